// The page's widget: twenty checkboxes, and the ranking that was worked out from exactly these.

import { enter, followState } from "../../widgets/kit/answer.js";
import { defineView } from "../../widgets/kit/define.js";
import { make } from "../../widgets/kit/elements.js";
import { hold, release } from "../../widgets/kit/press.js";

/** @import { View } from "../../widgets/kit/anywidget.d.ts" */
/** @import { AnsweringState } from "../../widgets/kit/types.d.ts" */
/** @typedef {AnsweringState & { findings: string[], chosen: number[], answer: { table?: string } }} State */

/** @param {View<State>} view */
function draw({ model, el, signal }) {
  const ranking = make("div");
  const boxes = model.get("findings").map((finding, number) => {
    const change = () => {
      const others = model.get("chosen").filter((other) => other !== number);
      enter(model, { chosen: box.checked ? [...others, number] : others });
    };
    /** @type {HTMLInputElement} */
    const box = make("input", { type: "checkbox", checked: model.get("chosen").includes(number), onchange: change });
    return make("label", {}, box, finding);
  });
  el.append(make("fieldset", {}, boxes), ranking);
  followState(model, (state) => {
    if (state === "held") {
      hold(ranking);
      return;
    }
    release(ranking);
    ranking.innerHTML = state === "answered" ? model.get("answer").table ?? "" : state;
  }, signal);
}

export default defineView("page", draw);
