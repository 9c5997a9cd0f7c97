// Made from schema.py by `python -m tools.generate`.

export type Urgency = "emergency" | "same-day" | "soon" | "routine";

/** The words of a tool: the tag of their language, in which direction it is written, and messages for Fluent. */
export interface Words {
  tag: string;
  direction: "ltr" | "rtl";
  messages: string;
}

/** The traits of every tool. */
export interface ToolState {
  messages: Words;
  asks: string;
  entry_names: string[];
  notice: string;
  sources: Record<string, string>;
}

/** What every answer may hold: the entries that it belongs to, or that it can't be worked out. */
export interface AnyAnswer {
  entries?: Record<string, unknown>;
  failed?: boolean;
}

/** The answer of a tool that only draws. */
export type NoAnswer = Record<string, never>;

/** The traits of every tool that answers. */
export interface AnsweringState {
  messages: Words;
  asks: string;
  entry_names: string[];
  notice: string;
  sources: Record<string, string>;
  answer: AnyAnswer;
}

/** A sentence or more, with its sources; without any it is an expert's reading. */
export interface Statement {
  text: string;
  refs: string[];
}

/** How sure a statement is, and why. */
export interface Certainty {
  level: string;
  why: string;
}

/** How a level of urgency is worded. */
export interface Level {
  label: string;
  spoken_prefix: string;
  heading: string;
  when: string;
}

/** The traits of a tool that says how soon to be seen. */
export interface LevelState {
  messages: Words;
  asks: string;
  entry_names: string[];
  notice: string;
  sources: Record<string, string>;
  levels: Record<Urgency, Level>;
}

/** A rule of the symptom checklist that an answer rests on. */
export interface Rule {
  rule: string;
  title: string;
  level: string;
  statement: string;
  time_limit_from: string;
  disagree: string;
  refs: string[];
}
