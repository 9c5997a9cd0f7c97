// What is entered of blood values, and what is known of it now: everything that the parts of the view share.

import { enter, entriesOf, stateOfAnswer } from "../kit/answer.js";
import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { same } from "../kit/same.js";
import { say } from "../kit/words.js";

/** @import { AnswerState, Child, Model } from "../kit/anywidget.d.ts" */
/** @import { Statement } from "../kit/types.d.ts" */
/** @import { Values } from "../kit/words.js" */
/** @import { Analyte, Answer, Entries, Entry, State } from "./types.d.ts" */

export const AGE = "age_group";
export const CORRECTED = "corrected_calcium";
const ADULT = "adult";
/** @type {Record<string, "emergency" | "same-day">} */
const LEVELS = { urgent_high: "emergency", urgent_low: "emergency", prompt_high: "same-day" };

/**
 * How soon to be seen, by the id of an urgent note.
 * @param {string} note
 */
export function levelOf(note) {
  return LEVELS[note] ?? "emergency";
}

export class Labs {
  /**
   * @param {Model<State>} model
   * @param {string} prefix begins the ids of this view
   */
  constructor(model, prefix) {
    this.model = model;
    this.prefix = prefix;
    this.analytes = new Map(model.get("analytes").map((analyte) => [analyte.id, analyte]));
    /** @type {Map<string, ReturnType<typeof setTimeout>>} */
    this.timers = new Map();
    /** @type {AnswerState} */
    this.followed = "held";
    /** Draws everything that may have changed. */
    this.draw = () => {};
    /** @type {(entries: Partial<State>, what: string) => void} */
    this.change = () => {};
  }

  /** @returns {Record<string, unknown>} */
  entered() {
    return entriesOf(this.model).values ?? {};
  }

  /**
   * What is entered of one blood value, if it came from a field.
   * @param {string} id
   * @returns {Entry}
   */
  entry(id) {
    const entry = this.entered()[id];
    return typeof entry === "object" && entry !== null ? entry : {};
  }

  /**
   * A blood value; whoever asks has its id from the list.
   * @param {string} id
   */
  analyte(id) {
    return /** @type {Analyte} */ (this.analytes.get(id));
  }

  age() {
    const age = String(this.entered()[AGE]);
    return Object.hasOwn(this.model.get("ages"), age) ? age : ADULT;
  }

  /**
   * "empty", or the state of the answer. Who types is about to enter something else, so what is known is held back.
   * @returns {AnswerState | "empty"}
   */
  get state() {
    if (this.timers.size > 0) return "held";
    if (Object.keys(this.entered()).every((name) => name === AGE)) return "empty";
    const now = stateOfAnswer(this.model);
    return now === "waiting" ? this.followed : now;
  }

  /**
   * The answer to exactly what is entered now, or null: the one way in which the parts of the view may read it.
   * @returns {Answer | null}
   */
  get answer() {
    return this.timers.size === 0 && stateOfAnswer(this.model) === "answered" ? this.model.get("answer") : null;
  }

  /**
   * What is wrong with one entry: it holds as long as this entry is the same, whatever happens to others.
   * @param {string} id
   */
  faultOf(id) {
    /** @type {Partial<Answer>} */
    const { entries, faults } = this.model.get("answer");
    const { values = {} } = /** @type {Partial<Entries>} */ (entries ?? {});
    return same(values[id], this.entered()[id]) ? faults?.[id] ?? "" : "";
  }

  /**
   * A field is being typed in (with the timer that will enter it), or no longer (null).
   * @param {string} id
   * @param {ReturnType<typeof setTimeout> | null} timer
   */
  typing(id, timer) {
    const began = timer !== null && this.timers.size === 0;
    clearTimeout(this.timers.get(id));
    if (timer === null) this.timers.delete(id);
    else this.timers.set(id, timer);
    if (began) this.draw();
  }

  stopTyping() {
    for (const id of [...this.timers.keys()]) this.typing(id, null);
  }

  /** @param {string} id */
  isTyping(id) {
    return this.timers.has(id);
  }

  /**
   * Set some entries, or take them out with null.
   * @param {Record<string, unknown>} changes
   */
  enter(changes) {
    const now = this.entered();
    const values = Object.fromEntries(Object.entries({ ...now, ...changes }).filter(([, entry]) => entry !== null));
    if (same(values, now)) this.draw();
    else enter(this.model, { values });
  }

  /**
   * Put other values in the place of all; a reader can undo it.
   * @param {Record<string, unknown>} values
   * @param {string} words
   */
  replace(values, words) {
    this.stopTyping();
    if (Object.keys(this.entered()).length === 0) enter(this.model, { values });
    else this.change({ values }, words);
  }

  /**
   * @param {string} message
   * @param {Values} [values]
   */
  say(message, values) {
    return say(this.model, message, values);
  }

  /** @param {readonly string[]} refs */
  cites(refs) {
    return citations(this.model, refs);
  }

  /**
   * A statement with its sources, after what stands before it.
   * @param {Statement} note
   * @param {Child[]} before
   */
  told(note, ...before) {
    return make("p", {}, ...before, note.text, this.cites(note.refs));
  }

  /**
   * The range in use: the reader's own where it was told, else that of the age.
   * @param {string} id
   */
  range(id) {
    const age = this.age();
    const ours = this.analyte(id).ranges.find((range) => range.ages.includes(age));
    const used = this.answer?.flags[id]?.range ?? ours;
    return { low: used?.low ?? ours?.low ?? 0, high: used?.high ?? ours?.high ?? 0 };
  }
}
