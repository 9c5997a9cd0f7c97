// What is said of the gene or step that is chosen.

import { make } from "../kit/elements.js";
import { titledList } from "../kit/lists.js";
import { notUsed } from "../kit/notices.js";
import { INHERITED, number, PUSHES, SEEN, upper } from "./words.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Chosen } from "./chosen.js" */
/** @import { Arrow, Disease, Gene, Step } from "./types.d.ts" */

/**
 * @param {Chosen} state
 * @returns {Child[]}
 */
export function drawPanel(state) {
  const notice = state.notice || state.model.get("notice");
  const gene = state.gene();
  return [
    notUsed(state.model, notice),
    state.node !== "" ? drawNode(state) : gene ? drawGene(state, gene) : drawStart(),
  ];
}

function drawStart() {
  return [
    make("h3", {}, "Choose a gene or a step"),
    make(
      "p",
      {},
      "Choose in the list, in the picture or in the table. You see where the gene acts, what its fault ",
      "pushes step by step, and how far each step is shown.",
    ),
  ];
}

// --------------------------------------------------------------------- a gene

/**
 * @param {Chosen} state
 * @param {Gene} gene
 * @returns {Child[]}
 */
function drawGene(state, gene) {
  const disease = /** @type {Disease} */ (state.disease());
  const rows = /** @type {const} */ ([
    ["What it makes", gene.protein],
    ["What goes wrong", gene.fault],
    ["Where it settles", gene.settles],
    ["Blood values", gene.blood],
    ["Not known", gene.unknown],
  ]);
  return [
    make("h3", {}, gene.id),
    make("p", { className: "cs-quiet" }, aboutGene(gene)),
    drawForms(state, gene),
    make("h4", {}, "What the fault pushes"),
    drawSteps(state, disease),
    make("h4", {}, "The gene"),
    make(
      "dl",
      {},
      make("dt", {}, "Disease"),
      make("dd", {}, drawDisease(state, disease)),
      rows.map(([name, part]) => [make("dt", {}, name), make("dd", {}, part.text, state.cites(part))]),
      make("dt", {}, "How sure is the way to calcium"),
      make("dd", {}, howSure(gene)),
    ),
  ];
}

/** @param {Gene} gene */
export function aboutGene(gene) {
  return `${gene.name}. ${gene.hgnc ?? "HGNC not checked"}, ${number("OMIM", gene.omim)}`;
}

/** @param {Gene} gene */
export function howSure({ certainty }) {
  return `${upper(certainty.level.replace("_", " "))}. ${certainty.why}`;
}

/**
 * @param {Chosen} state
 * @param {Gene} gene
 */
function drawForms(state, gene) {
  if (gene.diseases.length === 1) return null;
  const radio = (/** @type {number} */ form) => ({
    type: "radio",
    name: `${state.prefix}-form`,
    value: String(form),
    "data-key": `form-${form}`,
    checked: form === state.chosen.form,
    onchange: () => state.choose({ form }),
  });
  return make(
    "fieldset",
    { className: "cs-forms" },
    make("legend", {}, "Which disease of this gene"),
    gene.diseases.map((disease, form) => make("label", {}, make("input", radio(form)), disease.name)),
  );
}

/**
 * @param {Chosen} state
 * @param {Disease} disease
 * @returns {Child[]}
 */
function drawSteps(state, disease) {
  if (disease.steps.length === 0) return [make("p", {}, "No way from this gene to calcium is known.")];
  const both = [...state.pushes()].filter(([, push]) => push === "both").map(([id]) =>
    state.step(id).label.toLowerCase()
  );
  const corrections = disease.corrections.map((place) => state.pathway.arrows[place]);
  return [
    make(
      "p",
      { className: "cs-quiet" },
      "Arrows say which way, not how strongly. Read them with the blood values below. ",
      "\u201cStated by a review\u201d: on what it rests was not read.",
    ),
    make("ol", {}, disease.steps.map((step) => drawStep(state, step, disease))),
    both.length === 0 ? null : make(
      "p",
      { className: "cs-notice" },
      make("strong", {}, "Pushed both ways: "),
      `${both.join(", ")}. The arrows alone can't say which push wins.`,
    ),
    corrections.length === 0 ? null : make(
      "details",
      { "data-key": "corrections" },
      make("summary", { "data-key": "corrections-open" }, "How the body steers back"),
      make(
        "ul",
        {},
        corrections.map((arrow) => make("li", {}, arrow.text, state.cites(arrow))),
      ),
    ),
  ];
}

