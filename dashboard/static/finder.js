// Finding: the word list (MiniSearch), ever more forgiving passes over it, and the words to mark in what was found.

import MiniSearch from "./minisearch.js";
import { asked, distance, key, terms, words } from "./words.js";

// A word explained or a warning sign is nearer to a question than a paper that has the word in its title.
const WEIGHT = { sign: 1.5, section: 1.1, cause: 1.3, treatment: 1.3, term: 1.6, fact: 1.1, figure: 0.9, claim: 0.7, reference: 0.5 };
const SLIPS = (word) => (word.length < 4 || /^\d/.test(word) ? 0 : word.length < 8 ? 1 : 2);
const BEGUN = (word, place, all) => word.length > 3 || (place === all.length - 1 && word.length > 1);
const SNIPPET = 170;

export class Finder {
  constructor({ kinds, pages, hits }) {
    this.kinds = kinds;
    this.entries = hits.map(([kind, page, anchor, title, text, also, note], id) => ({
      id, kind: kinds[kind][0], slug: pages[page][0], chapter: pages[page][1], anchor, title, text, also, note }));
    this.spelled = new Map();
    this.index = new MiniSearch({
      fields: ["title", "also", "text"],
      tokenize: (text) => this.learn(text),
      processTerm: (term) => term,
      searchOptions: { boost: { title: 4, also: 3 }, boostDocument: (id) => WEIGHT[this.entries[id].kind],
        tokenize: (text) => text.split(" "), weights: { fuzzy: 0.25, prefix: 0.25 } },
    });
    this.names = new Map();
    for (const { kind, title, also } of this.entries) {
      if (kind !== "term" || !also) continue;
      const every = [title, ...also.split("; ")];
      for (const name of every) this.names.set(terms(name).join(" "), every);
    }
  }

  /** Read the texts in pieces, so that the page stays at hand meanwhile. */
  async read() {
    await this.index.addAllAsync(this.entries, { chunkSize: 100 });
    return this;
  }

  /** Return the words of a text, and remember how each is written, for a suggestion. */
  learn(text) {
    for (const [word] of words(text)) {
      const known = key(word);
      if (!this.spelled.has(known)) this.spelled.set(known, word.toLowerCase());
    }
    return terms(text);
  }

  /** Return what fits a question, best first, and how: under other `names` too, by `similar` words, with `some` of the words. */
  find(question) {
    const list = asked(question);
    if (list.join("").length < 2) return { hits: [], short: true };
    const names = this.otherNames(question);
    const exact = this.withNames(this.pass(list), names);
    if (exact.length > 0) return { hits: [...exact, ...this.besides(exact, list)].map((hit) => this.hit(hit)), names };
    const near = this.near(list);
    if (near.length > 0) return { hits: near.map((hit) => this.hit(hit)), similar: this.written(near, list) };
    const some = list.length > 1 ? this.pass(list, 0, "OR") : [];
    if (some.length > 0) return { hits: some.map((hit) => this.hit(hit)), some: true };
    return { hits: [], guess: this.nearest(list.at(-1)) };
  }

  /** Return what is spelled alike and is no paper, where only papers fit exactly: a foreign title may hold the slip. */
  besides(exact, list) {
    const paper = ({ id }) => this.entries[id].kind === "reference";
    return exact.every(paper) ? this.pass(list, 0).filter((hit) => !paper(hit)) : [];
  }

  /** Return hits of words that are spelled like these; the end of the last one may not be typed yet, or be wrong. */
  near(list) {
    const last = list.at(-1);
    for (let more = 0; more < 2; more += 1) {
      for (let cut = 0; cut === 0 || (more === 1 && cut < 4 && last.length - cut > 3); cut += 1) {
        const hits = this.pass([...list.slice(0, -1), last.slice(0, last.length - cut)], more);
        if (hits.length > 0) return hits;
      }
    }
    return [];
  }

  /** Return the entries that have every word (or, with OR, one); `more` lets a word differ by some letters. */
  pass(list, more = null, combineWith = "AND") {
    const fuzzy = (word) => more !== null && SLIPS(word) > 0 && SLIPS(word) + (word.length > 4 ? more : 0);
    return this.index.search(list.join(" "), { combineWith, prefix: BEGUN, fuzzy });
  }

  /** Return how the glossary names the same thing otherwise. */
  otherNames(question) {
    const name = terms(question).join(" ");
    return (this.names.get(name) ?? []).filter((other) => terms(other).join(" ") !== name);
  }

  /** Return how the found words are written that were not asked for. */
  written(hits, list) {
    const found = hits.slice(0, 20).flatMap((hit) => hit.terms).filter((term) => !list.includes(term));
    return [...new Set(found.map((term) => this.spelled.get(term)))].slice(0, 3);
  }

  /** Add what the other names of the same thing find, below what was asked for. */
  withNames(hits, names) {
    const byId = new Map(hits.map((hit) => [hit.id, hit]));
    for (const name of names) {
      const list = terms(name);
      for (const hit of this.index.search(list.join(" "), { combineWith: "AND" })) {
        const known = byId.get(hit.id);
        if (known) known.terms.push(...hit.terms);
        else byId.set(hit.id, { ...hit, score: (hit.score * 0.4) / list.length });
      }
    }
    return [...byId.values()].sort((one, other) => other.score - one.score);
  }

  hit({ id, score, terms: found }) {
    return { ...this.entries[id], score, found: new Set(found) };
  }

  /** Return the word of the publication that is spelled most like this one, or nothing if none is near. */
  nearest(word) {
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

/** Return a text in pieces [text, marked], cut to the part with the first found word if it is long. */
export function marked(text, found, whole = false) {
  const spans = words(text).filter(([word]) => found.has(key(word))).map(([word, start]) => [start, start + word.length]);
  let from = 0;
  let to = text.length;
  if (!whole && text.length > SNIPPET) {
    const first = spans.length > 0 ? spans[0][0] : 0;
    from = first > SNIPPET - 40 ? text.lastIndexOf(" ", first - 50) + 1 : 0;
    to = from + SNIPPET < text.length ? text.lastIndexOf(" ", from + SNIPPET) : text.length;
  }
  const pieces = [];
  if (from > 0) pieces.push(["… ", false]);
  let at = from;
  for (const [start, end] of spans) {
    if (start < at || end > to) continue;
    pieces.push([text.slice(at, start), false], [text.slice(start, end), true]);
    at = end;
  }
  pieces.push([text.slice(at, to), false]);
  if (to < text.length) pieces.push([" …", false]);
  return pieces.filter(([piece]) => piece !== "");
}
