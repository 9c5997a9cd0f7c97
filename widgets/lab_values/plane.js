// The plane of calcium against phosphate: part of the view of the blood values, put after it in one module.

const PLOT = { left: 44, top: 10, width: 282, height: 240 };
const READINGS = ["low", "normal", "high"];

function wrapped(words, x, y) {
  const lines = [];
  for (const word of words.split(" ")) {
    if (lines.length > 0 && `${lines.at(-1)} ${word}`.length <= 14) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return shape("text", { x, y: y - (lines.length - 1) * 8, class: "cs-region" },
    ...lines.map((line, place) => shape("tspan", { x, dy: place === 0 ? 4 : 16 }, line)));
}

/** Calcium against phosphate, with a point that pointer, arrow keys and two sliders move; each third is one reading. */
class Plane {
  constructor(labs) {
    this.labs = labs;
    this.pending = {};
    this.ground = shape("g", { "aria-hidden": "true" });
    this.point = shape("g", { class: "cs-point", tabindex: "0", role: "slider", "aria-label": "Your point" },
      shape("circle", { r: 22, class: "cs-reach" }), shape("circle", { r: 8 }));
    this.svg = shape("svg", { viewBox: "0 0 340 300", role: "group", "aria-label": "Calcium against phosphate" }, this.ground, this.point);
    this.line = make("span");
    this.output = make("output", { "aria-live": "off" }, this.line);
    this.sliders = Object.fromEntries(["calcium", "phosphate"].map((id) => [id, make("input", { type: "range", step: "0.01",
      id: `${labs.prefix}-move-${id}`, oninput: (event) => this.move({ [id]: event.target.valueAsNumber }) })]));
    this.svg.addEventListener("click", (event) => this.move(this.under(event)));
    this.point.addEventListener("pointerdown", (event) => this.point.setPointerCapture(event.pointerId));
    this.point.addEventListener("pointermove", (event) => {
      if (this.point.hasPointerCapture(event.pointerId)) this.move(this.under(event));
    });
    this.point.addEventListener("keydown", (event) => {
      const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] }[event.key];
      if (!way) return;
      event.preventDefault();
      this.move(way[0] ? { calcium: this.here("calcium") + way[0] * 0.05 } : { phosphate: this.here("phosphate") + way[1] * 0.05 });
    });
  }

  /** Take over ranges and correction of the answer, which hold until the next one; without any the range of the age. */
  keep() {
    if (this.kept && this.labs.answer === null) return;
    const numbers = this.labs.model.get("numbers");
    const stops = Object.fromEntries(["calcium", "phosphate"].map((id) => {
      const { low, high } = this.labs.range(id);
      return [id, [Math.min(numbers[`plane_${id}_least`], low / 2), low, high, Math.max(numbers[`plane_${id}_most`], high * 1.5)]];
    }));
    const { corrected, values } = this.labs.answer ?? {};
    // Calcium is shown corrected where it is; moving the point moves the total calcium by as much.
    this.kept = { stops, shift: corrected && values.calcium ? corrected.si.value - values.calcium.si.value : 0 };
  }

  stops(id) {
    return this.kept.stops[id];
  }

  shift(id) {
    return id === "calcium" ? this.kept.shift : 0;
  }

  /** What is entered in the first unit, or null if nothing is, or if the answer can't use it. */
  entered(id) {
    const { answer } = this.labs;
    const { value, unit } = (answer ? answer.values[id]?.entered : this.labs.entered()[id]) ?? {};
    const factor = this.labs.analytes.get(id).units[unit];
    return typeof value === "number" && factor ? value * factor : null;
  }

  here(id) {
    const [, low, high] = this.stops(id);
    const entered = this.entered(id);
    return this.pending[id] ?? (entered === null ? (low + high) / 2 : entered + this.shift(id));
  }

  share(id, value) {
    const stops = this.stops(id);
    const third = value < stops[1] ? 0 : value <= stops[2] ? 1 : 2;
    return (third + Math.min(1, Math.max(0, (value - stops[third]) / (stops[third + 1] - stops[third])))) / 3;
  }

  under(event) {
    const box = this.svg.getBoundingClientRect();
    const at = (share, id) => {
      const third = Math.min(2, Math.max(0, Math.floor(share * 3)));
      const stops = this.stops(id);
      return stops[third] + (share * 3 - third) * (stops[third + 1] - stops[third]);
    };
    const across = ((event.clientX - box.left) / box.width * 340 - PLOT.left) / PLOT.width;
    const up = 1 - ((event.clientY - box.top) / box.height * 300 - PLOT.top) / PLOT.height;
    return { calcium: at(across, "calcium"), phosphate: at(up, "phosphate") };
  }

  missing() {
    return ["calcium", "phosphate"].filter((id) => this.entered(id) === null && this.pending[id] === undefined);
  }

  isMoving() {
    return Object.keys(this.pending).length > 0;
  }

  move(changes) {
    // Without an answer nobody knows where the point is; while one is worked out, no step is lost.
    if (["late", "failed"].includes(this.labs.state)) return;
    for (const [id, value] of Object.entries(changes)) {
      const [least, , , most] = this.stops(id);
      this.pending[id] = Number(Math.min(most, Math.max(least, value)).toFixed(2));
    }
    this.draw();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.commit(), 400);
  }

  commit() {
    const changes = Object.entries(this.pending).map(([id, value]) => {
      const entry = this.labs.entered()[id];
      const units = this.labs.analytes.get(id).units;
      const unit = units[entry?.unit] ? entry.unit : Object.keys(units)[0];
      const kept = isEntry(entry) ? entry : {};
      return [id, { ...kept, unit, value: Number(((value - this.shift(id)) / units[unit]).toPrecision(4)) }];
    });
    this.pending = {};
    this.labs.enter(Object.fromEntries(changes));
  }

  /** Draw the nine regions, and the limits of the ranges as ticks; without an answer no region and no limit is told. */
  drawGround() {
    const told = this.labs.answer !== null;
    const { left, top, width, height } = PLOT;
    const notes = this.labs.model.get("notes");
    const cells = READINGS.flatMap((calcium, column) => READINGS.map((phosphate, row) => {
      const [x, y] = [left + column * width / 3, top + (2 - row) * height / 3];
      return shape("g", {}, shape("rect", { x, y, width: width / 3, height: height / 3,
        class: told && column === 1 && row === 1 ? "cs-cell cs-middle" : "cs-cell" }),
      told ? wrapped(notes[`plane.${calcium}.${phosphate}`], x + width / 6, y + height / 6) : "");
    }));
    const ticks = (told ? [0, 1, 2, 3] : []).flatMap((third) => [
      shape("text", { x: left + third * width / 3, y: top + height + 17, class: "cs-tick" }, String(Number(this.stops("calcium")[third].toFixed(2)))),
      shape("text", { x: left - 5, y: top + (3 - third) * height / 3 + (third === 3 ? 12 : 4), class: "cs-tick cs-side-tick" },
        String(Number(this.stops("phosphate")[third].toFixed(2))))]);
    const titles = [
      shape("text", { x: left + width / 2, y: 292, class: "cs-axis" }, "Calcium, mmol/L"),
      shape("text", { x: 0, y: 0, transform: `translate(13 ${top + height / 2}) rotate(-90)`, class: "cs-axis" }, "Phosphate, mmol/L")];
    this.ground.replaceChildren(...cells, ...ticks, ...titles);
  }

  /** What to say of a value: its number in both units. */
  words(id) {
    const value = this.here(id);
    return `${value.toFixed(2)} mmol/L (${(value / this.labs.analytes.get(id).units["mg/dL"]).toFixed(1)} mg/dL)`;
  }

  /** What to say of the point: a reading stands only where the answer gives it, and not on the way to another place. */
  told() {
    const { answer, model } = this.labs;
    const missing = this.missing();
    const said = (id, name) => (missing.includes(id) || (answer === null && this.pending[id] === undefined) ? [] : [`${name} ${this.words(id)}`]);
    const numbers = [...said("calcium", "Calcium"), ...said("phosphate", "Phosphate")];
    if (this.isMoving()) return `${numbers.join(". ")}. What that means follows when the point rests.`;
    if (answer === null) return "";
    if (missing.length > 0) return `No ${missing.join(" and no ")} entered yet: the point stands in the middle, to try out.`;
    const readings = [answer.flags[CORRECTED] ?? answer.flags.calcium, answer.flags.phosphate].map((found) => found.flag);
    const region = model.get("notes")[`plane.${readings.join(".")}`] ?? "";
    return `${numbers.map((words, place) => `${words}, ${readings[place]}`).join(". ")}. ${region}.`;
  }

  /** Put the point, the sliders and the words where the values are. */
  draw() {
    this.keep();
    this.drawGround();
    const unknown = this.labs.answer === null && !this.isMoving();
    const words = this.told();
    const [calcium, phosphate] = ["calcium", "phosphate"].map((id) => {
      const [least, , , most] = this.stops(id);
      Object.assign(this.sliders[id], { min: least, max: most, value: this.here(id) });
      this.sliders[id].setAttribute("aria-valuetext", unknown ? "not known yet" : this.words(id));
      return this.here(id);
    });
    const x = PLOT.left + this.share("calcium", calcium) * PLOT.width;
    const y = PLOT.top + (1 - this.share("phosphate", phosphate)) * PLOT.height;
    this.point.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    this.point.classList.toggle("cs-hollow", this.missing().length > 0);
    this.point.classList.toggle("cs-unknown", unknown);
    const [least, , , most] = this.stops("calcium");
    const told = { valuemin: least, valuemax: most, valuenow: calcium.toFixed(2), valuetext: unknown ? "not known yet" : words };
    for (const [name, value] of Object.entries(told)) this.point.setAttribute(`aria-${name}`, String(value));
    // For a blink it keeps its place, so that the sliders below don't jump under a finger.
    if (unknown && this.labs.state === "held") {
      hold(this.output);
      return;
    }
    this.line.textContent = words;
    release(this.output);
  }

  /** Return the whole figure. */
  figure() {
    const slider = (id, name) => make("p", { className: "cs-slide" }, make("label", { for: this.sliders[id].id }, name), this.sliders[id]);
    return make("figure", { className: "cs-plane" },
      make("figcaption", {}, "Calcium against phosphate. Move the point to see what changes: it fills in the two values. ",
        "The middle third of each side is the range; the scale is stretched for that. ",
        "HPT is short for hyperparathyroidism: too much parathyroid hormone."),
      this.svg, this.output, slider("calcium", "Move calcium"), slider("phosphate", "Move phosphate"));
  }
}
