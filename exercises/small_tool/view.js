// The stage of a small tool: a choice, and what two functions of a notebook say of it.

import { enter, followState } from "../../widgets/kit/answer.js";
import { defineView } from "../../widgets/kit/define.js";
import { make } from "../../widgets/kit/elements.js";
import { hold, redraw } from "../../widgets/kit/press.js";
import { speaker } from "../../widgets/kit/speech.js";

/** @import { View } from "../../widgets/kit/anywidget.d.ts" */
/** @import { AnsweringState } from "../../widgets/kit/types.d.ts" */

/**
 * @typedef Own
 * @property {string} question
 * @property {string} chosen
 * @property {[string, string][]} choices
 * @property {{ text?: string, notice?: string, entries?: Record<string, unknown>, failed?: boolean }} answer
 */
/** @typedef {Omit<AnsweringState, "answer"> & Own} State */

/** @param {View<State>} view */
function draw({ model, el, id, signal }) {
  const speak = speaker(el, signal);
  const result = make("p", { className: "cs-panel" });
  const select = make(
    "select",
    { id: `${id}-choice`, onchange: () => enter(model, { chosen: select.value }) },
    [["", "…"], ...model.get("choices")].map(([value, label]) => make("option", { value }, label)),
  );
  el.append(make("label", { for: select.id }, model.get("question"), " "), select, result);
  followState(model, (state) => {
    select.value = model.get("chosen");
    if (state !== "answered") {
      hold(result);
      return;
    }
    const { text, notice } = model.get("answer");
    redraw(result, text || notice || "…");
    speak(result.textContent);
  }, signal);
}

export default defineView("cs-small-tool", draw);
