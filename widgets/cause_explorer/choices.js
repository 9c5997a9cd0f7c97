// The questions of the cause explorer, and what was chosen.

import { make } from "../kit/elements.js";
import { copyLink, writeLink } from "../kit/links.js";
import { undoable } from "../kit/undo.js";
import { say } from "../kit/words.js";
import { answerButtons } from "./findings.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./findings.js" */
/** @import { Finding, Group } from "./types.d.ts" */

export const LINK = "explorer";
// The questions from this one on need a test; the ones before it can be answered by looking and remembering.
const FIRST_TEST = "calcium";

/**
 * The questions; with words, the findings that have all of them.
 * @param {Explorer} explorer
 * @param {string} words
 * @returns {Child[]}
 */
export function drawGroups(explorer, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (/** @type {Finding} */ finding) => {
    const text = `${finding.label} ${finding.clinical} ${finding.explain}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  const all = explorer.model.get("vocabulary");
  const sections = sectionsOf(all);
  const groups = all.map((group) => {
    const findings = group.findings.filter(fits);
    if (findings.length === 0) return null;
    const title = wanted.length > 0 ? undefined : sections.get(group.id);
    return [
      title ? make("h3", { className: "cs-section" }, title) : null,
      drawGroup(explorer, group, findings, wanted.length > 0),
    ];
  }).filter((group) => group !== null);
  return groups.length > 0 ? groups : [make("p", {}, `Nothing in the list matches "${words}".`)];
}

/**
 * The titles that stand above some of the questions.
 * @param {Group[]} groups
 */
function sectionsOf(groups) {
  return new Map([[groups[0]?.id, "What you see and know"], [FIRST_TEST, "What tests showed"]]);
}

/**
 * @param {Explorer} explorer
 * @param {Group} group
 * @param {Finding[]} findings those that are listed
 * @param {boolean} open
 */
function drawGroup(explorer, group, findings, open) {
  const told = group.findings.filter((finding) => explorer.answerTo(finding.id) !== "unknown").length;
  return make(
    "details",
    { open, "data-key": `group-${group.id}`, className: "cs-group" },
    make(
      "summary",
      { "data-key": `summary-${group.id}` },
      make("span", {}, group.question),
      told > 0 ? make("span", { className: "cs-count" }, `${told} answered`) : null,
    ),
    make("ul", {}, findings.map((finding) => drawFinding(explorer, finding))),
  );
}

/**
 * @param {Explorer} explorer
 * @param {Finding} finding
 */
function drawFinding(explorer, { id, label, explain }) {
  return make(
    "li",
    { className: "cs-finding" },
    make("span", { className: "cs-finding-text" }, make("span", {}, label), make("small", {}, explain)),
    answerButtons(explorer, id, "list"),
  );
}

/**
 * What was chosen; each can be taken back.
 * @param {Explorer} explorer
 * @returns {Child[]}
 */
export function drawChips(explorer) {
  const chip = (/** @type {string} */ id, /** @type {"" | "not: "} */ word) => {
    const button = {
      type: "button",
      className: `cs-chip cs-${word === "" ? "yes" : "no"}`,
      "data-key": `chip-${id}`,
      "aria-label": `Take back: ${word}${explorer.label(id)}`,
      onclick: () => explorer.answer(id, explorer.answerTo(id)),
    };
    const cross = make("span", { "aria-hidden": "true" }, " ×");
    return make("li", {}, make("button", button, `${word}${explorer.label(id)}`, cross));
  };
  const chips = [
    ...explorer.chosen("present").map((id) => chip(id, "")),
    ...explorer.chosen("absent").map((id) => chip(id, "not: ")),
  ];
  if (chips.length > 0) return [make("ul", { className: "cs-chips", "aria-label": "What you chose" }, chips)];
  return [
    make(
      "p",
      { className: "cs-quiet" },
      "Nothing chosen yet. Open a question and answer what you know, or start from an example. ",
      "Leave the rest open. Pressing an answer again takes it back.",
    ),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {AbortSignal} signal
 */
export function drawTools(explorer, signal) {
  const examples = explorer.model.get("presets");
  const tools = make("div", { className: "cs-tools" });
  const change = undoable(explorer.model, tools, signal);
  const take = () => {
    const preset = examples[Number(choose.value)];
    if (preset) change({ present: [...preset.present], absent: [...preset.absent] }, `Example “${preset.label}”`);
    choose.value = "";
  };
  /** @type {HTMLSelectElement} */
  const choose = make(
    "select",
    { "data-key": "preset", onchange: take },
    make("option", { value: "" }, "Choose an example"),
    examples.map((preset, number) => make("option", { value: String(number) }, preset.label)),
  );
  const address = () => writeLink(LINK, { present: explorer.chosen("present"), absent: explorer.chosen("absent") });
  const again = say(explorer.model, "kit-start-again");
  const reset = () => change({ present: [], absent: [] }, again);
  tools.prepend(
    make("label", {}, "Example ", choose),
    make("button", { type: "button", onclick: reset }, again),
    ...copyLink(
      explorer.model,
      say(explorer.model, "kit-copy-link-answers"),
      address,
      "The link is copied. It holds your answers.",
    ),
  );
  return tools;
}
