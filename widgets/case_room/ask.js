// What is asked at a step, with native controls: a ranked list of causes with a reason on each side, or one answer of
// several. Nothing more is shown before somebody commits, alone or as a class with hands up.

import { make } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { draftOf, noteDraft } from "./draft.js";

/** @import { Child, Model } from "../kit/anywidget.d.ts" */
/** @import { Ask, Commit, State } from "./types.d.ts" */
/** @import { Draft } from "./draft.js" */

/**
 * @typedef Asking
 * @property {Model<State>} model
 * @property {Ask} ask
 * @property {string} id begins the ids of this form
 * @property {string} at the case and the step
 * @property {(commit: Commit) => void} commit
 */

/**
 * The heading and the form of what is asked now.
 * @param {Asking} asking
 * @param {string} title
 * @param {Child[]} before
 * @param {(draft: Draft, fault: (message: string) => void) => { fields: Child[], read: () => Commit | null }} draw
 */
export function form(asking, title, before, draw) {
  const { model, ask, at } = asking;
  const fault = make("p", { role: "alert", className: "cs-fault" });
  const tell = (/** @type {string} */ message) => {
    fault.textContent = say(model, message);
  };
  const { fields, read } = draw(draftOf(at), tell);
  const send = () => {
    const commit = read();
    if (commit) asking.commit(commit);
  };
  const room = () => asking.commit({ step: ask.step, room: true });
  const heading = make("h4", { tabIndex: -1, className: "cs-ask-title" }, title);
  return make(
    "form",
    {
      className: "cs-panel cs-ask",
      onsubmit: (event) => {
        event.preventDefault();
        send();
      },
    },
    heading,
    before,
    fields,
    fault,
    make(
      "div",
      { className: "cs-tools" },
      make("button", { type: "submit", className: "cs-main", "data-key": "commit" }, say(model, "case-room-commit")),
      make(
        "button",
        { type: "button", className: "cs-room", "data-key": "room", onclick: room },
        say(model, "case-room-room"),
      ),
    ),
    make("small", {}, say(model, "case-room-room-how")),
  );
}

/**
 * Ask for one answer of several.
 * @param {Asking} asking
 * @param {string} title
 * @param {Child[]} before
 * @param {{ value: string, label: string }[]} options
 * @param {(value: string) => Commit} made
 */
export function askOne(asking, title, before, options, made) {
  return form(asking, title, before, (draft, fault) => {
    const rows = options.map(({ value, label }) => {
      /** @type {HTMLInputElement} */
      const input = make("input", { type: "radio", name: `${asking.id}-one`, value });
      input.checked = draft.chosen === value;
      input.addEventListener("change", () => {
        draft.chosen = value;
        noteDraft(draft);
      });
      return { input, row: make("label", { className: "cs-choice" }, input, make("span", {}, label)) };
    });
    const read = () => {
      const chosen = rows.find(({ input }) => input.checked);
      if (chosen) return made(chosen.input.value);
      fault("case-room-missing");
      rows[0]?.input.focus();
      return null;
    };
    const legend = make("legend", { className: "cs-spoken" }, title);
    return { fields: [make("fieldset", {}, legend, rows.map(({ row }) => row))], read };
  });
}
