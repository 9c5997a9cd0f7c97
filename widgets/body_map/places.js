// What the body map knows, filtered and sorted in the browser: nothing has to be asked.

import { causeAddress } from "../kit/links.js";
import { say } from "../kit/words.js";

/** @import { Model } from "../kit/anywidget.d.ts" */
/** @import { Values } from "../kit/words.js" */
/** @import { Cause, Entries, State, Term } from "./types.d.ts" */
/**
 * @typedef {{ site: string, term: string, refs: string[] }} Line a place of a cause, and how often it is seen there
 * @typedef {Omit<Cause, "seen"> & { seen: Line[] }} KnownCause
 * @typedef {{ cause: KnownCause, name: string, seen: Line[] }} Row a cause, with the chosen places
 * @typedef {{ on: boolean, pressed: boolean | null, step: string, sign: string, words: string, about: string }} Mark
 */

export const EXCLUDED = "excluded";

/** Everything that the parts of the view share. */
export class Places {
  /**
   * @param {Model<State>} model
   * @param {string} prefix begins the ids of this view
   */
  constructor(model, prefix) {
    this.model = model;
    this.prefix = prefix;
    this.terms = model.get("terms");
    this.order = new Map(this.terms.map((term, number) => [term.id, number]));
    this.sites = new Map(model.get("groups").flatMap((group) => group.sites).map((site) => [site.id, site]));
    const [sites, refs] = [[...this.sites.keys()], Object.keys(model.get("sources"))];
    const line = (/** @type {Cause["seen"][number]} */ [site, term, from]) => (
      { site: sites[site], term: this.terms[term].id, refs: from.map((ref) => refs[ref]) }
    );
    /** @type {Map<string, KnownCause>} */
    this.causes = new Map(model.get("causes").map((cause) => [cause.id, { ...cause, seen: cause.seen.map(line) }]));
  }

  /**
   * @param {string} message
   * @param {Values} [values]
   */
  say(message, values) {
    return say(this.model, message, values);
  }

  get views() {
    return this.model.get("views");
  }

  get byCause() {
    return this.model.get("mode") === "cause";
  }

  get chosen() {
    return this.model.get("sites");
  }

  get cause() {
    return this.causes.get(this.model.get("cause"));
  }

  /**
   * Change the state here; it is not sent anywhere, because nothing has to be worked out.
   * @param {Partial<Entries> & { notice?: string }} changes
   */
  set(changes) {
    this.model.set({ notice: "", ...changes });
  }

  /** @param {string} site */
  toggle(site, on = !this.chosen.includes(site)) {
    this.set({ sites: [...this.chosen.filter((other) => other !== site), ...(on ? [site] : [])] });
  }

  /** @param {string} site */
  label(site) {
    return this.sites.get(site)?.label ?? site;
  }

  /**
   * @param {string} id
   * @returns {Term}
   */
  term(id) {
    return this.terms[this.place(id)];
  }

  /** @param {string} term */
  place(term) {
    return this.order.get(term) ?? this.terms.length - 1;
  }

  /** @param {KnownCause} cause */
  reported(cause) {
    return cause.seen.filter(({ term }) => term !== EXCLUDED);
  }

  /**
   * The step of a term: 0 for what is not seen, then upwards.
   * @param {string} term
   */
  step(term) {
    return this.terms.length - 1 - this.place(term);
  }

  /**
   * How a place looks and is called now.
   * @param {string} site
   * @returns {Mark}
   */
  mark(site) {
    return this.byCause ? this.markOfCause(site) : this.markOfChoice(site);
  }

  /** @param {string} site */
  markOfChoice(site) {
    const label = this.label(site);
    const on = this.chosen.includes(site);
    if (!on) return { on, pressed: on, step: "none", sign: "", words: label, about: label };
    const about = this.say("body-map-place-chosen", { place: label });
    return { on, pressed: on, step: "chosen", sign: "✓", words: label, about };
  }

  /** @param {string} site */
  markOfCause(site) {
    const line = this.cause?.seen.find((seen) => seen.site === site);
    const place = this.label(site);
    if (!line) {
      const words = this.say(this.cause ? "body-map-place-silent" : "body-map-place-no-cause", { place });
      return { on: false, pressed: null, step: "none", sign: "", words, about: words };
    }
    const step = this.step(line.term);
    const { label: term, people } = this.term(line.term);
    return {
      on: step > 0,
      pressed: null,
      step: String(step),
      sign: String(step),
      words: this.say("body-map-place-term", { place, term }),
      about: this.say("body-map-place-people", { place, term, people }),
    };
  }

  hint() {
    if (!this.byCause) return this.say("body-map-hint-sites");
    return this.say(this.cause ? "body-map-hint-cause" : "body-map-hint-no-cause");
  }

  /**
   * The causes that are reported at a chosen place, in the order of `causes_at` in reasoning.py.
   * @param {string[]} sites
   * @returns {Row[]}
   */
  causesAt(sites) {
    const rows = [...this.causes.values()].map((cause) => {
      const seen = this.reported(cause).filter(({ site }) => sites.includes(site));
      const steps = seen.map(({ term }) => this.place(term));
      const rank = [-steps.length, cause.common, Math.max(...steps), steps.reduce((sum, step) => sum + step, 0)];
      return { cause, name: cause.name.toLowerCase(), seen, rank };
    }).filter(({ seen }) => seen.length > 0);
    const compare = (
      /** @type {string} */ one,
      /** @type {string} */ other,
    ) => (one < other ? -1 : Number(one > other));
    return rows.sort((one, other) =>
      one.rank.map((value, place) => value - other.rank[place]).find((gap) => gap !== 0) ||
      compare(one.name, other.name) || compare(one.cause.id, other.cause.id)
    );
  }

  /** @param {string[]} sites */
  excludedAt(sites) {
    return [...this.causes.values()].filter((cause) =>
      cause.seen.some(({ site, term }) => term === EXCLUDED && sites.includes(site))
    );
  }

  /**
   * Return the address of what is known of a cause.
   * @param {KnownCause} cause
   */
  about({ id }) {
    return causeAddress(id);
  }
}
