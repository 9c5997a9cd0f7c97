// The gene pathways. Every chain was worked out beforehand; this module shows the one that is chosen.

const SOURCES = "10-references-and-glossary.ipynb#ref-";
const LINK = "genes";
const PUSHES = {
  "": { mark: "", word: "" },
  more: { mark: "\u25b2 more", word: "pushed up" },
  less: { mark: "\u25bc less", word: "pushed down" },
  both: { mark: "\u25c6 both ways", word: "pushed both ways" },
};
const INHERITED = {
  recessive: "Recessive: both copies are faulty.",
  dominant: "Dominant: one faulty copy is enough.",
  from_mother: "One faulty copy is enough when it comes from the mother.",
  from_father: "One faulty copy is enough when it comes from the father.",
  new_change: "One faulty copy, mostly a new change that neither parent has.",
  in_growth: "Not inherited: the change is in the growth only.",
  mixed: "More than one way.",
};
const SEEN = {
  people: "seen in people", animals: "seen in animals", cells: "seen in cells",
  review: "stated by a review", proposed: "proposed, not shown",
};
let instances = 0;

/** What is chosen, and everything the parts of the view ask about it. */
class Chosen {
  constructor(model) {
    this.model = model;
    this.prefix = `cs-genes-${++instances}`;
    this.pathway = model.get("pathway");
    this.nodes = new Map(this.pathway.nodes.map((node) => [node.id, node]));
    this.genes = new Map(model.get("genes").map((gene) => [gene.id, gene]));
    this.node = "";
    this.notice = "";
    this.listeners = [];
    this.reveal = () => {};
  }

  get chosen() { return { gene: this.model.get("gene"), form: this.model.get("form"), node: this.node }; }

  gene() { return this.genes.get(this.chosen.gene); }

  disease() { return this.gene()?.diseases[this.chosen.form] ?? this.gene()?.diseases[0]; }

  /** The genes whose fault starts at this node; with null those for which no start is known. */
  genesAt(node) {
    return [...this.genes.values()].filter((gene) => {
      const first = gene.diseases.find((disease) => disease.starts.length > 0)?.starts[0];
      return node === null ? !first : first?.node === node;
    }).map((gene) => gene.id);
  }

  /** Which way each node is pushed by the chosen fault. */
  pushes() {
    const found = new Map();
    for (const { node, sign } of this.disease()?.steps ?? []) {
      const push = sign > 0 ? "more" : "less";
      found.set(node, found.has(node) && found.get(node) !== push ? "both" : push);
    }
    return found;
  }

  /** No kernel is asked: what a choice means was worked out before. */
  choose({ gene = this.chosen.gene, form = gene === this.chosen.gene ? this.chosen.form : 0, node = "" }) {
    this.node = node;
    this.notice = "";
    this.model.set("gene", gene);
    this.model.set("form", form);
    for (const listener of this.listeners) listener();
  }

  /** Choose from a table, which lies below the answer. */
  show(choice) {
    this.choose(choice);
    this.reveal();
  }

  follow(field) {
    const [gene, form, node] = ["gene", "form", "node"].map((key) => field(key)[0] ?? "");
    const known = this.genes.get(gene.toUpperCase());
    const place = Number(form || "1") - 1;
    const wrong = [gene !== "" && !known ? `unknown gene '${gene.slice(0, 60)}'` : "",
      known && form !== "" && !known.diseases[place] ? `unknown form '${form.slice(0, 20)}'` : "",
      node !== "" && !this.nodes.has(node) ? `unknown step '${node.slice(0, 60)}'` : ""].filter((each) => each !== "");
    this.choose({ gene: known?.id ?? "", form: known?.diseases[place] ? place : 0, node: this.nodes.has(node) ? node : "" });
    if (wrong.length === 0) return;
    this.notice = wrong.join("; ");
    for (const listener of this.listeners) listener();
  }

  address() {
    const { gene, form, node } = this.chosen;
    return writeLink(LINK, { gene: gene ? [gene] : [], form: form > 0 ? [String(form + 1)] : [], node: node ? [node] : [] });
  }

  cites({ refs = [], basis = null }) {
    if (basis === "expert" && refs.length === 0) return [" ", make("em", { className: "basis" }, "(expert reading)")];
    return refs.flatMap((ref) => [" ", make("a", { href: `${SOURCES}${ref}`, className: "cite" }, this.model.get("sources")[ref] ?? ref)]);
  }

