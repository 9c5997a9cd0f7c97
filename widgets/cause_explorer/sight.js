// What stays in sight in the cause explorer, whatever fits best, and how soon to be seen.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { titledList } from "../kit/lists.js";
import { drawLevel, drawRule } from "../kit/urgency.js";
import { say } from "../kit/words.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./findings.js" */
/** @import { Answer, Danger, HowSoon } from "./types.d.ts" */

export const CHECKLIST = "07-when-to-see-a-doctor.ipynb";

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
      { className: "cs-sight", "aria-label": "What stays in sight" },
      make("h4", {}, "What stays in sight, whatever fits best"),
      make("ul", {}, dangers.map((danger) => drawDanger(explorer, danger))),
    ),
  ];
}

/**
 * The symptom checklist's own advice for exactly these answers.
 * @param {Explorer} explorer
 * @param {HowSoon} advice
 */
function drawHowSoon({ model }, advice) {
  return drawLevel(
    model,
    advice.urgency,
    "h4",
    titledList("h5", say(model, "kit-what-to-do"), advice.do),
    titledList("h5", say(model, "kit-what-not-to-do"), advice.do_not),
    make(
      "details",
      { "data-key": "why-so-soon" },
      make("summary", { "data-key": "why-so-soon-summary" }, say(model, "kit-why")),
      make("ul", {}, advice.because.map((rule) => drawRule(model, rule))),
    ),
    make(
      "p",
      {},
      make("a", { href: CHECKLIST }, "The symptom checklist"),
      " asks about more signs than this tool does.",
    ),
  );
}

/**
 * @param {Explorer} explorer
 * @param {Danger} danger
 */
function drawDanger(explorer, danger) {
  const because = danger.because.map((id) => explorer.label(id)).join("; ");
  return make(
    "li",
    { "data-danger": danger.id },
    make("strong", {}, danger.name),
    ` stays in sight because of: ${because}. `,
    danger.why,
    danger.refs.length > 0
      ? citations(explorer.model, danger.refs)
      : [" ", make("em", {}, say(explorer.model, "kit-expert-reading"))],
  );
}
