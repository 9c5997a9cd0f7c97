// A lump over time, drawn: size and pain one above the other, on the same days.

import { make, shape } from "../../../widgets/kit/elements.js";
import { roleTable } from "../../../widgets/kit/lists.js";
import { say } from "../speech.js";
import { dayText } from "./app.js";
import { seriesOf } from "./course.js";

/** @import { Point } from "./course.js" */
/** @import { Entry } from "./shape.js" */

const BOX = { width: 320, height: 132, left: 34, right: 12, top: 12, bottom: 26 };
const MARK = 5;

/**
 * Draw the course of a lump, with a table of the same; nothing before there are two entries.
 * @param {readonly Entry[]} entries in order of time
 * @param {string} name
 */
export function charts(entries, name) {
  const drawn = [
    chart(entries, "size", say("my-record-chart-size")),
    chart(entries, "pain", say("my-record-chart-pain")),
  ].filter((each) => each !== null);
  const open = entries.some(({ skin }) => skin === "open") && drawn.length > 0;
  return [
    drawn.length > 0
      ? make("div", { className: "record-charts" }, drawn)
      : make("p", { className: "cs-quiet" }, say("my-record-chart-one")),
    open ? make("p", { className: "cs-quiet" }, say("my-record-chart-open")) : null,
    make("details", {}, make("summary", {}, say("my-record-table")), table(entries, name)),
  ];
}

/**
 * @param {readonly Entry[]} entries
 * @param {"size" | "pain"} what
 * @param {string} title
 */
function chart(entries, what, title) {
  const { points, most, from, to } = seriesOf(entries, what);
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 2 || !first || !last) return null;
  const told = { what: title, count: points.length, first: first.value, last: last.value };
  const summary = say("my-record-chart-summary", { ...told, from: dayText(first.date), to: dayText(last.date) });
  const middle = BOX.height - BOX.bottom;
  const text = (/** @type {string} */ words, /** @type {number} */ x, /** @type {number} */ y, anchor = "start") =>
    shape("text", { x, y, "text-anchor": anchor }, words);
  const drawing = shape(
    "svg",
    { viewBox: `0 0 ${BOX.width} ${BOX.height}`, role: "img", "aria-label": summary, class: "record-chart" },
    shape("path", { class: "record-axis", d: `M${BOX.left} ${BOX.top}V${middle}H${BOX.width - BOX.right}` }),
    text(String(most), BOX.left - 6, BOX.top + 5, "end"),
    text("0", BOX.left - 6, middle + 4, "end"),
    text(dayText(from), BOX.left, BOX.height - 6),
    text(from === to ? "" : dayText(to), BOX.width - BOX.right, BOX.height - 6, "end"),
    shape("polyline", { class: "record-line", points: points.map((point) => at(point).join(",")).join(" ") }),
    ...points.map(dot),
  );
  return make("figure", {}, make("figcaption", {}, title), drawing);
}

/** @param {Point} point */
function at({ x, y }) {
  const across = BOX.width - BOX.left - BOX.right;
  const up = BOX.height - BOX.top - BOX.bottom;
  return [BOX.left + x * across, BOX.height - BOX.bottom - y * up].map((place) => Math.round(place * 10) / 10);
}

/** @param {Point} point */
function dot(point) {
  const [x, y] = at(point);
  return point.open
    ? shape("rect", { class: "record-open", x: x - MARK, y: y - MARK, width: 2 * MARK, height: 2 * MARK })
    : shape("circle", { cx: x, cy: y, r: MARK - 1 });
}

/**
 * @param {readonly Entry[]} entries
 * @param {string} name
 */
function table(entries, name) {
  const heads = ["day", "size", "pain", "skin"].map((head) => say(`my-record-head-${head}`));
  const value = (/** @type {number | null} */ told) => told === null ? say("my-record-none") : String(told);
  const rows = entries.map(({ date, size, pain, skin }) => [
    dayText(date),
    value(size),
    value(pain),
    skin === "" ? say("my-record-none") : say(skin === "open" ? "my-record-told-open" : "my-record-told-closed"),
  ]);
  return make(
    "div",
    { className: "table-frame", role: "region", tabIndex: 0, "aria-label": say("my-record-table") },
    roleTable(say("my-record-table-caption", { lump: name }), heads, rows),
  );
}
