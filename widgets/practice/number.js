// A number with its unit, read as people type it: with a comma or a point, and asked about where it could be two.

import { enter } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { readings } from "../kit/numbers.js";

/** @import { Controls, Paper } from "./form.js" */
/** @import { Asked } from "./types.d.ts" */

const LONGEST = 30;

/** @implements {Controls} */
export class NumberField {
  /**
   * @param {Paper} desk
   * @param {Asked} asked
   */
  constructor(desk, asked) {
    this.desk = desk;
    this.unit = asked.unit;
    /** What a text means that could be two numbers, as the reader said. */
    this.meant = new Map();
    const id = `${desk.prefix}-number`;
    this.doubt = make("p", { className: "cs-fault", id: `${id}-doubt`, role: "status" });
    this.input = make("input", {
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      maxLength: LONGEST,
      id,
      "aria-describedby": `${id}-doubt`,
      // At each key, so that nothing moves when a button is pressed after it.
      oninput: () => this.change(),
    });
    this.input.value = desk.model.get("given")[0] ?? "";
    this.element = make(
      "div",
      { className: "cs-number" },
      make("label", { for: id }, desk.say("practice-number")),
      make("span", {}, this.input, " ", asked.unit),
      this.doubt,
    );
  }

  read() {
    const text = this.input.value.trim();
    const { numbers, sure } = readings(text);
    const number = this.meant.get(text) ?? (sure ? numbers[0] : undefined);
    return number === undefined || !Number.isFinite(number) ? [] : [plain(number)];
  }

  /** @param {string[]} given */
  isWhole(given) {
    if (given.length === 0) this.ask();
    return given.length === 1;
  }

  change() {
    this.ask();
    enter(this.desk.model, { given: this.read() });
  }

  /** Offer the numbers that were perhaps meant. */
  ask() {
    const text = this.input.value.trim();
    const { numbers, sure } = readings(text);
    if (sure || numbers.length === 0 || this.meant.has(text)) {
      this.doubt.replaceChildren();
      return;
    }
    const mean = (/** @type {number} */ number) => {
      this.meant.set(text, number);
      this.change();
      this.input.focus();
    };
    const offers = numbers.map((number) =>
      make(
        "button",
        { type: "button", onclick: () => mean(number) },
        make("bdi", {}, `${plain(number)} ${this.unit}`),
      )
    );
    this.doubt.replaceChildren(this.desk.say("practice-which-number"), " ", ...offers);
  }
}

/**
 * A number in digits, whatever its size.
 * @param {number} number
 */
function plain(number) {
  return number.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 6 });
}
