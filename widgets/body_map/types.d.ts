// Made from schema.py by `python -m tools.generate`.

import type { NoAnswer, Words } from "../kit/types.d.ts";

/** What a reader chooses. */
export interface Entries {
  mode: "sites" | "cause";
  sites: string[];
  cause: string;
}

/** A place of the body. */
export interface Site {
  id: string;
  label: string;
  explain: string;
}

/** Places that stand together in the list. */
export interface Group {
  label: string;
  sites: Site[];
}

/** A frequency term of the Human Phenotype Ontology. */
export interface Term {
  id: string;
  label: string;
  people: string;
  hpo: string;
  refs: string[];
}

/** A cause; `seen` are numbers: of the place, of the term, and of the sources. */
export interface Cause {
  id: string;
  name: string;
  subtype: string;
  common: number;
  seen: [number, number, number[]][];
}

/** A place as it is drawn; without paths it is a button with its name. */
export interface Region {
  site: string;
  paths: string[];
  mirror: boolean;
  x: number | null;
  y: number | null;
}

/** The body from one side. */
export interface Drawing {
  id: string;
  label: string;
  width: number;
  height: number;
  silhouette: string;
  lines: string[];
  regions: Region[];
}

/** The traits of the body map. */
export interface State {
  messages: Words;
  asks: string;
  entry_names: string[];
  notice: string;
  sources: Record<string, string>;
  mode: "sites" | "cause";
  sites: string[];
  cause: string;
  answer: NoAnswer;
  causes: Cause[];
  groups: Group[];
  terms: Term[];
  views: Drawing[];
}
