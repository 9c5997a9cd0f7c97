// What a reader has chosen and opened among the treatments, and everything that the parts of the view share.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { writeLink } from "../kit/links.js";
import { say } from "../kit/words.js";

/** @import { Child, Field, Model } from "../kit/anywidget.d.ts" */
/** @import { Statement } from "../kit/types.d.ts" */
/** @import { Values } from "../kit/words.js" */
/** @import { Choice, Entry, Filter, Row, State, Verdict } from "./types.d.ts" */

export const LINK = "treatments";
/** @type {Filter[]} */
const FILTERS = ["disease", "size", "kind", "sort"];
export const ORDER = "verdict";
/** Every disease, as an answer to the question which one it is. */
export const ALL = "all";
const MOST_NAMED = 3;

export class Explorer {
  /**
   * @param {Model<State>} model
   * @param {string} prefix begins the ids of this view
   */
  constructor(model, prefix) {
    this.model = model;
    this.prefix = prefix;
    this.entries = new Map(model.get("entries").map((entry) => [entry.id, entry]));
    this.keeping = false;
    /** @type {Choice} */
    this.choice = {};
    /** @type {Set<string>} */
    this.opened = new Set();
    this.notice = "";
    /** Is called when something else is chosen or opened. */
    this.changed = () => {};
    /** Leads to the question which disease it is. */
    this.ask = () => {};
    this.adopt();
  }

  /** Take over what the model was made with. */
  adopt() {
    this.choice = { ...this.model.get("choice") };
    this.opened = new Set(this.model.get("opened"));
    this.notice = this.model.get("notice");
    this.answer();
  }

  /** Who chose or opened something without a disease meant all of them, and is not asked. */
  answer() {
    if (Object.values(this.choice).some(Boolean) || this.opened.size > 0) this.choice.disease ||= ALL;
  }

  /** Whether it is still to be asked which disease it is. */
  get asking() {
    return !this.choice.disease;
  }

  /** The disease that is chosen, or nothing where every one is. */
  get disease() {
    const { disease = "" } = this.choice;
    return disease === ALL ? "" : disease;
  }

  /** Note the choice in the model, from where the page keeps it. */
  keep() {
    this.keeping = true;
    this.model.set({ choice: { ...this.choice }, opened: [...this.opened] });
    this.keeping = false;
  }

  /**
   * @param {string} message
   * @param {Values} [values]
   */
  say(message, values) {
    return say(this.model, message, values);
  }

  /**
   * A text with a full stop at its end, if it has none.
   * @param {string} text
   */
  sentence(text) {
    return /[.!?]$/.test(text) ? text : this.say("kit-sentence", { text });
  }

  get terms() {
    return this.model.get("terms");
  }

  get notes() {
    return this.terms.notes;
  }

  /** The kind of people that is chosen, as `fits` of an entry names it. */
  get key() {
    return `${this.disease}/${this.choice.size ?? ""}`;
  }

  /**
   * The verdict on a treatment in the disease that is chosen; whoever asks has the id from the list.
   * @param {string} id
   */
  verdict(id) {
    return /** @type {Entry} */ (this.entries.get(id)).verdicts[this.disease];
  }

  /**
   * A verdict in words, with the people who had a complication.
   * @param {Verdict} verdict
   */
  inWords({ id, harmed }) {
    const verdict = this.terms.verdicts[id].label;
    if (!harmed) return verdict;
    const [count, all] = harmed;
    return this.say("treatment-explorer-harmed", { verdict, count, all });
  }

  /** @param {string} id */
  treatment(id) {
    return this.model.get("treatments")[id];
  }

  /** @param {string} id */
  row(id) {
    return this.model.get("rows")[id];
  }

  /**
   * @param {Filter} filter
   * @param {string} value
   */
  label(filter, value) {
    return this.model.get("options")[filter][value];
  }

  /** @param {readonly string[]} refs */
  cites(refs) {
    return citations(this.model, refs);
  }

  /**
   * A statement with its sources.
   * @param {Statement} statement
   * @returns {Child[]}
   */
  told({ text, refs }) {
    return [
      text,
      refs.length > 0
        ? this.cites(refs)
        : make("em", { className: "basis" }, ` ${this.say("kit-expert-reading-aside")}`),
    ];
  }

  /** The ids that the choice leaves, in its order; the entries come in the order of their names. */
  listed() {
    const { kind, sort = ORDER } = this.choice;
    const people = (/** @type {Entry} */ entry) => -entry.fits[this.key][0];
    const order = (/** @type {Entry} */ entry) => {
      if (sort === "name") return [0, 0, 0];
      if (sort === "amount") return [people(entry), entry.rank, 0];
      if (sort === "certainty") return [entry.rank, people(entry), 0];
      return [this.verdict(entry.id).place[1], entry.rank, people(entry)];
    };
    const kept = [...this.entries.values()].filter((entry) => this.key in entry.fits && (!kind || entry.kind === kind));
    const ranked = kept.map((entry) => ({ id: entry.id, place: [this.verdict(entry.id).place[0], ...order(entry)] }));
    // The groups keep their order however each is sorted, because an order is read as a judgement.
    return ranked.sort((one, other) => one.place.map((value, at) => value - other.place[at]).find(Boolean) ?? 0)
      .map(({ id }) => id);
  }

  /**
   * Whether a study row counts people of the kind that is chosen.
   * @param {Row} row
   */
  fits(row) {
    const { disease, choice: { size } } = this;
    return (!disease || row.disease === disease) && (!size || row.size === size);
  }

  /**
   * Take the state of a link; what nothing carries is dropped and named.
   * @param {Field} linked
   */
  take(linked) {
    const strange = [];
    this.choice = {};
    for (const filter of FILTERS) {
      const [value] = linked(filter);
      if (value === undefined) continue;
      const known = Object.hasOwn(this.model.get("options")[filter], value) || (filter === "disease" && value === ALL);
      if (known) this.choice[filter] = value;
      else strange.push(this.unknown(filter, value));
    }
    const opened = linked("open");
    const unknown = opened.filter((id) => !this.entries.has(id));
    this.opened = new Set(opened.filter((id) => this.entries.has(id)));
    strange.push(...unknown.map((id) => this.unknown("treatment", id)));
    this.notice = strange.slice(0, MOST_NAMED).join("; ");
    this.choice.disease ||= ALL;
  }

  /**
   * @param {Filter | "treatment"} what
   * @param {string} value
   */
  unknown(what, value) {
    return this.say("treatment-explorer-unknown", { what, value: value.slice(0, 60) });
  }

  /** The link that reopens the choice and what is open. */
  address() {
    const chosen = Object.entries(this.choice).filter(([, value]) => value).map(([filter, value]) => [filter, [value]]);
    return writeLink(LINK, { ...Object.fromEntries(chosen), open: [...this.opened] });
  }
}

/** @param {string} text */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
