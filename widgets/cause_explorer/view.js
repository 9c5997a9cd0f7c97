// The cause explorer, a conversation. State lives in the traits; this module draws it and reports changes.

import { enter, followState, stateOfAnswer } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { jumpTo } from "../kit/jump.js";
import { followLink } from "../kit/links.js";
import { learning, seeNotUsed } from "../kit/notices.js";
import { hold, redraw } from "../kit/press.js";
import { speaker } from "../kit/speech.js";
import { undoable } from "../kit/undo.js";
import { defineView } from "../kit/define.js";
import { drawFind } from "./find.js";
import { Explorer, LINK, markAnswers } from "./findings.js";
import { drawList } from "./list.js";
import { drawCovered, drawResult, drawWithout, inPlaceOfRanking, spoken } from "./result.js";
import { drawAside, drawSaid, drawTools } from "./said.js";
import { drawTake } from "./sheet.js";
import { drawShelf } from "./shelf.js";
import { drawTalk } from "./talk.js";

/** @import { AnswerState, Field, View } from "../kit/anywidget.d.ts" */
/** @import { Story } from "./stories.js" */
/** @import { Entries, State } from "./types.d.ts" */
/** @typedef {(entries: Entries, what: string) => void} Change sets entries, so that it can be taken back */

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
 */
