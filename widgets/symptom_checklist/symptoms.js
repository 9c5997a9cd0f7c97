// What is ticked in the symptom checklist, and how it is changed.

import { enter } from "../kit/answer.js";

/** @import { Model } from "../kit/anywidget.d.ts" */
/** @import { State } from "./types.d.ts" */

/**
 * Tick or untick a line; an answer of an exclusive question takes the place of another one, and a follow-up comes
 * and goes with its line.
 * @param {Model<State>} model
 * @param {string} id
 * @param {boolean} ticked
 */
export function toggle(model, id, ticked) {
  const group = model.get("groups").find((each) => each.symptoms.some((symptom) => symptom.id === id));
  const others = group?.exclusive ? group.symptoms.map((symptom) => symptom.id) : [id];
  const gone = new Set(others);
  if (!ticked) {
    for (const { id: other, after } of group?.symptoms ?? []) {
      if (after.length > 0 && after.every((parent) => gone.has(parent))) gone.add(other);
    }
  }
  const kept = model.get("present").filter((other) => !gone.has(other));
  const parents = group?.symptoms.find((symptom) => symptom.id === id)?.after ?? [];
  const parent = parents.length === 0 || parents.some((each) => kept.includes(each)) ? [] : parents.slice(0, 1);
  enter(model, { present: ticked ? [...kept, ...parent, id] : kept });
}

/**
 * @param {Model<State>} model
 * @param {string} id
 */
export function labelOf(model, id) {
  const symptoms = model.get("groups").flatMap((group) => group.symptoms);
  return symptoms.find((symptom) => symptom.id === id)?.label ?? id;
}
