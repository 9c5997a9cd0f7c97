// Where a reader is in the checklist. It stays with the page in the browser's history, beside what is entered: a reload
// returns to the same step, and nothing is stored.

/**
 * @typedef Place
 * @property {string} step the kind of the step, and the question it is about: "area skin"
 * @property {string[]} chosen the areas that were chosen
 * @property {boolean} all whether the full list is shown in place of the steps
 */

/**
 * What was noted here before, or null.
 * @param {string} id of the view
 * @returns {Place | null}
 */
export function placeOf(id) {
  const noted = globalThis.history?.state?.steps?.[id];
  if (noted === null || typeof noted !== "object") return null;
  const { step, chosen, all } = noted;
  if (typeof step !== "string" || !Array.isArray(chosen)) return null;
  return { step, chosen: chosen.filter((each) => typeof each === "string"), all: all === true };
}

/**
 * @param {string} id
 * @param {Place} place
 */
export function notePlace(id, place) {
  const state = globalThis.history?.state;
  try {
    history.replaceState({ ...state, steps: { ...state?.steps, [id]: place } }, "");
  } catch (error) {
    console.warn(error);
  }
}
