// Finding: the word list (MiniSearch), and ever more forgiving passes over it.

import MiniSearch from "minisearch";
import { namesOf, sameWords } from "./names.js";
import { asked, distance, key, terms, words } from "./words.js";

/** @import { SearchResult } from "minisearch" */
/** @typedef {[anchor: string, title: string, text: string, also: string, note: string]} Texts */
/** @typedef {[kind: number, page: number, ...Texts]} Listed */
/**
 * @typedef Index what the build tells of everything that can be found; see `search_index.py`
 * @property {[kind: string, name: string][]} kinds
 * @property {[slug: string, title: string][]} pages
 * @property {string[][]} [same] everyday words for the same thing
 * @property {Listed[]} hits
 */
/**
 * @typedef Entry
 * @property {number} id
 * @property {string} kind
 * @property {string} slug
 * @property {string} chapter
 * @property {string} anchor
 * @property {string} title
 * @property {string} text
 * @property {string} also
 * @property {string} note
 */
/** @typedef {Entry & { score: number, found: Set<string> }} Hit with the words that were found in it */
/**
 * @typedef Found how something was found
 * @property {Hit[]} hits best first
 * @property {boolean} [short] nothing was looked for, because the question is too short
 * @property {string[]} [names] other names of the same thing, by which it was looked for as well
 * @property {(string | undefined)[]} [similar] the words that are spelled alike
 * @property {boolean} [same] with everyday words for the same
 * @property {boolean} [some] with some of the words only
 * @property {string | null} [guess] the word that may be meant
 */

// A word explained or a warning sign is nearer to a question than a paper that has the word in its title.
/** @type {Record<string, number>} */
const WEIGHT = {
  place: 4,
  sign: 1.5,
  section: 1.1,
  cause: 1.3,
  treatment: 1.3,
  term: 1.6,
  fact: 1.1,
  figure: 0.9,
  claim: 0.7,
  reference: 0.5,
};
const OTHER_NAME = 0.4;
const SAME = 0.3;
const FEW = 3;

/**
 * How many letters of a word may differ.
 * @param {string} word
 */
