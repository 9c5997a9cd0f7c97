// Where everything lies in the picture of the pathway.

/** @import { Node as Step, Pathway, Place } from "./types.d.ts" */
/**
 * @typedef {{ id: string, x: number, width: number }} Chip a gene, from the left edge of its box
 * @typedef {{ place: Place | undefined, top: number, bottom: number }} Band
 * @typedef Box
 * @property {Step} node
 * @property {string[]} label in lines
 * @property {Chip[][]} chips in rows
 * @property {number} row
 * @property {number} column
 * @property {number} x
 * @property {number} y
 * @property {number} height without the genes
 * @property {number} bottom with the genes
 */

export const WIDE = 336;
export const BOX = { width: 92, line: 15, pad: 6, chip: 29 };
export const GUTTERS = [7.5, 114.5, 221.5, 328.5]; // beside the columns, for arrows that pass a row
const GAP = 24;
const TITLE = 24;
const LONGEST = 12;

/** @param {string} words */
function lines(words) {
  /** @type {string[]} */
  const found = [];
  for (const word of words.split(" ")) {
    if (found.length > 0 && `${found.at(-1)} ${word}`.length <= LONGEST) found.push(`${found.pop()} ${word}`);
    else found.push(word);
  }
  return found;
}

/**
 * Put the genes below their node, each in the first line that has room.
 * @param {string[]} genes
 */
export function packed(genes) {
  /** @type {{ used: number, chips: Chip[] }[]} */
  const rows = [];
  for (const id of genes) {
    const width = Math.max(32, id.length * 8 + 12);
    let row = rows.find((each) => each.used + width + 4 <= BOX.width + 2);
    if (!row) {
      row = { used: -4, chips: [] };
      rows.push(row);
    }
    row.chips.push({ id, x: row.used + 4, width });
    row.used += width + 4;
  }
  return rows.map(({ chips }) => chips);
}

/**
 * Lay out rows from the gut to the skin, three columns, a band for each place.
 * @param {Pathway} pathway
 * @param {(node: string) => string[]} genesOf
 */
export function layout({ places, nodes }, genesOf) {
  /** @type {Map<string, Box>} */
  const boxes = new Map();
  /** @type {Band[]} */
  const bands = [];
  let y = 0;
  for (const number of [...new Set(nodes.map((node) => node.row))].sort((a, b) => a - b)) {
    const row = nodes.filter((node) => node.row === number);
    const place = places.find((each) => each.id === row[0].place);
    if (bands.length === 0 || bands[bands.length - 1].place !== place) {
      bands.push({ place, top: y, bottom: y });
      y += TITLE;
    }
    const made = row.map((node) => boxOf(node, y, genesOf(node.id)));
    for (const box of made) boxes.set(box.node.id, box);
    y = Math.max(...made.map((box) => box.bottom)) + GAP;
    bands[bands.length - 1].bottom = y - 6;
  }
  return { boxes, bands, height: y };
}

/**
 * @param {Step} node
 * @param {number} y
 * @param {string[]} genes
 * @returns {Box}
 */
function boxOf(node, y, genes) {
  const label = lines(node.label);
  const chips = packed(genes);
  const height = label.length * BOX.line + BOX.line + 2 * BOX.pad;
  const bottom = y + height + chips.length * (BOX.chip + 3);
  return { node, label, chips, row: node.row, column: node.column, x: GUTTERS[node.column] + 7.5, y, height, bottom };
}
