// Finding lines by everyday words. What many lines say counts for little, so that no language needs a list of words to
// leave out.

/** @import { Group } from "./types.d.ts" */

const SHORTEST = 2;
const ENDINGS = ["ing", "ness", "ed", "es", "s", "y", "e"];
const STEM = 3;
const PART = 0.6; // of the best, where not every word is found

/**
 * The words of a text, small and without accents.
 * @param {string} text
 */
export function wordsOf(text) {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * What a word begins with, whatever its ending.
 * @param {string} word
 */
function stem(word) {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= STEM);
  return ending ? word.slice(0, -ending.length) : word;
}

/**
 * Return what finds the ids of the lines that fit a question, or null where nothing is asked.
 * @param {Group[]} groups
 * @returns {(question: string) => Set<string> | null}
 */
export function finder(groups) {
  const lines = groups.flatMap(({ label, symptoms }) =>
    symptoms.map((line) => ({
      id: line.id,
      words: [line.label, ...line.everyday, line.explain, label].flatMap(wordsOf),
    }))
  );
  const fits = (/** @type {string[]} */ words, /** @type {string} */ wanted) =>
    words.some((word) => word.startsWith(wanted));
  return (question) => {
    const asked = [...new Set(wordsOf(question).filter((word) => word.length >= SHORTEST).map(stem))];
    if (asked.length === 0) return null;
    const weighed = asked.map((wanted) => {
      const found = lines.filter(({ words }) => fits(words, wanted)).length;
      return { wanted, weight: found === 0 ? 0 : Math.log(1 + lines.length / found) };
    });
    const scored = lines.map(({ id, words }) => ({
      id,
      score: weighed.reduce((sum, { wanted, weight }) => sum + (fits(words, wanted) ? weight : 0), 0),
    }));
    const best = Math.max(...scored.map(({ score }) => score));
    return new Set(scored.filter(({ score }) => score > 0 && score >= PART * best).map(({ id }) => id));
  };
}
