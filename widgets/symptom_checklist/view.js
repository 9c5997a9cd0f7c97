// The symptom checklist. What is ticked lives in the traits; this module draws it, step by step or as one list, and
// reports changes.

import { enter } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { copyLink, followLink, writeLink } from "../kit/links.js";
import { learning } from "../kit/notices.js";
import { speaker } from "../kit/speech.js";
import { undoable } from "../kit/undo.js";
import { say } from "../kit/words.js";
import { defineView } from "../kit/define.js";
import { followCard } from "./card.js";
import { drawDangers } from "./dangers.js";
import { Form } from "./form.js";
import { notePlace, placeOf } from "./kept.js";
import { Steps } from "./steps.js";
import { printSummary, saveSummary } from "./summary.js";
import { Walk } from "./walk.js";

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
  const address = () => writeLink(LINK, { present: model.get("present") });
  const withTicks = make("input", { type: "checkbox" });
  const ticked = () => (withTicks.checked ? address() : "");
  tools.prepend(
    button(say(model, "symptom-checklist-print"), () => printSummary(model, sheet, ticked(), signal)),
    make("label", { className: "cs-with-ticks" }, withTicks, say(model, "symptom-checklist-code-answers")),
    button(say(model, "symptom-checklist-save"), () => saveSummary(model)),
    button(again, () => change({ present: [] }, again)),
    ...copyLink(model, say(model, "kit-copy-link-answers"), address, say(model, "symptom-checklist-copied")),
  );
  return tools;
}

/**
 * Draw the full list, to the left of the answer where there is room.
 * @param {Form} form
 * @param {ReturnType<typeof followCard>} answer
 * @param {HTMLElement} tools
 */
function drawAll(form, { card, jump }, tools) {
  form.openTicked();
  return make(
    "div",
    { className: "cs-columns" },
    make("div", {}, form.search(), make("div", { className: "cs-tools" }, form.opener()), form.element, jump),
    make("div", { className: "cs-side" }, card, tools),
  );
}

/**
 * Return an element that holds the steps or the full list, the button that changes between them, and what draws either.
 * @param {View<State>} view
 * @param {HTMLElement} tools
 */
function drawMain({ model, el, id, signal }, tools) {
  const speak = speaker(el, signal);
  // Who comes with something ticked came for the result.
  const place = placeOf(id) ?? { step: model.get("present").length > 0 ? "result" : "who", chosen: [], all: false };
  const walk = new Walk(model, id, new Steps(model.get("groups"), model.get("rules")), place, speak);
  const form = new Form(model, id);
  const shown = () => place.all ? "all" : walk.step().kind === "result" ? "result" : "step";
  const answer = followCard(model, speak, shown, () => walk.finish(), signal);
  walk.take({ ...answer, tools });
  const main = make("div");
  const show = () => {
    mode.textContent = say(model, place.all ? "symptom-checklist-by-steps" : "symptom-checklist-show-all");
    main.replaceChildren(place.all ? drawAll(form, answer, tools) : walk.element);
    if (place.all) answer.draw();
    else walk.draw();
  };
  const change = () => {
    place.all = !place.all;
    notePlace(id, place);
    show();
  };
  const mode = make("button", { type: "button", className: "cs-mode", onclick: change });
  onChange(model, ["present"], () => {
    form.tick();
    if (!place.all) walk.follow();
  }, signal);
  // A link within the page makes a new entry of the history, which knows no step yet.
  globalThis.addEventListener("hashchange", () => placeOf(id) ?? notePlace(id, place), { signal });
  form.tick();
  const toResult = () => {
    place.step = "result";
    notePlace(id, place);
    show();
  };
  return { main, mode, show, toResult };
}

/** @param {View<State>} view */
function draw(view) {
  const { model, el, signal } = view;
  const sheet = make("section", { className: "cs-summary", hidden: true });
  const { main, mode, show, toResult } = drawMain(view, drawTools(model, sheet, signal));
  el.append(
    drawDangers(model, signal),
    learning(`${say(model, "symptom-checklist-how")} `, say(model, "symptom-checklist-not-stored")),
    make("div", { className: "cs-tools" }, mode),
    main,
    sheet,
  );
  show();
  followLink(LINK, el, (linked) => {
    enter(model, { present: linked("present") });
    toResult();
    return main;
  }, signal);
}

export default defineView("cs-checklist", draw);
