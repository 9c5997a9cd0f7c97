// Made from schema.py by `python -m tools.generate`.

import type { NoAnswer, Statement, Words } from "../kit/types.d.ts";

export type Filter = "disease" | "size" | "kind" | "sort";

/** What is chosen of each filter. */
export interface Choice {
  disease?: string;
  size?: string;
  kind?: string;
  sort?: string;
}

/** What a reader chooses, and the treatments that are open. */
export interface Entries {
  choice: Choice;
  opened: string[];
}

/** A verdict: the group of the list that it stands in, its place there, and the people with a complication. */
export interface Verdict {
  id: string;
  group: string;
  place: [number, number];
  together: boolean;
  harmed: [number, number] | null;
}

/** A verdict in words, and the rule by which a treatment gets it. */
export interface VerdictTerms {
  label: string;
  why: string;
}

/** A treatment in the list; `fits` holds, by disease and size, how many people in how many reports. */
export interface Entry {
  id: string;
  kind: string;
  rank: number;
  verdicts: Record<string, Verdict>;
  fits: Record<string, [number, number]>;
}

/** What our own list shows to be missing: ids of treatments and of diseases. */
export interface Gaps {
  uncounted: string[];
  single: string[];
  unnumbered: string[];
  diseases: string[];
}

/** A counted share with its interval, of a hundred. */
export interface Share {
  k: number;
  n: number;
  at: number;
  low: number;
  high: number;
  words: string;
}

/** A study row; what was not reported is left out. */
export interface Row {
  ref: string;
  short: string;
  design: string;
  who: string;
  part: string;
  disease: string;
  size: string;
  n?: number;
  unit: string;
  single?: boolean;
  comparison?: boolean;
  family: string;
  happened?: string[];
  better?: Share;
  worse?: Share;
  within?: boolean;
  derived?: boolean;
  measured: string;
  follow_up?: string;
  harms?: string;
  note?: string;
  same?: string[];
}

/** The words for what was counted, and for how sure it is. */
export interface Terms {
  families: Record<string, string>;
  worse: Record<string, string>;
  points: Record<string, string>;
  verdicts: Record<string, VerdictTerms>;
  certainty: Record<string, string>;
  gaps: Record<string, string>;
  notes: Record<string, string>;
}

/** What is said of a treatment. */
export interface Parts {
  caution?: Statement;
  used_for?: Statement;
  mechanism?: Statement;
  evidence?: Statement;
  harms?: Statement;
}

/** A treatment; `rows` are the ids of its study rows, and `differs` says by disease why the verdict is another. */
export interface Treatment {
  name: string;
  plain: string;
  parts: Parts;
  differs: Record<string, Statement>;
  certainty: string;
  why: string;
  diseases: string[];
  rows: string[];
}

/** A trial; `compared` holds what was counted, in those who were treated and in the others. */
export interface Trial {
  name: string;
  treatment: string | null;
  disease: string;
  state: string;
  asked: string;
  counted: string;
  found: Statement;
  compared: [string, string, string][];
}

/** A question that no study answers. */
export interface Untested {
  question: string;
  state: string;
  answer: Statement;
}

/** The traits of the treatments; `course` holds the rows without a special treatment by disease. */
export interface State {
  messages: Words;
  asks: string;
  entry_names: string[];
  notice: string;
  sources: Record<string, string>;
  choice: Choice;
  opened: string[];
  answer: NoAnswer;
  course: Record<string, string[]>;
  entries: Entry[];
  gaps: Gaps;
  options: Record<Filter, Record<string, string>>;
  rows: Record<string, Row>;
  terms: Terms;
  treatments: Record<string, Treatment>;
  trials: Trial[];
  untested: Untested[];
}
