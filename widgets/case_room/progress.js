// What was done in the case room, kept by this browser on this device and nowhere else. Private windows may refuse, and
// whoever edited it by hand loses no more than this.

/** @import { Commit } from "./types.d.ts" */
/** @typedef {{ commits: Commit[], done: boolean }} Kept */

const NAME = "case-room";
const VERSION = 1;
// A case has five steps and a question.
const MOST_COMMITS = 8;
/** @type {Map<string, Kept>} what was done since the page was opened, which holds where a browser keeps nothing */
const memory = new Map();

/** @returns {Record<string, Kept>} what is kept, by case */
export function keptCases() {
  return { ...stored(), ...Object.fromEntries(memory) };
}

/** @returns {Record<string, Kept>} */
function stored() {
  let held;
  try {
    held = JSON.parse(localStorage.getItem(NAME) ?? "{}");
  } catch {
    return {};
  }
  if (held?.version !== VERSION || held.cases === null || typeof held.cases !== "object") return {};
  return Object.fromEntries(
    Object.entries(held.cases)
      .filter(([, kept]) => Array.isArray(kept?.commits))
      .map(([id, kept]) => [id, { commits: kept.commits.slice(0, MOST_COMMITS), done: kept.done === true }]),
  );
}

/**
 * Keep what was committed to; a case that was done once stays done.
 * @param {string} id
 * @param {Commit[]} commits
 * @param {boolean} done
 */
export function keepCase(id, commits, done) {
  const cases = keptCases();
  const kept = { commits, done: done || cases[id]?.done === true };
  memory.set(id, kept);
  write({ ...cases, [id]: kept });
}

export function forgetCases() {
  memory.clear();
  try {
    localStorage.removeItem(NAME);
  } catch { /* then nothing was kept either */ }
}

/** @param {Record<string, Kept>} cases */
function write(cases) {
  try {
    localStorage.setItem(NAME, JSON.stringify({ version: VERSION, cases }));
  } catch { /* then it holds until the page is left */ }
}
