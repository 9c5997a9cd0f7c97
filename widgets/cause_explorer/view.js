// The cause explorer. State lives in the traits; this module draws it and reports changes.

import { enter, followState } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { jumpTo } from "../kit/jump.js";
import { followLink } from "../kit/links.js";
import { learning } from "../kit/notices.js";
import { hold, redraw } from "../kit/press.js";
import { speaker } from "../kit/speech.js";
import { defineView } from "../kit/define.js";
import { drawChips, drawGroups, drawTools, LINK } from "./choices.js";
import { Explorer } from "./findings.js";
import { drawResult, drawWithout, inPlaceOfRanking, verdict } from "./result.js";

/** @import { View } from "../kit/anywidget.d.ts" */
/** @import { State } from "./types.d.ts" */

/**
 * The level of the answer with its words, where it says one.
 * @param {Explorer} explorer
 */
function levelOf({ model }) {
  const urgency = model.get("answer").how_soon?.urgency;
  return urgency ? { urgency, words: model.get("levels")[urgency] } : null;
}

/**
 * Return the answer and the bar that leads to it; both, and what is spoken, stay true to what is entered now.
 * @param {Explorer} explorer
 * @param {(words: string) => void} speak
 * @param {AbortSignal} signal
 */
function followAnswer(explorer, speak, signal) {
  const result = make("section", { className: "cs-result cs-side", "aria-label": explorer.say("cause-explorer-fits") });
  const [jump, sayJump] = jumpTo(result);
  const showAnswer = () => {
    const answer = explorer.model.get("answer");
    const level = levelOf(explorer);
    redraw(result, drawResult(explorer, answer));
    jump.dataset.urgency = level?.urgency ?? "";
    const said = (/** @type {string} */ name, /** @type {string} */ text) =>
      explorer.say("kit-level-line", { level: name, text });
    const { label = "", spoken_prefix: prefix = "", heading = "" } = level?.words ?? {};
    if (answer.told === 0) sayJump("");
    else sayJump(level ? said(label, heading) : explorer.say("cause-explorer-see"));
    const urgent = level ? `${explorer.say("kit-sentence", { text: said(prefix, heading) })} ` : "";
    speak(urgent + verdict(explorer, answer));
  };
  followState(explorer.model, (state) => {
    if (state === "held") {
      hold(result, jump);
      return;
    }
    if (state === "answered") {
      showAnswer();
      return;
    }
    redraw(result, drawWithout(explorer, state));
    jump.dataset.urgency = "";
    const words = inPlaceOfRanking(explorer, state);
    sayJump(state === "waiting" ? words : explorer.say("cause-explorer-no-answer"));
    if (state !== "waiting") speak(words);
  }, signal);
  return { result, jump };
}

/**
 * Return what calls a function once for all that changes in one go.
 * @param {() => void} call
 */
function once(call) {
  let begun = false;
  return () => {
    if (begun) return;
    begun = true;
    queueMicrotask(() => {
      begun = false;
      call();
    });
  };
}

/**
 * Return the questions, with a search through them, and what was chosen.
 * @param {Explorer} explorer
 * @param {AbortSignal} signal
 */
function drawQuestions(explorer, signal) {
  const groups = make("div", {});
  const chips = make("div", {});
  const showGroups = () => redraw(groups, drawGroups(explorer, search.value));
  /** @type {HTMLInputElement} */
  const search = make("input", { type: "search", autocomplete: "off", maxLength: 60, oninput: showGroups });
  const show = () => {
    showGroups();
    redraw(chips, drawChips(explorer));
  };
  // What is there and what is not change together, and drawing three hundred lines once is enough.
  onChange(explorer.model, ["present", "absent"], once(show), signal);
  show();
  const label = make("label", { className: "cs-search" }, explorer.say("cause-explorer-search"), search);
  return [label, chips, groups];
}

/** @param {View<State>} view */
function draw({ model, el, signal }) {
  const explorer = new Explorer(model);
  const speak = speaker(el, signal);
  const questions = drawQuestions(explorer, signal);
  const tools = drawTools(explorer, signal);
  const { result, jump } = followAnswer(explorer, speak, signal);
  el.append(
    learning(
      `${explorer.say("kit-not-for-diagnosis")} `,
      explorer.say("cause-explorer-how"),
    ),
    tools,
    make(
      "div",
      { className: "cs-columns" },
      make("section", { "aria-label": explorer.say("cause-explorer-questions") }, questions, jump),
      result,
    ),
  );
  followLink(LINK, el, (linked) => enter(model, { present: linked("present"), absent: linked("absent") }), signal);
}

export default defineView("cs-explorer", draw);
