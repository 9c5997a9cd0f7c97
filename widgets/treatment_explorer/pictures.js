// The pictures: a forest plot without a sum, and a hundred people as icons.

import { make, shape } from "../kit/elements.js";
import { uniqueId } from "../kit/ids.js";
import { capital } from "./treatments.js";

/** @import { Explorer } from "./treatments.js" */
/** @import { Row, Share } from "./types.d.ts" */
/** @typedef {Row & { n: number }} Counted a row whose people were counted */
/** @typedef {"better" | "worse"} What */

const FOREST = { width: 320, left: 10, right: 10, top: 8, step: 58, axis: 40 };
const ICON = { pitch: 20, side: 10 };
const PEOPLE = 100;

/**
 * The share of a row that is drawn; whoever asks has looked that there is one.
 * @param {Row} row
 * @param {What} what
 */
function shareOf(row, what) {
  return /** @type {Share} */ (row[what]);
}

/**
 * A picture that says in its title and description everything that it shows.
 * @param {[width: number, height: number]} size
 * @param {string} title
 * @param {string} description
 * @param {SVGElement[]} children
 */
function picture([width, height], title, description, ...children) {
  const id = uniqueId("cs-picture");
  const about = { role: "img", "aria-labelledby": `${id}-t ${id}-d` };
  return shape(
    "svg",
    { class: "cs-drawn", viewBox: `0 0 ${width} ${height}`, ...about },
    shape("title", { id: `${id}-t` }, title),
    shape("desc", { id: `${id}-d` }, description),
    ...children,
  );
}

// ------------------------------------------------------------ the forest plot

/**
 * One study a line, the largest first: the area of a mark grows with the people, the line is the interval.
 * A part of people who stand in a larger row already gets a hollow mark.
 * @param {Explorer} explorer
 * @param {Counted[]} rows
 * @param {What} what
 * @param {string} caption
 */
export function drawForest(explorer, rows, what, caption) {
  const { width, top, step, axis } = FOREST;
  const sorted = [...rows].sort((one, other) => other.n - one.n);
  const height = top + sorted.length * step + axis;
  const said = sorted.map((row) => {
    const values = { study: row.short, who: row.who, words: shareOf(row, what).words };
    return explorer.say("treatment-explorer-forest-study", values);
  });
  const hollow = sorted.some((row) => row.within) ? ` ${explorer.say("treatment-explorer-forest-hollow")}` : "";
  const unit = { class: "cs-tick", x: width / 2, y: height - 5, "text-anchor": "middle" };
  return make(
    "figure",
    { className: "cs-forest" },
    make("figcaption", {}, caption, hollow),
    picture(
      [width, height],
      explorer.say("treatment-explorer-forest", { count: sorted.length }),
      said.join(" "),
      ...drawScale(height),
      ...sorted.flatMap((row, number) => drawStudy(explorer, row, shareOf(row, what), top + number * step)),
      shape("text", unit, explorer.say("treatment-explorer-forest-unit")),
    ),
  );
}

/**
 * Where a share lies from left to right.
 * @param {number} share
 */
function placeOf(share) {
  const { width, left, right } = FOREST;
  return left + share / PEOPLE * (width - left - right);
}

/** @param {number} height */
function drawScale(height) {
  const { top, axis } = FOREST;
  return [0, 25, 50, 75, PEOPLE].flatMap((share) => {
    const x = placeOf(share);
    const anchor = share === 0 ? "start" : share === PEOPLE ? "end" : "middle";
    return [
      shape("line", { class: "cs-grid", x1: x, x2: x, y1: top, y2: height - axis }),
      shape("text", { class: "cs-tick", x, y: height - axis + 16, "text-anchor": anchor }, String(share)),
    ];
  });
}

/**
 * @param {Explorer} explorer
 * @param {Counted} row
 * @param {Share} share
 * @param {number} top
 */
