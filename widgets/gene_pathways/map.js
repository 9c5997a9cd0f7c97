// The picture of the pathway: nodes and genes are buttons, one stop of the tab key, and the arrow keys go from one to
// the next.

import { shape } from "../kit/elements.js";
import { BOX, layout, packed, WIDE } from "./layout.js";
import { arrowShape, Router } from "./routes.js";

/** @import { Chosen, Push } from "./chosen.js" */
/** @import { Band, Box, Chip } from "./layout.js" */
/**
 * @typedef Item a button of the picture, with its middle
 * @property {string} id
 * @property {"node" | "gene"} kind
 * @property {SVGGElement} shape
 * @property {number} x
 * @property {number} y
 * @property {() => void} choose
 */

/** @type {Record<string, [across: number, down: number]>} */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

const FITS_BESIDE = 13; // letters

export class PathwayMap {
  /** @param {Chosen} state */
  constructor(state) {
    this.state = state;
    /** @type {Item[]} */
    this.items = [];
    const { boxes, bands, height } = layout(state.pathway, (node) => state.genesAt(node));
    const router = new Router(boxes);
    this.arrows = state.pathway.arrows.map((arrow) =>
      arrow.steers_back ? null : arrowShape(router.route(arrow.tail, arrow.head), arrow.way)
    );
    const loose = packed(state.genesAt(null)).flat();
    const label = state.say("gene-pathways-map-no-way");
    // A longer label stands above its genes.
    const [left, below] = label.length <= FITS_BESIDE ? [122, 0] : [10, BOX.chip];
    const about = { role: "group", "aria-label": state.say("gene-pathways-map") };
    this.svg = shape(
      "svg",
      { viewBox: `0 0 ${WIDE} ${height + below + 42}`, ...about },
      ...bands.flatMap(drawBand),
      shape("g", { "aria-hidden": "true" }, ...this.arrows.filter((arrow) => arrow !== null)),
      ...[...boxes.values()].map((box) => this.box(box)),
      shape("text", { x: 10, y: height + 20, class: "cs-place", "aria-hidden": "true" }, label),
      ...loose.map((chip, place) => this.chip(chip, left + place * 72, height + below + 1)),
    );
    this.svg.addEventListener("keydown", (event) => this.key(event));
    this.items[0].shape.setAttribute("tabindex", "0");
  }

  /**
   * @param {Omit<Item, "shape" | "choose">} about
   * @param {number} width
   * @param {number} height
   * @param {SVGElement[]} children
   */
  button({ id, kind, x, y }, width, height, ...children) {
    const choose = () => this.state.choose(kind === "gene" ? { gene: id } : { node: id });
    const button = shape(
      "g",
      { class: `cs-item cs-${kind}`, role: "button", tabindex: "-1", "aria-pressed": "false" },
      shape("rect", { x, y, width, height, rx: kind === "gene" ? height / 2 : 6 }),
      ...children,
    );
    button.addEventListener("click", choose);
    this.items.push({ id, kind, shape: button, x: x + width / 2, y: y + height / 2, choose });
    return button;
  }

  /** @param {Box} box */
  box({ node, label, chips, x, y, height }) {
    const middle = x + BOX.width / 2;
    const line = (/** @type {number} */ place) => y + BOX.pad + 11 + place * BOX.line;
    const spans = label.map((words, place) => shape("tspan", { x: middle, y: line(place) }, words));
    const change = shape("text", { x: middle, y: line(label.length), class: "cs-change" });
    const button = this.button(
      { id: node.id, kind: "node", x, y },
      BOX.width,
      height,
      shape("text", { class: "cs-label" }, ...spans),
      change,
    );
    const genes = chips.flatMap((row, place) =>
      row.map((chip) => this.chip(chip, x + chip.x, y + height + 3 + place * (BOX.chip + 3)))
    );
    return shape("g", {}, button, ...genes);
  }

  /**
   * @param {Chip} chip
   * @param {number} x
   * @param {number} y
   */
  chip({ id, width }, x, y) {
    const symbol = shape("text", { x: x + width / 2, y: y + BOX.chip / 2 + 4.5, class: "cs-symbol" }, id);
    const chip = this.button({ id, kind: "gene", x, y }, width, BOX.chip, symbol);
    chip.setAttribute("aria-label", this.state.say("gene-pathways-map-gene", { gene: id }));
    return chip;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const here = this.items.find((item) => item.shape === document.activeElement);
    const way = WAYS[event.key];
    if (!here || (!way && event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    if (!way) {
      here.choose();
      return;
    }
    const along = (/** @type {Item} */ item) => (item.x - here.x) * way[0] + (item.y - here.y) * way[1];
    const across = (/** @type {Item} */ item) => Math.abs((item.x - here.x) * way[1] + (item.y - here.y) * way[0]);
    const far = (/** @type {Item} */ item) => along(item) + 2 * across(item);
    const ahead = this.items.filter((item) => along(item) > 4).sort((one, other) => far(one) - far(other));
    if (ahead.length > 0) this.focus(ahead[0]);
  }

  /** @param {Item} item */
  focus(item) {
    for (const each of this.items) each.shape.setAttribute("tabindex", each === item ? "0" : "-1");
    item.shape.focus();
  }

  /**
   * @param {string} node
   * @param {Push} [push]
   */
  named(node, push) {
    const step = this.state.step(node).label;
    if (!push) return step;
    return this.state.say("gene-pathways-map-pushed", { step, push: this.state.say(`gene-pathways-push-${push}`) });
  }

  /** Show what the chosen fault pushes: a sign and a word in each node, and the arrows that push. */
  draw() {
    const { gene, node } = this.state.chosen;
    const used = new Set((this.state.disease()?.steps ?? []).flatMap((step) => step.arrows));
    this.svg.classList.toggle("cs-chosen", gene !== "");
    for (const item of this.items) {
      item.shape.setAttribute("aria-pressed", String(item.kind === "gene" ? item.id === gene : item.id === node));
    }
    const pushes = this.state.pushes();
    for (const item of this.items.filter(({ kind }) => kind === "node")) {
      const push = pushes.get(item.id);
      const change = item.shape.querySelector(".cs-change");
      item.shape.dataset.push = push ?? "";
      if (change) change.textContent = push ? this.state.say(`gene-pathways-push-${push}.mark`) : "";
      item.shape.setAttribute("aria-label", this.named(item.id, push));
    }
    this.arrows.forEach((arrow, place) => arrow?.classList.toggle("cs-used", used.has(place)));
  }
}

/** @param {Band} band */
function drawBand({ place, top, bottom }) {
  return [
    shape("rect", {
      x: 1,
      y: top,
      width: WIDE - 2,
      height: bottom - top,
      rx: 8,
      class: "cs-band",
      "aria-hidden": "true",
    }),
    shape("text", { x: 10, y: top + 16, class: "cs-place", "aria-hidden": "true" }, place?.label ?? ""),
  ];
}
