// Made from schema.py by `python -m tools.generate`.

import type { Words } from "../kit/types.d.ts";

/** What a reader chose to practise, which question is open, and the answer; `sure` commits it. */
export interface Entries {
  chapter: string;
  objective: string;
  question: string;
  turn: number;
  given: string[];
  sure: string;
}

/** Something that can be chosen, put in its place or matched. */
export interface Option {
  id: string;
  text: string;
}

/** A question before it is answered: nothing here says what is right. */
export interface Asked {
  id: string;
  kind: "single" | "multiple" | "order" | "match" | "number" | "likelier";
  stem: string;
  level: number;
  chapter: string;
  objective: string;
  unit: string;
  turn: number;
  options: Option[];
  rights: Option[];
}

/** A part of a question after it was answered: what is true of it, what was given, and why. */
export interface Part {
  id: string;
  text: string;
  why: string;
  refs: string[];
  belongs: boolean;
  chosen: boolean;
  well: boolean;
  place: number;
  put: number;
  partner: string;
  matched: string;
}

/** What is told of a committed answer. */
export interface Told {
  right: boolean;
  grade: "again" | "hard" | "good";
  parts: Part[];
  slip: string;
  within: number;
}

/** The question that is open, and what is told once its answer is committed. */
export interface Answer {
  entries?: Record<string, unknown>;
  failed?: boolean;
  chapter: string;
  objective: string;
  question: string;
  asked: Asked | null;
  told: Told | null;
  notice: string;
}

/** What somebody can do after a chapter, and the questions that practise it. */
export interface Objective {
  id: string;
  text: string;
  questions: string[];
}

/** A chapter that has questions. */
export interface Chapter {
  id: string;
  label: string;
  objectives: Objective[];
}

/** Everything that the view can read. */
export interface State {
  messages: Words;
  asks: string;
  entry_names: string[];
  notice: string;
  sources: Record<string, string>;
  chapter: string;
  objective: string;
  question: string;
  turn: number;
  given: string[];
  sure: string;
  answer: Answer;
  shelf: Chapter[];
}
