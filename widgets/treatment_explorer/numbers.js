// The numbers of a treatment: its study rows, those that measured the same kind of thing in one table.

import { make } from "../kit/elements.js";
import { roleTable } from "../kit/lists.js";
import { capital, sentence } from "./treatments.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./treatments.js" */
/** @import { Row, Treatment } from "./types.d.ts" */

const HEADS = ["Study", "Who", "What happened", "What was measured", "Harms and notes"];

/**
 * The rows by what they measured.
 * @param {Explorer} explorer
 * @param {string[]} ids
 */
export function byFamily(explorer, ids) {
  /** @type {Map<string, Row[]>} */
  const families = new Map();
  for (const id of ids) {
    const row = explorer.row(id);
    families.set(row.family, [...(families.get(row.family) ?? []), row]);
  }
  return [...families];
}

/**
 * @param {Explorer} explorer
 * @param {string} id
 * @param {Treatment} treatment
 */
export function drawNumbers(explorer, id, { rows }) {
  if (rows.length === 0) {
    return make(
      "p",
      { className: "cs-notice" },
      "The numbers: no study that we found counted people with this treatment.",
    );
  }
  const { families } = explorer.terms;
  const tables = byFamily(explorer, rows).map(([family, found]) => {
    const fitting = found.filter((row) => explorer.fits(row));
    const others = found.filter((row) => !explorer.fits(row));
    return roleTable(families[family], HEADS, [...fitting, ...others].map((row) => tableRow(explorer, row)));
  });
  const count = rows.length === 1 ? "1 study row" : `${rows.length} study rows`;
  return make(
    "details",
    { "data-key": `numbers-${id}`, className: "cs-layer" },
    make("summary", { "data-key": `numbers-open-${id}` }, `The numbers: ${count}`),
    make("p", { className: "cs-quiet" }, `${explorer.notes.not_pooled} ${explorer.notes.interval}`),
    tables,
  );
}

/**
 * @param {Explorer} explorer
 * @param {Row} row
 * @returns {Child[]}
 */
function tableRow(explorer, row) {
  const comparison = make("small", {}, make("strong", {}, "The comparison group"));
  return [
    [explorer.cites([row.ref]), make("small", {}, row.design), row.comparison ? comparison : null],
    drawWho(explorer, row),
    drawOutcome(row),
    lines(row.measured, row.follow_up && `Time: ${row.follow_up}`),
    lines(
      row.harms && `Harms: ${row.harms}`,
      row.note,
      row.derived && "Counts worked out from shares.",
      row.unit === "patients" ? "" : explorer.notes.lesions,
      row.same && `The same people also stand under: ${row.same.join("; ")}.`,
    ),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {Row} row
 * @returns {Child[]}
 */
function drawWho(explorer, row) {
  const unit = row.unit === "patients" ? (row.n === 1 ? "person" : "people") : "places";
  const size = explorer.label("size", row.size);
  return [
    lines(row.n === undefined ? "Number not given" : `${row.n} ${unit}: ${row.who}`),
    make("small", {}, `${explorer.label("disease", row.disease)}.`),
    row.size === "not_reported" ? null : make("small", {}, `Size: ${size.toLowerCase()}.`),
    explorer.fits(row) ? null : make("small", {}, "Other than what you chose."),
  ];
}

/** @param {Row} row */
function drawOutcome(row) {
  return make(
    "ul",
    {},
    row.happened?.map((words) => make("li", {}, words)) ?? make("li", {}, "Nobody was counted."),
    row.single ? make("li", { className: "cs-quiet" }, "A single case, so no share is given.") : null,
  );
}

/**
 * Each text as a sentence in a line of its own.
 * @param {(string | false | undefined)[]} texts
 */
function lines(...texts) {
  return texts.flatMap((text) => (text ? [make("div", {}, sentence(capital(text)))] : []));
}
