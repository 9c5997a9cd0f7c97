// Made from schema.py by `python -m tools.generate`.

import type { Certainty, Statement, Words } from "../kit/types.d.ts";

export type Reading = "low" | "normal" | "high" | "unknown";

/** What a reader enters, by blood value, and the age group: a field may hold what can't be read, too. */
export interface Entries {
  values: Record<string, unknown>;
}

/** A number with its unit. */
export interface Amount {
  value: number;
  unit: string;
}

export interface RangeUsed {
  low: number | null;
  high: number | null;
  unit: string;
  from: "own" | "reference";
  refs: string[];
}

/** How a value lies in the range that was used. */
export interface Flag {
  flag: Reading;
  range: RangeUsed | null;
}

/** A value as it was entered and in both kinds of units. */
export interface Value {
  label: string;
  entered: Amount;
  si: Amount;
  conventional: Amount;
  conversion: Statement;
}

/** Calcium corrected for albumin. */
export interface Corrected {
  si: Amount;
  conventional: Amount;
  formula: Statement;
  disputed: Statement;
}

/** Calcium times phosphate. */
export interface Product {
  text: string;
  refs: string[];
  si: Amount;
  conventional: Amount;
  calcium_from: string;
  above_rule: boolean;
}

/** A statement that is known by its id. */
export interface Note {
  text: string;
  refs: string[];
  id: string;
}

/** A value that would be in range in another unit. */
export interface Doubt {
  id: string;
  text: string;
  unit: string;
}

/** The pattern that fits. */
export interface Pattern {
  id: string;
  label: string;
  provisional: boolean;
  meaning: Statement;
  limits: Statement;
  certainty: Certainty;
}

/** A pattern that a missing value could still turn it into. */
export interface OtherPattern {
  id: string;
  label: string;
  meaning: Statement;
}

/** What one value means as long as too few of the others are there. */
export interface Alone {
  text: string;
  refs: string[];
  name: "calcium" | "phosphate" | "pth" | "kidney" | "vitamin_d";
  reading: Reading;
}

/** Everything that can be said about the values. */
export interface Answer {
  entries?: Record<string, unknown>;
  failed?: boolean;
  for_learning: string;
  age_group: string;
  urgent: Note[];
  doubts: Doubt[];
  values: Record<string, Value>;
  corrected: Corrected | null;
  flags: Record<string, Flag>;
  calcium_from: string | null;
  statuses: Record<string, string>;
  product: Product | null;
  notes: Note[];
  caution: Statement;
  pattern: Pattern;
  also_possible: OtherPattern[];
  missing: ("calcium" | "phosphate" | "pth" | "kidney")[];
  faults: Record<string, string>;
  notice: string;
  alone: Alone[];
  still_open: "unit" | "values" | "";
  findings: string[];
}

/** The range of an age group, in the first unit. */
export interface Range {
  ages: string[];
  low: number | null;
  high: number | null;
  refs: string[];
}

/** A blood value; `units` holds what a number in each counts in the first one. */
export interface Analyte {
  id: string;
  label: string;
  units: Record<string, number>;
  explain: string;
  refs: string[];
  conversion: string;
  possible: [number, number];
  ranges: Range[];
}

/** A pattern of blood values as the list of all of them says it. */
export interface KnownPattern {
  id: string;
  label: string;
  meaning: string;
  refs: string[];
  limits: string;
}

/** The traits of the blood values. */
export interface State {
  messages: Words;
  asks: string;
  entry_names: string[];
  notice: string;
  sources: Record<string, string>;
  values: Record<string, unknown>;
  answer: Answer;
  ages: Record<string, string>;
  findings: Record<string, string>;
  analytes: Analyte[];
  notes: Record<string, string>;
  numbers: Record<string, number>;
  patterns: KnownPattern[];
}

/** What a field of the form enters: numbers where they can be read, else the text. */
export interface Entry {
  unit?: string | null;
  value?: number | string;
  low?: number | string;
  high?: number | string;
}
