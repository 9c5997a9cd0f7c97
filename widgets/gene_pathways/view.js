// The gene pathways. Every chain was worked out beforehand; this module shows the one that is chosen.

import { make, shape } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { jumpTo } from "../kit/jump.js";
import { copyLink, followLink } from "../kit/links.js";
import { learning } from "../kit/notices.js";
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
  if (disease) return `${disease.name}: ${disease.chain || "no way to calcium is known"}.`;
  const drawn = state.pathway.arrows.filter((arrow) => !arrow.steers_back);
  const raising = drawn.filter((arrow) => arrow.way === "raises").length;
  return `${state.nodes.size} steps from gut and bone to the skin, ${drawn.length} arrows: ${raising} raise, ` +
    `${drawn.length - raising} lower.`;
}

/**
 * @param {Chosen} state
 * @returns {[part: HTMLElement, fill: () => void]}
 */
function drawChoice(state) {
  const select = make(
    "select",
    { id: `${state.prefix}-gene`, onchange: () => state.choose({ gene: select.value }) },
    make("option", { value: "" }, "No gene"),
    [...state.genes.values()].map((gene) => make("option", { value: gene.id }, `${gene.id}: ${gene.diseases[0].name}`)),
  );
  const fill = () => {
    select.value = state.chosen.gene;
  };
  return [make("p", { className: "cs-choice" }, make("label", { for: select.id }, "Gene"), select), fill];
}

function drawLegend() {
  const sample = (/** @type {Way} */ way) =>
    shape(
      "svg",
      { viewBox: "0 0 40 20", class: "cs-sample", "aria-hidden": "true" },
      arrowShape([[2, 10], [36, 10]], way),
    );
  return make(
    "ul",
    { className: "cs-legend" },
    make("li", {}, sample("raises"), "raises (ends in a point)"),
    make("li", {}, sample("lowers"), "lowers (ends in a bar)"),
    make("li", {}, "\u25b2 more, \u25bc less, \u25c6 pushed both ways"),
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
    make(
      "figcaption",
      {},
      "From gut and bone to kidney to skin. Oval buttons are genes, boxes are steps. ",
      "From a keyboard the arrow keys go from one to the next. How the body steers back is left out.",
    ),
    drawLegend(),
    told,
    map.svg,
  );
}

/** @param {Chosen} state */
function drawTools(state) {
  return make(
    "div",
    { className: "cs-tools" },
    make("button", { type: "button", onclick: () => state.choose({ gene: "" }) }, "Clear the choice"),
    copyLink(
      state.model,
      "Copy a link to these answers",
      () => state.address(),
      "The link is copied. It holds what you chose.",
    ),
  );
}

/** @param {View<State>} view */
function draw({ model, el, id, signal }) {
  const state = new Chosen(model, id);
  const say = speaker(el, signal);
  const map = new PathwayMap(state);
  const panel = make("section", { className: "cs-result", "aria-label": "The gene or step that you chose" });
  const [jump, sayJump] = jumpTo(panel);
  const [choice, fill] = drawChoice(state);
  const told = make("p", { className: "cs-told" });
  el.append(
    learning("For learning, not for diagnosis. ", "What you choose is not stored."),
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
    sayJump(step() || state.chosen.gene);
  };
  state.reveal = () => {
    panel.scrollIntoView({ block: "start" });
    panel.focus({ preventScroll: true });
  };
  state.listeners.push(show, () => {
    const notice = state.notice === "" ? "" : `Not used: ${state.notice}. `;
    say(notice + (step() || summary(state)));
  });
  onChange(model, ["gene", "form", "notice"], show, signal);
  show();
  followLink(LINK, el, (linked) => state.follow(linked), signal);
}

export default defineView("cs-genes", draw);
