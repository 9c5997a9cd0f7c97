// The page for the doctor: everything that counts on one sheet, with lines for what a pen adds.

import { make } from "../../../widgets/kit/elements.js";
import { roleTable } from "../../../widgets/kit/lists.js";
import { say } from "../speech.js";
import { button, dayText, listText, lookText } from "./app.js";
import { courseOf, dayOf, entriesOf } from "./course.js";

/** @import { Child } from "../../../widgets/kit/anywidget.d.ts" */
/** @import { App } from "./app.js" */
/** @import { Course } from "./course.js" */
/** @import { Entry, MyRecord } from "./shape.js" */

const MOST_VISITS = 5;

/** @param {App} app */
export function sheet(app) {
  const { record } = app.book;
  return make(
    "section",
    { className: "record-sheet" },
    make(
      "p",
      { className: "record-deeds" },
      button(say("my-record-sheet-print"), () => print(), { className: "cs-main" }),
      button(say("my-record-home"), () => app.show(app.home)),
    ),
    make("h2", {}, say("my-record-sheet-title")),
    make("p", {}, say("my-record-sheet-made", { day: dayText(dayOf(new Date())) })),
    make("div", { className: "record-who" }, person("my-record-sheet-name"), person("my-record-sheet-born")),
    make("p", { className: "record-hint" }, say("my-record-sheet-not-kept")),
    part("my-record-lumps", lumpRows(app)),
    part("my-record-medicines", medicineRows(record)),
    part("my-record-visits", visitRows(record)),
    record.visits.length > MOST_VISITS
      ? make("p", {}, say("my-record-sheet-earlier", { count: record.visits.length - MOST_VISITS }))
      : null,
    questions(record),
    make("p", { className: "record-limits" }, say("my-record-sheet-limits")),
  );
}

/** @param {string} message */
function person(message) {
  return make("label", {}, say(message), " ", make("input", { type: "text", autocomplete: "off" }));
}

/**
 * @param {string} title
 * @param {{ heads: string[], rows: Child[][] }} told
 */
function part(title, { heads, rows }) {
  if (rows.length === 0) return [make("h3", {}, say(title)), make("p", {}, say("my-record-sheet-nothing"))];
  const table = roleTable(say(title), heads.map((head) => say(head)), rows);
  return make("div", { className: "table-frame", role: "region", tabIndex: 0, "aria-label": say(title) }, table);
}

/** @param {App} app */
function lumpRows(app) {
  const { record } = app.book;
  const heads = ["lump", "since", "first", "last", "course"].map((head) => `my-record-sheet-${head}`);
  const rows = record.lumps.map((lump) => {
    const course = courseOf(entriesOf(record, lump.id));
    const { first, last } = course;
    return [app.nameOf(lump), lump.since, look(first), first === last ? "" : look(last), changes(course)];
  });
  return { heads, rows };
}

/** @param {Entry | undefined} entry */
function look(entry) {
  return entry ? say("my-record-sheet-look", { day: dayText(entry.date), what: lookText(entry) }) : "";
}

/** @param {Course} course */
function changes({ size, pain }) {
  const told = [
    size === null ? "" : say("my-record-sheet-size", way(size)),
    pain === null ? "" : say("my-record-sheet-pain", way(pain)),
  ].filter((part) => part !== "");
  return told.length > 0 ? listText(told) : "";
}

/** @param {number} by */
function way(by) {
  return { way: by > 0 ? "more" : by < 0 ? "less" : "same", by: Math.abs(by) };
}

/** @param {MyRecord} record */
function medicineRows({ medicines }) {
  const heads = ["my-record-sheet-medicine", "my-record-sheet-since", "my-record-sheet-until", "my-record-sheet-why"];
  // What is still taken stands first.
  const sorted = medicines.toSorted((one, other) => Number(one.until !== "") - Number(other.until !== ""));
  const rows = sorted.map((
    { name, dose, from, until, why },
  ) => [dose ? listText([name, dose]) : name, from, until, why]);
  return { heads, rows };
}

/** @param {MyRecord} record */
function visitRows({ visits }) {
  const heads = ["my-record-sheet-visit", "my-record-visit-said", "my-record-visit-next"];
  const newest = visits.toSorted((one, other) => other.date.localeCompare(one.date)).slice(0, MOST_VISITS);
  const rows = newest.map(({ date, who, said, next }) => [
    who ? say("my-record-visit-name", { day: dayText(date), who }) : dayText(date),
    said,
    next,
  ]);
  return { heads, rows };
}

/** @param {MyRecord} record */
function questions(record) {
  if (record.questions.length === 0) return null;
  return [
    make("h3", {}, say("my-record-questions")),
    make("ol", {}, record.questions.map(({ text }) => make("li", {}, text))),
  ];
}
