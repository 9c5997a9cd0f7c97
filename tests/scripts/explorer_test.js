import assert from "node:assert/strict";
import { Model } from "../../dashboard/static/model.js";
import { Explorer } from "../../widgets/cause_explorer/findings.js";
import { casesWith } from "../../widgets/cause_explorer/stories.js";
import { findingsWith } from "../../widgets/cause_explorer/search.js";

/** @import { Group } from "../../widgets/cause_explorer/types.d.ts" */

const manager = { get_model: () => Promise.reject(new Error("none")) };

/**
 * @param {string} id
 * @param {string} label
 * @param {string} clinical
 * @param {string} explain
 */
const finding = (id, label, clinical, explain) => ({ id, label, clinical, explain });

/** @type {Group[]} */
const GROUPS = [
  {
    id: "age",
    label: "Age",
    question: "How old is the person?",
    exclusive: true,
    findings: [finding("child", "Child", "child", "Not grown up."), finding("adult", "Adult", "adult", "Grown up.")],
  },
  {
    id: "site",
    label: "Where",
    question: "Where are the deposits?",
    exclusive: false,
    findings: [
      finding("knee", "Knee", "genu", "The joint above the elbows of nobody."),
      finding("elbow", "Elbows", "cubitus", "Where the arm bends."),
      finding("cafe", "Café spots", "naevus", "Spots like milky coffee."),
    ],
  },
];
const CASES = [
  { id: "one", title: "Child with a lump", cause: "x", report: "r", tuned: true, present: [0, 3], absent: [2] },
  { id: "two", title: "Man with spots", cause: "y", report: "s", tuned: false, present: [1, 4, 99], absent: [] },
];

/** @param {object} [entered] */
function explorerOf(entered = {}) {
  const traits = { vocabulary: GROUPS, presets: [], cases: CASES, present: [], absent: [], skipped: [], story: "" };
  const model = new Model({ ...traits, ...entered }, manager, () => {});
  return new Explorer(/** @type {any} */ (model), "x");
}

/** @param {string} words */
const found = (words) => findingsWith(GROUPS, words).map(({ id }) => id);

Deno.test("findings are found by label, clinical name and explanation, the label first", () => {
  assert.deepEqual(found("elbow"), ["elbow", "knee"]);
  assert.deepEqual(found("CUBITUS"), ["elbow"]);
  assert.deepEqual(found("arm bends"), ["elbow"]);
  assert.deepEqual(found("arm knee"), []);
  assert.deepEqual(found("cafe"), ["cafe"]);
  assert.deepEqual(found("  "), []);
  assert.deepEqual(found("deposit"), ["knee", "elbow", "cafe"]);
});

Deno.test("what is not known is set aside, and an answer or a wish brings it back", () => {
  const explorer = explorerOf({ present: ["knee"] });
  explorer.setAside(["elbow", "knee", "child"]);
  assert.deepEqual(explorer.chosen("skipped"), ["elbow", "child"]);
  explorer.setAside(["elbow"]);
  assert.deepEqual(explorer.chosen("skipped"), ["elbow", "child"]);
  explorer.bringBack(["child"]);
  assert.deepEqual(explorer.chosen("skipped"), ["elbow"]);
  explorer.answer("elbow", "no");
  assert.deepEqual(explorer.chosen("skipped"), []);
  assert.equal(explorer.told, 2);
});

Deno.test("an answer is changed or taken back, and a question with one answer keeps one", () => {
  const explorer = explorerOf();
  explorer.answer("child", "yes");
  explorer.answer("adult", "yes");
  assert.deepEqual(explorer.chosen("present"), ["adult"]);
  explorer.answer("adult", "no");
  assert.deepEqual([explorer.chosen("present"), explorer.chosen("absent")], [[], ["adult"]]);
  explorer.answer("adult", "no");
  assert.equal(explorer.told, 0);
});

Deno.test("a story is covered until it is asked for, or until another answer is given", () => {
  const [{ id }] = CASES;
  const explorer = explorerOf({ present: ["elbow", "child"], absent: ["knee"], story: id });
  assert.equal(explorer.story?.title, "Child with a lump");
  assert.ok(explorer.covered);
  let drawn = 0;
  explorer.uncovered = () => drawn += 1;
  explorer.uncover();
  assert.deepEqual([explorer.covered, drawn], [false, 1]);
  explorer.shown = "";
  explorer.answer("knee", "yes");
  assert.ok(!explorer.covered);
  assert.ok(!explorerOf({ story: "__proto__" }).covered);
});

Deno.test("published cases name their findings by place, and are found by title and finding", () => {
  const { stories } = explorerOf();
  assert.deepEqual(stories.get("two")?.present, ["adult", "cafe"]);
  const label = (/** @type {string} */ id) => explorerOf().label(id);
  const cases = (/** @type {string} */ words) => casesWith(stories.values(), words, label).map(({ id }) => id);
  assert.deepEqual(cases(""), ["one", "two"]);
  assert.deepEqual(cases("child lump"), ["one"]);
  assert.deepEqual(cases("café"), ["two"]);
  assert.deepEqual(cases("knee"), []);
});
