// In which state the advice is, and how it is said in a few words.

/** @import { AnswerState, Model } from "../kit/anywidget.d.ts" */
/** @import { Answer, State } from "./types.d.ts" */
/** @typedef {Required<Omit<Answer, "entries" | "failed">>} Advice an answer that holds a level */
/** @typedef {"empty" | "silent" | "asking" | AnswerState} CardState */

const WORRIED = "If you are worried, do not wait for";
const HELP = "a doctor or an urgent advice line if you are worried, and call your emergency number for";
const KEPT = "What you ticked is kept.";
/** @type {[title: string, text: string]} */
const WAITING = ["Working out the advice", `Until it is here, nothing says how soon to be seen. ${WORRIED} it.`];
/** @type {Record<Exclude<CardState, "answered">, [title: string, text: string]>} */
export const WORDS = {
  asking: ["One more question", "The answer decides how soon to be seen."],
  empty: [
    "Nothing is ticked yet",
    "Tick what you notice, and the advice appears here. An empty list says nothing about how well you are.",
  ],
  held: WAITING,
  waiting: WAITING,
  late: ["No answer yet", `The advice is not worked out yet. ${KEPT} Do not wait for it: phone ${HELP}`],
  failed: [
    "The advice can't be worked out here",
    `Something that this page needs is missing in this browser or did not arrive. ${KEPT} Phone ${HELP}`,
  ],
  silent: [
    "This does not say how soon to be seen yet",
    "What you ticked says who it is about, and not what you notice. Tick what you notice too. " +
    `${WORRIED} this list.`,
  ],
};

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
  if (level) return `${level.words.label}: ${level.words.heading}`;
  return about === "empty" || about === "answered" ? "" : WORDS[about][0];
}
