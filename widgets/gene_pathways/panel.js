// What is said of the gene or step that is chosen.

import { make } from "../kit/elements.js";
import { causeAddress } from "../kit/links.js";
import { titledList } from "../kit/lists.js";
import { notUsed } from "../kit/notices.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Chosen } from "./chosen.js" */
/** @import { Arrow, Disease, Gene, SeenIn, Step } from "./types.d.ts" */

/**
 * @param {Chosen} state
 * @returns {Child[]}
 */
export function drawPanel(state) {
  const notice = state.notice || state.model.get("notice");
  const gene = state.gene();
  return [
    notUsed(state.model, notice),
    state.node !== "" ? drawNode(state) : gene ? drawGene(state, gene) : drawStart(state),
  ];
}

/** @param {Chosen} state */
function drawStart(state) {
  return [
    make("h3", {}, state.say("gene-pathways-start")),
    make("p", {}, state.say("gene-pathways-start-about")),
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
    ["protein", gene.protein],
    ["fault", gene.fault],
    ["settles", gene.settles],
    ["blood", gene.blood],
    ["unknown-yet", gene.unknown],
  ]);
  return [
    make("h3", {}, gene.id),
    make("p", { className: "cs-quiet" }, aboutGene(state, gene)),
    drawForms(state, gene),
    make("h4", {}, state.say("gene-pathways-pushes")),
    drawSteps(state, disease),
    make("h4", {}, state.say("gene-pathways-the-gene")),
    make(
      "dl",
      {},
      make("dt", {}, state.say("gene-pathways-disease")),
      make("dd", {}, drawDisease(state, disease)),
      rows.map(([name, part]) => [
        make("dt", {}, state.say(`gene-pathways-${name}`)),
        make("dd", {}, part.text, state.cites(part)),
      ]),
      make("dt", {}, state.say("gene-pathways-how-sure")),
      make("dd", {}, howSure(state, gene)),
    ),
  ];
}

/**
 * @param {Chosen} state
 * @param {Gene} gene
 */
export function aboutGene(state, { name, hgnc, omim }) {
  const hgncNumber = hgnc ?? state.say("gene-pathways-register-unchecked", { register: "HGNC" });
  return state.say("gene-pathways-gene-about", { name, hgnc: hgncNumber, omim: omimNumber(state, omim) });
}

/**
 * The number in the register of diseases and genes.
 * @param {Chosen} state
 * @param {string | null} number
 */
function omimNumber(state, number) {
  if (number === null) return state.say("gene-pathways-register-unchecked", { register: "OMIM" });
  return state.say("gene-pathways-register", { register: "OMIM", number });
}

/**
 * @param {Chosen} state
 * @param {Gene} gene
 */
export function howSure(state, { certainty: { level, why } }) {
  return state.say("gene-pathways-sure-why", { level, why });
}

/** @param {string} text */
function upper(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
    make("legend", {}, state.say("gene-pathways-which-disease")),
    gene.diseases.map((disease, form) => make("label", {}, make("input", radio(form)), disease.name)),
  );
}

/**
 * @param {Chosen} state
 * @param {Disease} disease
 * @returns {Child[]}
 */
function drawSteps(state, disease) {
  if (disease.steps.length === 0) return [make("p", {}, state.say("gene-pathways-no-way"))];
  const both = [...state.pushes()].filter(([, push]) => push === "both").map(([id]) =>
    state.step(id).label.toLowerCase()
  );
  const corrections = disease.corrections.map((place) => state.pathway.arrows[place]);
  return [
    make("p", { className: "cs-quiet" }, state.say("gene-pathways-pushes-about")),
    make("ol", {}, disease.steps.map((step) => drawStep(state, step, disease))),
    both.length === 0 ? null : make(
      "p",
      { className: "cs-notice" },
      make("strong", {}, state.say("gene-pathways-both-ways")),
      ` ${state.say("gene-pathways-both-ways-about", { steps: both.join(", ") })}`,
    ),
    corrections.length === 0 ? null : make(
      "details",
      { "data-key": "corrections" },
      make("summary", { "data-key": "corrections-open" }, state.say("gene-pathways-steers-back")),
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
  const words = state.say("kit-sentence", { text: upper(state.step(node)[sign > 0 ? "more" : "less"]) });
  return make(
    "li",
    {},
    make("strong", {}, mark, words),
    pushed.map((by) => [" ", by.text, " ", make("em", {}, seenIn(state, by)), state.cites(by)]),
  );
}

/**
 * How far it is shown.
 * @param {Chosen} state
 * @param {{ seen_in: SeenIn, steers_back?: boolean }} arrow
 */
function seenIn(state, arrow) {
  const seen = state.say(`gene-pathways-seen-${arrow.seen_in}`);
  if (arrow.steers_back) return state.say("gene-pathways-seen-aside-back", { seen });
  return state.say("gene-pathways-seen-aside", { seen });
}

/**
 * @param {Chosen} state
 * @param {Disease} disease
 * @returns {Child[]}
 */
export function drawDisease(state, disease) {
  const terms = disease.hpo.map(({ id, name, list }) => state.say("gene-pathways-hpo-term", { id, name, list }));
  const { name, cause } = disease;
  const inheritance = state.say(`gene-pathways-inherited-${disease.inheritance}`);
  const omim = omimNumber(state, disease.omim);
  const listed = terms.length === 0
    ? state.say("gene-pathways-no-hpo")
    : state.say("gene-pathways-hpo", { terms: terms.join("; ") });
  const link = () => state.say("gene-pathways-read-about", { cause: cause?.name ?? "" });
  return [
    `${state.say("gene-pathways-disease-about", { disease: name, inheritance, omim })} `,
    `${listed} `,
    cause === null ? "" : make("a", { href: causeAddress(cause.id) }, link()),
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
    titledList("h4", state.say("gene-pathways-acts-on-it"), actsOn),
    titledList("h4", state.say("gene-pathways-it-acts-on"), actedOn),
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
  const push = state.pushes().get(node);
  const told = push
    ? state.say("gene-pathways-reached", { gene, push })
    : state.say("gene-pathways-not-reached", { gene });
  const back = { type: "button", "data-key": "back", onclick: () => state.choose({}) };
  return [
    make("p", { className: "cs-notice" }, told),
    make("button", back, state.say("gene-pathways-back", { gene })),
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
  return [make("h4", {}, state.say("gene-pathways-act-here")), make("p", { className: "cs-tools" }, genes.map(button))];
}

/**
 * @param {Chosen} state
 * @param {Arrow} arrow
 * @returns {Child[]}
 */
function arrowLine(state, arrow) {
  const [tail, head] = [arrow.tail, arrow.head].map((id) => state.step(id).label);
  return [
    make("strong", {}, `${state.say("gene-pathways-arrow", { way: arrow.way, tail, head })} `),
    arrow.text,
    " ",
    make("em", {}, seenIn(state, arrow)),
    state.cites(arrow),
  ];
}
