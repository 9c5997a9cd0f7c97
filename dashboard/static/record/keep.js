// Keeping a record safe: a copy as a file, a copy read again, and everything deleted.

import { make } from "../../../widgets/kit/elements.js";
import { saveFile } from "../../../widgets/kit/take.js";
import { say } from "../speech.js";
import { button, listText } from "./app.js";
import { promised } from "./book.js";
import { dayOf } from "./course.js";
import { fileOf, merged, MOST_BYTES, MOST_PHOTOS, photoBytes, readRecord } from "./file.js";
import { field } from "./form.js";
import { KINDS, NotARecord } from "./shape.js";

/** @import { App } from "./app.js" */
/** @import { MyRecord } from "./shape.js" */

/** @param {App} app */
export function safety(app) {
  const promise = make("p", { className: "cs-quiet" });
  promised().then((answer) => promise.replaceChildren(say("my-record-keep-promise", { answer })));
  const isEmpty = app.book.isEmpty;
  return make(
    "section",
    { className: "cs-panel" },
    make("h2", {}, say("my-record-keep")),
    make("p", {}, say("my-record-keep-warning")),
    isEmpty ? null : promise,
    isEmpty ? null : make("p", {}, button(say("my-record-export"), () => save(app))),
    importing(app),
    isEmpty ? null : deleting(app),
  );
}

/** @param {App} app */
async function save(app) {
  const now = new Date();
  const text = await fileOf(app.book.record, now);
  saveFile(text, "application/json", `${say("my-record-export-name", { day: dayOf(now) })}.json`);
  app.tell(say("my-record-exported"));
}

/** @param {App} app */
function importing(app) {
  const input = make("input", { type: "file", accept: ".json,application/json" });
  const found = make("div", { role: "status" });
  const read = async (/** @type {File} */ file) => {
    found.replaceChildren(make("p", {}, say("my-record-import-reading")));
    try {
      if (file.size > MOST_BYTES) throw new NotARecord("large");
      found.replaceChildren(...offer(app, readRecord(await file.text())));
    } catch (error) {
      found.replaceChildren(make("p", { className: "cs-notice" }, refusal(error)));
    }
    // The same file can be chosen again.
    input.value = "";
  };
  input.addEventListener("change", () => input.files?.[0] && read(input.files[0]));
  const { row } = field(say("my-record-import-choose"), say("my-record-import-hint"), input, () => null, () => "");
  row.append(found);
  return row;
}

/** @param {unknown} error */
function refusal(error) {
  if (!(error instanceof NotARecord)) return say("my-record-import-broken");
  const where = error.where ? [" ", say("my-record-import-where", { where: error.where })] : [];
  return [say(`my-record-import-${error.reason}`), ...where];
}

/**
 * What is in a copy, and what can be done with it.
 * @param {App} app
 * @param {MyRecord} record
 */
function offer(app, record) {
  const parts = KINDS.map((kind) => say(`my-record-count-${kind}`, { count: record[kind].length }));
  const take = (/** @type {"merge" | "replace"} */ how) => async () => {
    if (how === "merge" && photoBytes(merged(app.book.record, record)) > MOST_PHOTOS) {
      app.tell(say("my-record-photo-full"));
      return;
    }
    await app.book.take(record, how);
    app.show(app.home);
    app.tell(say("my-record-imported"));
  };
  const choice = (/** @type {"merge" | "replace"} */ how) =>
    make("p", {}, button(say(`my-record-import-${how}`), take(how)), " ", say(`my-record-import-${how}-hint`));
  return [
    make("p", {}, say("my-record-import-found", { parts: listText(parts) })),
    ...(app.book.isEmpty
      ? [make("p", {}, button(say("my-record-import-take"), take("merge")))]
      : [choice("merge"), choice("replace")]),
    make("p", {}, button(say("my-record-import-stop"), () => app.show(app.home))),
  ];
}

/** @param {App} app */
function deleting(app) {
  const place = make("div", { className: "record-delete" });
  const all = async () => {
    const gone = await app.book.clear();
    app.show(app.home);
    app.tell(say(gone ? "my-record-deleted-all" : "my-record-delete-failed"));
  };
  const ask = () => {
    const no = button(say("my-record-delete-all-no"), () => {
      draw();
      place.querySelector("button")?.focus();
    });
    const question = make("p", { tabIndex: -1 }, say("my-record-delete-all-sure"));
    place.replaceChildren(question, make("p", {}, button(say("my-record-delete-all-yes"), all), " ", no));
    question.focus();
  };
  const draw = () => place.replaceChildren(make("p", {}, button(say("my-record-delete-all"), ask)));
  draw();
  return place;
}
