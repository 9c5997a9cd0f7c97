// What may stand for a word: one that is spelled alike, that begins with it, or that means the same.

import { terms } from "./words.js";

/** @import { Entry } from "./finder.js" */

/**
 * How many letters of a word may differ.
 * @param {string} word
 */
export function slips(word) {
  if (word.length < 4 || /^\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Whether a word may be the beginning of another one.
 * @param {string} word
 * @param {number} place
 * @param {string[]} all
 */
export function isBegun(word, place, all) {
  return word.length > 3 || (place === all.length - 1 && word.length > 1);
}

/**
 * Return every name of each term of the glossary, by each of them.
 * @param {Entry[]} entries
 */
export function namesOf(entries) {
  /** @type {Map<string, string[]>} */
  const names = new Map();
  for (const { kind, title, also } of entries) {
    if (kind !== "term" || !also) continue;
    const every = [title, ...also.split("; ")];
    for (const name of every) names.set(terms(name).join(" "), every);
  }
  return names;
}

/**
 * Return the folded words that mean the same, by each of them.
 * @param {string[][]} groups
 */
export function sameWords(groups) {
  /** @type {Map<string, string[]>} */
  const same = new Map();
  for (const group of groups) {
    const folded = [...new Set(group.map((word) => terms(word).join(" ")))];
    for (const word of folded) same.set(word, [...(same.get(word) ?? []), ...folded.filter((other) => other !== word)]);
  }
  return same;
}
