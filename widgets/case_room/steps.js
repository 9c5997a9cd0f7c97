// The steps of a case, and how many of them a link opens.

export const STEPS = ["story", "examination", "laboratory", "imaging", "outcome"];

/**
 * Return how many steps a link opens: `open=3`, or `open=story,examination` with their names.
 * @param {readonly string[]} open
 */
export function openedBy(open) {
  const number = Number(open[0]);
  const named = Math.max(-1, ...open.map((name) => STEPS.indexOf(name))) + 1;
  const count = Number.isInteger(number) ? number : named;
  return Math.min(Math.max(count, 1), STEPS.length);
}

/**
 * What a class commits to so that so many steps are open.
 * @param {number} count
 */
export function handsUp(count) {
  return STEPS.slice(0, count - 1).map((step) => ({ step, room: true }));
}
