// The plane of calcium against phosphate, with a point that pointer, arrow keys and two sliders move.

import { make, shape } from "../kit/elements.js";
import { timer } from "../kit/follow.js";
import { hold, release } from "../kit/press.js";
import { drawBareGround, drawGround } from "./ground.js";
import { CORRECTED } from "./labs.js";
import { AXES, PLOT, shareOf, stopsOf, valueAt, VIEW } from "./scale.js";

/** @import { Labs } from "./labs.js" */
/** @import { Axis, Stops } from "./scale.js" */
/** @typedef {Partial<Record<Axis, number>>} Place */

const RESTING = 400; // ms after which the point has arrived
const STEP = 0.05; // mmol/L for an arrow key
/** @type {Record<string, [axis: Axis, direction: number]>} */
const WAYS = {
  ArrowLeft: ["calcium", -1],
  ArrowRight: ["calcium", 1],
  ArrowDown: ["phosphate", -1],
  ArrowUp: ["phosphate", 1],
};

export class Plane {
  /**
   * @param {Labs} labs
   * @param {AbortSignal} signal
   */
  constructor(labs, signal) {
    this.labs = labs;
    this.rest = timer(signal);
    /** @type {Place} where the point is on its way to */
    this.pending = {};
    /** @type {{ stops: Record<Axis, Stops>, shift: number } | null} ranges and correction of the last answer */
    this.kept = null;
    this.ground = shape("g", { "aria-hidden": "true" });
    this.point = shape(
      "g",
      { class: "cs-point", tabindex: "0", role: "slider", "aria-label": labs.say("lab-values-point") },
      shape("circle", { r: 22, class: "cs-reach" }),
      shape("circle", { r: 8 }),
    );
    const about = { role: "group", "aria-label": labs.say("lab-values-plane") };
    this.svg = shape("svg", { viewBox: `0 0 ${VIEW.width} ${VIEW.height}`, ...about }, this.ground, this.point);
    this.line = make("span");
    this.output = make("output", { "aria-live": "off" }, this.line);
    this.sliders = { calcium: this.slider("calcium"), phosphate: this.slider("phosphate") };
    this.listen();
  }

  /**
   * @param {Axis} id
   * @returns {HTMLInputElement}
   */
  slider(id) {
    const slider = make("input", {
      type: "range",
      step: "0.01",
      id: `${this.labs.prefix}-move-${id}`,
      oninput: () => this.move({ [id]: slider.valueAsNumber }),
    });
    return slider;
  }

  listen() {
    this.svg.addEventListener("click", (event) => this.move(this.under(event)));
    this.point.addEventListener("pointerdown", (event) => this.point.setPointerCapture(event.pointerId));
    this.point.addEventListener("pointermove", (event) => {
      if (this.point.hasPointerCapture(event.pointerId)) this.move(this.under(event));
    });
    this.point.addEventListener("keydown", (event) => {
      const way = WAYS[event.key];
      if (!way) return;
      event.preventDefault();
      const [axis, direction] = way;
      this.move({ [axis]: this.here(axis) + direction * STEP });
    });
  }

  /** Take over ranges and correction of the answer, which hold until the next one; without any the range of the age. */
  keep() {
    const { labs } = this;
    if (this.kept && labs.answer === null) return this.kept;
    const { corrected, values } = labs.answer ?? {};
    // Calcium is shown corrected where it is; moving the point moves the total calcium by as much.
    const shift = corrected && values?.calcium ? corrected.si.value - values.calcium.si.value : 0;
    this.kept = { stops: { calcium: stopsOf(labs, "calcium"), phosphate: stopsOf(labs, "phosphate") }, shift };
    return this.kept;
  }

  /** @param {Axis} id */
  stops(id) {
    return (this.kept ?? this.keep()).stops[id];
  }

  /** @param {Axis} id */
  shift(id) {
    return id === "calcium" ? (this.kept ?? this.keep()).shift : 0;
  }

  /**
   * What is entered in the first unit, or null if nothing is, or if the answer can't use it.
   * @param {Axis} id
   */
  entered(id) {
    const { answer } = this.labs;
    const { value, unit } = (answer ? answer.values[id]?.entered : this.labs.entry(id)) ?? {};
    const factor = this.labs.analyte(id).units[String(unit)];
    return typeof value === "number" && factor ? value * factor : null;
  }

  /** @param {Axis} id */
  here(id) {
    const [, low, high] = this.stops(id);
    const entered = this.entered(id);
    return this.pending[id] ?? (entered === null ? (low + high) / 2 : entered + this.shift(id));
  }

  /** @param {MouseEvent} event */
  under(event) {
    const box = this.svg.getBoundingClientRect();
    const across = ((event.clientX - box.left) / box.width * VIEW.width - PLOT.left) / PLOT.width;
    const up = 1 - ((event.clientY - box.top) / box.height * VIEW.height - PLOT.top) / PLOT.height;
    return { calcium: valueAt(this.stops("calcium"), across), phosphate: valueAt(this.stops("phosphate"), up) };
  }

  missing() {
    return AXES.filter((id) => this.entered(id) === null && this.pending[id] === undefined);
  }

  isMoving() {
    return Object.keys(this.pending).length > 0;
  }