  words({ node, sign }) { return this.nodes.get(node)[sign > 0 ? "more" : "less"]; }
}

// ----------------------------------------------------------------- the panel

const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const number = (label, value) => `${label} ${value ?? "not checked"}`;

function drawStep(state, step, disease) {
  const pushed = [...step.starts.map((place) => disease.starts[place]), ...step.arrows.map((place) => state.pathway.arrows[place])];
  return make("li", {}, make("strong", {}, make("span", { "aria-hidden": "true" }, step.sign > 0 ? "\u25b2 " : "\u25bc "), `${upper(state.words(step))}.`),
    pushed.map((by) => [" ", by.text, " ", make("em", {}, `(${SEEN[by.seen_in]})`), state.cites(by)]));
}

function drawSteps(state, disease) {
  if (disease.steps.length === 0) return [make("p", {}, "No way from this gene to calcium is known.")];
  const both = [...state.pushes()].filter(([, push]) => push === "both").map(([id]) => state.nodes.get(id).label.toLowerCase());
  const corrections = disease.corrections.map((place) => state.pathway.arrows[place]);
  return [
    make("p", { className: "cs-quiet" }, "Arrows say which way, not how strongly. Read them with the blood values below. \u201cStated by a review\u201d: on what it rests was not read."),
    make("ol", {}, disease.steps.map((step) => drawStep(state, step, disease))),
    both.length === 0 ? null : make("p", { className: "cs-notice" }, make("strong", {}, "Pushed both ways: "),
      `${both.join(", ")}. The arrows alone can't say which push wins.`),
    corrections.length === 0 ? null : make("details", { "data-key": "corrections" },
      make("summary", { "data-key": "corrections-open" }, "How the body steers back"),
      make("ul", {}, corrections.map((arrow) => make("li", {}, arrow.text, state.cites(arrow)))))];
}

function drawDisease(state, disease) {
  return [
    disease.name, ". ", INHERITED[disease.inheritance], " ", number("OMIM", disease.omim), ". ",
    disease.hpo.length === 0 ? "The HPO lists no calcium of the skin. " : `HPO: ${disease.hpo.map((term) => `${term.id} ${term.name} (by ${term.list})`).join("; ")}. `,
    disease.cause === null ? "" : make("a", { href: `#cause-${disease.cause.id}` }, `Read about ${disease.cause.name}`),
    state.cites(disease)];
}

function drawForms(state, gene) {
  if (gene.diseases.length === 1) return null;
  return make("fieldset", { className: "cs-forms" }, make("legend", {}, "Which disease of this gene"),
    gene.diseases.map((disease, form) => make("label", {},
      make("input", { type: "radio", name: `${state.prefix}-form`, value: String(form), "data-key": `form-${form}`,
        checked: form === state.chosen.form, onchange: () => state.choose({ form }) }), disease.name)));
}

function drawGene(state) {
  const gene = state.gene();
  const disease = state.disease();
  const rows = [["What it makes", gene.protein], ["What goes wrong", gene.fault], ["Where it settles", gene.settles],
    ["Blood values", gene.blood], ["Not known", gene.unknown]];
  return [
    make("h3", {}, gene.id),
    make("p", { className: "cs-quiet" }, `${gene.name}. ${gene.hgnc ?? "HGNC not checked"}, ${number("OMIM", gene.omim)}`),
    drawForms(state, gene),
    make("h4", {}, "What the fault pushes"), ...drawSteps(state, disease),
    make("h4", {}, "The gene"),
    make("dl", {},
      make("dt", {}, "Disease"), make("dd", {}, drawDisease(state, disease)),
      rows.map(([name, part]) => [make("dt", {}, name), make("dd", {}, part.text, state.cites(part))]),
      make("dt", {}, "How sure is the way to calcium"), make("dd", {}, `${upper(gene.certainty.level.replace("_", " "))}. ${gene.certainty.why}`))];
}

