// The numbers of a treatment: its study rows, those that measured the same kind of thing in one table.

import { make } from "../kit/elements.js";
import { roleTable } from "../kit/lists.js";
import { capital } from "./treatments.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./treatments.js" */
/** @import { Row, Treatment } from "./types.d.ts" */

const HEADS = ["study", "who", "happened", "measured", "notes"];

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
      explorer.say("treatment-explorer-no-numbers"),
    );
  }
  const { families } = explorer.terms;
  const heads = HEADS.map((name) => explorer.say(`treatment-explorer-head-${name}`));
  const tables = byFamily(explorer, rows).map(([family, found]) => {
    const fitting = found.filter((row) => explorer.fits(row));
    const others = found.filter((row) => !explorer.fits(row));
    return roleTable(families[family], heads, [...fitting, ...others].map((row) => tableRow(explorer, row)));
  });
  return make(
    "details",
    { "data-key": `numbers-${id}`, className: "cs-layer" },
    make(
      "summary",
      { "data-key": `numbers-open-${id}` },
      explorer.say("treatment-explorer-numbers", { count: rows.length }),
    ),
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
  const comparison = make("small", {}, make("strong", {}, explorer.say("treatment-explorer-comparison-group")));
  return [
    [explorer.cites([row.ref]), make("small", {}, row.design), row.comparison ? comparison : null],
    drawWho(explorer, row),
    drawOutcome(explorer, row),
    lines(explorer, row.measured, row.follow_up && explorer.say("treatment-explorer-time", { time: row.follow_up })),
    lines(
      explorer,
      row.harms && explorer.say("treatment-explorer-harms", { harms: row.harms }),
      row.note,
      row.derived && explorer.say("treatment-explorer-derived"),
      row.unit === "patients" ? "" : explorer.notes.lesions,
      row.same && explorer.say("treatment-explorer-same-people", { studies: row.same.join("; ") }),
    ),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {Row} row
 * @returns {Child[]}
 */
function drawWho(explorer, row) {
  const size = explorer.label("size", row.size);
  return [
    lines(explorer, howMany(explorer, row)),
    make("small", {}, explorer.say("kit-sentence", { text: explorer.label("disease", row.disease) })),
    row.size === "not_reported"
      ? null
      : make("small", {}, explorer.say("treatment-explorer-size", { size: size.toLowerCase() })),
    explorer.fits(row) ? null : make("small", {}, explorer.say("treatment-explorer-other-than-chosen")),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {Row} row
 */
function howMany(explorer, { n: count, unit, who }) {
  if (count === undefined) return explorer.say("treatment-explorer-number-not-given");
  if (unit === "patients") return explorer.say("treatment-explorer-who-people", { count, who });
  return explorer.say("treatment-explorer-who-places", { count, who });
}

/**
 * @param {Explorer} explorer
 * @param {Row} row
 */
function drawOutcome(explorer, row) {
  return make(
    "ul",
    {},
    row.happened?.map((words) => make("li", {}, words)) ??
      make("li", {}, explorer.say("treatment-explorer-nobody-counted")),
    row.single ? make("li", { className: "cs-quiet" }, explorer.say("treatment-explorer-single-no-share")) : null,
  );
}

/**
 * Each text as a sentence in a line of its own.
 * @param {Explorer} explorer
 * @param {(string | false | undefined)[]} texts
 */
function lines(explorer, ...texts) {
  return texts.flatMap((text) => (text ? [make("div", {}, explorer.sentence(capital(text)))] : []));
}
