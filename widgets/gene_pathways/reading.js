// All genes and arrows in tables.

import { make } from "../kit/elements.js";
import { roleTable } from "../kit/lists.js";
import { aboutGene, drawDisease, howSure } from "./panel.js";
import { SEEN } from "./words.js";

/** @import { Chosen } from "./chosen.js" */
/** @import { Disease, Gene, Told } from "./types.d.ts" */

const GENES = [
  "Gene",
  "Makes",
  "Goes wrong",
  "Diseases and the way to calcium",
  "Settles",
  "Blood",
  "How sure",
  "Not known",
];
const ARROWS = ["From", "Does", "To", "Why", "How far it is shown", "In the picture"];

/** @param {Chosen} state */
export function drawReading(state) {
  const identifiers = state.model.get("identifiers");
  const leftOut = state.model.get("left_out").map((each) =>
    make("li", {}, make("strong", {}, `${each.label}. `), each.text, state.cites(each))
  );
  return [
    make(
      "details",
      {},
      make("summary", {}, "All genes in one table"),
      geneTable(state),
      make("p", {}, identifiers.text, state.cites(identifiers)),
    ),
    make("details", {}, make("summary", {}, "All arrows in one table"), arrowTable(state)),
    make("details", {}, make("summary", {}, "Genes that we left out, and why"), make("ul", {}, leftOut)),
  ];
}

/** @param {Chosen} state */
function geneTable(state) {
  const rows = [...state.genes.values()].map((gene) => geneRow(state, gene));
  return roleTable(`${rows.length} genes`, GENES, rows);
}

/**
 * @param {Chosen} state
 * @param {Gene} gene
 */
function geneRow(state, gene) {
  const told = (/** @type {Told} */ part) => [part.text, state.cites(part)];
  const disease = (/** @type {Disease} */ each) =>
    make("li", {}, drawDisease(state, each), make("small", {}, each.chain || "No way to calcium is known."));
  const show = { type: "button", "aria-label": `Show ${gene.id}`, onclick: () => state.show({ gene: gene.id }) };
  return [
    [make("button", show, gene.id), make("small", {}, aboutGene(gene))],
    told(gene.protein),
    told(gene.fault),
    make("ul", {}, gene.diseases.map(disease)),
    told(gene.settles),
    told(gene.blood),
    howSure(gene),
    told(gene.unknown),
  ];
}

/** @param {Chosen} state */
function arrowTable(state) {
  const rows = state.pathway.arrows.map((arrow) => {
    const { label } = state.step(arrow.tail);
    const show = { type: "button", "aria-label": `Show ${label}`, onclick: () => state.show({ node: arrow.tail }) };
    return [
      make("button", show, label),
      arrow.way,
      state.step(arrow.head).label,
      [arrow.text, state.cites(arrow)],
      SEEN[arrow.seen_in],
      arrow.steers_back ? "steers back, not drawn" : "drawn",
    ];
  });
  return roleTable(`${rows.length} arrows`, ARROWS, rows);
}
