// Going through the checklist step by step. The buttons stay where they are; what a step asks is drawn anew.

import { make } from "../kit/elements.js";
import { redraw } from "../kit/press.js";
import { say } from "../kit/words.js";
import { notePlace } from "./kept.js";
import { drawMore, drawScreen } from "./screens.js";

/** @import { Model } from "../kit/anywidget.d.ts" */
/** @import { State } from "./types.d.ts" */
/** @import { Place } from "./kept.js" */
/** @import { DrawnLine } from "./lines.js" */
/** @import { Asked, Step, Steps } from "./steps.js" */
/** @typedef {{ card: HTMLElement, strip: HTMLElement, draw: () => void, tools: HTMLElement }} Parts of the answer */

// Who, danger signs, areas, one area, result.
const LEAST = 5;

/** @param {Step} step */
const nameOf = ({ kind, area }) => `${kind} ${area}`.trim();

export class Walk {
  /**
   * @param {Model<State>} model
   * @param {string} prefix begins the ids of this view
   * @param {Steps} steps
   * @param {Place} place
   * @param {(words: string) => void} speak
   */
  constructor(model, prefix, steps, place, speak) {
    this.model = model;
    this.prefix = prefix;
    this.steps = steps;
    this.place = place;
    this.speak = speak;
    /** @type {DrawnLine[]} */
    this.lines = [];
    /** @type {((present: ReadonlySet<string>) => void)[]} what keeps the other controls true to the ticks */
    this.kept = [];
    /** @type {Asked[]} what stands in the block of what counts together; nothing leaves it as long as it is in sight */
    this.asked = [];
    this.told = make("span");
    /** @type {HTMLProgressElement} */
    this.bar = make("progress", { "aria-hidden": "true" });
    this.title = make("h3", { tabIndex: -1 });
    this.text = make("p");
    this.body = make("div", { className: "cs-screen" });
    this.more = make("div", { className: "cs-screen" });
    this.answer = make("div");
    this.back = make("button", { type: "button", onclick: () => this.move(-1) }, say(model, "symptom-checklist-back"));
    this.next = make("button", { type: "button", className: "cs-main", onclick: () => this.move(1) });
    this.foot = make("div", { className: "cs-foot" });
    this.element = make(
      "section",
      { className: "cs-walk", "aria-label": say(model, "symptom-checklist-steps") },
      make("p", { className: "cs-progress" }, this.told, this.bar),
      this.title,
      this.text,
      make("form", { onsubmit: (event) => event.preventDefault() }, this.body, this.more),
      this.answer,
      this.foot,
    );
  }

  /**
   * Take the card and what belongs to it.
   * @param {Parts} parts
   */
  take(parts) {
    this.parts = parts;
    this.foot.replaceChildren(parts.strip, make("div", { className: "cs-steps" }, this.back, this.next));
  }

  /** What is ticked now. */
  present() {
    return new Set(this.model.get("present"));
  }

  /** The steps of this reader, with the one in which they are. */
  list() {
    const steps = this.steps.all(this.present(), this.place.chosen);
    const here = steps.findIndex((step) => nameOf(step) === this.place.step);
    if (here >= 0) return { steps, here };
    // What was asked together with a tick may be needless when the tick is gone; whoever is there stays there.
    const [kind] = this.place.step.split(" ");
    if (kind !== "more") {
      return {
        steps,
        here: steps.findIndex((step) => step.kind === "areas") * Number(kind === "area"),
      };
    }
    const more = { kind: /** @type {const} */ ("more"), area: "", last: true };
    return { steps: [...steps.slice(0, -1), more, ...steps.slice(-1)], here: steps.length - 1 };
  }

  /** The step in which the reader is. */
  step() {
    const { steps, here } = this.list();
    return steps[here];
  }

  /**
   * Go on, or back; after the last step comes the first one.
   * @param {1 | -1} by
   */
  move(by) {
    const { steps, here } = this.list();
    if (here + by === steps.length) this.place.chosen = [];
    this.go(steps[(here + by) % steps.length]);
  }

  /** @param {Step} step */
  go(step) {
    this.place.step = nameOf(step);
    notePlace(this.prefix, this.place);
    this.draw();
    this.element.scrollIntoView({ block: "start", behavior: "instant" });
    this.title.focus({ preventScroll: true });
  }

