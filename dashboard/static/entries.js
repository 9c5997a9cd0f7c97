// What was entered stays with the page in the browser's history: a reload and the Back button keep it, and nothing is
// stored.

/** @import { Model, State } from "./model.js" */

// Browsers allow so much and no more; who enters more loses only this help.
const MOST = 200000;
// Safari takes a hundred notes in half a minute.
const A_WHILE = 30000;
const AT_ONCE = 50;
const LATER = 1000;

/** @returns {Record<string, State>} what was entered here before, by model */
export function kept() {
  const held = history.state?.entries;
  return held !== null && typeof held === "object" ? held : {};
}

/**
 * Note what is entered, at once: whoever reloads within a breath finds it again, and while a page is left it is too
 * late to note anything. A browser takes only so many notes in a while; who types on and on has the rest noted later.
 * @param {() => Record<string, State>} read
 */
export function keeper(read) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {number[]} */
  let times = [];
  let soon = false;
  // Where nothing was entered yet nothing is noted: a link that a tool is about to take must not look as if it was
  // taken.
  let noted = history.state?.entries !== undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    soon = false;
    noted = true;
    times.push(performance.now());
    note(read());
  };
  // A link within the page makes a new entry of the history, which knows nothing yet, and the way back out of present
  // mode leads to one that knows what was entered before.
  for (const kind of ["hashchange", "popstate"]) addEventListener(kind, () => noted && write());
  addEventListener("pagehide", () => timer !== undefined && write());
  return () => {
    times = times.filter((time) => time > performance.now() - A_WHILE);
    // One note for all that changes at once.
    if (times.length >= AT_ONCE) timer ??= setTimeout(write, LATER);
    else if (!soon) queueMicrotask(write);
    soon ||= times.length < AT_ONCE;
  };
}

/** @param {Record<string, State>} entries */
function note(entries) {
  if (JSON.stringify(entries).length > MOST) return;
  try {
    history.replaceState({ ...history.state, entries }, "");
  } catch (error) {
    console.warn(error);
  }
}

/**
 * Put back what was entered, as far as it is of the same kind as what stands there.
 * @param {Model} model
 * @param {State} entries
 */
export function restore(model, entries) {
  for (const [name, value] of Object.entries(entries)) {
    if (model.entryNames.includes(name) && kindOf(value) === kindOf(model.get(name))) model.set(name, value);
  }
}

/** @param {unknown} value */
function kindOf(value) {
  return Array.isArray(value) ? "list" : value === null ? "nothing" : typeof value;
}
