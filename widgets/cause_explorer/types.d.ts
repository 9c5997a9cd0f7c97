// Made from schema.py by `python -m tools.generate`.

import type { Level, Rule, Urgency, Words } from "../kit/types.d.ts";

export type Subtype = "dystrophic" | "metastatic" | "idiopathic" | "iatrogenic" | "calciphylaxis";

/** The ids of findings that are there, that are not, and that a reader can't tell; the story they came from. */
export interface Entries {
  present: string[];
  absent: string[];
  skipped: string[];
  story: string;
}

/** The share of a subtype. */
export interface SubtypeShare {
  id: Subtype;
  share: number;
}

/** What a finding adds to a cause, or takes from it. */
export interface Push {
  finding: string;
  weight: number;
  refs: string[];
  answer: "yes" | "no" | "unsaid";
  frequency: string | null;
  counted: string;
}

/** A cause in the ranking. */
export interface Candidate {
  cause: string;
  name: string;
  subtype: Subtype;
  share: number;
  fit: "fits well" | "fits" | "less likely";
  because: Push[];
  against: Push[];
  rival: string;
  tells_apart: string[];
  what: string;
  confirmed_by: string;
  disease: string;
}

/** Two causes that can hardly be told apart, and the findings that would. */
export interface Twins {
  causes: string[];
  would_separate: string[];
}

/** What stays in sight, whatever fits best. */
export interface Danger {
  id: string;
  name: string;
  causes: string[];
  why: string;
  refs: string[];
  because: string[];
}

/** The advice of the symptom checklist. */
export interface HowSoon {
  urgency: Urgency;
  because: Rule[];
  do: string[];
  do_not: string[];
}

/** What fits; the best stands first. */
export interface Answer {
  entries?: Record<string, unknown>;
  failed?: boolean;
  present: string[];
  absent: string[];
  notice: string;
  told: number;
  enough: boolean;
  subtypes: SubtypeShare[];
  ranking: Candidate[];
  not_told_apart: Twins | null;
  keep_in_sight: Danger[];
  how_soon: HowSoon | null;
  ask_next: string[];
}

/** A finding to answer. */
export interface Finding {
  id: string;
  label: string;
  clinical: string;
  explain: string;
}

/** A question and its findings; of an exclusive one a single finding can be there. */
export interface Group {
  id: string;
  label: string;
  question: string;
  exclusive: boolean;
  findings: Finding[];
}

/** A made-up story: what is told at once, and what it was made for. */
export interface Preset {
  id: string;
  label: string;
  story: string;
  lesson: string;
  cause: string;
  present: string[];
  absent: string[];
}

/** A published case. Findings are told by their place in the vocabulary, because there are many cases. */
export interface StoredCase {
  id: string;
  title: string;
  cause: string;
  report: string;
  tuned: boolean;
  present: number[];
  absent: number[];
}

/** The traits of the cause explorer. */
export interface State {
  messages: Words;
  asks: string;
  entry_names: string[];
  notice: string;
  sources: Record<string, string>;
  levels: Record<Urgency, Level>;
  present: string[];
  absent: string[];
  skipped: string[];
  story: string;
  answer: Answer;
  presets: Preset[];
  cases: StoredCase[];
  names: Record<string, string>;
  vocabulary: Group[];
}
