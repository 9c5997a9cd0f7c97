// What no form should come before: signs for the emergency number, and the numbers of the country that is chosen.

import { make } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { redraw } from "../kit/press.js";

/** @import { Child, Model } from "../kit/anywidget.d.ts" */
/** @import { Line, State, Use } from "./types.d.ts" */

/** @type {Record<Use, string>} */
const USES = { emergency: "Emergency", advice: "Urgent advice", crisis: "Crisis line", poison: "Poisoning" };

/**
 * The lines of the chosen country.
 * @param {Model<State>} model
 * @returns {Line[]}
 */
export function linesOf(model) {
  return model.get("countries").find((each) => each.id === model.get("country"))?.lines ?? [];
}

/**
 * A number that a phone can dial, with its name and what to know.
 * @param {Line} line
 */
export function drawLine(line) {
  const { use } = line;
  return make(
    "span",
    { className: "cs-line" },
    make(
      "a",
      { href: `tel:${line.number.replaceAll(" ", "")}`, className: "cs-call", "data-use": use },
      `${USES[use]}: ${line.number}`,
    ),
    ` ${use === "emergency" ? "" : `${line.label}. `}${line.note}`,
  );
}

/**
 * @param {Model<State>} model
 * @returns {Child[]}
 */
function drawNumbers(model) {
  const lines = linesOf(model).filter(({ use }) => use in USES);
  if (lines.length > 0) {
    return [make("ul", { className: "cs-lines" }, lines.map((line) => make("li", {}, drawLine(line))))];
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
    model.get("dangers").map(({ sign, text }) => make("li", {}, make("strong", {}, `${sign}. `), text)),
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
    make("option", { value: "" }, "Choose a country"),
    model.get("countries").map((country) => make("option", { value: country.id }, country.label)),
    make("option", { value: "elsewhere" }, "Another country"),
  );
  const show = () => {
    choice.value = model.get("country");
    redraw(numbers, drawNumbers(model));
  };
  onChange(model, ["country"], show, signal);
  show();
  return make(
    "section",
    { className: "cs-dangers", "aria-label": "Signs that cannot wait for a form" },
    make("h3", {}, "Call your emergency number now, and leave this form, for"),
    drawSigns(model),
    make("p", { className: "cs-country" }, make("label", {}, "Numbers for ", choice)),
    numbers,
  );
}