function resultOf(explorer, speak) {
  const result = make("section", { className: "cs-result", "aria-label": explorer.say("cause-explorer-fits") });
  const [jump, sayJump] = jumpTo(result);
  const said = (/** @type {string} */ name, /** @type {string} */ text) =>
    explorer.say("kit-level-line", { level: name, text });
  const showAnswer = () => {
    const answer = explorer.model.get("answer");
    const level = levelOf(explorer);
    redraw(result, drawResult(explorer, answer));
    jump.dataset.urgency = level?.urgency ?? "";
    const { label = "", spoken_prefix: prefix = "", heading = "" } = level?.words ?? {};
    if (answer.told === 0) sayJump(seeNotUsed(explorer.model, answer.notice));
    else sayJump(level ? said(label, heading) : explorer.say("cause-explorer-see"));
    const urgent = level ? `${explorer.say("kit-sentence", { text: said(prefix, heading) })} ` : "";
    speak(urgent + spoken(explorer, answer));
  };
  const showCovered = () => {
    redraw(result, drawCovered(explorer));
    jump.dataset.urgency = "";
    sayJump("");
  };
  const show = (/** @type {AnswerState} */ state) => {
    if (state === "held") return hold(result, jump);
    if (explorer.covered) return showCovered();
    if (state === "answered") return showAnswer();
    redraw(result, drawWithout(explorer, state));
    jump.dataset.urgency = "";
    const words = inPlaceOfRanking(explorer, state);
    sayJump(state === "waiting" ? words : explorer.say("cause-explorer-no-answer"));
    if (state !== "waiting") speak(words);
  };
  return { result, jump, show };
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
 * Return the conversation, and what draws it for a state of the answer.
 * @param {Explorer} explorer
 */
function conversationOf(explorer) {
  const talk = make("div", { className: "cs-talk" });
  const toAnswer = () => /** @type {HTMLElement | null} */ (talk.querySelector("[data-key=reply-yes]"))?.focus();
  const ask = (/** @type {AnswerState} */ state) => {
    // Until the next question comes, the one that was answered stays where it is, and the focus on it; a story needs no
    // answer.
    const story = explorer.story?.id ?? "";
    const comes = state === "held" || state === "waiting";
    if (comes && talk.hasChildNodes() && !explorer.covered && talk.dataset.story === story) return;
    talk.dataset.story = story;
    redraw(talk, drawTalk(explorer, state));
    if (document.activeElement === talk) toAnswer();
  };
  return { talk, ask };
}

/**
 * Return the parts in which a reader answers, and what shows in them what is entered now.
 * @param {Explorer} explorer
 * @param {AbortSignal} signal
 */
function questionsOf(explorer, signal) {
  const chips = make("div", { className: "cs-said-so-far" });
  const { talk, ask } = conversationOf(explorer);
  const [undo, aside] = [make("div", { className: "cs-undone" }), make("div", { className: "cs-set-aside" })];
  /** @type {Change} */
  const change = undoable(explorer.model, undo, signal);
  const toUndo = () => undo.querySelector("button")?.focus();
  const tools = make("div", { className: "cs-tools" }, drawTools(explorer, change, toUndo));
  const choose = (/** @type {Story} */ story) => {
    take(explorer, story, change);
    /** @type {HTMLElement | null} */
    const title = talk.querySelector(".cs-story-title");
    title?.focus({ preventScroll: true });
    chips.scrollIntoView({ block: "start" });
  };
  const showChips = () => redraw(chips, drawSaid(explorer));
  const [list, showCounts] = drawList(explorer);
  const find = drawFind(explorer);
  const show = () => {
    explorer.strange = "";
    showChips();
    redraw(aside, drawAside(explorer));
    showCounts();
    for (const part of [find, list]) markAnswers(explorer, part);
  };
  onChange(explorer.model, ["present", "absent", "skipped", "story"], once(show), signal);
  show();
  explorer.noStory = (id) => {
    explorer.strange = id.slice(0, 60);
    showChips();
  };
  return { first: [chips, undo, talk, find, aside, tools], more: [drawShelf(explorer, choose), list], change, ask };
}

/**
 * Take a story over in place of what is entered.
 * @param {Explorer} explorer
 * @param {Story} story
 * @param {Change} change
 */
function take(explorer, story, change) {
  explorer.shown = "";
  const entries = { present: [...story.present], absent: [...story.absent], skipped: [], story: story.id };
  change(entries, explorer.say("cause-explorer-story-of", { story: story.title }));
}

/**
 * Take a link over: a story, or findings. What was entered before can be brought back.
 * @param {Explorer} explorer
 * @param {Field} linked
 * @param {Change} change
 */
function follow(explorer, linked, change) {
  const [id] = linked("case");
  const story = explorer.stories.get(id ?? "");
  if (story) {
    take(explorer, story, change);
    return;
  }
  if (id) {
    explorer.noStory(id);
    return;
  }
  const entries = { present: linked("present"), absent: linked("absent"), skipped: [], story: "" };
  if (explorer.told > 0) change(entries, explorer.say("cause-explorer-link-of"));
  else enter(explorer.model, entries);
}

/** @param {View<State>} view */
function draw({ model, el, signal, id }) {
  const explorer = new Explorer(model, id);
  const speak = speaker(el, signal);
  const { first, more, change, ask } = questionsOf(explorer, signal);
  const { result, jump, show } = resultOf(explorer, speak);
  const { tools, sheet, show: showTake } = drawTake(explorer, signal);
  const columns = make(
    "div",
    { className: "cs-columns" },
    make("section", { className: "cs-first", "aria-label": explorer.say("cause-explorer-questions") }, first, jump),
    make("div", { className: "cs-side" }, result, tools),
    make("div", { className: "cs-more" }, more),
  );
  el.append(
    learning(`${explorer.say("kit-not-for-diagnosis")} `, explorer.say("cause-explorer-how")),
    columns,
    sheet,
  );
  const showState = (/** @type {AnswerState} */ state) => {
    columns.dataset.begun = String(explorer.told > 0 || model.get("answer").notice !== "");
    ask(state);
    show(state);
    showTake();
  };
  explorer.uncovered = () => {
    showState(stateOfAnswer(model));
    /** @type {HTMLElement | null} */
    const lesson = el.querySelector(".cs-lesson");
    lesson?.focus();
  };
  followState(model, showState, signal);
  followLink(LINK, el, (linked) => follow(explorer, linked, change), signal);
}

export default defineView("cs-explorer", draw);
