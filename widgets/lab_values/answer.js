// What the blood values mean. It stands on the page only if it was worked out from exactly what is entered now.

import { make } from "../kit/elements.js";
import { roleTable } from "../kit/lists.js";
import { learning, notUsed } from "../kit/notices.js";
import { CORRECTED } from "./labs.js";
import { amount, between, pretty } from "./units.js";

/** @import { AnswerState, Child } from "../kit/anywidget.d.ts" */
/** @import { Labs } from "./labs.js" */
/** @import { Answer, Flag } from "./types.d.ts" */

const NAMES = { calcium: "calcium", phosphate: "phosphate", pth: "PTH", kidney: "kidney function (eGFR)" };
const HEADS = ["Blood value", "As entered", "SI units", "US units", "Range used", "Reading"];
/** @type {[title: string, text: string]} */
const UNANSWERED = [
  "This could not be worked out",
  "What you entered is kept. Nothing here says how your values are. If your laboratory marked a value as very high " +
  "or very low, or if you feel ill, phone a doctor now instead of waiting for this page. With vomiting, drowsiness, " +
  "confusion, cramps or a fit, call your emergency number.",
];
/** @type {[title: string, text: string]} */
const WAITING = ["Working out what these values mean", "Until it is here, nothing says how your values are."];
/** @type {Record<Exclude<AnswerState, "answered"> | "empty", [title: string, text: string]>} */
export const WORDS = {
  empty: ["Nothing is entered yet", "Enter what your report says, and what it means appears here."],
  held: WAITING,
  waiting: WAITING,
  late: UNANSWERED,
  failed: UNANSWERED,
};

/**
 * @param {Labs} labs
 * @returns {Child[]}
 */
export function drawResult(labs) {
  const { state, answer } = labs;
  return state === "answered" && answer ? drawAnswer(labs, answer) : drawState(labs, state);
}

/**
 * What stands where the answer would be.
 * @param {Labs} labs
 * @param {Labs["state"]} state
 * @returns {Child[]}
 */
function drawState(labs, state) {
  const notes = labs.model.get("notes");
  const [title, text] = WORDS[state === "answered" ? "waiting" : state];
  return [
    learning(notes.learning),
    make("h3", { "data-state": state }, title),
    make("p", {}, text),
    make("div", { className: "cs-notice" }, make("p", {}, make("strong", {}, "Always: "), notes.caution)),
  ];
}

/**
 * @param {Labs} labs
 * @param {Answer} answer
 * @returns {Child[]}
 */
function drawAnswer(labs, answer) {
  const { notice, urgent, doubts, notes } = answer;
  const doubt = labs.model.get("notes").doubt;
  return [
    learning(answer.for_learning),
    notUsed(labs.model, notice),
    urgent.map((note) => make("div", { className: "cs-urgent" }, labs.told(note, make("strong", {}, "Urgent. ")))),
    doubts.map(({ text }) =>
      make("p", { className: "cs-notice" }, make("strong", {}, "Check the unit. "), `${text} ${doubt}`)
    ),
    drawPattern(labs, answer),
    make("div", { className: "cs-notice" }, labs.told(answer.caution, make("strong", {}, "Always: "))),
    drawWorkedOut(labs, answer),
    notes.length === 0 ? null : make("h4", {}, "Worth knowing about these values"),
    make("ul", {}, notes.map((note) => make("li", {}, note.text, labs.cites(note.refs)))),
  ];
}

/**
 * @param {Labs} labs
 * @param {Answer} answer
 * @returns {Child[]}
 */
