// In which state the advice is, and how it is said in a few words.

import { say } from "../kit/words.js";

/** @import { AnswerState, Model } from "../kit/anywidget.d.ts" */
/** @import { Answer, State } from "./types.d.ts" */
/** @typedef {Required<Omit<Answer, "entries" | "failed">>} Advice an answer that holds a level */
/** @typedef {"empty" | "silent" | "asking" | AnswerState} CardState */

/**
 * The title of what stands on the card in place of a level, and the text below it.
 * @param {Model<State>} model
 * @param {Exclude<CardState, "answered">} about
 */
export function inPlaceOfLevel(model, about) {
  const state = about === "held" ? "waiting" : about;
  return {
    title: say(model, `symptom-checklist-state-${state}`),
    text: say(model, `symptom-checklist-state-${state}.text`),
  };
}

/**
 * The advice of the answer, or null where it holds none.
 * @param {Model<State>} model
 * @returns {Advice | null}
 */
export function adviceOf(model) {
  const answer = model.get("answer");
  return answer.urgency === undefined ? null : /** @type {Advice} */ (answer);
}

/**
 * What the card is about. A level stands on it in the state "answered" only; "silent" is when no rule asks for
 * anything, "asking" when a follow-up decides.
 * @param {Model<State>} model
 * @param {AnswerState} state of the answer
 * @returns {CardState}
 */
export function cardState(model, state) {
  if (model.get("present").length === 0) return "empty";
  if (state !== "answered") return state;
  const advice = adviceOf(model);
  if (advice === null) return "empty";
  if (advice.because.length + advice.also.length === 0) return "silent";
  return advice.urgency === "routine" && advice.open.length > 0 ? "asking" : "answered";
}

/**
 * The level that may be shown, with its words, or null.
 * @param {Model<State>} model
 * @param {AnswerState} state of the answer
 */
export function levelOf(model, state) {
  const advice = cardState(model, state) === "answered" ? adviceOf(model) : null;
  return advice && { advice, words: model.get("levels")[advice.urgency] };
}

/**
 * What a sticky bar and a screen reader say of the answer, in a few words.
 * @param {Model<State>} model
 * @param {AnswerState} state of the answer
 */
export function inShort(model, state) {
  const about = cardState(model, state);
  const level = levelOf(model, state);
  if (level) return say(model, "kit-level-line", { level: level.words.label, text: level.words.heading });
  return about === "empty" || about === "answered" ? "" : inPlaceOfLevel(model, about).title;
}
