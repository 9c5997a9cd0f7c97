// All genes and arrows in tables.

import { make } from "../kit/elements.js";
import { roleTable } from "../kit/lists.js";
import { aboutGene, drawDisease, howSure } from "./panel.js";

/** @import { Chosen } from "./chosen.js" */
/** @import { Disease, Gene, Told } from "./types.d.ts" */

const GENES = ["gene", "protein", "fault", "diseases", "settles", "blood", "sure", "unknown"];
const ARROWS = ["from", "does", "to", "why", "seen", "drawn"];

/** @param {Chosen} state */
export function drawReading(state) {
  const identifiers = state.model.get("identifiers");
  const leftOut = state.model.get("left_out").map((each) =>
    make(
      "li",
      {},
      make("strong", {}, state.say("kit-title-in-line", { title: each.label })),
      ` ${each.text}`,
      state.cites(each),
    )
  );
  return [
    make(
      "details",
      {},
      make("summary", {}, state.say("gene-pathways-genes")),
      geneTable(state),
      make("p", {}, identifiers.text, state.cites(identifiers)),
    ),
    make("details", {}, make("summary", {}, state.say("gene-pathways-arrows")), arrowTable(state)),
    make("details", {}, make("summary", {}, state.say("gene-pathways-left-out")), make("ul", {}, leftOut)),
  ];
}

/** @param {Chosen} state */
function geneTable(state) {
  const rows = [...state.genes.values()].map((gene) => geneRow(state, gene));
  const heads = GENES.map((name) => state.say(`gene-pathways-genes-${name}`));
  return roleTable(state.say("gene-pathways-genes-caption", { count: rows.length }), heads, rows);
}

/**
 * @param {Chosen} state
 * @param {Gene} gene
 */
function geneRow(state, gene) {
  const told = (/** @type {Told} */ part) => [part.text, state.cites(part)];
  const disease = (/** @type {Disease} */ each) =>
    make("li", {}, drawDisease(state, each), make("small", {}, each.chain || state.say("gene-pathways-genes-no-way")));
  const show = {
    type: "button",
    "aria-label": state.say("gene-pathways-show", { what: gene.id }),
    onclick: () => state.show({ gene: gene.id }),
  };
  return [
    [make("button", show, gene.id), make("small", {}, aboutGene(state, gene))],
    told(gene.protein),
    told(gene.fault),
    make("ul", {}, gene.diseases.map(disease)),
    told(gene.settles),
    told(gene.blood),
    howSure(state, gene),
    told(gene.unknown),
  ];
}

/** @param {Chosen} state */
function arrowTable(state) {
  const rows = state.pathway.arrows.map((arrow) => {
    const { label } = state.step(arrow.tail);
    const show = {
      type: "button",
      "aria-label": state.say("gene-pathways-show", { what: label }),
      onclick: () => state.show({ node: arrow.tail }),
    };
    return [
      make("button", show, label),
      state.say(`gene-pathways-way-${arrow.way}`),
      state.step(arrow.head).label,
      [arrow.text, state.cites(arrow)],
      state.say(`gene-pathways-seen-${arrow.seen_in}`),
      arrow.steers_back ? state.say("gene-pathways-not-drawn") : state.say("gene-pathways-drawn"),
    ];
  });
  const heads = ARROWS.map((name) => state.say(`gene-pathways-arrows-${name}`));
  return roleTable(state.say("gene-pathways-arrows-caption", { count: rows.length }), heads, rows);
}
