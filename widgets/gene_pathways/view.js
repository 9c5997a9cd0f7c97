// The gene pathways. Every chain was worked out beforehand; this module shows the one that is chosen.

import { make, shape } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { jumpTo } from "../kit/jump.js";
import { copyLink, followLink } from "../kit/links.js";
import { learning, seeNotUsed } from "../kit/notices.js";
import { redraw } from "../kit/press.js";
import { speaker } from "../kit/speech.js";
import { defineView } from "../kit/define.js";
import { Chosen, LINK } from "./chosen.js";
import { PathwayMap } from "./map.js";
import { drawPanel } from "./panel.js";
import { drawReading } from "./reading.js";
import { arrowShape } from "./routes.js";

/** @import { View } from "../kit/anywidget.d.ts" */
/** @import { State, Way } from "./types.d.ts" */

/**
 * The picture in one sentence.
 * @param {Chosen} state
 */
function summary(state) {
  const disease = state.disease();
  if (disease) {
    const { name, chain } = disease;
    if (chain) return state.say("gene-pathways-summary-disease", { disease: name, chain });
    return state.say("gene-pathways-summary-no-way", { disease: name });
  }
  const drawn = state.pathway.arrows.filter((arrow) => !arrow.steers_back);
  const raising = drawn.filter((arrow) => arrow.way === "raises").length;
  const values = { steps: state.nodes.size, arrows: drawn.length, raising, lowering: drawn.length - raising };
  return state.say("gene-pathways-summary", values);
}

/**
 * @param {Chosen} state
 * @returns {[part: HTMLElement, fill: () => void]}
 */
function drawChoice(state) {
  const select = make(
    "select",
    { id: `${state.prefix}-gene`, onchange: () => state.choose({ gene: select.value }) },
    make("option", { value: "" }, state.say("gene-pathways-no-gene")),
    [...state.genes.values()].map(({ id, diseases }) =>
      make("option", { value: id }, state.say("gene-pathways-option", { gene: id, disease: diseases[0].name }))
    ),
  );
  const fill = () => {
    select.value = state.chosen.gene;
  };
  const label = make("label", { for: select.id }, state.say("gene-pathways-field-gene"));
  return [make("p", { className: "cs-choice" }, label, select), fill];
}

/** @param {Chosen} state */
function drawLegend(state) {
  const sample = (/** @type {Way} */ way) =>
    shape(
      "svg",
      { viewBox: "0 0 40 20", class: "cs-sample", "aria-hidden": "true" },
      arrowShape([[2, 10], [36, 10]], way),
    );
  return make(
    "ul",
    { className: "cs-legend" },
    make("li", {}, sample("raises"), state.say("gene-pathways-legend-raises")),
    make("li", {}, sample("lowers"), state.say("gene-pathways-legend-lowers")),
    make("li", {}, state.say("gene-pathways-legend-marks")),
  );
}

/**
 * @param {PathwayMap} map
 * @param {HTMLElement} told what the picture shows, in words
 */
function drawFigure(map, told) {
  return make(
    "figure",
    { className: "cs-map" },
    make("figcaption", {}, map.state.say("gene-pathways-map-about")),
    drawLegend(map.state),
    told,
    map.svg,
  );
}

/** @param {Chosen} state */
function drawTools(state) {
  return make(
    "div",
    { className: "cs-tools" },
    make("button", { type: "button", onclick: () => state.choose({ gene: "" }) }, state.say("gene-pathways-clear")),
    copyLink(
      state.model,
      state.say("kit-copy-link-answers"),
      () => state.address(),
      state.say("kit-link-copied-choice"),
    ),
  );
}

/** @param {View<State>} view */
function draw({ model, el, id, signal }) {
  const state = new Chosen(model, id);
  const speak = speaker(el, signal);
  const map = new PathwayMap(state);
  const panel = make("section", { className: "cs-result", "aria-label": state.say("gene-pathways-chosen") });
  const [jump, sayJump] = jumpTo(panel);
  const [choice, fill] = drawChoice(state);
  const told = make("p", { className: "cs-told" });
  el.append(
    learning(`${state.say("kit-not-for-diagnosis")} `, state.say("gene-pathways-not-stored")),
    make(
      "div",
      { className: "cs-columns" },
      make("div", {}, choice, drawFigure(map, told), jump),
      make("div", { className: "cs-side" }, panel, drawTools(state)),
    ),
    make("div", { className: "cs-reading" }, drawReading(state)),
  );
  const step = () => (state.node === "" ? "" : state.step(state.node).label);
  const show = () => {
    fill();
    map.draw();
    redraw(panel, drawPanel(state));
    told.textContent = summary(state);
    sayJump(step() || state.chosen.gene || seeNotUsed(model, state.notice || model.get("notice")));
  };
  state.reveal = () => {
    panel.scrollIntoView({ block: "start" });
    panel.focus({ preventScroll: true });
  };
  state.listeners.push(show, () => {
    const notUsed = state.notice &&
      state.say("kit-sentence", { text: state.say("kit-not-used", { notice: state.notice }) });
    speak([notUsed, step() || summary(state)].filter(Boolean).join(" "));
  });
  onChange(model, ["gene", "form", "notice"], show, signal);
  show();
  followLink(LINK, el, (linked) => state.follow(linked), signal);
}

export default defineView("cs-genes", draw);
