// The card that says how soon to be seen. A level stands on it only if it was worked out from exactly what is ticked
// now.

import { followState } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { jumpTo } from "../kit/jump.js";
import { titledList } from "../kit/lists.js";
import { notUsed } from "../kit/notices.js";
import { hold, redraw } from "../kit/press.js";
import { drawLevel, drawRule } from "../kit/urgency.js";
import { say } from "../kit/words.js";
import { adviceOf, cardState, inPlaceOfLevel, inShort, levelOf } from "./advice.js";
import { callOf, drawLine, drawSigns, hrefOf, linesOf } from "./dangers.js";
import { labelOf, toggle } from "./symptoms.js";

/** @import { AnswerState, Child, Model } from "../kit/anywidget.d.ts" */
/** @import { Rule, Urgency } from "../kit/types.d.ts" */
/** @import { Line, State, Use } from "./types.d.ts" */
/** @import { Advice } from "./advice.js" */

/** @type {Partial<Record<Urgency, Use[]>>} */
const LINES = { emergency: ["emergency"], "same-day": ["advice"] };

/**
 * @param {Model<State>} model
 * @param {string} title
 * @param {Rule[]} rules
 * @returns {Child[]}
 */
function drawRules(model, title, rules) {
  if (rules.length === 0) return [];
  return [make("h4", {}, title), make("ul", {}, rules.map((rule) => drawRule(model, rule)))];
}

/**
 * The numbers that the advice asks for, ready to dial.
 * @param {Model<State>} model
 * @param {Advice} advice
 * @returns {Child[]}
 */
function drawCalls(model, { lines, urgency }) {
  const wanted = [...new Set([...lines, ...(LINES[urgency] ?? [])])];
  if (wanted.length === 0) return [];
  const found = linesOf(model).filter(({ use }) => wanted.includes(use));
  if (found.length === 0 && model.get("country") !== "") return [];
  if (found.length === 0) {
    return [make("p", { className: "cs-quiet" }, say(model, "symptom-checklist-choose-country-above"))];
  }
  const place = (/** @type {Line} */ line) => wanted.indexOf(line.use);
  found.sort((one, other) => place(one) - place(other));
  return [make("ul", { className: "cs-lines" }, found.map((line) => make("li", {}, drawLine(model, line))))];
}

/**
 * Ask what would change the advice, with the answers ready to press.
 * @param {Model<State>} model
 * @param {Advice} advice
 */
function drawOpen(model, { open }) {
  const button = (/** @type {string} */ id) =>
    make("button", { type: "button", "data-key": id, onclick: () => toggle(model, id, true) }, labelOf(model, id));
  return open.map(({ about, answers }) =>
    make(
      "div",
      { className: "cs-open" },
      make("p", {}, say(model, "symptom-checklist-which-fits", { ticked: labelOf(model, about) })),
      answers.map(button),
    )
  );
}

/**
 * @param {Model<State>} model
 * @param {Advice} advice
 */
function drawAdvice(model, advice) {
  return drawLevel(
    model,
    advice.urgency,
    "h3",
    drawCalls(model, advice),
    titledList("h4", say(model, "kit-what-to-do"), advice.do),
    titledList("h4", say(model, "kit-what-not-to-do"), advice.do_not),
    drawRules(model, say(model, "kit-why"), advice.because),
    drawRules(model, say(model, "symptom-checklist-also"), advice.also),
    titledList("h4", say(model, "symptom-checklist-ask"), advice.ask),
    make(
      "p",
      { className: "cs-learning" },
      say(model, model.get("reviewed") === "" ? "symptom-checklist-limits-unreviewed" : "symptom-checklist-limits"),
    ),
  );
}

/**
 * @param {Model<State>} model
 * @param {AnswerState} state
 * @returns {Child[]}
 */
