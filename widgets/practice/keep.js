// Keeping what was answered safe: a copy as a file, a copy read again, and everything deleted.

import { make } from "../kit/elements.js";
import { saveFile } from "../kit/take.js";
import { fileOf, MOST_BYTES, NotALog, readLog } from "./log.js";

/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk */
export function keeping(desk) {
  const { book } = desk;
  const some = book.log.length > 0;
  return make(
    "details",
    { "data-key": "keep", className: "cs-keep" },
    make("summary", {}, desk.say("practice-keep")),
    make("p", {}, desk.say("practice-keep-where", { count: book.log.length })),
    make("p", {}, desk.say("practice-keep-warning")),
    make("div", { className: "cs-tools" }, some ? saving(desk) : null, some ? deleting(desk) : null),
    opening(desk),
    desk.line,
  );
}

/** @param {Desk} desk */
function saving(desk) {
  const save = () => {
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
    saveFile(
      fileOf(desk.book.log, now),
      "application/json",
      `${desk.say("practice-file-name", { day: day.join("-") })}.json`,
    );
    desk.tell(desk.say("practice-saved"));
  };
  return make("button", { type: "button", "data-key": "save", onclick: save }, desk.say("practice-save"));
}

/** @param {Desk} desk */
function opening(desk) {
  const input = make("input", { type: "file", id: `${desk.prefix}-file`, accept: ".json,application/json" });
  const read = async (/** @type {File} */ file) => {
    try {
      if (file.size > MOST_BYTES) throw new NotALog("large");
      const log = readLog(await file.text());
      await desk.book.take(log);
      desk.draw();
      desk.tell(desk.say("practice-opened", { count: log.length }));
    } catch (error) {
      desk.tell(refusal(desk, error));
    }
    // The same file can be chosen again.
    input.value = "";
  };
  input.addEventListener("change", () => input.files?.[0] && read(input.files[0]));
  return make("p", { className: "cs-field" }, make("label", { for: input.id }, desk.say("practice-open")), input);
}

/**
 * @param {Desk} desk
 * @param {unknown} error
 */
function refusal(desk, error) {
  if (!(error instanceof NotALog)) return desk.say("practice-open-broken", { where: "none" });
  return desk.say(`practice-open-${error.reason}`, { where: error.where || "none" });
}

/**
 * The first press asks, the second one deletes.
 * @param {Desk} desk
 */
function deleting(desk) {
  let asked = false;
  const remove = async () => {
    if (!asked) {
      asked = true;
      button.textContent = desk.say("practice-delete-sure");
      desk.tell(desk.say("practice-delete-warning"));
      return;
    }
    const gone = await desk.book.clear();
    desk.draw();
    desk.tell(desk.say(gone ? "practice-deleted" : "practice-delete-failed"));
  };
  const button = make("button", { type: "button", "data-key": "delete", onclick: remove }, desk.say("practice-delete"));
  return button;
}
