// What the body map answers: the causes that are reported at places, or the places of a cause.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { learning, notUsed } from "../kit/notices.js";
import { explorerLink } from "../kit/onward.js";
import { EXCLUDED } from "./places.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { KnownCause, Line, Places, Row } from "./places.js" */

const FIRST_ROWS = 8;

/**
 * @param {Places} map
 * @param {string} [picked] a place whose line is marked
 * @returns {Child[]}
 */
export function drawResult(map, picked) {
  const notice = map.model.get("notice");
  return [
    make("h3", {}, map.say(map.byCause ? "body-map-places" : "body-map-causes")),
    learning(
      `${map.say("body-map-not-a-diagnosis")} `,
      map.say(map.byCause ? "body-map-places-reported" : "body-map-causes-order"),
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
  if (places === 0) return map.say("body-map-no-place");
  const rows = map.causesAt(map.chosen);
  const everywhere = rows.filter(({ seen }) => seen.length === places).length;
  const values = { causes: rows.length, all: map.causes.size };
  if (places === 1) return map.say("body-map-one-place", { place: map.label(map.chosen[0]), ...values });
  return map.say("body-map-several-places", { places, everywhere, ...values });
}

/** @param {Places} map */
function summaryOfCause(map) {
  const { cause } = map;
  if (!cause) return map.say("body-map-no-cause");
  const count = map.reported(cause).length;
  if (count === 0) return map.say("body-map-cause-nowhere", { cause: cause.name });
  return map.say("body-map-cause-places", { cause: cause.name, count });
}

/**
 * What the button says that leads to the answer on a narrow screen.
 * @param {Places} map
 */
export function shortly(map) {
  if (map.byCause) return map.cause ? map.say("body-map-see-places", { count: map.reported(map.cause).length }) : "";
  if (map.chosen.length === 0) return "";
  return map.say("body-map-see-causes", { count: map.causesAt(map.chosen).length });
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
    refs.length === 0 ? [" ", make("em", {}, map.say("kit-expert-reading"))] : citations(map.model, refs),
  );
}

// ----------------------------------------------------------- causes at places

/**
 * @param {Places} map
 * @returns {Child[]}
 */
function drawCauses(map) {
  const { chosen } = map;
  if (chosen.length === 0) return [make("p", {}, summary(map), ` ${map.say("body-map-no-place-hint")}`)];
  const rows = map.causesAt(chosen);
  const rest = rows.slice(FIRST_ROWS);
  return [
    make("p", {}, make("strong", {}, summary(map))),
    drawOnward(map, chosen),
    make("ul", { className: "cs-rows" }, rows.slice(0, FIRST_ROWS).map((row) => drawRow(map, row))),
    rest.length === 0 ? null : make(
      "details",
      { className: "cs-more", "data-key": "rest" },
      make("summary", { "data-key": "rest-open" }, map.say("body-map-more", { count: rest.length })),
      make(
        "ul",
        { className: "cs-rows" },
        rest.map((row) => drawRow(map, row)),
      ),
    ),
    drawExcluded(map, map.excludedAt(chosen)),
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
    make("small", {}, map.say(`body-map-common-${cause.common}`)),
    make("ul", {}, seen.map((line) => drawLine(map, line))),
  );
}

/**
 * @param {Places} map
 * @param {KnownCause[]} causes
 */
function drawExcluded(map, causes) {
  if (causes.length === 0) return null;
  return make(
    "p",
    {},
    make("strong", {}, map.say("body-map-excluded-causes")),
    ` ${map.say("kit-sentence", { text: causes.map((cause) => cause.name).join("; ") })}`,
  );
}

/**
 * @param {Places} map
 * @param {string[]} places
 */
function drawOnward(map, places) {
  return make(
    "p",
    { className: "cs-onward" },
    explorerLink(map.say("body-map-onward"), places),
    make("small", {}, map.say("body-map-onward-about")),
  );
}

// ---------------------------------------------------------- places of a cause

/**
 * @param {Places} map
 * @param {string} [picked]
 * @returns {Child[]}
 */
function drawPlaces(map, picked) {
  const { cause } = map;
  if (!cause) return [make("p", {}, summary(map), ` ${map.say("body-map-no-cause-hint")}`)];
  const excluded = cause.seen.filter(({ term }) => term === EXCLUDED);
  const silent = map.sites.size - cause.seen.length;
  const list = (/** @type {Line[]} */ lines) =>
    make("ul", { className: "cs-rows" }, lines.map((line) => drawLine(map, line, line.site === picked)));
  return [
    make("h4", {}, make("a", { href: map.about(cause) }, cause.name)),
    make("p", {}, make("strong", {}, summary(map))),
    list(map.reported(cause)),
    excluded.length === 0 ? null : [make("h5", {}, map.say("body-map-excluded-places")), list(excluded)],
    silent === 0 ? null : make("p", {}, map.say("body-map-silent", { count: silent })),
  ];
}
