// A ranked list of up to three causes, found by typing, with one finding for the first of them and one against it.

import { make } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { form } from "./ask.js";
import { causeNamed, causesWith, suggestions } from "./causes.js";
import { noteDraft } from "./draft.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Told } from "./types.d.ts" */
/** @import { Asking } from "./ask.js" */
/** @import { Draft } from "./draft.js" */

const MOST = 3;

/**
 * Ask for up to three causes, and for one finding on each side of the first one.
 * @param {Asking} asking
 * @param {boolean} last
 */
export function askRank(asking, last) {
  const { model, ask } = asking;
  const title = say(model, last ? "case-room-ask-rank-last" : "case-room-ask-rank");
  return form(asking, title, [], (draft, fault) => {
    const list = new Ranked(asking, draft);
    const favours = findingField(asking, "favours", draft);
    const against = findingField(asking, "against", draft);
    const read = () => {
      if (!list.take()) return null;
      if (draft.causes.length === 0) {
        fault("case-room-missing-cause");
        list.input.focus();
        return null;
      }
      return { step: ask.step, causes: draft.causes, favours: favours.select.value, against: against.select.value };
    };
    return { fields: [list.draw(), favours.element, against.element], read };
  });
}

/** The causes that were added so far, and the field that finds another one. */
class Ranked {
  /**
   * @param {Asking} asking
   * @param {Draft} draft
   */
  constructor({ model, id }, draft) {
    this.model = model;
    this.id = id;
    this.draft = draft;
    this.names = new Map(model.get("causes").map(([cause, name]) => [cause, name]));
    this.hint = make("div", { role: "status", className: "cs-hint" });
    this.chosen = make("ol", { className: "cs-chosen" });
    /** @type {HTMLInputElement} */
    this.input = make("input", {
      type: "search",
      id: `${id}-cause`,
      autocomplete: "off",
      maxLength: 80,
      "aria-describedby": `${id}-cause-how`,
      "data-key": "cause",
    });
    this.input.setAttribute("list", `${id}-causes`);
    this.input.value = draft.typed;
    this.input.addEventListener("input", () => {
      draft.typed = this.input.value;
      noteDraft(draft);
    });
    this.input.addEventListener("keydown", (event) => {
      // Here the Enter key adds; the form is sent by its own button.
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.take();
    });
    this.show();
  }

  /** @returns {Child} */
  draw() {
    const { model, id } = this;
    const options = model.get("causes").map(([, name, words]) => make("option", { value: name, label: words }));
    const add = make("button", { type: "button", "data-key": "add", onclick: () => this.take() });
    add.append(say(model, "case-room-add"));
    return make(
      "div",
      { className: "cs-field" },
      make("label", { for: this.input.id }, say(model, "case-room-causes")),
      make("small", { id: `${id}-cause-how` }, say(model, "case-room-causes-how")),
      make("div", { className: "cs-adding" }, this.input, add),
      make("datalist", { id: `${id}-causes` }, options),
      this.hint,
      this.chosen,
    );
  }

  show() {
    noteDraft(this.draft);
    this.chosen.replaceChildren(...this.draft.causes.map((id) => {
      const cause = this.names.get(id) ?? id;
      const onclick = () => this.remove(id, cause);
      const remove = make("button", { type: "button", onclick }, say(this.model, "case-room-remove", { cause }));
      return make("li", {}, make("span", {}, cause), " ", remove);
    }));
  }

  /**
   * @param {string} id
   * @param {string} cause
   */
  remove(id, cause) {
    this.draft.causes = this.draft.causes.filter((each) => each !== id);
    this.show();
    this.hint.replaceChildren(say(this.model, "case-room-removed", { cause }));
    this.input.focus();
  }

  /**
   * Add a cause, and return whether there was room for it.
   * @param {string} id
   */
  add(id) {
    const { draft, model } = this;
    const fits = draft.causes.includes(id) || draft.causes.length < MOST;
    if (fits && !draft.causes.includes(id)) draft.causes = [...draft.causes, id];
    if (fits) {
      draft.typed = "";
      this.input.value = "";
    }
    this.show();
    const added = say(model, "case-room-added", { cause: this.names.get(id) ?? id });
    this.hint.replaceChildren(fits ? added : say(model, "case-room-three"));
    this.input.focus();
    return fits;
  }

  /** Add what is typed, and return whether nothing is left that names no cause. */
  take() {
    const typed = this.input.value.trim();
    if (typed === "") return true;
    const found = causeNamed(this.model.get("causes"), typed);
    if (found) return this.add(found[0]);
    this.hint.replaceChildren(...this.unknown(typed));
    this.input.focus();
    return false;
  }

  /**
   * What to say of words that name no cause: buttons of those that come near.
   * @param {string} typed
   */
  unknown(typed) {
    const { model } = this;
    const near = suggestions(model.get("causes"), typed);
    const words = typed.slice(0, 40);
    if (near.length === 0) return [say(model, "case-room-unknown-none", { words })];
    const several = causesWith(model.get("causes"), typed).length > 0;
    const buttons = near.map(([id, name]) => make("button", { type: "button", onclick: () => this.add(id) }, name));
    return [
      make("p", {}, say(model, `case-room-${several ? "several" : "unknown"}`, { words })),
      make("div", { className: "cs-tools" }, buttons),
    ];
  }
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
