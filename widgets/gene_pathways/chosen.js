// What is chosen among genes and steps, and everything that the parts of the view ask about it.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { writeLink } from "../kit/links.js";
import { say } from "../kit/words.js";

/** @import { Child, Field, Model } from "../kit/anywidget.d.ts" */
/** @import { Values } from "../kit/words.js" */
/** @import { Disease, Node as Step, State } from "./types.d.ts" */
/** @typedef {"more" | "less" | "both"} Push which way a node is pushed */
/** @typedef {{ gene?: string, form?: number, node?: string }} Choice */

export const LINK = "genes";

export class Chosen {
  /**
   * @param {Model<State>} model
   * @param {string} prefix begins the ids of this view
   */
  constructor(model, prefix) {
    this.model = model;
    this.prefix = prefix;
    this.pathway = model.get("pathway");
    this.nodes = new Map(this.pathway.nodes.map((node) => [node.id, node]));
    this.genes = new Map(model.get("genes").map((gene) => [gene.id, gene]));
    this.node = "";
    this.notice = "";
    /** @type {(() => void)[]} */
    this.listeners = [];
    /** Brings the answer into sight. */
    this.reveal = () => {};
  }

  /**
   * @param {string} message
   * @param {Values} [values]
   */
  say(message, values) {
    return say(this.model, message, values);
  }

  get chosen() {
    return { gene: this.model.get("gene"), form: this.model.get("form"), node: this.node };
  }

  gene() {
    return this.genes.get(this.chosen.gene);
  }

  /** @returns {Disease | undefined} */
  disease() {
    return this.gene()?.diseases[this.chosen.form] ?? this.gene()?.diseases[0];
  }

  /**
   * A node of the pathway; whoever asks has its id from there.
   * @param {string} id
   */
  step(id) {
    return /** @type {Step} */ (this.nodes.get(id));
  }

  /**
   * The genes whose fault starts at this node; with null those for which no start is known.
   * @param {string | null} node
   */
  genesAt(node) {
    return [...this.genes.values()].filter((gene) => {
      const first = gene.diseases.find((disease) => disease.starts.length > 0)?.starts[0];
      return node === null ? !first : first?.node === node;
    }).map((gene) => gene.id);
  }

  /** Which way each node is pushed by the chosen fault. */
  pushes() {
    /** @type {Map<string, Push>} */
    const found = new Map();
    for (const { node, sign } of this.disease()?.steps ?? []) {
      const push = sign > 0 ? "more" : "less";
      found.set(node, found.has(node) && found.get(node) !== push ? "both" : push);
    }
    return found;
  }

  /**
   * Choose; nothing is asked: what a choice means was worked out before.
   * @param {Choice} choice
   */
  choose({ gene = this.chosen.gene, form = gene === this.chosen.gene ? this.chosen.form : 0, node = "" }) {
    this.node = node;
    this.notice = "";
    this.model.set("gene", gene);
    this.model.set("form", form);
    this.tell();
  }

  tell() {
    for (const listener of this.listeners) listener();
  }

  /**
   * Choose from a table, which lies below the answer.
   * @param {Choice} choice
   */
  show(choice) {
    this.choose(choice);
    this.reveal();
  }

  /**
   * Take a link; what names nothing is left out and said.
   * @param {Field} field
   */
  follow(field) {
    const [gene, form, node] = ["gene", "form", "node"].map((key) => field(key)[0] ?? "");
    const known = this.genes.get(gene.toUpperCase());
    const place = Number(form || "1") - 1;
    const hasForm = known?.diseases[place] !== undefined;
    const unknown = (/** @type {"gene" | "form" | "step"} */ what, /** @type {string} */ value) =>
      this.say("gene-pathways-unknown", { what, value });
    const wrong = [
      gene !== "" && !known ? unknown("gene", gene.slice(0, 60)) : "",
      known && form !== "" && !hasForm ? unknown("form", form.slice(0, 20)) : "",
      node !== "" && !this.nodes.has(node) ? unknown("step", node.slice(0, 60)) : "",
    ].filter(Boolean);
    this.choose({ gene: known?.id ?? "", form: hasForm ? place : 0, node: this.nodes.has(node) ? node : "" });
    if (wrong.length === 0) return;
    this.notice = wrong.join("; ");
    this.tell();
  }

  /** The link that reopens the choice. */
  address() {
    const { gene, form, node } = this.chosen;
    const forms = form > 0 ? [String(form + 1)] : [];
    return writeLink(LINK, { gene: gene ? [gene] : [], form: forms, node: node ? [node] : [] });
  }

  /**
   * @param {{ refs: string[], basis?: string | null }} told
   * @returns {Child[]}
   */
  cites({ refs, basis = null }) {
    if (basis === "expert" && refs.length === 0) {
      return [" ", make("em", { className: "basis" }, this.say("kit-expert-reading-aside"))];
    }
    return citations(this.model, refs);
  }
}
