// Forms with few fields on a screen: steps, faults beside the field, and nothing lost by a press too many.

import { make } from "../../../widgets/kit/elements.js";
import { uniqueId } from "../../../widgets/kit/ids.js";
import { say } from "../speech.js";
import { button } from "./app.js";
import { dayOf, toNumber } from "./course.js";
import { day, LARGEST, LONGEST } from "./shape.js";

/** @import { Child } from "../../../widgets/kit/anywidget.d.ts" */
/** @import { App } from "./app.js" */
/** @typedef {"" | "empty" | "long" | "day" | "size"} Fault */
/**
 * @template Value
 * @typedef {object} Field
 * @property {HTMLElement} row
 * @property {() => Value} read
 * @property {() => Fault} fault
 * @property {(fault: Fault) => void} mark
 * @property {HTMLElement} input gets the focus when something is wrong
 */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * A control with its label, a hint, and a place for what is wrong.
 * @template Value
 * @param {string} label
 * @param {string} hint
 * @param {Control} input
 * @param {() => Value} read
 * @param {() => Fault} fault
 * @returns {Field<Value>}
 */
export function field(label, hint, input, read, fault) {
  const id = uniqueId("record-field");
  input.id = id;
  const told = make("span", { className: "record-hint", id: `${id}-hint` }, hint);
  const wrong = make("span", { className: "record-fault", id: `${id}-fault` });
  input.setAttribute("aria-describedby", `${id}-fault ${id}-hint`);
  const mark = (/** @type {Fault} */ name) => {
    wrong.textContent = name && say(`my-record-fault-${name}`);
    if (name) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };
  input.addEventListener("input", () => mark(""));
  const row = make("div", { className: "record-field" }, make("label", { for: id }, label), told, wrong, input);
  return { row, read, fault, mark, input };
}

/**
 * @param {string} label
 * @param {string} value
 * @param {{ hint?: string, rows?: number, needed?: boolean }} [more]
 */
export function textField(label, value, { hint = "", rows = 0, needed = false } = {}) {
  const input = rows > 0
    ? make("textarea", { rows, autocomplete: "off" })
    : make("input", { type: "text", autocomplete: "off" });
  input.value = value;
  input.required = needed;
  const read = () => input.value.trim();
  const most = rows > 0 ? LONGEST.text : LONGEST.line;
  const fault = () => needed && read() === "" ? "empty" : read().length > most ? "long" : "";
  return field(label, hint, input, read, fault);
}

/** @param {string} value */
export function dayField(value) {
  const input = make("input", { type: "date", required: true, max: dayOf(new Date()) });
  input.value = value;
  const read = () => input.value;
  return field(say("my-record-date"), "", input, read, () => day(read()) && read() <= dayOf(new Date()) ? "" : "day");
}

/** @param {number | null} value */
export function sizeField(value) {
  const input = make("input", { type: "text", inputmode: "decimal", autocomplete: "off" });
  input.value = value === null ? "" : String(value);
  const read = () => toNumber(input.value);
  const fault = () => {
    const size = read();
    return size === null || size <= LARGEST ? "" : "size";
  };
  return field(say("my-record-size"), say("my-record-size-hint"), input, read, fault);
}

/**
 * A question with answers to choose from; `chosen` is one of their values.
 * @param {string} legend
 * @param {string} hint
 * @param {readonly (readonly [value: string, label: Child])[]} answers
 * @param {string} chosen
 * @param {string} [look] a further class
 * @returns {Field<string>}
 */
export function choiceField(legend, hint, answers, chosen, look = "") {
  const name = uniqueId("record-choice");
  const inputs = answers.map(([value]) => make("input", { type: "radio", name, value, checked: value === chosen }));
  const choices = answers.map(([, label], place) =>
    make("label", { className: "cs-choice" }, inputs[place], make("span", {}, label))
  );
  const row = make(
    "fieldset",
    { className: `record-field ${look}`, "aria-describedby": hint ? `${name}-hint` : null },
    make("legend", {}, legend),
    hint ? make("span", { className: "record-hint", id: `${name}-hint` }, hint) : null,
    make("div", { className: "record-choices" }, choices),
  );
  const read = () => inputs.find(({ checked }) => checked)?.value ?? "";
  return { row, read, fault: () => "", mark: () => {}, input: inputs[0] };
}

