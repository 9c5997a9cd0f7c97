// What lies under the point of the plane: nine regions, and the limits of the ranges.

import { shape } from "../kit/elements.js";
import { PLOT, VIEW } from "./scale.js";

/** @import { Labs } from "./labs.js" */
/** @import { Stops } from "./scale.js" */

const READINGS = ["low", "normal", "high"];
const LONGEST = 14;

/**
 * Draw the regions with their words, the limits as ticks, and the titles of the sides. The words go by calcium and
 * phosphate alone, so with a PTH they would say too much.
 * @param {Labs} labs
 * @param {Record<"calcium" | "phosphate", Stops>} stops
 * @param {boolean} knowsPth
 */
export function drawGround(labs, { calcium, phosphate }, knowsPth) {
  const { left, top, width, height } = PLOT;
  const ticks = [0, 1, 2, 3].flatMap((third) => [
    tick(calcium[third], { x: left + third * width / 3, y: top + height + 17, class: "cs-tick" }),
    tick(phosphate[third], {
      x: left - 5,
      y: top + (3 - third) * height / 3 + (third === 3 ? 12 : 4),
      class: "cs-tick cs-side-tick",
    }),
  ]);
  return [...drawCells(knowsPth ? {} : labs.model.get("notes")), ...ticks, ...drawTitles(labs)];
}

/**
 * Without an answer no region and no limit is told.
 * @param {Labs} labs
 */
export function drawBareGround(labs) {
  return [...drawCells(null), ...drawTitles(labs)];
}

/** @param {Record<string, string> | null} notes */
function drawCells(notes) {
  const { left, top, width, height } = PLOT;
  return READINGS.flatMap((calcium, column) =>
    READINGS.map((phosphate, row) => {
      const [x, y] = [left + column * width / 3, top + (2 - row) * height / 3];
      const middle = notes !== null && column === 1 && row === 1;
      const cell = shape("rect", {
        x,
        y,
        width: width / 3,
        height: height / 3,
        class: middle ? "cs-cell cs-middle" : "cs-cell",
      });
      const words = notes?.[`plane.${calcium}.${phosphate}`];
      return shape("g", {}, cell, words === undefined ? "" : wrapped(words, x + width / 6, y + height / 6));
    })
  );
}

/** @param {Labs} labs */
function drawTitles(labs) {
  const turned = `translate(13 ${PLOT.top + PLOT.height / 2}) rotate(-90)`;
  return [
    shape(
      "text",
      { x: PLOT.left + PLOT.width / 2, y: VIEW.height - 8, class: "cs-axis" },
      labs.say("lab-values-axis-calcium"),
    ),
    shape("text", { x: 0, y: 0, transform: turned, class: "cs-axis" }, labs.say("lab-values-axis-phosphate")),
  ];
}

/**
 * @param {number} value
 * @param {Record<string, string | number>} place
 */
function tick(value, place) {
  return shape("text", place, String(Number(value.toFixed(2))));
}

/**
 * @param {string} words
 * @param {number} x
 * @param {number} y
 */
function wrapped(words, x, y) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words.split(" ")) {
    if (lines.length > 0 && `${lines.at(-1)} ${word}`.length <= LONGEST) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return shape(
    "text",
    { x, y: y - (lines.length - 1) * 8, class: "cs-region" },
    ...lines.map((line, place) => shape("tspan", { x, dy: place === 0 ? 4 : 16 }, line)),
  );
}
