// What the blood values mean. It stands on the page only if it was worked out from exactly what is entered now.

import { make } from "../kit/elements.js";
import { inLine, roleTable } from "../kit/lists.js";
import { learning, notUsed } from "../kit/notices.js";
import { CORRECTED } from "./labs.js";
import { amount, between, pretty } from "./units.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Labs } from "./labs.js" */
/** @import { Answer, Flag, Product } from "./types.d.ts" */

const HEADS = ["value", "entered", "si", "us", "range", "reading"];

/**
 * The title of what stands in place of an answer, and the text below it.
 * @param {Labs} labs
 * @param {Exclude<Labs["state"], "answered">} state
 */
export function inPlaceOfAnswer(labs, state) {
  const name = { empty: "empty", held: "waiting", waiting: "waiting", late: "unanswered", failed: "unanswered" }[state];
  return { title: labs.say(`lab-values-state-${name}`), text: labs.say(`lab-values-state-${name}.text`) };
}

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
  const { title, text } = inPlaceOfAnswer(labs, state === "answered" ? "waiting" : state);
  return [
    learning(notes.learning),
    make("h3", { "data-state": state }, title),
    make("p", {}, text),
    make("div", { className: "cs-notice" }, make("p", {}, before(labs, "lab-values-always"), notes.caution)),
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
    urgent.map((note) => make("div", { className: "cs-urgent" }, labs.told(note, before(labs, "lab-values-urgent")))),
    doubts.map(({ text }) =>
      make("p", { className: "cs-notice" }, before(labs, "lab-values-check-unit"), `${text} ${doubt}`)
    ),
    drawPattern(labs, answer),
    make("div", { className: "cs-notice" }, labs.told(answer.caution, before(labs, "lab-values-always"))),
    drawWorkedOut(labs, answer),
    notes.length === 0 ? null : make("h4", {}, labs.say("lab-values-notes")),
    make("ul", {}, notes.map((note) => make("li", {}, note.text, labs.cites(note.refs)))),
  ];
}

/**
 * @param {Labs} labs
 * @param {Answer} answer
 * @returns {Child[]}
 */
function drawPattern(labs, { pattern, missing, also_possible: others }) {
  const names = inLine(labs.model, missing.map((name) => labs.say(`lab-values-name-${name}`)));
  const { level, why } = pattern.certainty;
  return [
    make("h3", {}, pattern.label),
    pattern.provisional
      ? make(
        "p",
        {},
        before(labs, "lab-values-provisional"),
        labs.say("lab-values-provisional.why"),
      )
      : null,
    missing.length > 0 ? make("p", {}, labs.say("lab-values-missing", { names })) : null,
    labs.told(pattern.meaning),
    labs.told(pattern.limits, before(labs, "lab-values-but")),
    make("p", { className: "cs-quiet" }, labs.say("lab-values-how-sure", { level, why })),
    others.length === 0 ? null : make(
      "details",
      { "data-key": "others" },
      make("summary", { "data-key": "others-open" }, labs.say("lab-values-else")),
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
  return [
    corrected ? make("div", {}, labs.told(corrected.formula), labs.told(corrected.disputed)) : null,
    product ? labs.told(product, make("strong", {}, drawProduct(labs, product), " ")) : null,
  ];
}

/**
 * @param {Labs} labs
 * @param {Product} product
 */
function drawProduct(labs, { si, conventional }) {
  return labs.say("lab-values-product", { si: amount(si), conventional: amount(conventional) });
}

/**
 * A word or two that stand out before a sentence.
 * @param {Labs} labs
 * @param {string} message
 */
function before(labs, message) {
  return make("strong", {}, labs.say(message), " ");
}

// ----------------------------------------------------------------- the tables

/** @param {Labs} labs */
export function drawTable(labs) {
  const { answer } = labs;
  if (answer === null) return null;
  // In the order of the form: what was worked out in the page keeps none.
  const found = [...labs.analytes.keys(), CORRECTED].filter((id) => answer.flags[id]);
  if (found.length === 0) return null;
  const heads = HEADS.map((name) => labs.say(`lab-values-head-${name}`));
  return roleTable(labs.say("lab-values-table"), heads, found.map((id) => tableRow(labs, answer, id)));
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
    entered ? entered.label : labs.say("lab-values-corrected"),
    entered ? amount(entered.entered) : labs.say("lab-values-worked-out"),
    amount(told.si),
    amount(told.conventional),
    drawRange(labs, range),
    make("strong", { "data-flag": flag }, labs.say(`lab-values-reading-${flag}`)),
  ];
}

/**
 * @param {Labs} labs
 * @param {Flag["range"]} range
 */
function drawRange(labs, range) {
  if (range === null) return labs.say("lab-values-no-range");
  const from = range.from === "own" ? labs.say("lab-values-own") : make("span", {}, labs.cites(range.refs));
  return make("span", {}, `${between(labs, range)} ${pretty(range.unit)} `, from);
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
      make("summary", {}, labs.say("lab-values-every-range")),
      make("p", {}, notes.ranges_differ),
      drawRanges(labs),
    ),
    make("details", {}, make("summary", {}, labs.say("lab-values-every-pattern")), patterns),
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
        `${
          labs.say("kit-title-in-line", {
            title: inLine(
              labs.model,
              range.ages.map((age) => ages[age]),
              "kit-in-line-apart",
            ),
          })
        } `,
        `${between(labs, range)} ${unit}`,
        labs.cites(range.refs),
      )
    );
    return [make("h4", {}, analyte.label), make("p", {}, analyte.conversion), make("ul", {}, lines)];
  });
}
