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
    this.output = make("output", { "aria-live": "off" });
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

  stops(id) {
    const { low, high } = this.labs.range(id);
    const numbers = this.labs.model.get("numbers");
    return [Math.min(numbers[`plane_${id}_least`], low / 2), low, high, Math.max(numbers[`plane_${id}_most`], high * 1.5)];
  }

  /** Calcium is shown corrected where it is; moving the point moves the total calcium by as much. */
  shift(id) {
    const { corrected, values } = this.labs.model.get("result");
    return id === "calcium" && corrected && values.calcium ? corrected.si.value - values.calcium.si.value : 0;
  }

  here(id) {
    const entry = this.labs.model.get("values")[id];
    const [, low, high] = this.stops(id);
    if (this.pending[id] !== undefined) return this.pending[id];
    return entry ? entry.value * this.labs.analytes.get(id).units[entry.unit] + this.shift(id) : (low + high) / 2;
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

  move(changes) {
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
      const entry = this.labs.model.get("values")[id];
      const units = this.labs.analytes.get(id).units;
      const unit = entry?.unit ?? Object.keys(units)[0];
      return [id, { ...entry, unit, value: Number(((value - this.shift(id)) / units[unit]).toPrecision(4)) }];
    });
    this.pending = {};
    this.labs.enter(Object.fromEntries(changes));
  }

  reading(id, value) {
    const [, low, high] = this.stops(id);
    return value < low ? "low" : value > high ? "high" : "normal";
  }

  /** Draw the nine regions, and the limits of the ranges as ticks. */
  drawGround() {
    const { left, top, width, height } = PLOT;
    const notes = this.labs.model.get("notes");
    const cells = READINGS.flatMap((calcium, column) => READINGS.map((phosphate, row) => {
      const [x, y] = [left + column * width / 3, top + (2 - row) * height / 3];
      return shape("g", {}, shape("rect", { x, y, width: width / 3, height: height / 3,
        class: column === 1 && row === 1 ? "cs-cell cs-middle" : "cs-cell" }),
      wrapped(notes[`plane.${calcium}.${phosphate}`], x + width / 6, y + height / 6));
    }));
    const ticks = [0, 1, 2, 3].flatMap((third) => [
      shape("text", { x: left + third * width / 3, y: top + height + 17, class: "cs-tick" }, String(Number(this.stops("calcium")[third].toFixed(2)))),
      shape("text", { x: left - 5, y: top + (3 - third) * height / 3 + (third === 3 ? 12 : 4), class: "cs-tick cs-side-tick" },
        String(Number(this.stops("phosphate")[third].toFixed(2))))]);
    const titles = [
      shape("text", { x: left + width / 2, y: 292, class: "cs-axis" }, "Calcium, mmol/L"),
      shape("text", { x: 0, y: 0, transform: `translate(13 ${top + height / 2}) rotate(-90)`, class: "cs-axis" }, "Phosphate, mmol/L")];
    this.ground.replaceChildren(...cells, ...ticks, ...titles);
  }

  /** Put the point, the sliders and the words where the values are. */
  draw() {
    const told = ["calcium", "phosphate"].map((id) => {
      const [value, [least, , , most], units] = [this.here(id), this.stops(id), this.labs.analytes.get(id).units];
      const words = `${value.toFixed(2)} mmol/L (${(value / units["mg/dL"]).toFixed(1)} mg/dL)`;
      Object.assign(this.sliders[id], { min: least, max: most, value });
      this.sliders[id].setAttribute("aria-valuetext", words);
      return { value, words, reading: this.reading(id, value), share: this.share(id, value) };
    });
    const [calcium, phosphate] = told;
    const empty = ["calcium", "phosphate"].filter((id) => !this.labs.model.get("values")[id] && this.pending[id] === undefined);
    const region = this.labs.model.get("notes")[`plane.${calcium.reading}.${phosphate.reading}`];
    const words = `Calcium ${calcium.words}, ${calcium.reading}. Phosphate ${phosphate.words}, ${phosphate.reading}. ${region}.`;
    const [x, y] = [PLOT.left + calcium.share * PLOT.width, PLOT.top + (1 - phosphate.share) * PLOT.height];
    this.point.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    this.point.classList.toggle("cs-hollow", empty.length > 0);
    const [least, , , most] = this.stops("calcium");
    for (const [name, value] of Object.entries({ valuemin: least, valuemax: most, valuenow: calcium.value.toFixed(2), valuetext: words })) {
      this.point.setAttribute(`aria-${name}`, String(value));
    }
    this.output.textContent = empty.length > 0
      ? `No ${empty.join(" and no ")} entered yet: the point stands in the middle, to try out.` : words;
  }

  /** Return the whole figure. */
  figure() {
    const slider = (id, name) => make("p", { className: "cs-slide" }, make("label", { for: this.sliders[id].id }, name), this.sliders[id]);
    this.drawGround();
    this.draw();
    return make("figure", { className: "cs-plane" },
      make("figcaption", {}, "Calcium against phosphate. Move the point to see what changes: it fills in the two values. ",
        "The middle third of each side is the range; the scale is stretched for that. ",
        "HPT is short for hyperparathyroidism: too much parathyroid hormone."),
      this.svg, this.output, slider("calcium", "Move calcium"), slider("phosphate", "Move phosphate"));
  }
}
