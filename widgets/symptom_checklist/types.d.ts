// Made from schema.py by `python -m tools.generate`.

import type { Level, Rule, Urgency, Words } from "../kit/types.d.ts";

export type Use = "emergency" | "advice" | "crisis" | "poison";

/** What a reader ticks, and the country whose numbers are shown. */
export interface Entries {
  present: string[];
  country: string;
}

/** A tick that the advice hangs on, and the ids of its answers. */
export interface Question {
  about: string;
  answers: string[];
}

/** How soon to be seen and why; nothing of that where nothing is ticked. */
export interface Answer {
  entries?: Record<string, unknown>;
  failed?: boolean;
  present: string[];
  notice: string;
  urgency?: Urgency;
  because?: Rule[];
  also?: Rule[];
  do?: string[];
  do_not?: string[];
  ask?: string[];
  lines?: Use[];
  open?: Question[];
}

/** A line to tick; one with `after` stands there only if one of these is ticked. */
export interface Symptom {
  id: string;
  label: string;
  explain: string;
  common: boolean;
  after: string[];
  everyday: string[];
}

/** A question and its lines; an exclusive one takes one answer. */
export interface Group {
  id: string;
  label: string;
  question: string;
  asked: "who" | "area" | "detail";
  hint: string;
  dangers: string;
  exclusive: boolean;
  ages: string[];
  symptoms: Symptom[];
}

/** What a rule asks for: its level, from 0, and combinations of lines, each by its place among all lines. */
export interface AskedFor {
  level: number;
  any_of: number[][];
}

/** A number to call. */
export interface Line {
  use: Use;
  label: string;
  number: string;
  note: string;
}

/** A country and its numbers. */
export interface Country {
  id: string;
  label: string;
  lines: Line[];
}

/** A sign for which nobody should wait. */
export interface Danger {
  sign: string;
  text: string;
}

/** The traits of the symptom checklist. */
export interface State {
  messages: Words;
  asks: string;
  entry_names: string[];
  notice: string;
  sources: Record<string, string>;
  levels: Record<Urgency, Level>;
  present: string[];
  country: string;
  answer: Answer;
  countries: Country[];
  dangers: Danger[];
  elsewhere: string;
  groups: Group[];
  rules: AskedFor[];
  reviewed: string;
}
