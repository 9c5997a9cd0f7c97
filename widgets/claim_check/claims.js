// What a reader chose among the statements, and how it is changed.

import { writeLink } from "../kit/links.js";
import { say } from "../kit/words.js";

/** @import { Field, Model } from "../kit/anywidget.d.ts" */
/** @import { Values } from "../kit/words.js" */
/** @import { Claim, Entries, State } from "./types.d.ts" */

export const LINK = "claims";
/** @type {Entries} */
export const NOTHING = { section: "", verdict: "", importance: 0, words: "", claim: "" };
export const KEYS = /** @type {(keyof Entries)[]} */ (Object.keys(NOTHING));
const SELECTED = /** @type {const} */ (["section", "verdict", "importance"]);
const LONGEST = 100;

export class Claims {
  /**
   * @param {Model<State>} model
   * @param {string} prefix begins the ids of this view
   */
  constructor(model, prefix) {
    this.model = model;
    this.prefix = prefix;
    this.all = false;
    this.dropped = "";
    this.choosing = false;
    /** Is called when something else is chosen. */
    this.draw = () => {};
  }

  /**
   * @param {string} message
   * @param {Values} [values]
   */
  say(message, values) {
    return say(this.model, message, values);
  }

  /** @returns {Entries} */
  get choice() {
    const { model } = this;
    return {
      section: model.get("section"),
      verdict: model.get("verdict"),
      importance: model.get("importance"),
      words: model.get("words"),
      claim: model.get("claim"),
    };
  }

  get free() {
    return KEYS.every((key) => this.model.get(key) === NOTHING[key]);
  }

  /**
   * Choose; nothing is saved, because nobody but this page has to know.
   * @param {Partial<Entries>} changes
   */
  choose(changes) {
    this.all = false;
    this.dropped = "";
    this.choosing = true; // one drawing for all that changes at once
    this.model.set({ claim: "", ...changes });
    this.choosing = false;
    this.draw();
  }

  /** The statements that the choice leaves. */
  fitting() {
    const { choice } = this;
    const words = choice.words.toLowerCase().split(/\s+/).filter((word) => word !== "");
    const fits = (/** @type {Claim} */ claim) => {
      const text = `${claim.statement} ${claim.evidence}`.toLowerCase();
      return SELECTED.every((key) => choice[key] === NOTHING[key] || claim[key] === choice[key]) &&
        (choice.claim === "" || claim.id === choice.claim) && words.every((word) => text.includes(word));
    };
    return this.model.get("claims").filter(fits);
  }

  /**
   * Take a link; what nothing carries is left out and named.
   * @param {Field} field
   */
  follow(field) {
    const { model } = this;
    const known = {
      section: model.get("sections"),
      verdict: model.get("verdicts"),
      importance: model.get("weights"),
      claim: Object.fromEntries(model.get("claims").map(({ id }) => [id, id])),
    };
    const choice = { ...NOTHING, words: field("words").join(" ").slice(0, LONGEST) };
    const dropped = [];
    for (const key of /** @type {const} */ ([...SELECTED, "claim"])) {
      const value = field(key)[0] ?? "";
      if (Object.hasOwn(known[key], value)) {
        Object.assign(choice, { [key]: key === "importance" ? Number(value) : value });
      } else if (value !== "") dropped.push(this.say("claim-check-unknown", { what: key, value: value.slice(0, 40) }));
    }
    this.choose(choice);
    this.dropped = dropped.join("; ");
    this.draw();
  }

  /** The link that reopens the choice. */
  address() {
    const { choice } = this;
    const words = choice.words.split(/[\s,]+/).filter(Boolean).map(encodeURIComponent);
    const chosen = KEYS.filter((key) => choice[key] !== NOTHING[key]);
    return writeLink(
      LINK,
      Object.fromEntries(chosen.map((key) => [key, key === "words" ? words : [String(choice[key])]])),
    );
  }
}
