// What the body map answers: the causes that are reported at places, or the places of a cause.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { writeLink } from "../kit/links.js";
import { learning, notUsed } from "../kit/notices.js";
import { CAUSES, EXCLUDED } from "./places.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { KnownCause, Line, Places, Row } from "./places.js" */

// The steps of `Commonness` in content/model.py, as words.
const COMMON = ["among the common causes", "an uncommon cause", "a rare cause", "a very rare cause"];
const FIRST_ROWS = 8;

/**
 * @param {Places} map
 * @param {string} [picked] a place whose line is marked
 * @returns {Child[]}
 */
export function drawResult(map, picked) {
  const notice = map.model.get("notice");
  return [
    make("h3", {}, map.byCause ? "Where it puts its deposits" : "Causes reported there"),
    learning(
      "Not a diagnosis. ",
      map.byCause
        ? "It tells what was reported, not where yours must be."
        : "More common causes stand first. How common each is was never counted: we sorted them into four steps.",
    ),
    notUsed(map.model, notice),
    map.byCause ? drawPlaces(map, picked) : drawCauses(map),
  ];
}

/**
 * The answer in one sentence.
 * @param {Places} map
 */
export function summary(map) {
  if (map.byCause) return summaryOfCause(map);
  const places = map.chosen.length;
  if (places === 0) return "No place chosen yet.";
  const rows = map.causesAt(map.chosen);
  const all = rows.filter(({ seen }) => seen.length === places).length;
  if (places === 1) return `${map.label(map.chosen[0])}: reported in ${rows.length} of ${map.causes.size} causes.`;
  return `${places} places: ${rows.length} of ${map.causes.size} causes are reported at one or more of them, ` +
    `${all} at all of them.`;
}

/** @param {Places} map */
function summaryOfCause(map) {
  const { cause } = map;
  if (!cause) return "No cause chosen yet.";
  const reported = map.reported(cause).length;
  if (reported === 0) return `${cause.name}: no place is reported.`;
  return `${cause.name}: ${count(reported, "place is", "places are")} reported.`;
}

/**
 * What the button says that leads to the answer on a narrow screen.
 * @param {Places} map
 */
export function shortly(map) {
  if (map.byCause) return map.cause ? `See ${count(map.reported(map.cause).length, "place", "places")}` : "";
  return map.chosen.length > 0 ? `See ${count(map.causesAt(map.chosen).length, "cause", "causes")}` : "";
}

/**
 * @param {number} number
 * @param {string} one
 * @param {string} more
 */
function count(number, one, more) {
  return `${number} ${number === 1 ? one : more}`;
}

/**
 * @param {Places} map
 * @param {Line} line
 */
function drawLine(map, { site, term, refs }, picked = false) {
  const step = map.step(term);
  const dots = "●".repeat(step) + "○".repeat(map.terms.length - 1 - step);
  return make(
    "li",
    { "data-line": site, "data-picked": picked ? "true" : false },
    make("span", { className: "cs-dots", "aria-hidden": "true" }, dots),
    " ",
    make("strong", {}, map.term(term).label),
    `: ${map.label(site)}.`,
    refs.length === 0 ? [" ", make("em", {}, "Expert reading.")] : citations(map.model, refs),
  );
}

// ----------------------------------------------------------- causes at places

/**
 * @param {Places} map
 * @returns {Child[]}
 */
function drawCauses(map) {
  const { chosen } = map;
  if (chosen.length === 0) return [make("p", {}, summary(map), " Press a part of the drawing, or tick the list.")];
  const rows = map.causesAt(chosen);
  const rest = rows.slice(FIRST_ROWS);
  return [
    make("p", {}, make("strong", {}, summary(map))),
    drawOnward(chosen),
    make("ul", { className: "cs-rows" }, rows.slice(0, FIRST_ROWS).map((row) => drawRow(map, row))),
    rest.length === 0 ? null : make(
      "details",
      { className: "cs-more", "data-key": "rest" },
      make("summary", { "data-key": "rest-open" }, `${rest.length} more`),
      make(
        "ul",
        { className: "cs-rows" },
        rest.map((row) => drawRow(map, row)),
      ),
    ),
    drawExcluded(map.excludedAt(chosen)),
  ];
}

/**
 * @param {Places} map
 * @param {Row} row
 */
function drawRow(map, { cause, seen }) {
  return make(
    "li",
    { className: "cs-row", "data-cause": cause.id },
    make("a", { href: map.about(cause) }, cause.name),
    make("small", {}, `${COMMON[cause.common]} of calcium in the skin`),
    make("ul", {}, seen.map((line) => drawLine(map, line))),
  );
}

/** @param {KnownCause[]} causes */
function drawExcluded(causes) {
  if (causes.length === 0) return null;
  return make(
    "p",
    {},
    make("strong", {}, "Their profile excludes one of these places: "),
    `${causes.map((cause) => cause.name).join("; ")}.`,
  );
}

/** @param {string[]} places */
function drawOnward(places) {
  const to = writeLink("explorer", { present: places }).replace(/^[^#]*/, "");
  const onclick = (/** @type {Event} */ event) => openExplorer(event, to);
  return make(
    "p",
    { className: "cs-onward" },
    make("a", { href: CAUSES + to, className: "cs-go", onclick }, "Take these places into the explorer"),
    make("small", {}, "The explorer then starts from these places alone."),
  );
}

/**
 * Where the explorer stands on the same page, it takes over at once.
 * @param {Event} event
 * @param {string} to
 */
function openExplorer(event, to) {
  const explorer = /** @type {HTMLElement | null} */ (document.querySelector(".cs-explorer"));
  if (!explorer) return;
  event.preventDefault();
  // The address may say the same already, and then no change of it would tell the explorer.
  if (location.hash === to) globalThis.dispatchEvent(new Event("hashchange"));
  else location.hash = to;
  explorer.tabIndex = -1;
  explorer.focus({ preventScroll: true });
}

// ---------------------------------------------------------- places of a cause

/**
 * @param {Places} map
 * @param {string} [picked]
 * @returns {Child[]}
 */
function drawPlaces(map, picked) {
  const { cause } = map;
  if (!cause) return [make("p", {}, summary(map), " Choose one above the drawing.")];
  const excluded = cause.seen.filter(({ term }) => term === EXCLUDED);
  const silent = map.sites.size - cause.seen.length;
  const list = (/** @type {Line[]} */ lines) =>
    make("ul", { className: "cs-rows" }, lines.map((line) => drawLine(map, line, line.site === picked)));
  return [
    make("h4", {}, make("a", { href: map.about(cause) }, cause.name)),
    make("p", {}, make("strong", {}, summary(map))),
    list(map.reported(cause)),
    excluded.length === 0 ? null : [make("h5", {}, "Excluded by the profile"), list(excluded)],
    silent === 0 ? null : make(
      "p",
      {},
      `The profile says nothing about the other ${count(silent, "place", "places")}. `,
      "That does not mean that deposits never occur there.",
    ),
  ];
}
