// The ranking to take along: as text, and printed on one sheet. It says only what was worked out from the answers.

import { stateOfAnswer } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { inLine } from "../kit/lists.js";
import { copyText, printSheet } from "../kit/take.js";
import { fitOf, LEADING, verdict } from "./result.js";
import { addressOf } from "./said.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./findings.js" */
/** @import { Candidate, Push } from "./types.d.ts" */

const PRINTING = "cs-print-ranking";
// More of them would not fit on a sheet, and say little.
const REASONS = 5;

/**
 * Return whether there is a ranking that belongs to what is entered now, and may be seen.
 * @param {Explorer} explorer
 */
export function canTake(explorer) {
  return stateOfAnswer(explorer.model) === "answered" && explorer.told > 0 && !explorer.covered;
}

/**
 * @param {Explorer} explorer
 * @returns {Child[]}
 */
export function drawSheet(explorer) {
  const { model } = explorer;
  const answer = model.get("answer");
  const labels = (/** @type {"present" | "absent"} */ name) =>
    inLine(model, explorer.chosen(name).map((id) => explorer.label(id)), "kit-in-line-apart");
  const line = (/** @type {string} */ message, /** @type {string} */ text) =>
    text === "" ? null : make("p", {}, explorer.say(message, { text }));
  const level = answer.how_soon ? model.get("levels")[answer.how_soon.urgency] : null;
  const dangers = answer.keep_in_sight.map(({ name }) => name);
  return [
    make("h3", {}, explorer.say("cause-explorer-sheet")),
    make("p", {}, explorer.say("cause-explorer-sheet-made", { date: new Date() })),
    make("p", {}, `${explorer.say("kit-not-for-diagnosis")} ${explorer.say("cause-explorer-sheet-rules")}`),
    level ? make("p", {}, explorer.say("kit-level-line", { level: level.label, text: level.heading })) : null,
    line("cause-explorer-sheet-yes", labels("present")),
    line("cause-explorer-sheet-no", labels("absent")),
    line("cause-explorer-sheet-sight", inLine(model, dangers, "kit-in-line-apart")),
    make("p", {}, verdict(explorer, answer)),
    answer.ranking.slice(0, LEADING).map((row, place) => drawCause(explorer, row, place + 1)),
    line(
      "cause-explorer-sheet-others",
      inLine(model, answer.ranking.slice(LEADING).map(({ name }) => name), "kit-in-line-apart"),
    ),
    make(
      "p",
      { className: "cs-address" },
      explorer.say("cause-explorer-sheet-address", { address: addressOf(explorer) }),
    ),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {Candidate} row
 * @param {number} place
 */
function drawCause(explorer, row, place) {
  const said = (/** @type {Push[]} */ pushes) =>
    inLine(
      explorer.model,
      pushes.slice(0, REASONS).map(({ finding, answer }) =>
        explorer.say(`cause-explorer-finding-${answer}`, { finding: explorer.label(finding) })
      ),
      "kit-in-line-apart",
    );
  const point = (/** @type {string} */ title, /** @type {string} */ text) =>
    text === "" ? null : make("li", {}, explorer.say("cause-explorer-sheet-point", { title, text }));
  return [
    make("h4", {}, explorer.say("cause-explorer-sheet-cause", { place, cause: row.name, fit: fitOf(explorer, row) })),
    make(
      "ul",
      {},
      point(explorer.say("cause-explorer-for"), said(row.because)),
      point(explorer.say("cause-explorer-against"), said(row.against)),
      point(explorer.say("cause-explorer-confirmed"), row.confirmed_by),
    ),
  ];
}

/** @param {Explorer} explorer */
export function sheetText(explorer) {
  const lines = [...make("div", {}, drawSheet(explorer)).querySelectorAll("h3,h4,p,li")];
  return lines.map((line) => (line.tagName === "LI" ? "- " : "") + line.textContent).join("\n");
}

/**
 * Return the buttons that take the ranking along, with the sheet that is printed.
 * @param {Explorer} explorer
 * @param {AbortSignal} signal
 */
export function drawTake(explorer, signal) {
  const sheet = make("section", { className: "cs-sheet", hidden: true });
  const said = make("p", { role: "status", className: "cs-said" });
  const copy = async () => {
    const text = sheetText(explorer);
    if (await copyText(text)) said.textContent = explorer.say("cause-explorer-text-copied");
    else {
      const label = explorer.say("cause-explorer-text-itself");
      said.replaceChildren(make("label", {}, label, make("textarea", { readOnly: true, rows: 8 }, text)));
    }
  };
  const print = () => {
    sheet.replaceChildren(make("div", {}, drawSheet(explorer)));
    printSheet(sheet, PRINTING, signal);
  };
  const button = (/** @type {string} */ message, /** @type {() => void} */ onclick) =>
    make("button", { type: "button", onclick }, explorer.say(message));
  const tools = make(
    "div",
    { className: "cs-tools", hidden: true },
    button("cause-explorer-copy-text", copy),
    button("cause-explorer-print", print),
    said,
  );
  const show = () => {
    tools.hidden = !canTake(explorer);
    said.replaceChildren();
  };
  return { tools, sheet, show };
}
