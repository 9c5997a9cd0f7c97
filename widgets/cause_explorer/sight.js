// What stays in sight in the cause explorer, whatever fits best, and how soon to be seen.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { inLine, titledList } from "../kit/lists.js";
import { drawLevel, drawRule } from "../kit/urgency.js";
import { CHECKLIST } from "./leads.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./findings.js" */
/** @import { Answer, Danger, HowSoon } from "./types.d.ts" */

/**
 * @param {Explorer} explorer
 * @param {Answer} answer
 * @returns {Child[]}
 */
export function drawSight(explorer, { how_soon: advice, keep_in_sight: dangers }) {
  return [
    advice ? drawHowSoon(explorer, advice) : null,
    dangers.length === 0 ? null : make(
      "section",
      { className: "cs-sight", "aria-label": explorer.say("cause-explorer-sight") },
      make("h4", {}, explorer.say("cause-explorer-sight-title")),
      make("ul", {}, dangers.map((danger) => drawDanger(explorer, danger))),
    ),
  ];
}

/**
 * The symptom checklist's own advice for exactly these answers.
 * @param {Explorer} explorer
 * @param {HowSoon} advice
 */
function drawHowSoon(explorer, advice) {
  const { model } = explorer;
  return drawLevel(
    model,
    advice.urgency,
    "h4",
    titledList("h5", explorer.say("kit-what-to-do"), advice.do),
    titledList("h5", explorer.say("kit-what-not-to-do"), advice.do_not),
    make(
      "details",
      { "data-key": "why-so-soon" },
      make("summary", { "data-key": "why-so-soon-summary" }, explorer.say("kit-why")),
      make("ul", {}, advice.because.map((rule) => drawRule(model, rule))),
    ),
    make(
      "p",
      {},
      make("a", { href: CHECKLIST }, explorer.say("cause-explorer-checklist")),
      ` ${explorer.say("cause-explorer-checklist-more")}`,
    ),
  );
}

/**
 * @param {Explorer} explorer
 * @param {Danger} danger
 */
function drawDanger(explorer, danger) {
  const because = inLine(explorer.model, danger.because.map((id) => explorer.label(id)), "kit-in-line-apart");
  return make(
    "li",
    { "data-danger": danger.id },
    make("strong", {}, danger.name),
    ` ${explorer.say("cause-explorer-sight-because", { because })} `,
    danger.why,
    danger.refs.length > 0
      ? citations(explorer.model, danger.refs)
      : [" ", make("em", {}, explorer.say("kit-expert-reading"))],
  );
}
