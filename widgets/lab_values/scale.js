// The scale of the plane: each third of a side is one reading, so it is stretched.

/** @import { Labs } from "./labs.js" */
/** @typedef {"calcium" | "phosphate"} Axis */
/** @typedef {[least: number, low: number, high: number, most: number]} Stops where the thirds of a side begin */

export const AXES = /** @type {const} */ (["calcium", "phosphate"]);
export const PLOT = { left: 44, top: 10, width: 282, height: 240 };
export const VIEW = { width: 340, height: 300 };

/**
 * @param {Labs} labs
 * @param {Axis} id
 * @returns {Stops}
 */
export function stopsOf(labs, id) {
  const numbers = labs.model.get("numbers");
  const { low, high } = labs.range(id);
  return [
    Math.min(numbers[`plane_${id}_least`], low / 2),
    low,
    high,
    Math.max(numbers[`plane_${id}_most`], high * 1.5),
  ];
}

/**
 * Return how far along its side a value lies, from 0 to 1.
 * @param {Stops} stops
 * @param {number} value
 */
export function shareOf(stops, value) {
  const third = value < stops[1] ? 0 : value <= stops[2] ? 1 : 2;
  const along = (value - stops[third]) / (stops[third + 1] - stops[third]);
  return (third + Math.min(1, Math.max(0, along))) / 3;
}

/**
 * Return the value that lies so far along its side.
 * @param {Stops} stops
 * @param {number} share
 */
export function valueAt(stops, share) {
  const third = Math.min(2, Math.max(0, Math.floor(share * 3)));
  return stops[third] + (share * 3 - third) * (stops[third + 1] - stops[third]);
}