/**
 * @typedef {object} Wanted
 * @property {string} title
 * @property {Child[][]} steps what stands on each screen
 * @property {Field<unknown>[][]} fields those of each screen that may be wrong
 * @property {() => Promise<void>} save
 * @property {() => void} leave goes back without saving
 */

/**
 * Draw a form.
 * @param {App} app
 * @param {Wanted} wanted
 */
export function form(app, { title, steps, fields, save, leave }) {
  let at = 0;
  const sections = steps.map((parts) => make("div", { className: "record-step" }, parts));
  const progress = make("p", { className: "cs-progress", role: "status", hidden: steps.length < 2 });
  const deeds = make("p", { className: "record-deeds record-form-deeds" });
  const drawn = make("form", { className: "cs-panel record-form", noValidate: true }, make("h2", {}, title), progress);
  drawn.append(...sections, deeds);
  const go = (/** @type {number} */ step) => {
    at = step;
    draw();
    focusFirst(sections[at]);
    drawn.scrollIntoView({ block: "start", behavior: "instant" });
  };
  const next = () => {
    if (check(fields[at])) go(at + 1);
  };
  const finish = () => {
    const wrong = fields.findIndex((some) => some.some((each) => each.fault() !== ""));
    if (wrong >= 0 && wrong !== at) go(wrong);
    if (check(fields[Math.max(0, wrong)])) save();
  };
  const draw = () => {
    sections.forEach((section, place) => section.hidden = place !== at);
    progress.replaceChildren(...bar(at, steps.length));
    deeds.replaceChildren(...buttons(at, steps.length, { finish, back: () => go(at - 1), cancel }));
  };
  const cancel = () => abandon(app, drawn, leave);
  drawn.addEventListener("input", () => app.unsaved = true);
  drawn.addEventListener("submit", (event) => {
    event.preventDefault();
    if (at < steps.length - 1) next();
    else finish();
  });
  draw();
  return drawn;
}

/**
 * Mark what is wrong, and lead to the first of it; returns whether all is right.
 * @param {readonly Field<unknown>[]} fields
 */
function check(fields) {
  for (const each of fields) each.mark(each.fault());
  const wrong = fields.find((each) => each.fault() !== "");
  wrong?.input.focus();
  return !wrong;
}

/** @param {HTMLElement} section */
function focusFirst(section) {
  /** @type {HTMLElement | null} */
  const first = section.querySelector("input, select, textarea");
  first?.focus({ preventScroll: true });
}

/**
 * @param {number} at
 * @param {number} steps
 */
function bar(at, steps) {
  const words = say("my-record-step", { step: at + 1, steps });
  return [words, make("progress", { max: steps, value: at + 1, "aria-label": words })];
}

/**
 * @param {number} at
 * @param {number} steps
 * @param {{ finish: () => void, back: () => void, cancel: () => void }} acts
 */
function buttons(at, steps, { finish, back, cancel }) {
  const last = at === steps - 1;
  // The Enter key presses it too.
  const main = make(
    "button",
    { type: "submit", className: "cs-main" },
    say(last ? "my-record-save" : "my-record-next"),
  );
  return [
    main,
    ...(last ? [] : [button(say("my-record-save"), finish)]),
    ...(at > 0 ? [button(say("my-record-back"), back)] : []),
    button(say("my-record-cancel"), cancel),
  ];
}

/**
 * Leave a form; what was written in it can be gone on with.
 * @param {App} app
 * @param {HTMLElement} drawn
 * @param {() => void} leave
 */
function abandon(app, drawn, leave) {
  const { unsaved, screen } = app;
  leave();
  if (!unsaved) return;
  const act = () => {
    app.screen = screen;
    app.place(drawn);
    app.unsaved = true;
  };
  app.tell(say("my-record-not-saved"), { label: say("my-record-go-on"), act });
}
