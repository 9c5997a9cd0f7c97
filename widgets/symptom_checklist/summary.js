// The one-page summary for an appointment: printed, or saved as text. It says only what was worked out from the ticks.

import { stateOfAnswer } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { titledList } from "../kit/lists.js";
import { say } from "../kit/words.js";
import { levelOf } from "./advice.js";
import { labelOf } from "./symptoms.js";

/** @import { Child, Model } from "../kit/anywidget.d.ts" */
/** @import { State } from "./types.d.ts" */

const PRINTING = "cs-print-summary";

/**
 * @param {Model<State>} model
 * @returns {Child[]}
 */
export function drawSummary(model) {
  const ticked = model.get("present").map((id) => labelOf(model, id));
  return [
    make("h3", {}, say(model, "symptom-checklist-summary")),
    make("p", {}, say(model, "symptom-checklist-made", { date: new Date() })),
    make("h4", {}, say(model, "symptom-checklist-i-ticked")),
    ticked.length === 0
      ? make("p", {}, say(model, "symptom-checklist-nothing"))
      : make("ul", {}, ticked.map((line) => make("li", {}, line))),
    make("h4", {}, say(model, "symptom-checklist-said")),
    drawSaid(model),
  ];
}

/**
 * @param {Model<State>} model
 * @returns {Child[]}
 */
function drawSaid(model) {
  const level = levelOf(model, stateOfAnswer(model));
  if (!level) return [make("p", {}, say(model, "symptom-checklist-no-advice"))];
  const { advice, words } = level;
  const named = (/** @type {string} */ title) => say(model, "kit-title-in-line", { title });
  return [
    make("p", {}, say(model, "kit-level-line", { level: words.label, text: words.when })),
    make("ul", {}, advice.because.map(({ title, statement }) => make("li", {}, `${named(title)} ${statement}`))),
    titledList("h4", say(model, "symptom-checklist-i-ask"), advice.ask),
  ];
}

/** @param {Model<State>} model */
function summaryText(model) {
  const lines = [...make("div", {}, drawSummary(model)).querySelectorAll("h3,h4,p,li")];
  return lines.map((line) => (line.tagName === "LI" ? "- " : "") + line.textContent).join("\n");
}

/**
 * @param {HTMLElement} sheet
 * @param {AbortSignal} signal
 */
export function printSummary(sheet, signal) {
  document.documentElement.classList.add(PRINTING);
  sheet.hidden = false;
  // A phone goes on while it still prepares the print, so the page is put back only when it says that it is done.
  globalThis.addEventListener("afterprint", () => {
    document.documentElement.classList.remove(PRINTING);
    sheet.hidden = true;
  }, { once: true, signal });
  globalThis.print();
}

/** @param {Model<State>} model */
export function saveSummary(model) {
  const file = new Blob([summaryText(model)], { type: "text/plain" });
  const link = make("a", { href: URL.createObjectURL(file), download: "calcium-in-the-skin-summary.txt" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
