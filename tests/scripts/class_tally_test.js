// How the answers of a class are counted, question by question.

import assert from "node:assert/strict";
import { markOf } from "../../dashboard/static/class/choose.js";
import { tally } from "../../dashboard/static/class/tally.js";

/** @import { Round } from "../../dashboard/static/class/types.d.ts" */

/**
 * @param {"single" | "order" | "match" | "number"} kind
 * @param {Partial<Round>} more
 */
function round(kind, more) {
  const option = (/** @type {string} */ id) => ({ id, text: id.toUpperCase() });
  const about = { id: "q", stem: "?", level: 1, chapter: "", objective: "", unit: "mmol/L", turn: 1 };
  const asked = { ...about, kind, options: [option("b"), option("a")], rights: [{ id: "x", text: "one" }] };
  return /** @type {Round} */ ({ id: 1, kind: "question", turn: 1, state: "open", step: null, asked, ...more });
}

/**
 * @param {string} id
 * @param {Record<string, unknown>} [more]
 */
function part(id, more) {
  const none = { belongs: false, chosen: false, well: true, place: 0, put: 0, partner: "", matched: "" };
  return { ...none, id, text: id.toUpperCase(), why: "Because.", refs: ["r"], ...more };
}

Deno.test("a tally says nothing of right and wrong before it may, and keeps the order of the letters", () => {
  const open = tally(round("single", { counts: { of: 3, options: { a: 2, b: 1 } } }));
  assert.deepEqual(open.map(({ text, count, right }) => [text, count, right]), [["B", 1, null], ["A", 2, null]]);
  const explained = { parts: [part("a", { belongs: true }), part("b")], within: 0, sources: {} };
  const counts = { of: 3, options: { a: 3 } };
  const told = tally(round("single", { counts, before: { of: 2, options: { b: 2 } }, explained, mine: ["a"] }));
  assert.deepEqual(told.map(({ text, count, before, right, mine }) => [text, count, before, right, mine]), [
    ["B", 0, 2, false, false],
    ["A", 3, 0, true, true],
  ]);
});

Deno.test("a line tells how many were sure, also where several numbers are near enough", () => {
  /** @type {Record<string, [number, number]>} */
  const sure = { a: [2, 1] };
  const open = tally(round("single", { counts: { of: 3, options: { a: 3 }, sure } }));
  assert.deepEqual(open.map(({ text, sure }) => [text, sure]), [["B", [0, 0]], ["A", [2, 1]]]);
  const number = { parts: [part("number", { text: "2.65" })], within: 0.01, sources: {} };
  /** @type {Record<string, [number, number]>} */
  const bySome = { "2.65": [1, 0], "2.66": [0, 1], "10": [1, 0] };
  const counts = { of: 3, options: { "2.65": 1, "2.66": 1, "10": 1 }, sure: bySome };
  const told = tally(round("number", { counts, explained: number }));
  assert.deepEqual(told.map(({ sure }) => sure), [[1, 1], [1, 0]]);
});

Deno.test("what was asked is marked, and shown goes before asked", () => {
  /** @type {Parameters<typeof markOf>[0]} */
  const asked = [
    { kind: "question", item: "a", step: null, revealed: true },
    { kind: "case", item: "c", step: "story", revealed: false },
  ];
  assert.deepEqual([markOf(asked, "a", null), markOf(asked, "c", "story"), markOf(asked, "c", "outcome")], [
    "shown",
    "asked",
    "",
  ]);
});

Deno.test("orders are counted by place, pairs by partner, and numbers by whether they are near enough", () => {
  const places = { parts: [part("a", { place: 1 }), part("b", { place: 2 })], within: 0, sources: {} };
  const order = round("order", { counts: { of: 2, options: { "a:1": 2, "b:2": 1, "b:1": 1 } }, explained: places });
  assert.deepEqual(tally(order).map(({ key, count }) => [key, count]), [["a:1", 2], ["b:2", 1]]);
  const pairs = { parts: [part("a", { partner: "one" })], within: 0, sources: {} };
  const match = round("match", { counts: { of: 2, options: { "a:x": 2 } }, explained: pairs, mine: ["a:x"] });
  assert.deepEqual(tally(match).map(({ partner, count, mine }) => [partner, count, mine]), [["one", 2, true]]);
  const number = { parts: [part("number", { text: "2.65" })], within: 0.01, sources: {} };
  const counts = { of: 4, options: { "2.65": 1, "2.66": 1, "-3": 1, "10": 1 } };
  const told = tally(round("number", { counts, explained: number, mine: ["2.66"] }));
  assert.deepEqual(told.map(({ text, count, right, mine }) => [text, count, right, mine]), [
    ["2.65 mmol/L", 2, true, true],
    ["-3 mmol/L", 1, false, false],
    ["10 mmol/L", 1, false, false],
  ]);
});
