// Made from schema.py by `python -m tools.generate`.

import type { Statement, Words } from "../kit/types.d.ts";

export type Subtype = "dystrophic" | "metastatic" | "idiopathic" | "iatrogenic" | "calciphylaxis";

export type Direction = "more" | "same" | "less";

/** What was committed to at a step: a ranking with reasons, a direction, an option, a finding, or hands up. */
export interface Commit {
  step: string;
  room?: boolean;
  causes?: string[];
  favours?: string;
  against?: string;
  says?: Direction;
  option?: number;
  finding?: string;
}

/** The case or the pair that is open, and what was committed to; nothing is an empty text. */
export interface Entries {
  case: string;
  pair: string;
  commits: Commit[];
}

/** Something to choose, in words. */
export interface Labelled {
  id: string;
  label: string;
}

/** A finding that a step tells, there or not. */
export interface Told {
  id: string;
  label: string;
  there: boolean;
}

/** A finding that speaks for or against a cause, with how it was answered. */
export interface Reason {
  label: string;
  answer: "yes" | "no" | "unsaid";
  weight: number;
}

/** A cause as the explorer shows it, with its strongest reasons, and what it expects besides. */
export interface Row {
  cause: string;
  name: string;
  share: number;
  fit: "fits well" | "fits" | "less likely";
  because: Reason[];
  against: Reason[];
  expected: Reason[];
}

/** Where the explorer puts a cause that was committed to; place 0 is further down than the `of` first ones. */
export interface Yours {
  name: string;
  place: number;
  share: number;
  of: number;
}

/** Which way the explorer moves a cause. */
export interface Weighed {
  cause: string;
  says: Direction;
  weight: number;
  refs: string[];
}

/** What is seen after a commit. */
export interface Seen {
  enough: boolean;
  rows: Row[];
  yours: Yours[];
  weighed: Weighed | null;
}

/** A commit in words. */
export interface Named {
  room: boolean;
  causes: string[];
  favours: string;
  against: string;
  says: string;
}

/** A step that is told. */
export interface OpenStep {
  kind: string;
  told: string;
  findings: Told[];
  safety: Statement | null;
  asked: string;
  commit: Named | null;
  seen: Seen | null;
}

/** Which way a finding pushes a cause. */
export interface Question {
  cause: string;
  finding: string;
  there: boolean;
}

/** What is asked now. */
export interface Ask {
  step: string;
  kind: "rank" | "weigh" | "transfer" | "pair";
  findings: Told[];
  weigh: Question | null;
}

/** What settled the case. */
export interface Decisive {
  why: string;
  step: string;
  finding: string;
  label: string;
}

/** A line of the worked table. */
export interface Line {
  cause: string;
  name: string;
  note: string;
  favours: Reason[];
  against: Reason[];
  expected: Reason[];
}

/** Why the explorer was wrong. */
export interface Misled {
  why: string;
  lesson: string;
}

/** The report that a case rests on, and how much of it was read. */
export interface Report {
  refs: string[];
  seen: "abstract" | "excerpt" | "full_text";
}

/** An answer to choose; why and whether it is right comes with the commit. */
export interface Option {
  text: string;
  why: string;
  right: boolean | null;
}

/** The question about another person. */
export interface Transfer {
  question: string;
  options: Option[];
  chosen: number | null;
  refs: string[];
}

/** At which place the explorer had the right answer at a step. */
export interface Way {
  kind: string;
  place: number;
  enough: boolean;
}

/** The end of a case. */
export interface End {
  cause: string;
  name: string;
  plain: string;
  subtype: Subtype;
  also_right: string[];
  turn: string;
  decisive: Decisive;
  reflection: Line[];
  misled: Misled | null;
  way: Way[];
  point: Statement;
  report: Report;
  not_known: string[];
  complete: boolean;
  tuned: boolean;
  pairs: Labelled[];
  transfer: Transfer;
}

/** A case of a pair, with its story. */
export interface PairCase {
  id: string;
  title: string;
  told: string;
}

/** What the explorer says of a case, and what it would say with one finding changed. */
export interface Flipped {
  title: string;
  change: "added" | "removed";
  instead: string[];
  was: [string, number][];
  now: [string, number][];
}

/** What decides between two cases. */
export interface PairEnd {
  finding: string;
  place: number;
  names: string[];
  why: string;
  also_different: string[];
  tool: string;
  said: Flipped[];
}

/** Two cases that one finding tells apart. */
export interface Contrast {
  question: string;
  cases: PairCase[];
  choices: Labelled[];
  commit: Commit | null;
  end: PairEnd | null;
}

/** What may be seen. */
export interface Answer {
  entries?: Record<string, unknown>;
  failed?: boolean;
  case: string;
  pair: string;
  title: string;
  known: string;
  of: number;
  commits: Commit[];
  steps: OpenStep[];
  ask: Ask | null;
  end: End | null;
  contrast: Contrast | null;
  notice: string;
}

/** A case to choose. */
export interface Listed {
  id: string;
  title: string;
  audience: string[];
  level: number;
  minutes: number;
}

/** A pair to choose. */
export interface ListedPair {
  id: string;
  question: string;
  titles: string[];
}

/** Everything that the view can read. */
export interface State {
  messages: Words;
  asks: string;
  entry_names: string[];
  notice: string;
  sources: Record<string, string>;
  case: string;
  pair: string;
  commits: Commit[];
  answer: Answer;
  cases: Listed[];
  pairs: ListedPair[];
  causes: [string, string, string][];
}
