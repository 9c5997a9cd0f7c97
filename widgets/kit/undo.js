// Taking back what was done to everything that is entered.

import { enter, entriesOf } from "./answer.js";
import { make } from "./elements.js";
import { onChange } from "./follow.js";
import { same } from "./same.js";
import { say } from "./words.js";

/** @import { Model } from "./anywidget.d.ts" */
/** @import { ToolState } from "./types.d.ts" */

/**
 * The function that is returned sets entries and names what was done; a button in `place` sets the old ones again,
 * until something else is entered.
 * @template {ToolState} Traits
 * @param {Model<Traits>} model
 * @param {Element} place
 * @param {AbortSignal} signal
 * @returns {(entries: Partial<Traits>, what: string) => void}
 */
export function undoable(model, place, signal) {
  const line = make("p", { className: "cs-undo", role: "status", tabIndex: -1, hidden: true });
  place.append(line);
  let ours = false;
  const set = (/** @type {Partial<Traits>} */ entries) => {
    ours = true;
    enter(model, entries);
    ours = false;
  };
  const forget = () => {
    if (ours) return;
    line.hidden = true;
    line.replaceChildren();
  };
  onChange(model, /** @type {(keyof Traits & string)[]} */ (model.get("entry_names")), forget, signal);
  return (entries, what) => {
    const before = entriesOf(model);
    if (same(before, { ...before, ...entries })) return;
    set(entries);
    const back = () => {
      set(before);
      line.replaceChildren(say(model, "kit-earlier-entries"));
      line.focus();
    };
    line.hidden = false;
    const undo = make("button", { type: "button", onclick: back }, say(model, "kit-undo"));
    line.replaceChildren(say(model, "kit-done", { what }), " ", undo);
  };
}
