// A table of many long rows on a phone: each row shows its name and opens, so that the whole table is taken in at once.
//
// Nothing is moved or taken away. The style sheet hides the cells of a closed row where the page is narrow, and there
// alone; a wide page, paper and a page without this script show the whole table.

import { nameParts } from "./lists.js";
import { say } from "./speech.js";

const MANY = 5; // rows
const LONG = 90; // letters in a row

/** Let the long tables of a page fold. */
export function longTables() {
  for (const table of document.querySelectorAll(".table-frame > table")) {
    const rows = [...table.querySelectorAll("tbody tr")];
    const letters = rows.reduce((sum, row) => sum + (row.textContent ?? "").trim().length, 0);
    if (rows.length > MANY && letters / rows.length > LONG) fold(table, rows);
  }
  show();
  addEventListener("hashchange", show);
}

/**
 * @param {Element} table
 * @param {Element[]} rows
 */
function fold(table, rows) {
  nameParts(table);
  const columns = [...table.querySelectorAll("thead th")].map((head) => head.textContent ?? "");
  for (const row of rows) {
    const [name, ...cells] = row.children;
    name.setAttribute("role", "rowheader");
    for (const [place, cell] of cells.entries()) cell.setAttribute("data-column", columns[place + 1] ?? "");
    const button = Object.assign(document.createElement("button"), { type: "button", className: "row-opens" });
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", say("script-row-more", { name: (name.textContent ?? "").trim() }));
    button.addEventListener("click", () => open(row, !row.hasAttribute("data-open")));
    name.append(button);
  }
  table.setAttribute("data-rows", "");
}

/**
 * @param {Element} row
 * @param {boolean} is whether it stands open
 */
function open(row, is) {
  row.toggleAttribute("data-open", is);
  row.querySelector(".row-opens")?.setAttribute("aria-expanded", String(is));
}

/** Open the row that the address points into. */
function show() {
  const row = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("[data-rows] tbody tr");
  if (row) open(row, true);
}
