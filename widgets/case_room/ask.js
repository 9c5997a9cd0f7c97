// What is asked at a step, with native controls: a ranked list of causes with a reason on each side, or one answer of
// several. Nothing more is shown before somebody commits, alone or as a class with hands up.

import { make } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { causeNamed, suggestions } from "./causes.js";
import { draftOf, noteDraft } from "./draft.js";

/** @import { Child, Model } from "../kit/anywidget.d.ts" */
/** @import { Ask, Commit, State, Told } from "./types.d.ts" */
/** @import { Draft } from "./draft.js" */

/**
 * @typedef Asking
 * @property {Model<State>} model
 * @property {Ask} ask
 * @property {string} id begins the ids of this form
 * @property {string} at the case and the step
 * @property {(commit: Commit) => void} commit
 * @property {(words: string) => void} speak
 */

const MOST = 3;

/**
 * The heading and the form of what is asked now.
 * @param {Asking} asking
 * @param {string} title
 * @param {Child[]} before
 * @param {(draft: Draft, fault: (message: string) => void) => { fields: Child[], read: () => Commit | null }} draw
 */
function form(asking, title, before, draw) {
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
 * Ask for up to three causes, and for one finding on each side of the first one.
 * @param {Asking} asking
 * @param {boolean} last
 */
export function askRank(asking, last) {
  const { model, ask } = asking;
  const title = say(model, last ? "case-room-ask-rank-last" : "case-room-ask-rank");
  return form(asking, title, [], (draft, fault) => {
    const names = new Map(model.get("causes").map(([id, name]) => [id, name]));
    const chosen = make("ol", { className: "cs-chosen" });
    const hint = make("div", { role: "status", className: "cs-hint" });
    const list = causeField(asking);
    list.input.value = draft.typed;
    list.input.addEventListener("input", () => {
      draft.typed = list.input.value;
      noteDraft(draft);
    });
    const show = () => {
      noteDraft(draft);
      chosen.replaceChildren(...draft.causes.map((id) => {
        const name = names.get(id) ?? id;
        const remove = make("button", { type: "button" }, say(model, "case-room-remove", { cause: name }));
        remove.addEventListener("click", () => {
          draft.causes = draft.causes.filter((each) => each !== id);
          show();
          hint.replaceChildren(say(model, "case-room-removed", { cause: name }));
          list.input.focus();
        });
        return make("li", {}, make("span", {}, name), " ", remove);
      }));
    };
    const add = (/** @type {string} */ id) => {
      if (draft.causes.length >= MOST) {
        hint.replaceChildren(say(model, "case-room-three"));
        return false;
      }
      if (!draft.causes.includes(id)) draft.causes = [...draft.causes, id];
      draft.typed = "";
      list.input.value = "";
      show();
      hint.replaceChildren(say(model, "case-room-added", { cause: names.get(id) ?? id }));
      list.input.focus();
      return true;
    };
    const take = () => {
      const typed = list.input.value.trim();
      if (typed === "") return true;
      const found = causeNamed(model.get("causes"), typed);
      if (found) return add(found[0]);
      hint.replaceChildren(...unknown(model, typed, add));
      return false;
    };
    list.button.addEventListener("click", take);
    list.input.addEventListener("keydown", (event) => {
      // In a list the Enter key adds; the form is sent by its own button.
      if (event.key !== "Enter") return;
      event.preventDefault();
      take();
    });
    show();
    const favours = findingField(asking, "favours", draft);
    const against = findingField(asking, "against", draft);
    const read = () => {
      if (!take()) return null;
      if (draft.causes.length === 0) {
        fault("case-room-missing-cause");
        list.input.focus();
        return null;
      }
      return { step: ask.step, causes: draft.causes, favours: favours.select.value, against: against.select.value };
    };
    return { fields: [list.element, hint, chosen, favours.element, against.element], read };
  });
}

/**
 * @param {Asking} asking
 */
function causeField({ model, id }) {
  const options = make(
    "datalist",
    { id: `${id}-causes` },
    model.get("causes").map(([, name, words]) => make("option", { value: name, label: words })),
  );
  /** @type {HTMLInputElement} */
  const input = make("input", {
    type: "search",
    id: `${id}-cause`,
    list: options.id,
    autocomplete: "off",
    maxLength: 80,
    "aria-describedby": `${id}-cause-how`,
    "data-key": "cause",
  });
  input.setAttribute("list", options.id);
  const button = make("button", { type: "button", "data-key": "add" }, say(model, "case-room-add"));
  const element = make(
    "div",
    { className: "cs-field" },
    make("label", { for: input.id }, say(model, "case-room-causes")),
    make("small", { id: `${id}-cause-how` }, say(model, "case-room-causes-how")),
    make("div", { className: "cs-adding" }, input, button),
    options,
  );
  return { input, button, element };
}

/**
 * What to say of words that name no cause: buttons of those that come near.
 * @param {Model<State>} model
 * @param {string} words
 * @param {(cause: string) => void} add
 */
function unknown(model, words, add) {
  const near = suggestions(model.get("causes"), words);
  const shown = words.slice(0, 40);
  if (near.length === 0) return [say(model, "case-room-unknown-none", { words: shown })];
  return [
    make("p", {}, say(model, "case-room-unknown", { words: shown })),
    make(
      "div",
      { className: "cs-tools" },
      near.map(([id, name]) => make("button", { type: "button", onclick: () => add(id) }, name)),
    ),
  ];
}

/**
 * @param {Asking} asking
 * @param {"favours" | "against"} side
 * @param {Draft} draft
 */
function findingField({ model, ask, id }, side, draft) {
  const label = (/** @type {Told} */ told) =>
    told.there ? told.label : say(model, "case-room-not", { finding: told.label });
  /** @type {HTMLSelectElement} */
  const select = make(
    "select",
    { id: `${id}-${side}`, "data-key": side },
    make("option", { value: "" }, say(model, "case-room-nothing-yet")),
    ask.findings.map((told) => make("option", { value: told.id }, label(told))),
  );
  if (ask.findings.some((told) => told.id === draft[side])) select.value = draft[side];
  select.addEventListener("change", () => {
    draft[side] = select.value;
    noteDraft(draft);
  });
  const element = make(
    "div",
    { className: "cs-field" },
    make("label", { for: select.id }, say(model, `case-room-${side}`)),
    select,
  );
  return { select, element };
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