function slips(word) {
  if (word.length < 4 || /^\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Whether a word may be the beginning of another one.
 * @param {string} word
 * @param {number} place
 * @param {string[]} all
 */
function isBegun(word, place, all) {
  return word.length > 3 || (place === all.length - 1 && word.length > 1);
}

export class Finder {
  /** @param {Index} index */
  constructor({ kinds, pages, hits, same = [] }) {
    this.kinds = kinds;
    /** @type {Entry[]} */
    this.entries = hits.map(([kind, page, anchor, title, text, also, note], id) => {
      const [slug, chapter] = pages[page];
      return { id, kind: kinds[kind][0], slug, chapter, anchor, title, text, also, note };
    });
    /** @type {Map<string, string>} how each word is written */
    this.spelled = new Map();
    /** @type {MiniSearch<Entry>} */
    this.index = new MiniSearch({
      fields: ["title", "also", "text"],
      tokenize: (text) => this.learn(text),
      processTerm: (term) => term,
      searchOptions: {
        boost: { title: 4, also: 3 },
        boostDocument: (id) => WEIGHT[this.entries[id].kind],
        tokenize: (text) => text.split(" "),
        weights: { fuzzy: 0.25, prefix: 0.25 },
      },
    });
    this.names = namesOf(this.entries);
    this.same = sameWords(same);
  }

  /** Read the texts in pieces, so that the page stays at hand meanwhile. */
  async read() {
    await this.index.addAllAsync(this.entries, { chunkSize: 100 });
    return this;
  }

  /**
   * Return the words of a text, and remember how each is written, for a suggestion.
   * @param {string} text
   */
  learn(text) {
    for (const [word] of words(text)) {
      const known = key(word);
      if (!this.spelled.has(known)) this.spelled.set(known, word.toLowerCase());
    }
    return terms(text);
  }

  /**
   * Return what fits a question, best first, and how.
   * @param {string} question
   * @returns {Found}
   */
  find(question) {
    const list = asked(question);
    if (list.join("").length < 2) return { hits: [], short: true };
    const names = this.otherNames(question);
    const exact = this.withNames(this.pass(list), names);
    const same = this.withSame(list, exact);
    if (exact.length > 0) {
      const more = [...exact, ...same, ...this.besides(exact, list)];
      return { hits: this.hits([...more, ...this.nearly(more, list)]), names };
    }
    if (same.length > 0) return { hits: this.hits(same), same: true };
    const near = this.near(list);
    if (near.length > 0) return { hits: this.hits(near), similar: this.written(near, list) };
    const some = list.length > 1 ? this.pass(list, 0, "OR") : [];
    if (some.length > 0) return { hits: this.hits(some), some: true };
    return { hits: [], guess: this.nearest(list[list.length - 1]) };
  }

  /**
   * Return what has most of the words, where few have all of them: one poor hit is not an answer.
   * @param {SearchResult[]} found
   * @param {string[]} list
   */
  nearly(found, list) {
    if (found.length >= FEW || list.length < 3) return [];
    const known = new Set(found.map(({ id }) => id));
    const most = this.pass(list, null, "OR").filter((hit) => new Set(hit.queryTerms).size >= list.length - 1);
    return most.filter(({ id }) => !known.has(id));
  }

  /** Return the ways in: what is offered before anything is asked. */
  places() {
    const places = this.entries.filter(({ kind }) => kind === "place");
    return places.map((entry) => ({ ...entry, score: 0, found: new Set() }));
  }

  /**
   * Return what has every word or an everyday word for the same, and was not found before.
   * @param {string[]} list
   * @param {SearchResult[]} before
   */
  withSame(list, before) {
    const units = this.units(list);
    if (!units.some((unit) => this.same.has(unit))) return [];
    const queries = units.map((unit) => ({
      combineWith: /** @type {const} */ ("OR"),
      queries: [unit, ...(this.same.get(unit) ?? [])].map((other) => ({
        combineWith: /** @type {const} */ ("AND"),
        queries: [other],
      })),
    }));
    const known = new Set(before.map(({ id }) => id));
    const hits = this.index.search({ combineWith: "AND", queries });
    return hits.filter(({ id }) => !known.has(id)).map((hit) => ({ ...hit, score: hit.score * SAME }));
  }

  /**
   * Return the words of a question, those together that mean something as a pair, such as white fingers.
   * @param {string[]} list
   */
  units(list) {
    /** @type {string[]} */
    const units = [];
    for (const word of list) {
      const pair = `${units.at(-1)} ${word}`;
      if (this.same.has(pair)) units[units.length - 1] = pair;
      else units.push(word);
    }
    return units;
  }

  /**
   * Return what is spelled alike and is no paper, where only papers fit exactly: a foreign title may hold the slip.
   * @param {SearchResult[]} exact
   * @param {string[]} list
   */
  besides(exact, list) {
    const isPaper = (/** @type {SearchResult} */ { id }) => this.entries[id].kind === "reference";
    return exact.every(isPaper) ? this.pass(list, 0).filter((hit) => !isPaper(hit)) : [];
  }

  /**
   * Return hits of words that are spelled like these; the end of the last one may not be typed yet, or be wrong.
   * @param {string[]} list
   */
  near(list) {
    const last = list[list.length - 1];
    for (let more = 0; more < 2; more += 1) {
      for (let cut = 0; cut === 0 || (more === 1 && cut < 4 && last.length - cut > 3); cut += 1) {
        const hits = this.pass([...list.slice(0, -1), last.slice(0, last.length - cut)], more);
        if (hits.length > 0) return hits;
      }
    }
    return [];
  }

  /**
   * Return the entries that have every word (or, with OR, one); `more` lets a word differ by some letters.
   * @param {string[]} list
   * @param {number | null} more
   * @param {"AND" | "OR"} combineWith
   */
  pass(list, more = null, combineWith = "AND") {
    const fuzzy = (/** @type {string} */ word) => {
      if (more === null || slips(word) === 0) return false;
      return slips(word) + (word.length > 4 ? more : 0);
    };
    return this.index.search(list.join(" "), { combineWith, prefix: isBegun, fuzzy });
  }

  /**
   * Return how the glossary names the same thing otherwise.
   * @param {string} question
   */
  otherNames(question) {
    const name = terms(question).join(" ");
    return (this.names.get(name) ?? []).filter((other) => terms(other).join(" ") !== name);
  }

  /**
   * Return how the found words are written that were not asked for.
   * @param {SearchResult[]} hits
   * @param {string[]} list
   */
  written(hits, list) {
    const found = hits.slice(0, 20).flatMap((hit) => hit.terms).filter((term) => !list.includes(term));
    return [...new Set(found.map((term) => this.spelled.get(term)))].slice(0, 3);
  }

  /**
   * Add what the other names of the same thing find, below what was asked for.
   * @param {SearchResult[]} hits
   * @param {string[]} names
   */
  withNames(hits, names) {
    const byId = new Map(hits.map((hit) => [hit.id, hit]));
    for (const list of names.map(terms)) {
      for (const hit of this.index.search(list.join(" "), { combineWith: "AND" })) {
        const known = byId.get(hit.id);
        if (known) known.terms.push(...hit.terms);
        else byId.set(hit.id, { ...hit, score: (hit.score * OTHER_NAME) / list.length });
      }
    }
    return [...byId.values()].sort((one, other) => other.score - one.score);
  }

  /**
   * @param {SearchResult[]} results
   * @returns {Hit[]}
   */
  hits(results) {
    return results.map(({ id, score, terms: found }) => ({ ...this.entries[id], score, found: new Set(found) }));
  }

  /**
   * Return the word of the publication that is spelled most like this one, or nothing if none is near.
   * @param {string} word
   */
  nearest(word) {
    /** @type {string | null} */
    let best = null;
    let least = Math.max(2, Math.floor(word.length / 2)) + 1;
    for (const [known, written] of this.spelled) {
      if (known.length < 4 || Math.abs(known.length - word.length) >= least) continue;
      const apart = distance(word, known);
      if (apart < least) [best, least] = [written, apart];
    }
    return best;
  }
}
