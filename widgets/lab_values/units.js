// Numbers and units as they are written on the page.

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

/** @param {{ low: number | null, high: number | null }} range */
export function between({ low, high }) {
  if (low === null) return high === null ? "" : `up to ${tidy(high)}`;
  return high === null ? `${tidy(low)} or more` : `${tidy(low)} to ${tidy(high)}`;
}
