// One blood value of the form. What stands in a field is what is entered, also where it can't be read: so the answer
// never belongs to something else than what is in sight.

import { make } from "../kit/elements.js";
import { readings } from "../kit/numbers.js";
import { pretty } from "./units.js";

/** @import { Properties } from "../kit/anywidget.d.ts" */
/** @import { Labs } from "./labs.js" */
/** @import { Analyte, Entry } from "./types.d.ts" */

const RESTING = 500; // ms after the last key in which nobody types on
const LONGEST = 60;
const PARTS = /** @type {const} */ (["value", "low", "high"]);

/**
 * @param {unknown} part
 * @returns {part is null | undefined}
 */
function isMissing(part) {
  return part === undefined || part === null;
}

/** One blood value: its number, its unit, and the range of the reader's own laboratory. */
export class Field {
  /**
   * @param {Labs} labs
   * @param {Analyte} analyte
   */
  constructor(labs, analyte) {
    this.labs = labs;
    this.id = analyte.id;
    this.analyte = analyte;
    /** What a text means that could be two numbers, as the reader said. */
    this.meant = new Map();
    /** What the line about a fault was drawn for. */
    this.complained = "";
    const id = `${labs.prefix}-${analyte.id}`;
    this.flag = make("span", { className: "cs-flag", id: `${id}-flag` });
    this.units = Object.keys(analyte.units);
    this.fault = make("p", { className: "cs-fault", id: `${id}-fault`, hidden: true });
    this.inputs = {
      value: this.number(id, { "aria-describedby": `${id}-flag ${id}-help ${id}-fault` }),
      low: this.number(`${id}-low`, { "aria-describedby": `${id}-fault` }),
      high: this.number(`${id}-high`, { "aria-describedby": `${id}-fault` }),
    };
    this.unit = make(
      "select",
      { "aria-label": labs.say("lab-values-unit-of", { value: analyte.label }), onchange: () => this.enter() },
      this.units.map((name) => make("option", { value: name }, pretty(name))),
    );
    this.own = this.ownRange();
    this.element = make(
      "div",
      { className: "cs-lab" },
      make("div", { className: "cs-lab-head" }, make("label", { for: id }, analyte.label), this.flag),
      make("div", { className: "cs-entry" }, this.inputs.value, this.unit),
      this.fault,
      make("small", { id: `${id}-help` }, analyte.explain),
      this.own,
    );
  }

