// The lines of the checklist, as the steps and the full list draw them.

import { enter } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { toggle } from "./symptoms.js";

/** @import { Model } from "../kit/anywidget.d.ts" */
/** @import { Group, State, Symptom } from "./types.d.ts" */
/**
 * @typedef DrawnLine
 * @property {string} id
 * @property {string[]} after
 * @property {HTMLInputElement} box
 * @property {HTMLElement} element
 * @property {Symptom} line
 */

/**
 * A line to tick.
 * @param {Model<State>} model
 * @param {string} prefix begins the ids of this view
 * @param {Group} group
 * @param {Symptom} line
 * @param {"checkbox" | "radio"} type
 * @returns {DrawnLine}
 */
export function drawLine(model, prefix, group, line, type = group.exclusive ? "radio" : "checkbox") {
  const { id, label, explain, after } = line;
  const about = `${prefix}-about-${id}`;
  /** @type {HTMLInputElement} */
  const box = make("input", {
    type,
    name: `${prefix}-${group.id}`,
    value: id,
    "data-key": id,
    // The name is short, and the explanation is its description: a screen reader can be told to leave it out.
    "aria-label": label,
    "aria-describedby": about,
    onchange: () => toggle(model, id, box.checked),
  });
  const element = make(
    "label",
    { className: "cs-choice cs-symptom", "data-after": after.join(" ") || null },
    box,
    make("span", {}, make("span", {}, label), make("small", { id: about }, explain)),
  );
  return { id, after, box, element, line };
}

/**
 * The answer to an exclusive question that says nothing.
 * @param {Model<State>} model
 * @param {string} prefix
 * @param {Group} group
 */
export function drawNone(model, prefix, { id, label, symptoms }) {
  const others = () => model.get("present").filter((ticked) => !symptoms.some((each) => each.id === ticked));
  /** @type {HTMLInputElement} */
  const box = make("input", {
    type: "radio",
    name: `${prefix}-${id}`,
    value: "",
    "aria-label": say(model, "symptom-checklist-not-said-of", { question: label }),
    onchange: () => enter(model, { present: others() }),
  });
  const element = make(
    "label",
    { className: "cs-choice cs-symptom" },
    box,
    make("span", {}, say(model, "symptom-checklist-not-said")),
  );
  return { box, element };
}
