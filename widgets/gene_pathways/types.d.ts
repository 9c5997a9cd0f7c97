// Made from schema.py by `python -m tools.generate`.

import type { Certainty, NoAnswer, Words } from "../kit/types.d.ts";

export type SeenIn = "people" | "animals" | "cells" | "review" | "proposed";

export type Way = "raises" | "lowers";

/** What a reader chooses: a gene, and the number of the disease. */
export interface Entries {
  gene: string;
  form: number;
}

/** A statement that may rest on an expert's reading. */
export interface Told {
  text: string;
  refs: string[];
  basis: string | null;
}

/** A term of the Human Phenotype Ontology that names the calcium of a disease. */
export interface Term {
  id: string;
  name: string;
  list: string;
}

/** The cause that the chapter says more of. */
export interface CauseLink {
  id: string;
  name: string;
}

/** Where the fault of a gene begins, and which way it pushes. */
export interface Start {
  text: string;
  refs: string[];
  basis: string | null;
  node: string;
  way: Way;
  seen_in: SeenIn;
}

/** A node that is pushed, up or down, by which starts and which arrows (their numbers). */
export interface Step {
  node: string;
  sign: number;
  starts: number[];
  arrows: number[];
}

/** A disease of a gene, and what its fault pushes. */
export interface Disease {
  name: string;
  inheritance: "recessive" | "dominant" | "from_mother" | "from_father" | "new_change" | "in_growth" | "mixed";
  refs: string[];
  omim: string | null;
  cause: CauseLink | null;
  hpo: Term[];
  starts: Start[];
  steps: Step[];
  corrections: number[];
  chain: string;
}

/** A gene and its diseases. */
export interface Gene {
  id: string;
  name: string;
  hgnc: string | null;
  omim: string | null;
  protein: Told;
  fault: Told;
  settles: Told;
  blood: Told;
  unknown: Told;
  certainty: Certainty;
  diseases: Disease[];
}

/** A part of the body in which nodes lie. */
export interface Place {
  id: string;
  label: string;
}

/** A step of the pathway; `more` and `less` are what it is called when it is pushed. */
export interface Node {
  id: string;
  label: string;
  place: string;
  row: number;
  column: number;
  more: string;
  less: string;
  what: Told;
  deposit: boolean;
}

/** What one node does to another. */
export interface Arrow {
  text: string;
  refs: string[];
  basis: string | null;
  tail: string;
  head: string;
  way: Way;
  seen_in: SeenIn;
  steers_back: boolean;
}

/** The picture. */
export interface Pathway {
  places: Place[];
  nodes: Node[];
  arrows: Arrow[];
}

/** A gene that is not in the picture, and why. */
export interface LeftOut {
  text: string;
  refs: string[];
  id: string;
  label: string;
}

/** The traits of the gene pathways. */
export interface State {
  messages: Words;
  asks: string;
  entry_names: string[];
  notice: string;
  sources: Record<string, string>;
  gene: string;
  form: number;
  answer: NoAnswer;
  genes: Gene[];
  identifiers: Told;
  left_out: LeftOut[];
  pathway: Pathway;
}
