// A question before it is answered: native controls for each kind, and the two buttons that commit an answer.

import { enter } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { notUsed } from "../kit/notices.js";
import { NumberField } from "./number.js";
import { orderList } from "./order.js";

/** @import { Child, Model } from "../kit/anywidget.d.ts" */
/** @import { Desk } from "./desk.js" */
/** @import { Values } from "../kit/words.js" */
/** @import { Asked } from "./types.d.ts" */
/**
 * @typedef Paper what controls are drawn on: the answer so far, the words, and what begins their ids
 * @property {Model<{ given: string[] }>} model
 * @property {string} prefix
 * @property {(message: string, values?: Values) => string} say
 * @property {(words: string) => void} speak
 */
/**
 * @typedef Controls
 * @property {Child} element
 * @property {() => string[]} read what is given now, as far as it can be read
 * @property {(given: string[]) => boolean} isWhole
 */

/**
 * @param {Desk} desk
 * @param {Asked} asked
 */
export function drawForm(desk, asked) {
  const { model, prefix } = desk;
  const controls = controlsOf(desk, asked);
  const fault = make("p", { className: "cs-fault", role: "alert" });
  const body = make(
    "div",
    { role: "group", "aria-labelledby": `${prefix}-stem`, "aria-describedby": `${prefix}-hint` },
    controls.element,
  );
  const commit = (/** @type {"sure" | "unsure"} */ sure) => {
    const given = controls.read();
    const isWhole = controls.isWhole(given);
    // A number that could be two is asked about in a line of its own.
    const isAsked = body.querySelector(".cs-fault:not(:empty)") !== null;
    fault.textContent = isWhole || isAsked ? "" : desk.say(`practice-incomplete-${asked.kind}`);
    const first = /** @type {HTMLElement | null} */ (body.querySelector("input, select"));
    if (isWhole) desk.commit(given, sure);
    else first?.focus();
  };
  return make(
    "form",
    { className: "cs-ask", onsubmit: (event) => event.preventDefault() },
    notUsed(model, model.get("answer").notice),
    make("p", { className: "cs-about" }, desk.say("practice-about", aboutOf(asked))),
    make("h3", { id: `${prefix}-stem`, tabIndex: -1, "data-key": "stem" }, asked.stem),
    make("p", { id: `${prefix}-hint`, className: "cs-quiet" }, desk.say(`practice-hint-${asked.kind}`)),
    body,
    fault,
    sureness(desk, commit),
    make("div", { className: "cs-tools" }, closeButton(desk)),
  );
}

/** @param {Asked} asked */
function aboutOf({ chapter, objective }) {
  return { chapter, objective };
}

/** @param {Desk} desk */
export function closeButton(desk) {
  const properties = { type: "button", "data-key": "close", onclick: () => desk.close() };
  return make("button", properties, desk.say("practice-close"));
}

/**
 * How sure a reader is: pressing one of the two commits the answer.
 * @param {Desk} desk
 * @param {(sure: "sure" | "unsure") => void} commit
 */
function sureness(desk, commit) {
  const id = `${desk.prefix}-sure`;
  const button = (/** @type {"sure" | "unsure"} */ sure) =>
    make("button", { type: "button", "data-key": sure, onclick: () => commit(sure) }, desk.say(`practice-${sure}`));
  return make(
    "div",
    { className: "cs-sure", role: "group", "aria-labelledby": id },
    make("p", { id }, desk.say("practice-how-sure")),
    button("sure"),
    button("unsure"),
  );
}

/**
 * The controls of a question; a class has them too.
 * @param {Paper} desk
 * @param {Asked} asked
 * @returns {Controls}
 */
export function controlsOf(desk, asked) {
  if (asked.kind === "order") return orderList(desk, asked);
  if (asked.kind === "match") return matchList(desk, asked);
  if (asked.kind === "number") return new NumberField(desk, asked);
  return choices(desk, asked);
}

/**
 * @param {Paper} desk
 * @param {Asked} asked
 * @returns {Controls}
 */
function choices(desk, asked) {
  const type = asked.kind === "multiple" ? "checkbox" : "radio";
  const given = desk.model.get("given");
  const inputs = asked.options.map(({ id }) =>
    make("input", {
      type,
      name: `${desk.prefix}-choice`,
      value: id,
      checked: given.includes(id),
      onchange: () => enter(desk.model, { given: read() }),
    })
  );
  const read = () => inputs.filter(({ checked }) => checked).map(({ value }) => value);
  const rows = asked.options.map(({ text }, place) =>
    make("label", { className: "cs-choice" }, inputs[place], make("span", {}, text))
  );
  return { element: rows, read, isWhole: (now) => now.length > 0 };
}

/**
 * @param {Paper} desk
 * @param {Asked} asked
 * @returns {Controls}
 */
function matchList(desk, asked) {
  const given = new Map(desk.model.get("given").map((pair) => /** @type {[string, string]} */ (pair.split(":"))));
  const selects = asked.options.map(({ id }) => {
    const control = make(
      "select",
      { id: `${desk.prefix}-left-${id}`, name: id, onchange: () => enter(desk.model, { given: read() }) },
      make("option", { value: "" }, desk.say("practice-match-choose")),
      asked.rights.map((right) => make("option", { value: right.id }, right.text)),
    );
    control.value = given.get(id) ?? "";
    return control;
  });
  const read = () => selects.filter(({ value }) => value !== "").map(({ name, value }) => `${name}:${value}`);
  const rows = asked.options.map(({ text }, place) =>
    make("p", { className: "cs-field" }, make("label", { for: selects[place].id }, text), selects[place])
  );
  return { element: rows, read, isWhole: (now) => now.length === asked.options.length };
}
