// The form of the blood values: the four that decide, and the others behind a press.

import { make } from "../kit/elements.js";
import { Field } from "./field.js";

/** @import { Labs } from "./labs.js" */

const CORE = ["calcium", "phosphate", "pth", "egfr"];

/**
 * Return the form, and what fills it with what is entered.
 * @param {Labs} labs
 * @returns {[form: HTMLElement, fill: () => void]}
 */
export function drawForm(labs) {
  const fields = [...labs.analytes.values()].map((analyte) => new Field(labs, analyte));
  const age = make(
    "select",
    { id: `${labs.prefix}-age`, onchange: () => labs.enter({ age_group: age.value }) },
    Object.entries(labs.model.get("ages")).map(([id, label]) => make("option", { value: id }, label)),
  );
  const core = CORE.flatMap((id) => fields.filter((field) => field.id === id));
  const others = fields.filter((field) => !CORE.includes(field.id));
  const more = make(
    "details",
    { className: "cs-more" },
    make("summary", {}, labs.say("lab-values-more", { names: others.map((field) => field.analyte.label).join("; ") })),
    others.map((field) => field.element),
  );
  const fill = () => {
    age.value = labs.age();
    for (const field of fields) field.fill();
    if (others.some((field) => field.id in labs.entered())) more.open = true;
  };
  const form = make(
    "form",
    { className: "cs-form", onsubmit: (event) => event.preventDefault() },
    core.map((field) => field.element),
    more,
    make(
      "div",
      { className: "cs-lab" },
      make("label", { for: age.id }, labs.say("lab-values-age")),
      make("div", { className: "cs-entry" }, age),
    ),
  );
  return [form, fill];
}
