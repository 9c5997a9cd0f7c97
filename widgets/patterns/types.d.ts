// Made from schema.py by `python -m tools.generate`.

import type { NoAnswer, Statement, Words } from "../kit/types.d.ts";

export type Subtype = "dystrophic" | "metastatic" | "idiopathic" | "iatrogenic" | "calciphylaxis" | "look_alike";

/** What a reader chooses: a test, a form, and a form beside it or nothing. */
export interface Entries {
  test: string;
  form: string;
  beside: string;
}

/** A form of calcium in the skin, or a look-alike. */
export interface Form {
  id: string;
  label: string;
  subtype: Subtype;
}

/** A fact about a test; `number` is what was counted. */
export interface Measured {
  id: string;
  statement: string;
  number: string | null;
  sure: string;
  refs: string[];
}

/** A test and what is known of it. */
export interface Test {
  id: string;
  label: string;
  reads: string;
  use: Statement;
  limits: Statement;
  radiation: Statement;
  danger: Statement | null;
  measured: Measured[];
  unmeasured: string;
}

/** What a test shows in a form; the drawing stands in the sheet. */
export interface Picture {
  alt: string;
  rests_on: string;
  shows: Statement;
  can: Statement;
  cannot: Statement;
}

/** The traits of the patterns; `cells` holds the pictures by `test.form`. */
export interface State {
  messages: Words;
  asks: string;
  entry_names: string[];
  notice: string;
  sources: Record<string, string>;
  test: string;
  form: string;
  beside: string;
  answer: NoAnswer;
  caution: Statement;
  cells: Record<string, Picture>;
  drawings: string;
  forms: Form[];
  tests: Test[];
}