function arrowLine(state, arrow) {
  const [tail, head] = [arrow.tail, arrow.head].map((id) => state.nodes.get(id).label);
  return make("li", {}, make("strong", {}, `${tail} ${arrow.way} \u201c${head}\u201d. `),
    arrow.text, " ", make("em", {}, `(${SEEN[arrow.seen_in]}${arrow.steers_back ? "; steers back" : ""})`), state.cites(arrow));
}

function drawNode(state) {
  const node = state.nodes.get(state.node);
  const { gene } = state.chosen;
  const push = state.pushes().get(node.id) ?? "";
  const arrows = state.pathway.arrows;
  const part = (title, found) => found.length === 0 ? [] : [make("h4", {}, title), make("ul", {}, found.map((arrow) => arrowLine(state, arrow)))];
  const starts = [...state.genes.values()].filter((each) => each.diseases.some((disease) => disease.starts.some((start) => start.node === node.id)));
  return [
    make("h3", {}, node.label),
    make("p", {}, node.what.text, state.cites(node.what)),
    gene === "" ? null : make("p", { className: "cs-notice" }, push === "" ? `The fault of ${gene} does not reach it by any arrow that we have.` : `With a fault of ${gene} it is ${PUSHES[push].word}.`),
    gene === "" ? null : make("button", { type: "button", "data-key": "back", onclick: () => state.choose({}) }, `Back to ${gene}`),
    starts.length === 0 ? [] : [make("h4", {}, "Genes that act here"), make("p", { className: "cs-tools" }, starts.map((each) =>
      make("button", { type: "button", "data-key": `here-${each.id}`, onclick: () => state.choose({ gene: each.id }) }, each.id)))],
    ...part("What acts on it", arrows.filter((arrow) => arrow.head === node.id)),
    ...part("What it acts on", arrows.filter((arrow) => arrow.tail === node.id))];
}

function drawPanel(state) {
  const notice = state.notice || state.model.get("notice");
  const start = [make("h3", {}, "Choose a gene or a step"),
    make("p", {}, "Choose in the list, in the picture or in the table. You see where the gene acts, what its fault pushes step by step, and how far each step is shown.")];
  return [notice === "" ? null : make("p", { className: "cs-notice" }, `Not used: ${notice}`),
    ...(state.node !== "" ? drawNode(state) : state.gene() ? drawGene(state) : start)];
}

/** The picture in one sentence. */
function summary(state) {
  const gene = state.gene();
  if (gene) return `${state.disease().name}: ${state.disease().chain || "no way to calcium is known"}.`;
  const drawn = state.pathway.arrows.filter((arrow) => !arrow.steers_back);
  const raising = drawn.filter((arrow) => arrow.way === "raises").length;
  return `${state.nodes.size} steps from gut and bone to the skin, ${drawn.length} arrows: ${raising} raise, ${drawn.length - raising} lower.`;
}

// ---------------------------------------------------------------- the tables

function drawTable(caption, heads, rows) {
  return make("table", { role: "table" }, make("caption", {}, caption),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, heads.map((head) => make("th", { scope: "col", role: "columnheader" }, head)))),
    make("tbody", { role: "rowgroup" }, rows.map(([name, ...rest]) => make("tr", { role: "row" },
      make("th", { scope: "row", role: "rowheader" }, name),
      rest.map((cell, place) => make("td", { role: "cell", "data-head": heads[place + 1] }, cell))))));
}

function geneTable(state) {
  const told = (part) => [part.text, state.cites(part)];
  const rows = [...state.genes.values()].map((gene) => [
    [make("button", { type: "button", "aria-label": `Show ${gene.id}`, onclick: () => state.show({ gene: gene.id }) }, gene.id),
      make("small", {}, `${gene.name}. ${gene.hgnc ?? "HGNC not checked"}, ${number("OMIM", gene.omim)}`)],
    told(gene.protein), told(gene.fault),
    make("ul", {}, gene.diseases.map((disease) => make("li", {}, drawDisease(state, disease), make("small", {}, disease.chain || "No way to calcium is known.")))),
    told(gene.settles), told(gene.blood), `${upper(gene.certainty.level.replace("_", " "))}. ${gene.certainty.why}`, told(gene.unknown)]);
  return drawTable(`${rows.length} genes`, ["Gene", "Makes", "Goes wrong", "Diseases and the way to calcium", "Settles", "Blood", "How sure", "Not known"], rows);
}

