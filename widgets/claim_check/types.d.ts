// Made from schema.py by `python -m tools.generate`.

import type { NoAnswer, Words } from "../kit/types.d.ts";

/** What a reader chooses; nothing of a kind is an empty text, or 0. */
export interface Entries {
  section: string;
  verdict: string;
  importance: number;
  words: string;
  claim: string;
}

/** A statement of the article, and what the evidence says. */
export interface Claim {
  id: string;
  section: string;
  verdict: string;
  importance: number;
  statement: string;
  evidence: string;
  refs: string[];
  expert: boolean;
  how: string;
}

/** How many statements there are: by section and verdict, by each alone, and all of them. */
export interface Counts {
  cells: Record<string, Record<string, number>>;
  sections: Record<string, number>;
  verdicts: Record<string, number>;
  all: number;
}

/** The traits of the claim check. */
export interface State {
  messages: Words;
  asks: string;
  entry_names: string[];
  notice: string;
  sources: Record<string, string>;
  section: string;
  verdict: string;
  importance: number;
  words: string;
  claim: string;
  answer: NoAnswer;
  claims: Claim[];
  counts: Counts;
  sections: Record<string, string>;
  verdicts: Record<string, string>;
  weights: Record<string, string>;
  worst: number;
}
