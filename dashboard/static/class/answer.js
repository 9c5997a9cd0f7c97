// The form with which a phone answers: the controls of the question, how sure one is if one likes to say so, and one
// button. What is chosen and not yet sent stays in the form, whatever else the class does.

import { make } from "../../../widgets/kit/elements.js";
import { controlsOf } from "../../../widgets/practice/form.js";
import { say } from "../speech.js";
import { RankedList } from "./ranked.js";
import { kindOf, titleOf } from "./shown.js";
import { steps } from "./case.js";

/** @import { Controls, Paper } from "../../../widgets/practice/form.js" */
/** @import { Publication, Round } from "./types.d.ts" */
/**
 * @typedef {object} Answering
 * @property {Publication} told
 * @property {(words: string) => void} speak
 * @property {(value: string[], sure: boolean | null) => void} send
 * @property {() => void} touched is called when what is chosen has changed
 */

export class AnswerForm {
  /**
   * @param {Round} round
   * @param {string[]} given what was answered or is on its way
   * @param {Answering} answering
   */
  constructor(round, given, answering) {
    this.round = round;
    this.answering = answering;
    this.given = [...given];
    this.sent = JSON.stringify(given);
    this.prefix = `class-round-${round.id}`;
    this.controls = this.controlsOf();
    this.fault = make("p", { className: "cs-fault", role: "alert" });
    this.body = make("div", { role: "group", "aria-labelledby": `${this.prefix}-stem` }, this.controls.element);
    this.sureness = ["sure", "unsure"].map((value) =>
      make("input", { type: "radio", name: `${this.prefix}-sure`, value, onchange: () => answering.touched() })
    );
  }

  /** @returns {Controls} */
  controlsOf() {
    const { asked } = this.round;
    const set = (/** @type {string | { given?: string[] }} */ values) => {
      if (typeof values !== "string" && values.given) this.given = values.given;
      this.answering.touched();
    };
    /** @type {Paper} */
    const paper = {
      model: { get: () => this.given, set, save_changes() {}, on() {}, off() {} },
      prefix: this.prefix,
      say,
      speak: this.answering.speak,
    };
    return asked ? controlsOf(paper, asked) : new RankedList(paper, this.answering.told.causes);
  }

  draw() {
    const { round } = this;
    const hint = round.asked ? say(`practice-hint-${round.asked.kind}`) : say("live-hint-case");
    return make(
      "form",
      { className: "class-form", onsubmit: (event) => this.submit(event) },
      ...headOf(round, this.prefix),
      make("p", { className: "cs-quiet" }, hint),
      this.body,
      this.fault,
      make(
        "fieldset",
        { className: "class-sure" },
        make("legend", {}, say("live-how-sure")),
        this.sureness.map((input) =>
          make("label", { className: "cs-choice" }, input, make("span", {}, say(`practice-${input.value}`)))
        ),
      ),
      make("p", {}, make("button", { className: "cs-main", "data-key": "send" }, say("live-send"))),
    );
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    const value = this.controls.read();
    const isWhole = this.controls.isWhole(value);
    this.fault.textContent = isWhole ? "" : say(this.missing());
    if (!isWhole) {
      const first = /** @type {HTMLElement | null} */ (this.body.querySelector("input, select"));
      first?.focus();
      return;
    }
    const sure = this.sureness.find(({ checked }) => checked)?.value;
    this.given = value;
    this.sent = JSON.stringify(value);
    this.answering.send(value, sure === undefined ? null : sure === "sure");
  }

  missing() {
    const { asked } = this.round;
    return asked ? `practice-incomplete-${asked.kind}` : "live-cause-missing";
  }

  /** Whether something is chosen that was not sent. */
  get isChanged() {
    return this.given.length > 0 && JSON.stringify(this.given) !== this.sent;
  }
}

/**
 * What a round asks, above its form or its results.
 * @param {Round} round
 * @param {string} prefix
 */
export function headOf(round, prefix) {
  const known = round.case?.known;
  return [
    make("p", { className: "class-kind" }, kindOf(round)),
    make("h2", { id: `${prefix}-stem`, tabIndex: -1 }, titleOf(round)),
    known ? make("p", { className: "cs-notice" }, say("case-room-known", { disease: known })) : null,
    round.kind === "case" ? steps(round, false) : null,
  ];
}
