import assert from "node:assert/strict";
import { marked } from "../../dashboard/static/marking.js";
import { asked, distance, fold, key, terms, words } from "../../dashboard/static/words.js";

const ALIKE = [
  ["deposits", "deposit"],
  ["biopsies", "biopsy"],
  ["diagnoses", "diagnosis"],
  ["abscesses", "abscess"],
  ["aluminum", "aluminium"],
  ["tumour", "tumor"],
  ["oedema", "edema"],
  ["haemorrhage", "hemorrhage"],
  ["centre", "center"],
  ["Raynaud’s", "raynaud"],
  ["phosphate", "fosfate"],
  ["Café", "cafe"],
  ["calcinosis", "kalcinosis"],
];
const APART = [
  ["lupus", "lupu"],
  ["mass", "ma"],
  ["skin", "sin"],
  ["bone", "born"],
];

Deno.test("plural, accents, capitals and habits of spelling make no other word", () => {
  for (const [one, other] of ALIKE) assert.equal(fold(one), fold(other), one);
  for (const [one, other] of APART) assert.notEqual(fold(one), fold(other), one);
});

Deno.test("a compound counts as its parts and as itself, each where it starts", () => {
  assert.deepEqual(words("An X-ray, don't"), [["An", 0], ["X-ray", 3], ["X", 3], ["ray", 5], ["don't", 10]]);
  assert.equal(key("X-ray"), key("xray"));
  assert.deepEqual(words(" – … "), []);
});

Deno.test("small words are not looked for, but the last one of a question may be the beginning of another", () => {
  assert.deepEqual(terms("the skin of a hand"), [key("skin"), key("hand")]);
  assert.deepEqual(asked("what is in"), [key("in")]);
  assert.deepEqual(asked("what is in "), []);
  assert.deepEqual(asked("skin the"), [key("skin"), key("the")]);
});

Deno.test("a letter changed, added, left out or turned is one step", () => {
  for (const word of ["calcum", "calciumm", "calcuim", "kalcium"]) assert.equal(distance(word, "calcium"), 1, word);
  assert.equal(distance("", "abc"), 3);
  assert.equal(distance("abc", "abc"), 0);
});

Deno.test("found words are marked as they are written, also in part of a compound", () => {
  const found = new Set([key("deposits"), key("ray")]);
  assert.deepEqual(marked("Deposit on an X-ray", found), [["Deposit", true], [" on an X-", false], ["ray", true]]);
  assert.deepEqual(marked("nothing", found), [["nothing", false]]);
});

Deno.test("a long text is cut at ends of words to the part with the first found word, unless all is wanted", () => {
  const text = `${"before ".repeat(40)}calcium ${"after ".repeat(40)}`.trim();
  const pieces = marked(text, new Set([key("calcium")]));
  const shown = pieces.map(([piece]) => piece).join("");
  assert.match(shown, /^… before .* calcium after .* after …$/);
  assert.ok(shown.length < 200);
  assert.deepEqual(pieces.filter(([, hit]) => hit), [["calcium", true]]);
  const whole = marked(text, new Set([key("calcium")]), true);
  assert.equal(whole.map(([piece]) => piece).join(""), text);
});
