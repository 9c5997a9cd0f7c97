// What stands below the list: fair trials, what was never tested, and how everything is counted.

import { make } from "../kit/elements.js";
import { roleTable } from "../kit/lists.js";
import { drawAllCourses } from "./course.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./treatments.js" */
/** @import { Trial } from "./types.d.ts" */

const RULES = {
  amount: "Amount of evidence",
  certainty: "Certainty",
  not_pooled: "Why there is no sum",
  interval: "The range",
  uncontrolled: "No comparison group",
  single: "Single cases",
  size: "Size of deposits",
};

/**
 * @param {Explorer} explorer
 * @returns {Child[]}
 */
export function drawPanels(explorer) {
  return [
    panel("trials", "Fair trials: chance decides who gets what", drawTrials(explorer)),
    panel("course", "What happens without a special treatment", drawAllCourses(explorer)),
    panel("untested", "What was never tested", drawUntested(explorer)),
    panel("rules", "How this is counted", [drawRules(explorer)]),
  ];
}

/**
 * @param {string} key
 * @param {string} title
 * @param {Child[]} children
 */
function panel(key, title, children) {
  return make(
    "details",
    { className: "cs-panel", "data-key": `panel-${key}` },
    make("summary", {}, make("h3", {}, title)),
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
function drawTrial(explorer, trial) {
  const heads = ["Counted", "Treated", "Comparison"];
  return [
    make("h4", {}, trial.name),
    make("p", {}, make("strong", {}, `${trial.disease}; ${trial.state}. `), trial.asked),
    make("p", {}, `What was looked at: ${trial.counted}.`),
    make("p", {}, explorer.told(trial.found)),
    trial.compared.length === 0 ? null : roleTable("Both groups side by side, as counted", heads, trial.compared),
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
    make("dd", {}, make("strong", {}, `${gaps[state]}. `), explorer.told(answer)),
  ]);
  return [
    make("p", {}, explorer.notes.untested),
    make("dl", {}, questions),
    make("h4", {}, "What our own list shows"),
    drawGaps(explorer),
  ];
}

/** @param {Explorer} explorer */
function drawGaps(explorer) {
  const missing = explorer.model.get("gaps");
  const named = (/** @type {string[]} */ ids) => ids.map((id) => explorer.treatment(id).name);
  const diseases = missing.diseases.filter((each) => each !== "not_reported");
  const line = (/** @type {string} */ title, /** @type {string[]} */ names) =>
    make("li", {}, make("strong", {}, title), `${names.join("; ")}.`);
  return make(
    "ul",
    {},
    line("Named or advised, but nobody counted: ", named(missing.uncounted)),
    line("Known only from one or two people at a time: ", named(missing.single)),
    line("Studied, but the number of people is not in the part that we read: ", named(missing.unnumbered)),
    line("No study row with three or more people for: ", diseases.map((each) => explorer.label("disease", each))),
  );
}

/** @param {Explorer} explorer */
function drawRules(explorer) {
  const rules = Object.entries(RULES).map(([note, title]) => [
    make("dt", {}, title),
    make("dd", {}, explorer.notes[note]),
  ]);
  return make("dl", {}, rules);
}