function drawCard(model, state) {
  const { notice } = model.get("answer");
  const about = cardState(model, state);
  const advice = adviceOf(model);
  const said = state === "answered" ? notUsed(model, notice) : null;
  if (about === "answered") return [said, advice && drawAdvice(model, advice)];
  const { title, text } = inPlaceOfLevel(model, about);
  return [
    said,
    make(
      "article",
      { className: "cs-card cs-level", "data-state": about },
      make("h3", {}, title),
      make("p", {}, text),
      about === "late" || about === "failed" ? drawSigns(model) : [],
      about === "asking" && advice ? drawOpen(model, advice) : [],
    ),
  ];
}

/**
 * What stays in sight below the questions of a step, as soon as the ticks ask for more than an ordinary visit: the
 * level so far, in an emergency what to do first, and the way to the rest.
 * @param {Model<State>} model
 * @param {AnswerState} state
 * @param {() => void} finish
 * @returns {Child[]}
 */
function drawStrip(model, state, finish) {
  const level = levelOf(model, state);
  if (!level) return [];
  const { advice, words } = level;
  const urgent = advice.urgency === "emergency";
  const prefix = urgent ? words.spoken_prefix : say(model, "symptom-checklist-so-far");
  const number = urgent && linesOf(model).find(({ use }) => use === "emergency");
  return [
    make("strong", {}, say(model, "kit-level-line", { level: prefix, text: words.heading })),
    urgent ? make("span", {}, advice.do[0]) : null,
    make(
      "span",
      { className: "cs-tools" },
      number ? make("a", { href: hrefOf(number), className: "cs-call" }, callOf(model, number)) : null,
      make(
        "button",
        { type: "button", "data-key": "finish", onclick: finish },
        say(model, "symptom-checklist-see-why"),
      ),
    ),
  ];
}

/**
 * Return the card, the bar that leads to it, and the strip below a step; all, and what is spoken, stay true to what is
 * ticked now. `shown` says where the reader is: before the result only an emergency is shown, or more than an ordinary
 * visit in the strip, since a level that many questions can still raise would calm too early.
 * @param {Model<State>} model
 * @param {(words: string) => void} speak
 * @param {() => "all" | "step" | "result"} shown
 * @param {() => void} finish leads to the result
 * @param {AbortSignal} signal
 */
export function followCard(model, speak, shown, finish, signal) {
  const card = make("section", { className: "cs-result", "aria-label": say(model, "symptom-checklist-answer") });
  const [jump, sayJump] = jumpTo(card);
  const strip = make("div", { className: "cs-strip" });
  /** @type {AnswerState} */
  let state = "waiting";
  const draw = () => {
    redraw(card, drawCard(model, state));
    const urgency = levelOf(model, state)?.advice.urgency;
    const calm = urgency === undefined || urgency === "routine";
    card.hidden = shown() === "step" && urgency !== "emergency";
    sayJump(urgency === "routine" ? say(model, "symptom-checklist-to-the-advice") : inShort(model, state));
    colour(jump, calm ? undefined : urgency);
    redraw(strip, calm || shown() !== "step" ? [] : drawStrip(model, state, finish));
    colour(strip, calm ? undefined : urgency);
  };
  const tell = () => {
    const level = levelOf(model, state);
    if (shown() === "step" && (level?.advice.urgency ?? "routine") === "routine") return;
    const words = level?.words;
    speak(
      words ? say(model, "kit-level-line", { level: words.spoken_prefix, text: words.heading }) : inShort(model, state),
    );
  };
  onChange(model, ["country"], draw, signal);
  followState(model, (now) => {
    if (now === "held" && model.get("present").length > 0) {
      hold(card, jump, strip);
      return;
    }
    state = now;
    draw();
    if (now !== "waiting") tell();
  }, signal);
  return { card, jump, strip, draw };
}

/**
 * @param {HTMLElement} element
 * @param {Urgency | undefined} urgency
 */
function colour(element, urgency) {
  if (urgency) element.dataset.urgency = urgency;
  else delete element.dataset.urgency;
}
