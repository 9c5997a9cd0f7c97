// The arrows of the pathway: their way past the boxes, and their shape.

import { shape } from "../kit/elements.js";
import { BOX, GUTTERS } from "./layout.js";

/** @import { Way } from "./types.d.ts" */
/** @import { Box } from "./layout.js" */
/** @typedef {[x: number, y: number]} Point */

const LANES = [0, -4, 4];

/** The corners of an arrow: straight to a neighbour, else through the gap below a row or a gutter beside a column. */
export class Router {
  /** @param {Map<string, Box>} boxes */
  constructor(boxes) {
    this.boxes = boxes;
    /** @type {Map<string, number>} */
    this.taken = new Map();
  }

  /**
   * Arrows that share a gap or a gutter run beside each other.
   * @param {string} key
   */
  lane(key) {
    const count = this.taken.get(key) ?? 0;
    this.taken.set(key, count + 1);
    return LANES[count % LANES.length];
  }

  /** @param {number} row */
  floor(row) {
    return Math.max(...[...this.boxes.values()].filter((box) => box.row === row).map((box) => box.bottom));
  }

  /**
   * @param {string} tail
   * @param {string} head
   * @returns {Point[]}
   */
  route(tail, head) {
    const [t, h] = /** @type {[Box, Box]} */ ([this.boxes.get(tail), this.boxes.get(head)]);
    // Genes hang below a box: an arrow starts at the box and passes behind them.
    const [tx, hx, foot] = [t.x + BOX.width / 2, h.x + BOX.width / 2, t.y + t.height];
    if (t.column === h.column && h.row === t.row + 1) return [[tx, foot], [hx, h.y - 2]];
    if (t.column === h.column && h.row === t.row - 1) return [[tx, t.y - 1], [hx, h.bottom + 3]];
    if (t.row === h.row && Math.abs(t.column - h.column) === 1) return across(t, h);
    if (t.row === h.row) {
      const y = this.floor(t.row) + 10 + this.lane(`floor${t.row}`);
      return [[tx + 30, foot], [tx + 30, y], [hx, y], [hx, h.bottom + 3]];
    }
    if (h.row === t.row + 1) {
      const y = this.floor(t.row) + 12 + this.lane(`floor${t.row}`);
      const side = Math.sign(t.column - h.column) * 26;
      return [[tx - side / 2, foot], [tx - side / 2, y], [hx + side, y], [hx + side, h.y - 2]];
    }
    return this.beside(t, h);
  }

  /**
   * The way along a gutter.
   * @param {Box} t
   * @param {Box} h
   * @returns {Point[]}
   */
  beside(t, h) {
    const gutter = gutterBetween(t, h);
    const x = GUTTERS[gutter] + this.lane(`gutter${gutter}`);
    const leaves = t.x + (gutter > t.column ? BOX.width : 0);
    const left = gutter === h.column;
    const out = t.y + t.height / 2 + this.lane(`out${t.node.id}${gutter}`);
    const into = h.y + h.height / 2 + 3 * this.lane(`in${h.node.id}${left}`);
    return [[leaves, out], [x, out], [x, into], [left ? h.x - 2 : h.x + BOX.width + 2, into]];
  }
}

/**
 * The way to the neighbour in the same row.
 * @param {Box} t
 * @param {Box} h
 * @returns {Point[]}
 */
function across(t, h) {
  const right = h.column > t.column;
  const y = Math.min(t.y + t.height, h.y + h.height) - 14;
  return [[t.x + (right ? BOX.width : 0), y], [right ? h.x - 2 : h.x + BOX.width + 2, y]];
}

/**
 * @param {Box} t
 * @param {Box} h
 */
function gutterBetween(t, h) {
  if (t.column === h.column) return t.column === 0 ? 0 : t.column + 1;
  const near = [t.column, t.column + 1].find((each) => each === h.column || each === h.column + 1);
  return /** @type {number} */ (near);
}

/**
 * The line of an arrow, and its end: a point where it raises, a bar where it lowers.
 * @param {Point[]} points
 * @param {Way} way
 */
export function arrowShape(points, way) {
  const [[ax, ay], [bx, by]] = points.slice(-2);
  const [dx, dy] = [Math.sign(bx - ax), Math.sign(by - ay)];
  const back = way === "raises" ? 6 : 1;
  const line = [...points.slice(0, -1), [bx - dx * back, by - dy * back]];
  const [left, right] = [
    `${bx - dx * 8 - dy * 4.5} ${by - dy * 8 - dx * 4.5}`,
    `${bx - dx * 8 + dy * 4.5} ${by - dy * 8 + dx * 4.5}`,
  ];
  const bar = `M${bx - dy * 7} ${by - dx * 7}L${bx + dy * 7} ${by + dx * 7}`;
  const end = way === "raises" ? `M${bx} ${by}L${left}L${right}Z` : bar;
  return shape(
    "g",
    { class: `cs-arrow cs-${way}` },
    shape("polyline", { points: line.map((point) => point.join(",")).join(" "), class: "cs-shaft" }),
    shape("path", { d: end, class: "cs-end" }),
  );
}