/**
 * @param {Chosen} state
 * @param {Step} step
 * @param {Disease} disease
 */
function drawStep(state, step, disease) {
  const { node, sign } = step;
  const pushed = [
    ...step.starts.map((place) => disease.starts[place]),
    ...step.arrows.map((place) => state.pathway.arrows[place]),
  ];
  const mark = make("span", { "aria-hidden": "true" }, sign > 0 ? "\u25b2 " : "\u25bc ");
  const words = state.step(node)[sign > 0 ? "more" : "less"];
  return make(
    "li",
    {},
    make("strong", {}, mark, `${upper(words)}.`),
    pushed.map((by) => [" ", by.text, " ", make("em", {}, `(${SEEN[by.seen_in]})`), state.cites(by)]),
  );
}

/**
 * @param {Chosen} state
 * @param {Disease} disease
 * @returns {Child[]}
 */
export function drawDisease(state, disease) {
  const terms = disease.hpo.map((term) => `${term.id} ${term.name} (by ${term.list})`).join("; ");
  const { cause } = disease;
  return [
    `${disease.name}. ${INHERITED[disease.inheritance]} ${number("OMIM", disease.omim)}. `,
    terms === "" ? "The HPO lists no calcium of the skin. " : `HPO: ${terms}. `,
    cause === null ? "" : make("a", { href: `#cause-${cause.id}` }, `Read about ${cause.name}`),
    state.cites(disease),
  ];
}

// --------------------------------------------------------------------- a step

/**
 * @param {Chosen} state
 * @returns {Child[]}
 */
function drawNode(state) {
  const node = state.step(state.node);
  const { arrows } = state.pathway;
  const actsOn = arrows.filter((arrow) => arrow.head === node.id).map((arrow) => arrowLine(state, arrow));
  const actedOn = arrows.filter((arrow) => arrow.tail === node.id).map((arrow) => arrowLine(state, arrow));
  return [
    make("h3", {}, node.label),
    make("p", {}, node.what.text, state.cites(node.what)),
    drawPush(state),
    drawStarts(state),
    titledList("h4", "What acts on it", actsOn),
    titledList("h4", "What it acts on", actedOn),
  ];
}

/**
 * What the chosen fault does to the step, and the way back to its gene.
 * @param {Chosen} state
 * @returns {Child[]}
 */
function drawPush(state) {
  const { gene, node } = state.chosen;
  if (gene === "") return [];
  const push = state.pushes().get(node) ?? "";
  return [
    make(
      "p",
      { className: "cs-notice" },
      push === ""
        ? `The fault of ${gene} does not reach it by any arrow that we have.`
        : `With a fault of ${gene} it is ${PUSHES[push].word}.`,
    ),
    make("button", { type: "button", "data-key": "back", onclick: () => state.choose({}) }, `Back to ${gene}`),
  ];
}

/**
 * The genes whose fault begins at the step.
 * @param {Chosen} state
 * @returns {Child[]}
 */
function drawStarts(state) {
  const acts = (/** @type {Gene} */ gene) =>
    gene.diseases.some((disease) => disease.starts.some((start) => start.node === state.node));
  const genes = [...state.genes.values()].filter(acts);
  if (genes.length === 0) return [];
  const button = (/** @type {Gene} */ { id }) =>
    make("button", { type: "button", "data-key": `here-${id}`, onclick: () => state.choose({ gene: id }) }, id);
  return [make("h4", {}, "Genes that act here"), make("p", { className: "cs-tools" }, genes.map(button))];
}

/**
 * @param {Chosen} state
 * @param {Arrow} arrow
 * @returns {Child[]}
 */
function arrowLine(state, arrow) {
  const [tail, head] = [arrow.tail, arrow.head].map((id) => state.step(id).label);
  const seen = `(${SEEN[arrow.seen_in]}${arrow.steers_back ? "; steers back" : ""})`;
  return [
    make("strong", {}, `${tail} ${arrow.way} \u201c${head}\u201d. `),
    arrow.text,
    " ",
    make("em", {}, seen),
    state.cites(arrow),
  ];
}
