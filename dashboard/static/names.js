// Other names of the same thing, of the glossary and of everyday.

import { terms } from "./words.js";

/** @import { Entry } from "./finder.js" */

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
