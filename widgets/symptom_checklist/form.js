// The questions of the symptom checklist, with their lines to tick.

import { enter } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { toggle } from "./symptoms.js";

/** @import { Model } from "../kit/anywidget.d.ts" */
/** @import { Group, State, Symptom } from "./types.d.ts" */
/**
 * @typedef DrawnGroup
 * @property {HTMLDetailsElement} element
 * @property {HTMLElement} count
 * @property {HTMLInputElement | null} none of an exclusive question: that nothing is said
 * @property {{ id: string, after: string[], box: HTMLInputElement, element: HTMLElement }[]} lines
 */

export class Form {
  /**
   * @param {Model<State>} model
   * @param {string} prefix begins the ids of this view
   */
  constructor(model, prefix) {
    this.model = model;
    this.prefix = prefix;
    this.groups = model.get("groups").map((group) => this.group(group));
    this.element = make(
      "form",
      { onsubmit: (event) => event.preventDefault() },
      this.groups.map(({ element }) => element),
    );
  }

  /**
   * @param {Group} group
   * @returns {DrawnGroup}
   */
  group(group) {
    const lines = group.symptoms.map((symptom) => this.line(group, symptom));
    const none = group.exclusive ? this.none(group) : null;
    const noneLine = none &&
      make("label", { className: "cs-symptom" }, none, make("span", {}, say(this.model, "symptom-checklist-not-said")));
    const count = make("span", { className: "cs-count" });
    const element = make(
      "details",
      { className: "cs-group", "data-group": group.id },
      make("summary", {}, make("span", {}, group.question), count),
      make(
        "fieldset",
        { className: "cs-symptoms" },
        make("legend", { className: "cs-spoken" }, group.question),
        noneLine,
        lines.map((line) => line.element),
      ),
    );
    return { element, count, none, lines };
  }

  /** @param {Group} group */
  none({ id, label, symptoms }) {
    const { model } = this;
    const others = () => model.get("present").filter((ticked) => !symptoms.some((each) => each.id === ticked));
    return make("input", {
      type: "radio",
      name: `${this.prefix}-${id}`,
      value: "",
      "aria-label": say(model, "symptom-checklist-not-said-of", { question: label }),
      onchange: () => enter(model, { present: others() }),
    });
  }

  /**
   * @param {Group} group
   * @param {Symptom} symptom
   */
  line(group, { id, label, explain, after }) {
    const about = `${this.prefix}-about-${id}`;
    /** @type {HTMLInputElement} */
    const box = make("input", {
      type: group.exclusive ? "radio" : "checkbox",
      name: `${this.prefix}-${group.id}`,
      value: id,
      // The name is short, and the explanation is its description: a screen reader can be told to leave it out.
      "aria-label": label,
      "aria-describedby": about,
      onchange: () => toggle(this.model, id, box.checked),
    });
    const element = make(
      "label",
      { className: "cs-symptom", "data-after": after.join(" ") || null },
      box,
      make("span", {}, make("span", {}, label), make("small", { id: about }, explain)),
    );
    return { id, after, box, element };
  }

  /** Tick what the state says, without drawing the boxes anew, and show the follow-ups of what is ticked. */
  tick() {
    const present = new Set(this.model.get("present"));
    for (const { count, none, lines } of this.groups) {
      for (const { id, box } of lines) box.checked = present.has(id);
      const ticked = lines.filter(({ box }) => box.checked).length;
      if (none) none.checked = ticked === 0;
      count.textContent = ticked === 0 ? "" : ` ${say(this.model, "symptom-checklist-ticked", { count: ticked })}`;
      for (const { after, box, element } of lines) {
        if (after.length > 0) element.hidden = !box.checked && !after.some((id) => present.has(id));
      }
    }
  }

  /** Open the questions in which something is ticked, for who comes by a link. */
  openTicked() {
    for (const { element, lines } of this.groups) if (lines.some(({ box }) => box.checked)) element.open = true;
  }

  /** A button that opens or closes all questions. */
  opener() {
    const press = () => {
      const open = this.groups.some(({ element }) => !element.open);
      for (const { element } of this.groups) element.open = open;
      button.textContent = say(this.model, open ? "symptom-checklist-close-all" : "symptom-checklist-open-all");
    };
    const button = make("button", { type: "button", onclick: press }, say(this.model, "symptom-checklist-open-all"));
    return make("div", { className: "cs-tools" }, button);
  }
}
