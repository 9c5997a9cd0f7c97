// Whether an answer belongs to what is entered now, and what a view may show until it does.

import { onChange, timer } from "./follow.js";
import { same } from "./same.js";

/** @import { AnswerState, Model } from "./anywidget.d.ts" */
/** @import { AnsweringState, ToolState } from "./types.d.ts" */

// After this long without an answer a tool says that it may not come, and what is safe without it.
export const LATE = 8000;
// An answer mostly comes within a blink; until then what stood there is made invisible, and nothing jumps.
export const BLINK = 250;

/**
 * What is entered now, by the name of its trait.
 * @template {ToolState} Traits
 * @param {Model<Traits>} model
 * @returns {Partial<Traits>}
 */
export function entriesOf(model) {
  const names = /** @type {(keyof Traits & string)[]} */ (model.get("entry_names"));
  return /** @type {Partial<Traits>} */ (Object.fromEntries(names.map((name) => [name, model.get(name)])));
}

/**
 * Set several entries in one go.
 * @template {object} Traits
 * @param {Model<Traits>} model
 * @param {Partial<Traits>} entries
 */
export function enter(model, entries) {
  model.set(entries);
  model.save_changes();
}

/**
 * In which state the answer is: "answered" only if it was worked out from exactly what is entered now, "failed" if it
 * can't be, else "waiting".
 * @template {AnsweringState} Traits
 * @param {Model<Traits>} model
 * @returns {"answered" | "failed" | "waiting"}
 */
export function stateOfAnswer(model) {
  const answer = model.get("answer");
  if (!same(answer.entries, entriesOf(model))) return "waiting";
  return answer.failed ? "failed" : "answered";
}

/**
 * Call `listener` with the state of the answer, now and after each change, until the view ends.
 * @template {AnsweringState} Traits
 * @param {Model<Traits>} model
 * @param {(state: AnswerState) => void} listener
 * @param {AbortSignal} signal
 */
export function followState(model, listener, signal) {
  const [blink, late] = [timer(signal), timer(signal)];
  const change = () => {
    blink.stop();
    late.stop();
    const state = stateOfAnswer(model);
    if (state !== "waiting") {
      listener(state);
      return;
    }
    listener("held");
    blink.start(BLINK, () => listener("waiting"));
    late.start(LATE, () => listener("late"));
  };
  const names = /** @type {(keyof Traits & string)[]} */ ([...model.get("entry_names"), "answer"]);
  onChange(model, names, change, signal);
  change();
}
