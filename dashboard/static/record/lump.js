// The screen of one lump: how it is now, how it went, its photos side by side, and every entry.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";
import { button, dayText, deeds, folded, lookText } from "./app.js";
import { charts } from "./chart.js";
import { entriesOf } from "./course.js";
import { entryForm, lumpForm } from "./forms.js";
import { picture } from "./photo.js";

/** @import { App, Screen } from "./app.js" */
/** @import { Entry, Lump } from "./shape.js" */

const SHOWN = 6;

/**
 * @param {string} id
 * @returns {Screen}
 */
export function lumpScreen(id) {
  return (app) => {
    const lump = app.book.record.lumps.find((each) => each.id === id);
    // It may have been deleted in another window.
    return lump ? drawn(app, lump) : app.home(app);
  };
}

/**
 * @param {App} app
 * @param {Lump} lump
 */
function drawn(app, lump) {
  const entries = entriesOf(app.book.record, lump.id);
  const name = app.nameOf(lump);
  const here = lumpScreen(lump.id);
  const photos = entries.filter(({ photo }) => photo !== null);
  return make(
    "section",
    { className: "record-lump" },
    make("p", {}, button(say("my-record-home"), () => app.show(app.home), { className: "record-way" })),
    make("h2", {}, name),
    lump.since ? make("p", {}, say("my-record-lump-since-told", { since: lump.since })) : null,
    app.help(entries),
    make(
      "p",
      {},
      button(say("my-record-add-entry"), () => app.show(() => entryForm(app, lump, here)), { className: "cs-main" }),
    ),
    entries.length === 0 ? null : [make("h3", {}, say("my-record-chart")), charts(entries, name)],
    photos.length === 0 ? null : [make("h3", {}, say("my-record-photos")), gallery(photos, name)],
    entries.length === 0 ? null : [
      make("h3", {}, say("my-record-entries")),
      folded(entries.toReversed().map((entry) => row(app, lump, entry)), SHOWN),
    ],
    make("h3", {}, say("my-record-lump-change")),
    deeds(
      name,
      () => app.show(() => lumpForm(app, here, lumpScreen, lump)),
      () => app.remove("lumps", lump.id, name, app.home),
    ),
  );
}

/**
 * Photos by date, the oldest first.
 * @param {readonly Entry[]} entries
 * @param {string} name
 */
function gallery(entries, name) {
  const figures = entries.map(({ photo, date }) => {
    const day = dayText(date);
    const alt = say("my-record-photo-of", { lump: name, day });
    return make("figure", {}, photo && picture(photo, alt), make("figcaption", {}, day));
  });
  return make("div", { className: "record-gallery" }, figures);
}

/**
 * @param {App} app
 * @param {Lump} lump
 * @param {Entry} entry
 */
function row(app, lump, entry) {
  const day = dayText(entry.date);
  const what = say("my-record-entry-of", { lump: app.nameOf(lump), day });
  return make(
    "li",
    {},
    make("p", {}, make("strong", {}, day), " ", lookText(entry)),
    entry.note ? make("p", { className: "record-note" }, entry.note) : null,
    deeds(
      what,
      () => app.show(() => entryForm(app, lump, lumpScreen(lump.id), entry)),
      () => app.remove("entries", entry.id, what),
    ),
  );
}
