// What was begun at a step and not committed to yet. It stays with the page in the browser's history, so that a reload
// loses nothing.

/**
 * @typedef Draft
 * @property {string} at the case and the step that it belongs to
 * @property {string[]} causes
 * @property {string} favours
 * @property {string} against
 * @property {string} typed
 * @property {string} chosen
 */

/**
 * Return what was begun at this place, or an empty draft.
 * @param {string} at
 * @returns {Draft}
 */
export function draftOf(at) {
  const empty = { at, causes: [], favours: "", against: "", typed: "", chosen: "" };
  const noted = globalThis.history?.state?.draft;
  if (noted?.at !== at || !Array.isArray(noted.causes)) return empty;
  const text = (/** @type {unknown} */ value) => (typeof value === "string" ? value : "");
  return {
    at,
    causes: noted.causes.filter((/** @type {unknown} */ each) => typeof each === "string").slice(0, 3),
    favours: text(noted.favours),
    against: text(noted.against),
    typed: text(noted.typed),
    chosen: text(noted.chosen),
  };
}

/** @param {Draft} draft */
export function noteDraft(draft) {
  try {
    history.replaceState({ ...globalThis.history?.state, draft }, "");
  } catch (error) {
    console.warn(error);
  }
}
