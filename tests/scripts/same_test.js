import assert from "node:assert/strict";
import { same } from "../../widgets/kit/same.js";

const ALIKE = [
  [{ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }],
  [NaN, NaN],
  [new Date(5), new Date(5)],
  [new Map([["a", [1]]]), new Map([["a", [1]]])],
  [new Set([1, 2]), new Set([1, 2])],
  [new Uint8Array([1, 2]), new Uint8Array([1, 2])],
  [new Uint8Array([1, 2]).buffer, new Uint8Array([1, 2])],
  [new DataView(new Uint8Array([9, 1, 2]).buffer, 1), new Uint8Array([1, 2])],
];
const OTHER = [
  [1, "1"],
  [0, -0],
  [null, undefined],
  [{}, []],
  [{ a: undefined }, {}],
  [{ a: 1 }, { a: 1, b: undefined }],
  [[1, 2], [2, 1]],
  [{ toString: 1 }, {}],
  [new Date(5), new Date(6)],
  [new Date(5), 5],
  [new Map([["a", 1]]), new Set([["a", 1]])],
  [new Uint8Array([1, 2]), [1, 2]],
  [new Uint8Array([1, 2]), new Uint8Array([1, 3])],
];

Deno.test("plain data, dates, maps and bytes that say the same are the same, whatever the order of keys", () => {
  for (const [one, other] of ALIKE) assert.ok(same(one, other) && same(other, one), Deno.inspect([one, other]));
});

Deno.test("values of another kind, order, length or content are not", () => {
  for (const [one, other] of OTHER) assert.ok(!same(one, other) && !same(other, one), Deno.inspect([one, other]));
});