function arrowTable(state) {
  const rows = state.pathway.arrows.map((arrow) => [
    make("button", { type: "button", "aria-label": `Show ${state.nodes.get(arrow.tail).label}`, onclick: () => state.show({ node: arrow.tail }) }, state.nodes.get(arrow.tail).label),
    arrow.way, state.nodes.get(arrow.head).label, [arrow.text, state.cites(arrow)], SEEN[arrow.seen_in], arrow.steers_back ? "steers back, not drawn" : "drawn"]);
  return drawTable(`${rows.length} arrows`, ["From", "Does", "To", "Why", "How far it is shown", "In the picture"], rows);
}

function drawReading(state) {
  const identifiers = state.model.get("identifiers");
  return [
    make("details", {}, make("summary", {}, "All genes in one table"), geneTable(state), make("p", {}, identifiers.text, state.cites(identifiers))),
    make("details", {}, make("summary", {}, "All arrows in one table"), arrowTable(state)),
    make("details", {}, make("summary", {}, "Genes that we left out, and why"),
      make("ul", {}, state.model.get("left_out").map((each) => make("li", {}, make("strong", {}, `${each.label}. `), each.text, state.cites(each)))))];
}

// ----------------------------------------------------------------- the whole

function drawChoice(state) {
  const id = `${state.prefix}-gene`;
  const select = make("select", { id, onchange: () => state.choose({ gene: select.value }) },
    make("option", { value: "" }, "No gene"),
    [...state.genes.values()].map((gene) => make("option", { value: gene.id }, `${gene.id}: ${gene.diseases[0].name}`)));
  const fill = () => { select.value = state.chosen.gene; };
  return [make("p", { className: "cs-choice" }, make("label", { for: id }, "Gene"), select), fill];
}

function drawLegend() {
  const sample = (way) => shape("svg", { viewBox: "0 0 40 20", class: "cs-sample", "aria-hidden": "true" }, arrowShape([[2, 10], [36, 10]], way));
  return make("ul", { className: "cs-legend" },
    make("li", {}, sample("raises"), "raises (ends in a point)"), make("li", {}, sample("lowers"), "lowers (ends in a bar)"),
    make("li", {}, "\u25b2 more, \u25bc less, \u25c6 pushed both ways"));
}

export default {
  render({ model, el }) {
    const state = new Chosen(model);
    el.classList.add("cs-widget", "cs-genes");
    const say = speaker(el);
    const map = new PathwayMap(state);
    const panel = make("section", { className: "cs-result", "aria-label": "The gene or step that you chose" });
    const [jump, sayJump] = jumpTo(panel);
    const [choice, fill] = drawChoice(state);
    const told = make("p", { className: "cs-told" });
    el.append(
      make("p", { className: "cs-learning" }, make("strong", {}, "For learning, not for diagnosis. "), "What you choose is not stored."),
      make("div", { className: "cs-columns" },
        make("div", {}, choice, make("figure", { className: "cs-map" },
          make("figcaption", {}, "From gut and bone to kidney to skin. Oval buttons are genes, boxes are steps. From a keyboard the arrow keys go from one to the next. How the body steers back is left out."),
          drawLegend(), told, map.svg), jump),
        make("div", { className: "cs-side" }, panel, make("div", { className: "cs-tools" },
          make("button", { type: "button", onclick: () => state.choose({ gene: "" }) }, "Clear the choice"),
          ...linkButton(() => state.address(), "The link is copied. It holds what you chose.")))),
      make("div", { className: "cs-reading" }, drawReading(state)));
    const draw = () => {
      fill();
      map.draw();
      redraw(panel, drawPanel(state));
      told.textContent = summary(state);
      const step = state.node === "" ? "" : state.nodes.get(state.node).label;
      sayJump(step || state.chosen.gene);
    };
    state.reveal = () => {
      panel.scrollIntoView({ block: "start" });
      panel.focus({ preventScroll: true });
    };
    state.listeners.push(draw, () => {
      const notice = state.notice === "" ? "" : `Not used: ${state.notice}. `;
      say(notice + (state.node === "" ? summary(state) : state.nodes.get(state.node).label));
    });
    for (const name of ["gene", "form", "notice"]) model.on(`change:${name}`, draw);
    draw();
    return followLink(LINK, el, (linked) => state.follow(linked));
  },
};
