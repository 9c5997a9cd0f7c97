// The one-page summary for an appointment: printed, or saved as text. It says only what was worked out from the ticks,
// and leaves room for what only the reader knows.

import { stateOfAnswer } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { titledList } from "../kit/lists.js";
import { redraw } from "../kit/press.js";
import { printSheet, saveFile } from "../kit/take.js";
import { say } from "../kit/words.js";
import { levelOf } from "./advice.js";
import { labelOf } from "./symptoms.js";

/** @import { Child, Model } from "../kit/anywidget.d.ts" */
/** @import { Rule } from "../kit/types.d.ts" */
/** @import { State } from "./types.d.ts" */

const PRINTING = "cs-print-summary";
const FIELDS = [
  "symptom-checklist-field-name",
  "symptom-checklist-field-since",
  "symptom-checklist-field-medicines",
  "symptom-checklist-field-allergies",
];

/** @param {Model<State>} model */
export function drawSummary(model) {
  const ticked = model.get("present").map((id) => labelOf(model, id));
  const reviewed = model.get("reviewed");
  return [
    make("h3", {}, say(model, "symptom-checklist-summary")),
    make(
      "div",
      { className: "cs-about" },
      make("div", {}, FIELDS.map((field) => make("p", { className: "cs-blank" }, say(model, field)))),
      make("p", { className: "cs-photo" }, say(model, "symptom-checklist-photo")),
    ),
    make("h4", {}, say(model, "symptom-checklist-i-ticked")),
    ticked.length === 0
      ? make("p", {}, say(model, "symptom-checklist-nothing"))
      : make("ul", {}, ticked.map((line) => make("li", {}, line))),
    make("h4", {}, say(model, "symptom-checklist-said")),
    drawSaid(model),
    make(
      "footer",
      {},
      make("p", {}, say(model, "symptom-checklist-made", { date: new Date() })),
      make(
        "p",
        {},
        reviewed === ""
          ? say(model, "symptom-checklist-unreviewed")
          : say(model, "symptom-checklist-reviewed", { date: new Date(reviewed) }),
      ),
      make("p", {}, say(model, "symptom-checklist-address", { address: pageAddress() })),
    ),
  ];
}

/** The address of the page, without what a link would tell of the reader. */
function pageAddress() {
  const { origin, pathname } = globalThis.location;
  return `${origin}${pathname}`;
}

/**
 * @param {Model<State>} model
 * @returns {Child[]}
 */
function drawSaid(model) {
  const level = levelOf(model, stateOfAnswer(model));
  if (!level) return [make("p", {}, say(model, "symptom-checklist-no-advice"))];
  const { advice, words } = level;
  const told = [...advice.because, ...advice.also];
  return [
    make("p", {}, make("strong", {}, say(model, "kit-level-line", { level: words.label, text: words.heading }))),
    drawReasons(model, advice.because),
    titledList("h4", say(model, "symptom-checklist-also"), advice.also.map((rule) => reasonOf(model, rule))),
    told.some(({ time_limit_from }) => time_limit_from !== "source")
      ? make("p", {}, say(model, "symptom-checklist-ours"))
      : null,
    titledList("h4", say(model, "symptom-checklist-i-ask"), advice.ask),
  ];
}

/**
 * @param {Model<State>} model
 * @param {Rule[]} rules
 */
function drawReasons(model, rules) {
  return make("ul", {}, rules.map((rule) => make("li", {}, reasonOf(model, rule))));
}

/**
 * A rule with what it says; a mark tells that its time limit is the authors' own.
 * @param {Model<State>} model
 * @param {Rule} rule
 */
function reasonOf(model, { title, statement, time_limit_from }) {
  const mark = time_limit_from === "source" ? "" : "*";
  return `${say(model, "kit-title-in-line", { title })} ${statement}${mark}`;
}

/** @param {Model<State>} model */
function summaryText(model) {
  const lines = [...make("div", {}, drawSummary(model)).querySelectorAll("h3,h4,p:not(.cs-photo),li")];
  return lines.map((line) => (line.tagName === "LI" ? "- " : "") + line.textContent).join("\n");
}

/**
 * The way back as a code, with what was ticked only where the reader wants that: it is nobody else's business.
 * @param {Model<State>} model
 * @param {string} ticked the link that holds the ticks, or nothing
 */
async function drawWayBack(model, ticked) {
  const address = ticked || pageAddress();
  try {
    const { drawCode } = await import("../kit/qr.js");
    const words = say(model, ticked ? "symptom-checklist-code-ticked" : "symptom-checklist-code-page");
    return make(
      "figure",
      { className: "cs-back" },
      drawCode(address, say(model, "symptom-checklist-code", { address })),
      make("figcaption", {}, words),
    );
  } catch (error) {
    // Offline for the first time, or a link too long for a code: the address stands on the sheet as text.
    console.warn(error);
    return make("p", {}, ticked);
  }
}

/**
 * @param {Model<State>} model
 * @param {HTMLElement} sheet
 * @param {string} ticked the link for the code where it may hold the ticks, or nothing
 * @param {AbortSignal} signal
 */
export async function printSummary(model, sheet, ticked, signal) {
  const back = await drawWayBack(model, ticked);
  redraw(sheet, drawSummary(model));
  sheet.querySelector("footer")?.prepend(back);
  printSheet(sheet, PRINTING, signal);
}

/** @param {Model<State>} model */
export function saveSummary(model) {
  saveFile(summaryText(model), "text/plain", "calcium-in-the-skin-summary.txt");
}
