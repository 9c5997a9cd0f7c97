// The form of the blood values. What stands in a field is what is entered, also where it can't be read: so the answer
// never belongs to something else than what is in sight.

import { make } from "../kit/elements.js";
import { pretty } from "./units.js";

/** @import { Properties } from "../kit/anywidget.d.ts" */
/** @import { Labs } from "./labs.js" */
/** @import { Analyte, Entry } from "./types.d.ts" */

const RESTING = 700; // ms after the last key in which nobody types on
const LONGEST = 60;
const PARTS = /** @type {const} */ (["value", "low", "high"]);

/**
 * @param {unknown} part
 * @returns {part is null | undefined}
 */
function isMissing(part) {
  return part === undefined || part === null;
}

/**
 * The number that a reader typed, with a point or a comma; nothing for an empty field, and the text for all else.
 * @param {string} text
 */
export function typed(text) {
  const plain = text.trim();
  if (plain === "") return undefined;
  const number = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(plain) ? Number(plain.replace(",", ".")) : NaN;
  return Number.isFinite(number) ? number : plain.slice(0, LONGEST);
}

/**
 * Put what is entered into a field, and leave it as it was typed if it says the same.
 * @param {HTMLInputElement} input
 * @param {unknown} told
 */
function show(input, told) {
  const text = isMissing(told) || typeof told === "object" ? "" : String(told);
  if (text === "" ? input.value !== "" : typed(input.value) !== told) input.value = text;
}

/** One blood value: its number, its unit, and the range of the reader's own laboratory. */
class Field {
  /**
   * @param {Labs} labs
   * @param {Analyte} analyte
   */
  constructor(labs, analyte) {
    this.labs = labs;
    this.id = analyte.id;
    const id = `${labs.prefix}-${analyte.id}`;
    this.units = Object.keys(analyte.units);
    this.fault = make("p", { className: "cs-fault", id: `${id}-fault`, hidden: true });
    this.inputs = {
      value: this.number(id, { "aria-describedby": `${id}-help ${id}-fault` }),
      low: this.number(`${id}-low`, { "aria-describedby": `${id}-fault` }),
      high: this.number(`${id}-high`, { "aria-describedby": `${id}-fault` }),
    };
    this.unit = make(
      "select",
      { "aria-label": labs.say("lab-values-unit-of", { value: analyte.label }), onchange: () => this.enter() },
      this.units.map((name) => make("option", { value: name }, pretty(name))),
    );
    const { value, low, high } = this.inputs;
    this.own = make(
      "details",
      {},
      make("summary", {}, labs.say("lab-values-own-range")),
      make(
        "p",
        { className: "cs-own" },
        make("label", { for: low.id }, labs.say("lab-values-own-from")),
        low,
        make("label", { for: high.id }, labs.say("lab-values-own-to")),
        high,
      ),
    );
    this.element = make(
      "div",
      { className: "cs-lab" },
      make("label", { for: id }, analyte.label),
      make("div", { className: "cs-entry" }, value, this.unit),
      this.fault,
      make("small", { id: `${id}-help` }, analyte.explain),
      this.own,
    );
  }

  /**
   * @param {string} id
   * @param {Properties} rest
   */
  number(id, rest) {
    return make("input", {
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      id,
      oninput: () => this.labs.typing(this.id, setTimeout(() => this.enter(), RESTING)),
      onchange: () => this.enter(),
      ...rest,
    });
  }

  /** Enter what the field holds now. */
  enter() {
    this.labs.typing(this.id, null);
    const typedIn = PARTS.map((name) => [name, typed(this.inputs[name].value)]);
    const parts = Object.fromEntries(typedIn.filter(([, part]) => !isMissing(part)));
    const empty = Object.keys(parts).length === 0;
    this.labs.enter({ [this.id]: empty ? null : { ...parts, unit: this.unit.value } });
  }

  /** Whether something in this field can't be read as a number. */
  isUnreadable() {
    const parts = this.labs.entry(this.id);
    return PARTS.some((name) => typeof parts[name] === "string");
  }

  /**
   * What to say of this field, as far as it is known for what stands in it now.
   * @param {unknown} entry
   */
  words(entry) {
    if (this.isUnreadable()) return this.labs.say("lab-values-number-please");
    const isRange = typeof entry === "object" && entry !== null && isMissing(this.labs.entry(this.id).value);
    return isRange ? this.labs.say("lab-values-value-too") : this.labs.faultOf(this.id);
  }

  fill() {
    if (this.labs.isTyping(this.id)) return;
    const entry = this.labs.entered()[this.id];
    /** @type {Entry} */
    const parts = typeof entry === "object" && entry !== null ? entry : { value: entry };
    for (const name of PARTS) {
      show(this.inputs[name], parts[name]);
      this.inputs[name].setAttribute("aria-invalid", String(typeof parts[name] === "string"));
    }
    const unit = this.units.find((name) => name.toLowerCase() === String(parts.unit).toLowerCase());
    if (unit) this.unit.value = unit;
    if (!isMissing(parts.low) || !isMissing(parts.high)) this.own.open = true;
    this.complain(this.words(entry));
  }

  /** @param {string} words */
  complain(words) {
    this.fault.textContent = words;
    this.fault.hidden = words === "";
    if (words !== "" && !this.isUnreadable()) this.inputs.value.setAttribute("aria-invalid", "true");
  }
}

/**
 * Return the form, and what fills it with what is entered.
 * @param {Labs} labs
 * @returns {[form: HTMLElement, fill: () => void]}
 */
export function drawForm(labs) {
  const fields = [...labs.analytes.values()].map((analyte) => new Field(labs, analyte));
  const age = make(
    "select",
    { id: `${labs.prefix}-age`, onchange: () => labs.enter({ age_group: age.value }) },
    Object.entries(labs.model.get("ages")).map(([id, label]) => make("option", { value: id }, label)),
  );
  const fill = () => {
    age.value = labs.age();
    for (const field of fields) field.fill();
  };
  const form = make(
    "form",
    { className: "cs-form", onsubmit: (event) => event.preventDefault() },
    make(
      "div",
      { className: "cs-lab" },
      make("label", { for: age.id }, labs.say("lab-values-age")),
      make("div", { className: "cs-entry" }, age),
    ),
    fields.map((field) => field.element),
  );
  return [form, fill];
}