function drawStudy(explorer, row, share, top) {
  const { left } = FOREST;
  const [words, y] = [top + 13, top + 44];
  const side = 1.7 * Math.sqrt(row.n);
  const x = placeOf(share.at) - side / 2;
  const counted = explorer.say("treatment-explorer-forest-share", { study: row.short, count: share.k, all: share.n });
  const part = row.within ? explorer.say("treatment-explorer-forest-part", { part: row.part }) : row.part;
  return [
    shape("text", { class: "cs-study", x: left, y: words }, counted),
    shape("text", { class: "cs-tick", x: left, y: words + 15 }, part),
    shape("line", { class: "cs-range", x1: placeOf(share.low), x2: placeOf(share.high), y1: y, y2: y }),
    shape("rect", {
      class: row.within ? "cs-mark cs-hollow" : "cs-mark",
      x,
      y: y - side / 2,
      width: side,
      height: side,
    }),
  ];
}

// ------------------------------------------------------------ a hundred people

/**
 * A hundred people: those in the whole range, those seen but in doubt, those who could be more, and the rest.
 * @param {Explorer} explorer
 * @param {Row} row
 * @param {What} what
 * @param {string} word
 */
export function drawIcons(explorer, row, what, word) {
  const share = shareOf(row, what);
  const size = ICON.pitch * ICON.side;
  const people = Array.from({ length: PEOPLE }, (_, place) => drawPerson(place + 1, share));
  const key = keyOf(explorer, share).map(([kind, text]) => make("li", {}, sample(kind), ` ${text}`));
  const { words } = share;
  const values = { who: capital(row.who), what: capital(word), words };
  return make(
    "figure",
    { className: "cs-hundred" },
    make(
      "figcaption",
      {},
      make("strong", {}, explorer.say("kit-title-in-line", { title: row.short })),
      ` ${explorer.say("treatment-explorer-icons-about", values)}`,
    ),
    picture(
      [size, size],
      explorer.say("treatment-explorer-icons-title", { count: Math.round(share.at), what: word }),
      explorer.say("treatment-explorer-icons-said", { who: row.who, words }),
      ...people,
    ),
    make("ul", { className: "cs-key" }, key),
  );
}

/**
 * What each kind of icon means, as far as there are such.
 * @param {Explorer} explorer
 * @param {Share} share
 */
function keyOf(explorer, share) {
  const [low, at, high] = [share.low, share.at, share.high].map(Math.round);
  /** @type {[kind: string, words: string, there: boolean][]} */
  const key = [
    ["cs-sure", explorer.say("treatment-explorer-icons-sure", { count: low }), low > 0],
    ["cs-seen", explorer.say("treatment-explorer-icons-seen", { count: at }), at > low],
    ["cs-could", explorer.say("treatment-explorer-icons-could", { count: high }), high > at],
    ["cs-rest", explorer.say("treatment-explorer-icons-rest"), high < PEOPLE],
  ];
  return key.filter(([, , there]) => there);
}

/**
 * @param {number} number from 1
 * @param {Share} share
 */
function drawPerson(number, { at, low, high }) {
  const place = (/** @type {number} */ step) => (step + 0.5) * ICON.pitch;
  const cx = place((number - 1) % ICON.side);
  const cy = place(Math.floor((number - 1) / ICON.side));
  if (number <= Math.round(low)) return icon("cs-sure", cx, cy);
  if (number <= Math.round(at)) return icon("cs-seen", cx, cy);
  return icon(number <= Math.round(high) ? "cs-could" : "cs-rest", cx, cy);
}

/**
 * @param {string} kind
 * @param {number} cx
 * @param {number} cy
 */
function icon(kind, cx, cy) {
  return shape("circle", { class: kind, cx, cy, r: kind === "cs-rest" ? 2.5 : 7 });
}

/** @param {string} kind */
function sample(kind) {
  return shape("svg", { class: "cs-sample", viewBox: "0 0 20 20", "aria-hidden": "true" }, icon(kind, 10, 10));
}
