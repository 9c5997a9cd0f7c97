// What stands below the list: fair trials, what was never tested, and how everything is counted.

import { make } from "../kit/elements.js";
import { roleTable } from "../kit/lists.js";
import { drawAllCourses } from "./course.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./treatments.js" */
/** @import { Gaps, Trial } from "./types.d.ts" */

const RULES = ["verdict", "amount", "certainty", "not_pooled", "interval", "uncontrolled", "single", "size"];
const HEADS = ["counted", "treated", "comparison"];

/**
 * @param {Explorer} explorer
 * @returns {Child[]}
 */
export function drawPanels(explorer) {
  return [
    panel(explorer, "trials", drawTrials(explorer)),
    panel(explorer, "course", drawAllCourses(explorer)),
    panel(explorer, "untested", drawUntested(explorer)),
    panel(explorer, "rules", [drawRules(explorer)]),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {string} key
 * @param {Child[]} children
 */
function panel(explorer, key, children) {
  return make(
    "details",
    { className: "cs-panel", "data-key": `panel-${key}` },
    make("summary", {}, make("h3", {}, explorer.say(`treatment-explorer-panel-${key}`))),
    children,
  );
}

/**
 * @param {Explorer} explorer
 * @returns {Child[]}
 */
function drawTrials(explorer) {
  const trials = explorer.model.get("trials");
  return [make("p", {}, explorer.notes.trials), trials.map((trial) => drawTrial(explorer, trial))];
}

/**
 * @param {Explorer} explorer
 * @param {Trial} trial
 * @returns {Child[]}
 */
export function drawTrial(explorer, trial) {
  const heads = HEADS.map((name) => explorer.say(`treatment-explorer-trial-head-${name}`));
  const { disease, state, counted, compared } = trial;
  return [
    make("h4", {}, trial.name),
    make(
      "p",
      {},
      make("strong", {}, explorer.say("treatment-explorer-trial-about", { disease, state })),
      " ",
      trial.asked,
    ),
    make("p", {}, explorer.say("treatment-explorer-trial-counted", { counted })),
    make("p", {}, explorer.told(trial.found)),
    compared.length === 0 ? null : roleTable(explorer.say("treatment-explorer-trial-groups"), heads, compared),
  ];
}

/**
 * @param {Explorer} explorer
 * @returns {Child[]}
 */
function drawUntested(explorer) {
  const { gaps } = explorer.terms;
  const questions = explorer.model.get("untested").map(({ question, state, answer }) => [
    make("dt", {}, question),
    make(
      "dd",
      {},
      make("strong", {}, explorer.say("kit-title-in-line", { title: gaps[state] })),
      " ",
      explorer.told(answer),
    ),
  ]);
  return [
    make("p", {}, explorer.notes.untested),
    make("dl", {}, questions),
    make("h4", {}, explorer.say("treatment-explorer-gaps")),
    drawGaps(explorer),
  ];
}

/** @param {Explorer} explorer */
function drawGaps(explorer) {
  const missing = explorer.model.get("gaps");
  const named = (/** @type {string[]} */ ids) => ids.map((id) => explorer.treatment(id).name);
  const diseases = missing.diseases.filter((each) => each !== "not_reported");
  const line = (/** @type {keyof Gaps} */ gap, /** @type {string[]} */ names) => {
    const named = explorer.say("kit-sentence", { text: names.join("; ") });
    return make("li", {}, make("strong", {}, explorer.say(`treatment-explorer-gaps-${gap}`)), ` ${named}`);
  };
  return make(
    "ul",
    {},
    line("uncounted", named(missing.uncounted)),
    line("single", named(missing.single)),
    line("unnumbered", named(missing.unnumbered)),
    line("diseases", diseases.map((each) => explorer.label("disease", each))),
  );
}

/** @param {Explorer} explorer */
function drawRules(explorer) {
  const rules = RULES.map((note) => [
    make("dt", {}, explorer.say(`treatment-explorer-rule-${note}`)),
    make("dd", {}, explorer.notes[note]),
  ]);
  return make("dl", {}, rules);
}
