// The questions of the cause explorer, and what was chosen.

import { make } from "../kit/elements.js";
import { copyLink, writeLink } from "../kit/links.js";
import { undoable } from "../kit/undo.js";
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
  const sections = sectionsOf(explorer, all);
  const groups = all.map((group) => {
    const findings = group.findings.filter(fits);
    if (findings.length === 0) return null;
    const title = wanted.length > 0 ? undefined : sections.get(group.id);
    return [
      title ? make("h3", { className: "cs-section" }, title) : null,
      drawGroup(explorer, group, findings, wanted.length > 0),
    ];
  }).filter((group) => group !== null);
  return groups.length > 0 ? groups : [make("p", {}, explorer.say("cause-explorer-no-match", { words }))];
}

/**
 * The titles that stand above some of the questions.
 * @param {Explorer} explorer
 * @param {Group[]} groups
 */
function sectionsOf(explorer, groups) {
  return new Map([
    [groups[0]?.id, explorer.say("cause-explorer-seen")],
    [FIRST_TEST, explorer.say("cause-explorer-tested")],
  ]);
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
      told > 0
        ? make("span", { className: "cs-count" }, explorer.say("cause-explorer-answered", { count: told }))
        : null,
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
  const chip = (/** @type {string} */ id, /** @type {"yes" | "no"} */ answer) => {
    const choice = explorer.say(`cause-explorer-chosen-${answer}`, { finding: explorer.label(id) });
    const button = {
      type: "button",
      className: `cs-chip cs-${answer}`,
      "data-key": `chip-${id}`,
      "aria-label": explorer.say("cause-explorer-take-back", { choice }),
      onclick: () => explorer.answer(id, explorer.answerTo(id)),
    };
    const cross = make("span", { "aria-hidden": "true" }, " ×");
    return make("li", {}, make("button", button, choice, cross));
  };
  const chips = [
    ...explorer.chosen("present").map((id) => chip(id, "yes")),
    ...explorer.chosen("absent").map((id) => chip(id, "no")),
  ];
  if (chips.length > 0) {
    return [make("ul", { className: "cs-chips", "aria-label": explorer.say("cause-explorer-choices") }, chips)];
  }
  return [
    make(
      "p",
      { className: "cs-quiet" },
      explorer.say("cause-explorer-begin"),
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
    if (preset) {
      const example = explorer.say("cause-explorer-example-of", { example: preset.label });
      change({ present: [...preset.present], absent: [...preset.absent] }, example);
    }
    choose.value = "";
  };
  /** @type {HTMLSelectElement} */
  const choose = make(
    "select",
    { "data-key": "preset", onchange: take },
    make("option", { value: "" }, explorer.say("cause-explorer-choose-example")),
    examples.map((preset, number) => make("option", { value: String(number) }, preset.label)),
  );
  const address = () => writeLink(LINK, { present: explorer.chosen("present"), absent: explorer.chosen("absent") });
  const again = explorer.say("kit-start-again");
  const reset = () => change({ present: [], absent: [] }, again);
  tools.prepend(
    make("label", {}, explorer.say("cause-explorer-example"), " ", choose),
    make("button", { type: "button", onclick: reset }, again),
    ...copyLink(
      explorer.model,
      explorer.say("kit-copy-link-answers"),
      address,
      explorer.say("cause-explorer-copied"),
    ),
  );
  return tools;
}
