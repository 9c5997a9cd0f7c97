// What no form should come before: signs for the emergency number, and the numbers of the country that is chosen.

import { make } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { redraw } from "../kit/press.js";
import { say } from "../kit/words.js";

/** @import { Child, Model } from "../kit/anywidget.d.ts" */
/** @import { Line, State } from "./types.d.ts" */

/**
 * The lines of the chosen country.
 * @param {Model<State>} model
 * @returns {Line[]}
 */
export function linesOf(model) {
  return model.get("countries").find((each) => each.id === model.get("country"))?.lines ?? [];
}

/**
 * The address with which a phone dials.
 * @param {Line} line
 */
export function hrefOf({ number }) {
  return `tel:${number.replaceAll(" ", "")}`;
}

/**
 * What a number is for, and the number.
 * @param {Model<State>} model
 * @param {Line} line
 */
export function callOf(model, { use, number }) {
  return say(model, `symptom-checklist-line-${use}`, { number });
}

/**
 * A number that a phone can dial, with its name and what to know.
 * @param {Model<State>} model
 * @param {Line} line
 */
export function drawLine(model, line) {
  const { use, label, note } = line;
  return make(
    "span",
    { className: "cs-line" },
    make(
      "a",
      { href: hrefOf(line), className: "cs-call", "data-use": use },
      callOf(model, line),
    ),
    use === "emergency" ? "" : ` ${say(model, "kit-title-in-line", { title: label })}`,
    ` ${note}`,
  );
}

/**
 * @param {Model<State>} model
 * @returns {Child[]}
 */
function drawNumbers(model) {
  const lines = linesOf(model);
  if (lines.length > 0) {
    return [make("ul", { className: "cs-lines" }, lines.map((line) => make("li", {}, drawLine(model, line))))];
  }
  return model.get("country") === "" ? [] : [make("p", {}, model.get("elsewhere"))];
}

/**
 * The signs for which nobody should wait for a form.
 * @param {Model<State>} model
 */
export function drawSigns(model) {
  return make(
    "ul",
    {},
    model.get("dangers").map(({ sign, text }) =>
      make("li", {}, make("strong", {}, say(model, "kit-title-in-line", { title: sign })), ` ${text}`)
    ),
  );
}

/**
 * @param {Model<State>} model
 * @param {AbortSignal} signal
 */
export function drawDangers(model, signal) {
  const numbers = make("div", { "aria-live": "polite" });
  const choose = () => {
    model.set("country", choice.value);
    model.save_changes();
  };
  /** @type {HTMLSelectElement} */
  const choice = make(
    "select",
    { onchange: choose },
    make("option", { value: "" }, say(model, "symptom-checklist-choose-country")),
    model.get("countries").map((country) => make("option", { value: country.id }, country.label)),
    make("option", { value: "elsewhere" }, say(model, "symptom-checklist-another-country")),
  );
  const show = () => {
    choice.value = model.get("country");
    redraw(numbers, drawNumbers(model));
  };
  onChange(model, ["country"], show, signal);
  show();
  return make(
    "section",
    { className: "cs-dangers", "aria-label": say(model, "symptom-checklist-signs") },
    make("h3", {}, say(model, "symptom-checklist-call-now")),
    drawSigns(model),
    make("p", { className: "cs-country" }, make("label", {}, say(model, "symptom-checklist-numbers-for"), " ", choice)),
    numbers,
  );
}
