import assert from "node:assert/strict";
import { finder } from "../../widgets/symptom_checklist/find.js";
import { Steps } from "../../widgets/symptom_checklist/steps.js";

/** @import { Group, Symptom } from "../../widgets/symptom_checklist/types.d.ts" */

/**
 * @param {string} id
 * @param {Partial<Symptom>} more
 * @returns {Symptom}
 */
const line = (id, more = {}) => ({ id, label: id, explain: "", common: false, after: [], everyday: [], ...more });

/**
 * @param {string} id
 * @param {Group["asked"]} asked
 * @param {Symptom[]} symptoms
 * @param {Partial<Group>} more
 * @returns {Group}
 */
const group = (id, asked, symptoms, more = {}) => ({
  ...{ id, label: id, question: id, asked, hint: "", dangers: "", exclusive: false, ages: [], symptoms },
  ...more,
});

const GROUPS = [
  group("age", "who", [line("baby"), line("adult")], { exclusive: true }),
  group("ill", "who", [line("weak")]),
  group("lump", "area", [line("hurts"), line("new", { after: ["hurts"] }), line("calm"), line("big")]),
  group("body", "area", [line("fever"), line("faint")]),
  group("nappy", "area", [line("dry")], { ages: ["baby"] }),
  group("where", "detail", [line("tip"), line("eye")]),
];
const LINES = GROUPS.flatMap(({ symptoms }) => symptoms.map(({ id }) => id));
/** @type {[number, string[][]][]} */
const RULES = [
  [3, [["faint"]]],
  [3, [["fever", "weak"]]],
  [2, [["fever"]]],
  [0, [["hurts"]]],
  [1, [["new"]]],
  [0, [["calm"]]],
  [2, [["hurts", "tip"]]],
  [3, [["fever", "big"]]],
  [0, [["big"]]],
  [1, [["dry"]]],
  [2, [["new", "eye", "weak"]]],
];
const steps = new Steps(
  GROUPS,
  RULES.map(([level, rows]) => ({ level, any_of: rows.map((row) => row.map((id) => LINES.indexOf(id))) })),
);

/** @param {{ lines: Symptom[] }[]} asked */
const ids = (asked) => asked.flatMap(({ lines }) => lines.map(({ id }) => id));
const set = (/** @type {string[]} */ ...present) => new Set(present);

Deno.test("an emergency by itself is a danger sign, and for some people so is something less", () => {
  assert.deepEqual(ids(steps.dangers(set())), ["faint"]);
  assert.deepEqual(ids(steps.forThisPerson(set(), true)), []);
  assert.deepEqual(ids(steps.forThisPerson(set("weak"), true)), ["fever"]);
});

Deno.test("an age that is told makes the questions about other ages needless, and no age none of them", () => {
  const areas = (/** @type {string[]} */ ...present) => steps.areas(set(...present)).map(({ id }) => id);
  assert.deepEqual(areas(), ["lump", "body", "nappy"]);
  assert.deepEqual(areas("adult"), ["lump", "body"]);
  assert.deepEqual(areas("baby"), ["lump", "body", "nappy"]);
  assert.deepEqual(areas("adult", "dry"), ["lump", "body", "nappy"]);
});

Deno.test("a line of a place is left out when it can change nothing any more, and stays when it is ticked", () => {
  const lump = (/** @type {string[]} */ ...present) => steps.ofArea(GROUPS[2], set(...present)).map(({ id }) => id);
  assert.deepEqual(lump(), ["hurts", "new", "calm", "big"]);
  // A routine rule says nothing beside a higher level; "hurts" may still be a sore fingertip.
  assert.deepEqual(lump("new"), ["hurts", "new", "big"]);
  assert.deepEqual(lump("new", "calm"), ["hurts", "new", "calm", "big"]);
});

Deno.test("what counts for more together is asked, of a detail only what has begun", () => {
  const more = (/** @type {string[]} */ present, /** @type {string[]} */ chosen) =>
    ids(steps.more(set(...present), chosen));
  assert.deepEqual(more([], []), []);
  assert.deepEqual(more(["hurts"], ["lump"]), ["tip"]);
  assert.deepEqual(more(["hurts", "tip"], ["lump"]), ["tip"]);
  assert.deepEqual(more(["big"], ["lump"]), ["fever"]);
  assert.deepEqual(more(["big"], ["lump", "body"]), []);
  // Who it is about is known; what they left out is not the case.
  assert.deepEqual(more(["new"], ["lump"]), []);
  assert.deepEqual(more(["new", "weak"], ["lump"]), ["eye"]);
});

Deno.test("in an emergency nothing more is asked, and what was answered stays", () => {
  assert.deepEqual(ids(steps.more(set("faint", "big", "hurts"), ["lump"])), []);
  assert.deepEqual(ids(steps.more(set("faint", "hurts", "tip"), ["lump"])), ["tip"]);
});

Deno.test("the steps are who, danger signs, places, each place, what counts together, and the result", () => {
  const kinds = (/** @type {string[]} */ present, /** @type {string[]} */ chosen) =>
    steps.all(set(...present), chosen).map(({ kind, area, last }) => `${kind}${area && ` ${area}`}${last ? "!" : ""}`);
  assert.deepEqual(kinds([], []), ["who", "dangers", "areas", "result"]);
  assert.deepEqual(kinds([], ["body", "lump"]), ["who", "dangers", "areas", "area lump", "area body!", "result"]);
  assert.deepEqual(kinds(["hurts"], []), ["who", "dangers", "areas", "more!", "result"]);
});

Deno.test("what hurries nobody stands apart, and a line with its follow-ups", () => {
  const [few] = steps.byUrgency(GROUPS[2].symptoms);
  assert.equal(few.length, 4);
  const calm = [...GROUPS[2].symptoms, line("one"), line("two"), line("three"), line("dry")];
  assert.deepEqual(steps.byUrgency(calm).map((lines) => lines.map(({ id }) => id)), [
    ["hurts", "new", "dry"],
    ["calm", "big", "one", "two", "three"],
  ]);
});

const find = finder([
  group("wound", "area", [
    line("chalk", { label: "White chalk or paste comes out", explain: "Like toothpaste." }),
    line("pus", { label: "Yellow discharge that smells", everyday: ["oozing"] }),
  ]),
  group("belly", "area", [
    line("vomit", { label: "Vomiting again and again", everyday: ["throwing up"] }),
    line("swollen", { label: "A swollen tummy that comes and goes" }),
  ]),
]);

Deno.test("a line is found by everyday words, in any form, and the rarer word decides", () => {
  const found = (/** @type {string} */ question) => [...find(question) ?? ["everything"]];
  assert.deepEqual(found("chalk coming out"), ["chalk"]);
  assert.deepEqual(found("throws up"), ["vomit"]);
  assert.deepEqual(found("OOZE"), ["pus"]);
  assert.deepEqual(found("xyzzy"), []);
  assert.deepEqual(found(" "), ["everything"]);
});
