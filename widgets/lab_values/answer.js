// What the blood values mean. It stands on the page only if it was worked out from exactly what is entered now.

import { make } from "../kit/elements.js";
import { inLine, roleTable } from "../kit/lists.js";
import { notUsed } from "../kit/notices.js";
import { explorerLink } from "../kit/onward.js";
import { CORRECTED, levelOf } from "./labs.js";
import { amount, between, pretty } from "./units.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Labs } from "./labs.js" */
/** @import { Amount, Answer, Flag, Product } from "./types.d.ts" */

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
    urgent.map((note) =>
      make(
        "article",
        { className: "cs-level cs-urgent", "data-urgency": levelOf(note.id) },
        make("h3", {}, labs.say(`lab-values-${note.id.replace("_", "-")}`)),
        labs.told(note),
      )
    ),
    notUsed(labs.model, notice),
    doubts.map(({ text }) =>
      make("p", { className: "cs-notice" }, before(labs, "lab-values-check-unit"), `${text} ${doubt}`)
    ),
    answer.alone.length > 0 ? drawAlone(labs, answer) : drawPattern(labs, answer),
    drawOnward(labs, answer),
    make("div", { className: "cs-notice" }, labs.told(answer.caution, before(labs, "lab-values-always"))),
    drawWorkedOut(labs, answer),
    notes.length === 0 ? null : make("h4", {}, labs.say("lab-values-notes")),
    make("ul", {}, notes.map((note) => make("li", {}, note.text, labs.cites(note.refs)))),
  ];
}

/**
 * What stands over the answer: the pattern, or what is read of the few values that are there.
 * @param {Labs} labs
 * @param {Answer} answer
 */
export function titleOf(labs, { alone, pattern }) {
  if (alone.length === 0) return pattern.label;
  return inLine(labs.model, alone.map(({ name, reading }) => labs.say(`lab-values-alone-${name}`, { reading })));
}

/**
 * What each value means, as long as they are too few to be read together.
 * @param {Labs} labs
 * @param {Answer} answer
 * @returns {Child[]}
 */
function drawAlone(labs, answer) {
  return [
    make("h3", {}, titleOf(labs, answer)),
    answer.alone.map((note) => labs.told(note)),
    drawMissing(labs, answer),
  ];
}

/**
 * @param {Labs} labs
 * @param {Answer} answer
 */
function drawMissing(labs, { missing }) {
  if (missing.length === 0) return null;
  const names = inLine(labs.model, missing.map((name) => labs.say(`lab-values-name-${name}`)));
  return make("p", {}, labs.say("lab-values-missing", { names }));
}

/**
 * The way into the explorer, with what the values show.
 * @param {Labs} labs
 * @param {Answer} answer
 */
function drawOnward(labs, { findings }) {
  if (findings.length === 0) return null;
  const known = labs.model.get("findings");
  const names = inLine(labs.model, findings.map((finding) => known[finding]));
  return make(
    "p",
    { className: "cs-onward" },
    explorerLink(labs.say("lab-values-onward"), findings),
    make("small", {}, labs.say("lab-values-onward.about", { names })),
  );
}

/**
 * @param {Labs} labs
 * @param {Answer} answer
 * @returns {Child[]}
 */
function drawPattern(labs, answer) {
  const { pattern, still_open: open, also_possible: others } = answer;
  const { level, why } = pattern.certainty;
  return [
    make("h3", {}, titleOf(labs, answer)),
    open === ""
      ? null
      : make("p", {}, before(labs, "lab-values-provisional"), labs.say(`lab-values-provisional.${open}`)),
    drawMissing(labs, answer),
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
    entered ? measured(entered.entered) : labs.say("lab-values-worked-out"),
    measured(told.si),
    measured(told.conventional),
    drawRange(labs, range),
    make("strong", { "data-flag": flag }, labs.say(`lab-values-reading-${flag}`)),
  ];
}

/**
 * A number and its unit in this order, also where words are written from right to left.
 * @param {Amount} value
 */
function measured(value) {
  return make("bdi", {}, amount(value));
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