  /** Go to the result. */
  finish() {
    this.go({ kind: "result", area: "", last: false });
  }

  drawing() {
    return {
      model: this.model,
      prefix: this.prefix,
      steps: this.steps,
      present: this.present(),
      chosen: this.place.chosen,
      choose: (/** @type {string} */ area, /** @type {boolean} */ chosen) => this.choose(area, chosen),
      drew: (/** @type {DrawnLine} */ line) => this.lines.push(line),
      keep: (/** @type {(present: ReadonlySet<string>) => void} */ each) => this.kept.push(each),
    };
  }

  /**
   * @param {string} area
   * @param {boolean} chosen
   */
  choose(area, chosen) {
    const others = this.place.chosen.filter((id) => id !== area);
    this.place.chosen = chosen ? [...others, area] : others;
    notePlace(this.prefix, this.place);
    this.follow();
  }

  /** Draw the step, and what of the answer belongs to it. */
  draw() {
    const step = this.step();
    this.lines = [];
    this.kept = [];
    this.asked = [];
    const { title, text, body } = drawScreen(this.drawing(), step);
    this.title.replaceChildren(title);
    this.text.replaceChildren(text);
    this.element.dataset.step = step.kind;
    this.body.replaceChildren();
    redraw(this.body, body);
    this.more.replaceChildren();
    const { card, tools } = this.parts ?? {};
    this.answer.replaceChildren(
      ...[card, step.kind === "result" ? tools : null].filter((part) => part instanceof Node),
    );
    if (step.kind === "result") this.element.insertBefore(this.answer, this.element.querySelector("form"));
    else this.element.insertBefore(this.answer, this.foot);
    this.parts?.draw();
    this.follow(false);
  }

  /**
   * Stay true to what is ticked, without drawing the boxes anew.
   * @param {boolean} aloud whether to say what is asked besides
   */
  follow(aloud = true) {
    this.askMore(aloud);
    const present = this.present();
    for (const { id, box } of this.lines) box.checked = present.has(id);
    for (const keep of this.kept) keep(present);
    const { steps, here } = this.list();
    // Until something is chosen there, one place to ask about is reckoned with.
    const of = Math.max(steps.length, here < LEAST - 2 ? LEAST : 0);
    this.told.textContent = say(this.model, "symptom-checklist-progress", { step: here + 1, of });
    Object.assign(this.bar, { max: of, value: here + 1 });
    this.back.hidden = here === 0;
    this.next.textContent = say(this.model, this.wayOn(steps, here));
    this.next.hidden = steps[here].kind === "result" && present.size > 0;
  }

  /**
   * What the button says that leads on.
   * @param {Step[]} steps
   * @param {number} here
   */
  wayOn(steps, here) {
    const { kind } = steps[here];
    if (kind === "result") return "symptom-checklist-first-step";
    const said = this.lines.some(({ box }) => box.checked) || (kind === "areas" && this.place.chosen.length > 0) ||
      (kind === "who" && this.steps.who(this.present()).size > 0);
    if (!said) return kind === "who" ? "symptom-checklist-skip" : "symptom-checklist-none";
    return steps[here + 1].kind === "result" ? "symptom-checklist-see" : "symptom-checklist-next";
  }

  /**
   * Ask what counts together with the ticks, where nothing else is asked afterwards.
   * @param {boolean} aloud
   */
  askMore(aloud) {
    if (!this.step().last) return;
    const known = new Set(this.asked.flatMap(({ lines }) => lines.map(({ id }) => id)));
    const now = this.steps.more(this.present(), this.place.chosen);
    const added = new Set(now.flatMap(({ lines }) => lines.map(({ id }) => id)).filter((id) => !known.has(id)));
    if (added.size === 0) return;
    this.asked = this.steps.pick(({ id }) => known.has(id) || added.has(id));
    this.lines = this.lines.filter(({ id }) => !known.has(id));
    redraw(this.more, drawMore(this.drawing(), this.asked));
    if (aloud) this.speak(say(this.model, "symptom-checklist-more-below", { count: added.size }));
  }
}
