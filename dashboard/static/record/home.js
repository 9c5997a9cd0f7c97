// The first screen: lumps, medicines, visits, questions, the page for the doctor, and how to keep all of it safe.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";
import { button, dayText, deeds, folded, lookText } from "./app.js";
import { entriesOf } from "./course.js";
import { entryForm, lumpForm, medicineForm, questionForm, visitForm } from "./forms.js";
import { safety } from "./keep.js";
import { lumpScreen } from "./lump.js";
import { sheet } from "./sheet.js";

/** @import { Child } from "../../../widgets/kit/anywidget.d.ts" */
/** @import { App } from "./app.js" */
/** @import { Lump, Medicine, Question, Visit } from "./shape.js" */

const SHOWN = 5;

/** @param {App} app */
export function home(app) {
  const { lumps, medicines, visits, questions } = app.book.record;
  const newest = visits.toSorted((one, other) => other.date.localeCompare(one.date));
  return make(
    "div",
    { className: "record-home" },
    part("lumps", lumps.map((each) => lumpRow(app, each)), () => app.show(() => lumpForm(app, home, lumpScreen))),
    part("medicines", medicines.map((each) => medicineRow(app, each)), () => app.show(() => medicineForm(app, home))),
    part("visits", newest.map((each) => visitRow(app, each)), () => app.show(() => visitForm(app, home))),
    part("questions", questions.map((each) => questionRow(app, each)), () => app.show(() => questionForm(app, home))),
    make(
      "section",
      { className: "cs-panel" },
      make("h2", {}, say("my-record-sheet")),
      make("p", {}, say("my-record-sheet-about")),
      make("p", {}, button(say("my-record-sheet-show"), () => app.show(sheet))),
    ),
    safety(app),
  );
}

/**
 * One kind of thing: its title, what is written down, and the way to write more.
 * @param {"lumps" | "medicines" | "visits" | "questions"} kind
 * @param {readonly HTMLElement[]} rows
 * @param {() => void} add
 */
function part(kind, rows, add) {
  // The one thing to do next, for who begins.
  const main = kind === "lumps" && rows.length === 0;
  return make(
    "section",
    { className: "cs-panel" },
    make("h2", {}, say(`my-record-${kind}`)),
    rows.length > 0 ? folded(rows, SHOWN) : make("p", { className: "cs-quiet" }, say(`my-record-${kind}-none`)),
    make("p", {}, button(say(`my-record-add-${kind.slice(0, -1)}`), add, { className: main ? "cs-main" : "" })),
  );
}

/**
 * @param {App} app
 * @param {Lump} lump
 */
function lumpRow(app, lump) {
  const entries = entriesOf(app.book.record, lump.id);
  const last = entries.at(-1);
  const name = app.nameOf(lump);
  const look = last ? say("my-record-sheet-look", { day: dayText(last.date), what: lookText(last) }) : "";
  const here = lumpScreen(lump.id);
  return make(
    "li",
    {},
    make("p", {}, make("strong", {}, name)),
    make("p", {}, look || say("my-record-no-entry")),
    app.help(entries),
    make(
      "p",
      { className: "record-deeds" },
      button(say("my-record-add-entry"), () => app.show(() => entryForm(app, lump, here)), {
        "aria-label": say("my-record-add-entry-of", { what: name }),
      }),
      button(say("my-record-open-lump"), () => app.show(here), {
        "aria-label": say("my-record-open-lump-of", { what: name }),
      }),
    ),
  );
}

/**
 * @param {App} app
 * @param {Medicine} medicine
 */
function medicineRow(app, medicine) {
  const { id, name, dose, from, until, why } = medicine;
  const when = [
    from && say("my-record-told-since", { since: from }),
    until && say("my-record-told-until", { until }),
  ].filter((part) => part !== "").join(", ");
  return make(
    "li",
    {},
    ...lines([make("strong", {}, name), dose, when, why]),
    deeds(name, () => app.show(() => medicineForm(app, home, medicine)), () => app.remove("medicines", id, name)),
  );
}

/**
 * @param {App} app
 * @param {Visit} visit
 */
function visitRow(app, visit) {
  const { id, date, who, said, next } = visit;
  const name = who ? say("my-record-visit-name", { day: dayText(date), who }) : dayText(date);
  return make(
    "li",
    {},
    ...lines([make("strong", {}, name), said, next && say("my-record-visit-next-told", { next })]),
    deeds(name, () => app.show(() => visitForm(app, home, visit)), () => app.remove("visits", id, name)),
  );
}

/**
 * @param {App} app
 * @param {Question} question
 */
function questionRow(app, question) {
  const { id, text } = question;
  return make(
    "li",
    {},
    ...lines([text]),
    deeds(text, () => app.show(() => questionForm(app, home, question)), () => app.remove("questions", id, text)),
  );
}

/** @param {readonly Child[]} told */
function lines(told) {
  return told.filter((each) => each !== "").map((each) => make("p", { className: "record-note" }, each));
}
