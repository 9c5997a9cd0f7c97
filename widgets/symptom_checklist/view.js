// The symptom checklist. State lives in the traits; this module draws it and reports changes.

import { enter } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { copyLink, followLink, writeLink } from "../kit/links.js";
import { learning } from "../kit/notices.js";
import { redraw } from "../kit/press.js";
import { speaker } from "../kit/speech.js";
import { undoable } from "../kit/undo.js";
import { say } from "../kit/words.js";
import { defineView } from "../kit/define.js";
import { followCard } from "./card.js";
import { drawDangers } from "./dangers.js";
import { Form } from "./form.js";
import { drawSummary, printSummary, saveSummary } from "./summary.js";

/** @import { Model, View } from "../kit/anywidget.d.ts" */
/** @import { State } from "./types.d.ts" */

const LINK = "checklist";

/**
 * @param {Model<State>} model
 * @param {HTMLElement} sheet gets the summary
 * @param {AbortSignal} signal
 */
function drawTools(model, sheet, signal) {
  const button = (/** @type {string} */ word, /** @type {() => void} */ onclick) =>
    make("button", { type: "button", onclick }, word);
  const tools = make("div", { className: "cs-tools" });
  const change = undoable(model, tools, signal);
  const again = say(model, "kit-start-again");
  const print = () => {
    redraw(sheet, drawSummary(model));
    printSummary(sheet, signal);
  };
  const address = () => writeLink(LINK, { present: model.get("present") });
  tools.prepend(
    button(say(model, "symptom-checklist-print"), print),
    button(say(model, "symptom-checklist-save"), () => saveSummary(model)),
    button(again, () => change({ present: [] }, again)),
    ...copyLink(model, say(model, "kit-copy-link-answers"), address, say(model, "symptom-checklist-copied")),
  );
  return tools;
}

/** @param {View<State>} view */
function draw({ model, el, id, signal }) {
  const speak = speaker(el, signal);
  const sheet = make("section", { className: "cs-summary", hidden: true });
  const form = new Form(model, id);
  const dangers = drawDangers(model, signal);
  onChange(model, ["present"], () => form.tick(), signal);
  form.tick();
  const { card, jump } = followCard(model, speak, signal);
  el.append(
    dangers,
    learning(
      `${say(model, "symptom-checklist-how")} `,
      say(model, "symptom-checklist-not-stored"),
    ),
    make(
      "div",
      { className: "cs-columns" },
      make("div", {}, form.opener(), form.element, jump),
      make("div", { className: "cs-side" }, card, drawTools(model, sheet, signal)),
    ),
    sheet,
  );
  followLink(LINK, el, (linked) => {
    enter(model, { present: linked("present") });
    form.openTicked();
  }, signal);
  form.openTicked();
}

export default defineView("cs-checklist", draw);
