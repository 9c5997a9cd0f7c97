// What is chosen among the patterns, and everything that the parts of the view share.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { Sheet } from "./sheet.js";

/** @import { Child, Model } from "../kit/anywidget.d.ts" */
/** @import { Statement } from "../kit/types.d.ts" */
/** @import { Values } from "../kit/words.js" */
/** @import { Entries, Form, Picture, State, Test } from "./types.d.ts" */

export class Choice {
  /**
   * @param {Model<State>} model
   * @param {string} prefix begins the ids of this view
   */
  constructor(model, prefix) {
    this.model = model;
    this.prefix = prefix;
    this.sheet = new Sheet(model.get("drawings"));
    this.tests = new Map(model.get("tests").map((test) => [test.id, test]));
    this.forms = new Map(model.get("forms").map((form) => [form.id, form]));
    this.notice = model.get("notice");
    /** @type {(() => void)[]} */
    this.listeners = [];
    this.keeping = false;
    this.test = model.get("test");
    this.form = model.get("form");
    this.beside = model.get("beside");
  }

  /**
   * @param {string} message
   * @param {Values} [values]
   */
  say(message, values) {
    return say(this.model, message, values);
  }

  /** Note the choice in the model, from where the page keeps it. */
  keep() {
    this.keeping = true;
    this.model.set({ test: this.test, form: this.form, beside: this.beside });
    this.keeping = false;
  }

  /**
   * Take a choice; whatever names nothing is left out and said.
   * @param {Partial<Entries>} changes
   */
  choose(changes) {
    const valid = {
      test: (/** @type {string} */ id) => this.tests.has(id),
      form: (/** @type {string} */ id) => this.forms.has(id),
      beside: (/** @type {string} */ id) => id === "" || this.forms.has(id),
    };
    const wrong = [];
    for (const name of /** @type {const} */ (["test", "form", "beside"])) {
      const id = changes[name];
      if (id === undefined) continue;
      if (valid[name](id)) this[name] = id;
      else wrong.push(this.say("patterns-unknown", { what: name, value: String(id).slice(0, 60) }));
    }
    this.notice = wrong.join("; ");
    if (this.beside === this.form) this.beside = "";
    this.keep();
    for (const listener of this.listeners) listener();
  }

  /** @returns {Test} */
  get chosenTest() {
    return /** @type {Test} */ (this.tests.get(this.test));
  }

  /**
   * @param {string} test
   * @param {string} form
   * @returns {Picture | undefined}
   */
  cell(test, form) {
    return this.model.get("cells")[`${test}.${form}`];
  }

  /** @param {string} form */
  title(form) {
    const values = { test: this.chosenTest.label, form: this.forms.get(form)?.label ?? "" };
    return this.say("patterns-title", values);
  }

  /**
   * A statement with its sources.
   * @param {Statement} part
   * @returns {Child[]}
   */
  told({ text, refs }) {
    return [
      text,
      refs.length > 0 ? citations(this.model, refs) : make("em", {}, ` ${this.say("kit-expert-reading-aside")}`),
    ];
  }

  /** The forms by their kind. */
  get formsByKind() {
    /** @type {Map<Form["subtype"], Form[]>} */
    const groups = new Map();
    for (const form of this.forms.values()) groups.set(form.subtype, [...(groups.get(form.subtype) ?? []), form]);
    return groups;
  }
}
