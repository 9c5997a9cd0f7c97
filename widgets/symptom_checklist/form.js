// The full list of the symptom checklist: every question with its lines, and a search that finds lines in all of them.

import { make } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { finder } from "./find.js";
import { drawLine, drawNone } from "./lines.js";

/** @import { Model } from "../kit/anywidget.d.ts" */
/** @import { Group, State } from "./types.d.ts" */
/** @import { DrawnLine } from "./lines.js" */
/**
 * @typedef DrawnGroup
 * @property {HTMLDetailsElement} element
 * @property {HTMLElement} count
 * @property {{ box: HTMLInputElement, element: HTMLElement } | null} none of an exclusive question: nothing is said
 * @property {DrawnLine[]} lines
 */

export class Form {
  /**
   * @param {Model<State>} model
   * @param {string} prefix begins the ids of this view
   */
  constructor(model, prefix) {
    this.model = model;
    this.prefix = prefix;
    this.find = finder(model.get("groups"));
    /** @type {Set<string> | null} the lines that were searched for */
    this.found = null;
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
    const lines = group.symptoms.map((symptom) => drawLine(this.model, this.prefix, group, symptom));
    const none = group.exclusive ? drawNone(this.model, this.prefix, group) : null;
    const count = make("span", { className: "cs-count" });
    const element = make(
      "details",
      { className: "cs-group", "data-group": group.id },
      make("summary", {}, make("span", {}, group.question), count),
      make(
        "fieldset",
        { className: "cs-symptoms" },
        make("legend", { className: "cs-spoken" }, group.question),
        none?.element,
        lines.map((line) => line.element),
      ),
    );
    return { element, count, none, lines };
  }

  /** Tick what the state says, without drawing the boxes anew, and show what is to be seen. */
  tick() {
    const present = new Set(this.model.get("present"));
    for (const { count, none, lines } of this.groups) {
      for (const { id, box } of lines) box.checked = present.has(id);
      const ticked = lines.filter(({ box }) => box.checked).length;
      if (none) none.box.checked = ticked === 0;
      count.textContent = ticked === 0 ? "" : ` ${say(this.model, "symptom-checklist-ticked", { count: ticked })}`;
    }
    this.show();
  }

  /** Show the follow-ups of what is ticked, and of what is searched for nothing else. */
  show() {
    const present = new Set(this.model.get("present"));
    const { found } = this;
    for (const { element, none, lines } of this.groups) {
      for (const line of lines) {
        const follows = line.after.length === 0 || line.box.checked || line.after.some((id) => present.has(id));
        line.element.hidden = found ? !found.has(line.id) : !follows;
      }
      if (none) none.element.hidden = found !== null;
      element.hidden = found !== null && !lines.some(({ id }) => found.has(id));
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
    return button;
  }

  /** A field that finds lines by everyday words, in closed questions too. */
  search() {
    const { model } = this;
    const told = make("span", { role: "status", className: "cs-quiet" });
    const search = () => {
      this.found = this.find(field.value);
      this.show();
      const { found } = this;
      for (const { element, lines } of found ? this.groups : []) {
        if (lines.some(({ id }) => found?.has(id))) element.open = true;
      }
      told.textContent = found ? say(model, "symptom-checklist-found", { count: found.size }) : "";
    };
    /** @type {HTMLInputElement} */
    const field = make("input", { type: "search", autocomplete: "off", oninput: search });
    return make("div", { className: "cs-find" }, make("label", {}, say(model, "symptom-checklist-find"), field), told);
  }
}
