// Lists and tables as all tools draw them.

import { make } from "./elements.js";
import { say } from "./words.js";

/** @import { Child, Model } from "./anywidget.d.ts" */
/** @import { Words } from "./types.d.ts" */

/**
 * Items in one line, one after the other. Where they hold commas, "kit-in-line-apart" sets them further apart.
 * @template {{ messages: Words }} Traits
 * @param {Model<Traits>} model
 * @param {readonly string[]} items
 * @param {"kit-in-line" | "kit-in-line-apart"} message
 */
export function inLine(model, items, message = "kit-in-line") {
  return items.length === 0 ? "" : items.reduce((before, next) => say(model, message, { before, next }));
}

/**
 * A list under its title, or nothing where it is empty.
 * @param {"h4" | "h5"} heading
 * @param {string} title
 * @param {readonly Child[]} items
 * @returns {Child[]}
 */
export function titledList(heading, title, items) {
  if (items.length === 0) return [];
  return [make(heading, {}, title), make("ul", {}, items.map((item) => make("li", {}, item)))];
}

/**
 * A table whose first column names the rows. It has its roles by name: where a style sheet folds it into lines,
 * browsers forget them, and `data-head` tells what a cell is.
 * @param {Child} caption
 * @param {readonly string[]} heads
 * @param {readonly (readonly Child[])[]} rows
 */
export function roleTable(caption, heads, rows) {
  const head = (/** @type {string} */ name) => make("th", { scope: "col", role: "columnheader" }, name);
  const row = (/** @type {readonly Child[]} */ [name, ...cells]) =>
    make(
      "tr",
      { role: "row" },
      make("th", { scope: "row", role: "rowheader" }, name),
      cells.map((cell, place) => make("td", { role: "cell", "data-head": heads[place + 1] }, cell)),
    );
  return make(
    "table",
    { role: "table" },
    make("caption", {}, caption),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, heads.map(head))),
    make("tbody", { role: "rowgroup" }, rows.map(row)),
  );
}
