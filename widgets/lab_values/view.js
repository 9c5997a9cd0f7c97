// The blood values. State lives in the traits; this module draws it and reports changes.

import { followState } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { atEnd } from "../kit/follow.js";
import { jumpTo } from "../kit/jump.js";
import { copyLink, followLink, writeLink } from "../kit/links.js";
import { learning } from "../kit/notices.js";
import { hold, redraw } from "../kit/press.js";
import { speaker } from "../kit/speech.js";
import { undoable } from "../kit/undo.js";
import { defineView } from "../kit/define.js";
import { drawReading, drawResult, drawTable, inPlaceOfAnswer, titleOf } from "./answer.js";
import { drawForm } from "./form.js";
import { AGE, Labs, levelOf } from "./labs.js";
import { Plane } from "./plane.js";

/** @import { Child, Field, View } from "../kit/anywidget.d.ts" */
/** @import { State } from "./types.d.ts" */

const LINK = "labs";

/**
 * Return what a link carries.
 * @param {Field} field
 */
function linked(field) {
  /** @type {Record<string, unknown>} */
  const values = {};
  const number = (/** @type {string} */ text) => (text !== "" && Number.isFinite(Number(text)) ? Number(text) : text);
  // What nobody knows comes along, so that it is named.
  for (const id of field.names()) {
    const [value, unit, low, high] = field(id);
    if (value === undefined || id === AGE) continue;
    values[id] = {
      value: number(value),
      unit: unit ?? null,
      ...(low !== undefined && low !== "-" ? { low: number(low) } : {}),
      ...(high !== undefined && high !== "-" ? { high: number(high) } : {}),
    };
  }
  const [age] = field(AGE);
  return age === undefined ? values : { ...values, [AGE]: age };
}

/**
 * The link that reopens what is entered; what can't be read as a number stays here.
 * @param {Labs} labs
 */
function address(labs) {
  /** @type {Record<string, string[]>} */
  const lists = {};
  for (const id of labs.analytes.keys()) {
    const { value, unit, low, high } = labs.entry(id);
    if (typeof value !== "number" || typeof unit !== "string") continue;
    const ends = [low, high].map((end) => (typeof end === "number" ? end : "-"));
    lists[id] = [value, unit, ...(ends.every((end) => end === "-") ? [] : ends)].map(String);
  }
  return writeLink(LINK, { ...lists, [AGE]: labs.entered()[AGE] ? [labs.age()] : [] });
}

/**
 * @param {Labs} labs
 * @param {AbortSignal} signal
 */
function drawTools(labs, signal) {
  const again = labs.say("kit-start-again");
  const [copy, said] = copyLink(
    labs.model,
    labs.say("lab-values-copy-link"),
    () => address(labs),
    labs.say("lab-values-copied"),
  );
  const restart = make("button", { type: "button", onclick: () => labs.replace({}, again) }, again);
  const tools = make("div", { className: "cs-tools" }, copy, restart, said);
  labs.change = undoable(labs.model, tools, signal);
  return tools;
}

/**
 * What to tell a screen reader: the end of the work, and nothing on the way.
 * @param {Labs} labs
 */
function spoken(labs) {
  const { state, answer } = labs;
  const titled = (/** @type {string} */ title, /** @type {string} */ text) =>
    `${labs.say("kit-title-in-line", { title })} ${text}`;
  if (state === "held" || state === "waiting" || state === "answered") {
    if (answer === null) return "";
    // What is urgent comes first, and in the words of the page.
    const urgent = answer.urgent.map(({ text }) => `${labs.say("lab-values-urgent")} ${text} `).join("");
    return urgent + titled(titleOf(labs, answer), answer.notice);
  }
  const { title, text } = inPlaceOfAnswer(labs, state);
  return titled(title, text);
}

/**
 * What the bar says that leads to the answer.
 * @param {Labs} labs
 */
function inShort(labs) {
  const { state, answer } = labs;
  if (answer && state === "answered") {
    const [first] = answer.urgent;
    return first ? labs.say(`lab-values-${first.id.replace("_", "-")}`) : titleOf(labs, answer);
  }
  return state === "empty" || state === "answered" ? "" : inPlaceOfAnswer(labs, state).title;
}

/**
 * Return what tells a screen reader of news; what stands here when the page opens is read in its place.
 * @param {(words: string) => void} speak
 */
function teller(speak) {
  let last = "";
  return (/** @type {string} */ words) => {
    if (words !== "" && last !== "" && words !== last) speak(words);
    last = words || last;
  };
}

/**
 * @param {Labs} labs
 * @param {Child[]} entering what a reader enters
 * @param {Child[]} said what is said of it
 * @param {HTMLElement} table
 */
function drawAround(labs, entering, said, table) {
  return [
    learning(labs.model.get("notes").learning, ` ${labs.say("lab-values-how")}`),
    make("div", { className: "cs-columns" }, make("div", {}, entering), make("div", { className: "cs-side" }, said)),
    table,
    make("div", { className: "cs-reading" }, drawReading(labs)),
  ];
}

/** @param {View<State>} view */
function draw({ model, el, id, signal }) {
  const labs = new Labs(model, id);
  const speak = speaker(el, signal);
  const tell = teller(speak);
  const result = make("section", { className: "cs-result", "aria-label": labs.say("lab-values-answer") });
  const [jump, sayJump] = jumpTo(result);
  const [form, fill] = drawForm(labs);
  const plane = new Plane(labs, signal);
  const table = make("div", { className: "cs-table" });
  const tools = drawTools(labs, signal);
  el.append(...drawAround(labs, [form, plane.figure(), jump], [result, tools], table));
  labs.draw = () => {
    fill();
    plane.draw();
    if (labs.state === "held") {
      hold(result, table, jump);
      return;
    }
    redraw(result, drawResult(labs));
    redraw(table, drawTable(labs));
    const [first] = labs.answer?.urgent ?? [];
    jump.dataset.urgency = first ? levelOf(first.id) : "";
    sayJump(inShort(labs));
    tell(spoken(labs));
  };
  followState(model, (state) => {
    labs.followed = state;
    labs.draw();
  }, signal);
  followLink(LINK, el, (field) => labs.replace(linked(field), labs.say("lab-values-opening")), signal);
  atEnd(signal, () => labs.stopTyping());
}

export default defineView("cs-labs", draw);