  /** The two ends of the range that the reader's own laboratory gave. */
  ownRange() {
    const { low, high } = this.inputs;
    return make(
      "details",
      {},
      make("summary", {}, this.labs.say("lab-values-own-range")),
      make(
        "p",
        { className: "cs-own" },
        make("label", { for: low.id }, this.labs.say("lab-values-own-from")),
        low,
        make("label", { for: high.id }, this.labs.say("lab-values-own-to")),
        high,
      ),
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
      // Not empty, so that a style sheet can tell an empty field.
      placeholder: " ",
      id,
      oninput: () => this.labs.typing(this.id, setTimeout(() => this.enter(), RESTING)),
      onchange: () => this.enter(),
      ...rest,
    });
  }

  /** Enter what the field holds now. */
  enter() {
    this.labs.typing(this.id, null);
    const typedIn = PARTS.map((name) => [name, this.typed(this.inputs[name].value)]);
    const parts = Object.fromEntries(typedIn.filter(([, part]) => !isMissing(part)));
    const empty = Object.keys(parts).length === 0;
    this.labs.enter({ [this.id]: empty ? null : { ...parts, unit: this.unit.value } });
  }

  /**
   * The number that a reader typed; nothing for an empty field, and the text for what is no number or could be two.
   * @param {string} text
   * @returns {number | string | undefined}
   */
  typed(text) {
    const plain = text.trim().slice(0, LONGEST);
    if (plain === "") return undefined;
    if (this.meant.has(plain)) return this.meant.get(plain);
    const { numbers, sure } = readings(plain);
    const [first] = numbers;
    // A second reading that nobody can have is none.
    const clear = sure || (numbers.length > 1 && numbers.slice(1).every((number) => !this.isPossible(number)));
    return first !== undefined && Number.isFinite(first) && clear ? first : plain;
  }

  /** @param {number} number */
  isPossible(number) {
    const [least, most] = this.analyte.possible;
    const value = number * this.analyte.units[this.unit.value];
    return value >= least && value <= most;
  }

  /**
   * Put what is entered into a field, and leave it as it was typed if it says the same.
   * @param {HTMLInputElement} input
   * @param {unknown} told
   */
  show(input, told) {
    const text = isMissing(told) || typeof told === "object" ? "" : String(told);
    if (text === "" ? input.value === "" : this.typed(input.value) === told) return;
    if (typeof told === "number") this.meant.set(text, told);
    input.value = text;
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
    if (this.isUnreadable()) {
      return this.labs.say(this.doubtful() ? "lab-values-which-number" : "lab-values-number-please");
    }
    const isRange = typeof entry === "object" && entry !== null && isMissing(this.labs.entry(this.id).value);
    return isRange ? this.labs.say("lab-values-value-too") : this.labs.faultOf(this.id);
  }

  /** The part whose text could be a number that only the reader knows, with the numbers. */
  doubtful() {
    const parts = this.labs.entry(this.id);
    for (const name of PARTS) {
      const text = parts[name];
      if (typeof text !== "string") continue;
      const { numbers } = readings(text);
      const possible = numbers.filter((number) => this.isPossible(number));
      if (numbers.length > 0) return { name, text, numbers: possible.length > 0 ? possible : numbers };
    }
    return null;
  }

  /** Buttons for the numbers that were perhaps meant. */
  offers() {
    const doubt = this.isUnreadable() ? this.doubtful() : null;
    if (!doubt) return [];
    const mean = (/** @type {number} */ number) => {
      this.meant.set(doubt.text.trim(), number);
      this.enter();
      this.inputs[doubt.name].focus();
    };
    const unit = pretty(this.unit.value);
    return doubt.numbers.flatMap((number) => [
      " ",
      make("button", { type: "button", onclick: () => mean(number) }, make("bdi", {}, `${number} ${unit}`)),
    ]);
  }

  /** Say beside the name how the value lies in its range, if that is known of exactly what is entered. */
  read() {
    const known = this.labs.answer?.flags[this.id]?.flag;
    this.flag.textContent = known ? this.labs.say(`lab-values-beside-${known}`) : "";
    if (known) this.flag.dataset.flag = known;
    else delete this.flag.dataset.flag;
  }

  fill() {
    this.read();
    if (this.labs.isTyping(this.id)) return;
    const entry = this.labs.entered()[this.id];
    /** @type {Entry} */
    const parts = typeof entry === "object" && entry !== null ? entry : { value: entry };
    const unit = this.units.find((name) => name.toLowerCase() === String(parts.unit).toLowerCase());
    if (unit) this.unit.value = unit;
    for (const name of PARTS) {
      this.show(this.inputs[name], parts[name]);
      this.inputs[name].setAttribute("aria-invalid", String(typeof parts[name] === "string"));
    }
    if (!isMissing(parts.low) || !isMissing(parts.high)) this.own.open = true;
    this.complain(this.words(entry));
  }

  /** @param {string} words */
  complain(words) {
    // Leaving the field enters it again: a button that is being pressed stays as it is.
    const told =
      `${words} ${this.inputs.value.value} ${this.inputs.low.value} ${this.inputs.high.value} ${this.unit.value}`;
    if (told !== this.complained) this.fault.replaceChildren(words, ...this.offers());
    this.complained = told;
    this.fault.hidden = words === "";
    if (words !== "" && !this.isUnreadable()) this.inputs.value.setAttribute("aria-invalid", "true");
  }
}
