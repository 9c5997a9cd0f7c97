// A search field above each long list of the last chapter.

import { ofThePage, say } from "./speech.js";

/** @typedef {{ parts: HTMLElement[], text: string }} Row what is hidden together, and its text */

const LISTS = ["facts", "glossary", "references"];

/** Add the fields: each hides what doesn't match, and says how much is left. */
export function searches() {
  for (const name of LISTS) {
    // A chapter that is not translated stands in an element of its own.
    const list = document.querySelector(`main > .${name}, main > [lang] > .${name}`);
    if (list) list.before(searchOf(list, name));
  }
}

/**
 * @param {Element} list
 * @param {string} name
 */
function searchOf(list, name) {
  const rows = rowsOf(list);
  const field = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off", maxLength: 60 });
  const [label, count] = [document.createElement("label"), rows.length];
  label.textContent = say("script-list-search", { list: name, count });
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  const set = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const left = rows.filter((row) => keepIf(row, words.every((word) => row.text.includes(word))));
    said.textContent = words.length > 0 ? say("script-list-left", { list: name, left: left.length, count }) : "";
  };
  field.addEventListener("input", set);
  // A link may point to an entry that the search has hidden.
  addEventListener("hashchange", () => {
    field.value = "";
    set();
  });
  const box = Object.assign(document.createElement("div"), { className: "find", ...ofThePage() });
  label.append(field);
  box.append(label, said);
  return box;
}

/**
 * @param {Element} list
 * @returns {Row[]}
 */
function rowsOf(list) {
  /** @type {NodeListOf<HTMLElement>} */
  const rows = list.querySelectorAll(":scope > li, :scope > dt");
  return [...rows].map((row) => {
    const meaning = /** @type {HTMLElement | null} */ (row.tagName === "DT" ? row.nextElementSibling : null);
    const parts = meaning ? [row, meaning] : [row];
    return { parts, text: parts.map((part) => part.textContent).join(" ").toLowerCase() };
  });
}

/**
 * Hide a row unless it fits; returns whether it does.
 * @param {Row} row
 * @param {boolean} fits
 */
function keepIf({ parts }, fits) {
  for (const part of parts) part.hidden = !fits;
  return fits;
}

/** Name the parts of tables that a style sheet folds into lines, which makes some browsers forget what they are. */
export function tables() {
  for (const table of document.querySelectorAll("table.entries")) nameParts(table);
}

/** @param {Element} table */
export function nameParts(table) {
  const roles = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };
  for (const [tag, role] of Object.entries(roles)) {
    for (const part of [table, ...table.querySelectorAll(tag)]) {
      if (part.localName === tag) part.setAttribute("role", role);
    }
  }
  for (const head of table.querySelectorAll("th")) {
    head.setAttribute("role", head.closest("thead") ? "columnheader" : "rowheader");
  }
}