function drawPattern(labs, { pattern, missing, also_possible: others }) {
  const names = missing.map((name) => NAMES[name]).join(", ");
  const { certainty } = pattern;
  return [
    make("h3", {}, pattern.label),
    pattern.provisional
      ? make(
        "p",
        {},
        make("strong", {}, "Provisional: "),
        "a doubtful unit or a missing value could still change this.",
      )
      : null,
    missing.length > 0 ? make("p", {}, `Still missing: ${names}.`) : null,
    labs.told(pattern.meaning),
    labs.told(pattern.limits, make("strong", {}, "But: ")),
    make("p", { className: "cs-quiet" }, `How sure: ${certainty.level.replace("_", " ")}. ${certainty.why}`),
    others.length === 0 ? null : make(
      "details",
      { "data-key": "others" },
      make("summary", { "data-key": "others-open" }, "What else it could still be"),
      make(
        "ul",
        {},
        others.map((other) => make("li", {}, make("strong", {}, other.label), labs.told(other.meaning))),
      ),
    ),
  ];
}

/**
 * The corrected calcium, and calcium times phosphate.
 * @param {Labs} labs
 * @param {Answer} answer
 * @returns {Child[]}
 */
function drawWorkedOut(labs, { corrected, product }) {
  const times = product && `Calcium times phosphate: ${amount(product.si)}, or ${amount(product.conventional)}. `;
  return [
    corrected ? make("div", {}, labs.told(corrected.formula), labs.told(corrected.disputed)) : null,
    product ? labs.told(product, make("strong", {}, times)) : null,
  ];
}

// ----------------------------------------------------------------- the tables

/** @param {Labs} labs */
export function drawTable(labs) {
  const { answer } = labs;
  if (answer === null) return null;
  // In the order of the form: what was worked out in the page keeps none.
  const found = [...labs.analytes.keys(), CORRECTED].filter((id) => answer.flags[id]);
  if (found.length === 0) return null;
  return roleTable("Your values, in both kinds of units", HEADS, found.map((id) => tableRow(labs, answer, id)));
}

/**
 * @param {Labs} labs
 * @param {Answer} answer
 * @param {string} id
 * @returns {Child[]}
 */
function tableRow(labs, answer, id) {
  const { flag, range } = answer.flags[id];
  const entered = answer.values[id];
  const told = entered ?? answer.corrected;
  return [
    entered ? entered.label : "Calcium, corrected",
    entered ? amount(entered.entered) : "worked out",
    amount(told.si),
    amount(told.conventional),
    drawRange(labs, range),
    make("strong", { "data-flag": flag }, flag === "unknown" ? "no range" : flag),
  ];
}

/**
 * @param {Labs} labs
 * @param {Flag["range"]} range
 */
function drawRange(labs, range) {
  if (range === null) return "none known for this age";
  const from = range.from === "own" ? "(your own)" : make("span", {}, labs.cites(range.refs));
  return make("span", {}, `${between(range)} ${pretty(range.unit)} `, from);
}

/** @param {Labs} labs */
export function drawReading(labs) {
  const notes = labs.model.get("notes");
  const patterns = labs.model.get("patterns").map((pattern) => [
    make("h4", {}, pattern.label),
    make("p", {}, `${pattern.meaning} ${pattern.limits}`, labs.cites(pattern.refs)),
  ]);
  return [
    make(
      "details",
      {},
      make("summary", {}, "Every range and conversion that we use"),
      make("p", {}, notes.ranges_differ),
      drawRanges(labs),
    ),
    make("details", {}, make("summary", {}, "Every pattern that we know"), patterns),
  ];
}

/**
 * @param {Labs} labs
 * @returns {Child[]}
 */
function drawRanges(labs) {
  const ages = labs.model.get("ages");
  return [...labs.analytes.values()].map((analyte) => {
    const unit = pretty(Object.keys(analyte.units)[0]);
    const lines = analyte.ranges.map((range) =>
      make(
        "li",
        {},
        `${range.ages.map((age) => ages[age]).join("; ")}. `,
        `${between(range)} ${unit}`,
        labs.cites(range.refs),
      )
    );
    return [make("h4", {}, analyte.label), make("p", {}, analyte.conversion), make("ul", {}, lines)];
  });
}