  /** @param {Place} changes */
  move(changes) {
    // Without an answer nobody knows where the point is; while one is worked out, no step is lost.
    if (["late", "failed"].includes(this.labs.state)) return;
    for (const id of AXES) {
      const value = changes[id];
      if (value === undefined) continue;
      const [least, , , most] = this.stops(id);
      this.pending[id] = Number(Math.min(most, Math.max(least, value)).toFixed(2));
    }
    this.draw();
    this.rest.start(RESTING, () => this.commit());
  }

  /** Enter where the point has arrived. */
  commit() {
    /** @type {Record<string, unknown>} */
    const changes = {};
    for (const id of AXES) {
      const value = this.pending[id];
      if (value === undefined) continue;
      const entry = this.labs.entry(id);
      const { units } = this.labs.analyte(id);
      const unit = units[String(entry.unit)] ? String(entry.unit) : Object.keys(units)[0];
      changes[id] = { ...entry, unit, value: Number(((value - this.shift(id)) / units[unit]).toPrecision(4)) };
    }
    this.pending = {};
    this.labs.enter(changes);
  }

  /**
   * What to say of a value: its number in both units.
   * @param {Axis} id
   */
  words(id) {
    const value = this.here(id);
    return `${value.toFixed(2)} mmol/L (${(value / this.labs.analyte(id).units["mg/dL"]).toFixed(1)} mg/dL)`;
  }

  /** What to say of the point: a reading stands only where the answer gives it, and not on the way to another place. */
  told() {
    const { labs } = this;
    const { answer } = labs;
    const missing = this.missing();
    const known = (/** @type {Axis} */ id) =>
      !missing.includes(id) && (answer !== null || this.pending[id] !== undefined);
    if (this.isMoving()) {
      const numbers = AXES.filter(known).map((id) => labs.say(`lab-values-here-${id}`, { amount: this.words(id) }));
      return [...numbers, labs.say("lab-values-moving")].join(" ");
    }
    if (answer === null) return "";
    if (missing.length > 0) return labs.say(`lab-values-plane-without-${missing.join("-")}`);
    const { flags } = answer;
    const reading = { calcium: (flags[CORRECTED] ?? flags.calcium).flag, phosphate: flags.phosphate.flag };
    const region = this.regionOf(reading);
    const read = AXES.map((id) =>
      labs.say(`lab-values-here-${id}.read`, { amount: this.words(id), reading: reading[id] })
    );
    return [...read, region && labs.say("kit-sentence", { text: region })].join(" ");
  }

  /** Whether a PTH is in: it may speak against what calcium and phosphate alone would say. */
  knowsPth() {
    return (this.labs.answer?.statuses.pth ?? "unknown") !== "unknown";
  }

  /**
   * What the region is called in which the point lies; with a PTH the pattern says it, where one was found.
   * @param {{ calcium: string, phosphate: string }} reading
   */
  regionOf({ calcium, phosphate }) {
    const { answer } = this.labs;
    if (!answer || !this.knowsPth()) return this.labs.model.get("notes")[`plane.${calcium}.${phosphate}`] ?? "";
    return ["incomplete", "unclear"].includes(answer.pattern.id) ? "" : answer.pattern.label;
  }

  /** Put the point, the sliders and the words where the values are. */
  draw() {
    const { stops } = this.keep();
    const { labs } = this;
    const { answer, state } = labs;
    this.ground.replaceChildren(
      ...(answer === null ? drawBareGround(labs) : drawGround(labs, stops, this.knowsPth())),
    );
    const unknown = answer === null && !this.isMoving();
    for (const id of AXES) this.drawSlider(id, unknown);
    this.drawPoint(unknown);
    // For a blink it keeps its place, so that the sliders below don't jump under a finger.
    if (unknown && state === "held") {
      hold(this.output);
      return;
    }
    this.line.textContent = this.told();
    release(this.output);
  }

  /**
   * @param {Axis} id
   * @param {boolean} unknown
   */
  drawSlider(id, unknown) {
    const [least, , , most] = this.stops(id);
    Object.assign(this.sliders[id], { min: least, max: most, value: this.here(id) });
    this.sliders[id].setAttribute("aria-valuetext", unknown ? this.labs.say("lab-values-unknown") : this.words(id));
  }

  /** @param {boolean} unknown */
  drawPoint(unknown) {
    const calcium = this.here("calcium");
    const x = PLOT.left + shareOf(this.stops("calcium"), calcium) * PLOT.width;
    const y = PLOT.top + (1 - shareOf(this.stops("phosphate"), this.here("phosphate"))) * PLOT.height;
    this.point.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    this.point.classList.toggle("cs-hollow", this.missing().length > 0);
    this.point.classList.toggle("cs-unknown", unknown);
    const [least, , , most] = this.stops("calcium");
    const words = unknown ? this.labs.say("lab-values-unknown") : this.told();
    const told = { valuemin: least, valuemax: most, valuenow: calcium.toFixed(2), valuetext: words };
    for (const [name, value] of Object.entries(told)) this.point.setAttribute(`aria-${name}`, String(value));
  }

  /** Return the whole figure. */
  figure() {
    const line = (/** @type {Axis} */ id) => {
      const slider = this.sliders[id];
      const label = make("label", { for: slider.id }, this.labs.say(`lab-values-move-${id}`));
      return make("p", { className: "cs-slide" }, label, slider);
    };
    return make(
      "figure",
      { className: "cs-plane" },
      make(
        "figcaption",
        {},
        this.labs.say("lab-values-plane-how"),
      ),
      this.svg,
      this.output,
      AXES.map(line),
    );
  }
}
