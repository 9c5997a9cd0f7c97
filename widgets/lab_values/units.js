// Numbers and units as they are written on the page.

/** @import { Labs } from "./labs.js" */
/** @import { Amount } from "./types.d.ts" */

/** @param {string} unit */
export function pretty(unit) {
  return unit.replace(/^u(?=mol|g)/, "µ").replaceAll("2", "²").replace("1.73m²", "1.73 m²");
}

/**
 * A number without the noise that its way through binary arithmetic may leave in the last places.
 * @param {number} number
 */
function tidy(number) {
  return Number(number.toPrecision(12));
}

/** @param {Amount} amount */
export function amount({ value, unit }) {
  return `${tidy(value)} ${pretty(unit)}`;
}

/**
 * A range in words, without its unit.
 * @param {Labs} labs
 * @param {{ low: number | null, high: number | null }} range
 */
export function between(labs, { low, high }) {
  // As texts, numbers are written as everywhere else in the tool, and as laboratories do.
  const [least, most] = [low, high].map((end) => (end === null ? "" : String(tidy(end))));
  if (low === null) return high === null ? "" : labs.say("lab-values-range-most", { most });
  return labs.say(high === null ? "lab-values-range-least" : "lab-values-range", { least, most });
}
