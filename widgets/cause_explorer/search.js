// Finding a finding by typing: by its plain words, its clinical name, and what is said to explain it.

/** @import { Finding, Group } from "./types.d.ts" */

// How well words stand in a text: at its beginning, at the beginning of a word, or anywhere.
const PLACES = [4, 3, 1];

/**
 * Return the findings that have all of these words, the best first; those that match alike keep their order.
 * @param {readonly Group[]} groups
 * @param {string} words
 */
export function findingsWith(groups, words) {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return [];
  return groups.flatMap((group) =>
    group.findings.map((finding) => ({ finding, score: scoreOf(finding, group, wanted) }))
  )
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ finding }) => finding);
}

/** @param {string} text */
export function wordsOf(text) {
  return plain(text).split(/\s+/).filter(Boolean);
}

/**
 * Return how well all the words stand in what is said of a finding, or nothing where one of them is missing.
 * @param {Finding} finding
 * @param {Group} group
 * @param {readonly string[]} wanted
 */
function scoreOf(finding, group, wanted) {
  const texts = /** @type {const} */ ([[finding.label, 8], [finding.clinical, 4], [finding.explain, 2], [
    group.question,
    1,
  ]]);
  let score = 0;
  for (const word of wanted) {
    const best = Math.max(...texts.map(([text, weight]) => weight * placeOf(plain(text), word)));
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

/**
 * @param {string} text
 * @param {string} word
 */
function placeOf(text, word) {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  if (at === 0) return PLACES[0];
  return ` ${text}`.includes(` ${word}`) ? PLACES[1] : PLACES[2];
}

/**
 * Words as they are compared: small letters without accents, and a plural as its singular.
 * @param {string} text
 */
function plain(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}\s]+/gu, " ")
    .replace(/(\p{L}{3})s(?!\p{L})/gu, "$1");
}
