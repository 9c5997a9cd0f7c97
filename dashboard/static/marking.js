// The words to mark in what was found.

import { key, words } from "./words.js";

/** @typedef {[text: string, marked: boolean]} Piece */

const SNIPPET = 170;

/**
 * Return a text in pieces, cut to the part with the first found word if it is long.
 * @param {string} text
 * @param {Set<string>} found
 * @param {boolean} whole never cuts
 */
export function marked(text, found, whole = false) {
  const hits = words(text).filter(([word]) => found.has(key(word)));
  const spans = hits.map(([word, start]) => [start, start + word.length]);
  const [from, to] = whole || text.length <= SNIPPET ? [0, text.length] : cut(text, spans[0]?.[0] ?? 0);
  /** @type {Piece[]} */
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

/**
 * Return where the part of a long text begins and ends that holds a place, at ends of words.
 * @param {string} text
 * @param {number} place
 */
function cut(text, place) {
  const from = place > SNIPPET - 40 ? text.lastIndexOf(" ", place - 50) + 1 : 0;
  const to = from + SNIPPET < text.length ? text.lastIndexOf(" ", from + SNIPPET) : text.length;
  return [from, to];
}
