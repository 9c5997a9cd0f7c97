// What the server of a class sends, and what the pages know of the publication.

import type { Asked, Part, Told } from "../../../widgets/practice/types.d.ts";
import type { OpenStep as Step, Reason, Row } from "../../../widgets/case_room/types.d.ts";

export type State = "open" | "closed" | "revealed";

/** How a whole class answered: what it chose, or its lists of causes put together. */
export interface Counts {
  of: number;
  options?: Record<string, number>;
  pooled?: { cause: string; name: string; share: number }[];
  /** The list of the student in the middle. */
  middle?: { cause: string; name: string }[];
  /** For each option, or each cause that was named first, how many were sure and how many were not. */
  sure?: Record<string, [sure: number, unsure: number]>;
}

/** At which place each list has the diagnosis of the report, 0 for none, and how many students named it. */
export interface Found {
  pooled: number;
  middle: number;
  explorer: number;
  named: number;
  of: number;
}

/** The right answer with its reasons, once it may be seen. */
export interface Explained {
  parts: Part[];
  within: number;
  sources: Record<string, string>;
}

/** A case as far as it is told. */
export interface Case {
  case: string;
  title: string;
  known: string;
  of: number;
  steps: Step[];
  ask: { step: string } | null;
  end: { name: string; plain: string; cause: string; turn: string } | null;
}

export interface Round {
  id: number;
  kind: "question" | "case";
  turn: number;
  state: State;
  step: string | null;
  answered: number;
  asked?: Asked;
  case?: Case;
  counts?: Counts;
  before?: Counts | null;
  found?: Found;
  explained?: Explained;
  mine?: string[] | null;
  told?: Told | null;
}

export interface Question {
  id: number;
  name: string | null;
  text: string;
  state: "waiting" | "shown" | "hidden";
  pinned: boolean;
  answered: boolean;
  votes: number;
  mine?: boolean;
  voted?: boolean;
}

export interface Board {
  open: boolean;
  asked: Question[];
}

interface Room {
  code: string;
  plan: string | null;
  ended: boolean;
  follow: string | null;
  round: Round | null;
  board: Board;
}

export interface Seen extends Room {
  me: string;
}

export interface Led extends Room {
  people: { id: string; name: string; removed: boolean }[];
  /** What was asked so far, each once. */
  asked: { kind: "question" | "case"; item: string; step: string | null; revealed: boolean }[];
}

export interface OnWall extends Room {
  people: number;
}

export interface Plan {
  title: string;
  minutes: number;
  notes: string;
  steps: { title: string; minutes: number; questions: string[]; case: string; case_steps: string[]; place: string }[];
}

/** What a page was told of the publication when it was built. */
export interface Publication {
  sources: string;
  prefix: string;
  pages: Record<string, string>;
  causes: [id: string, name: string, words: string][];
  shelf: { label: string; questions: { id: string; stem: string }[] }[];
  cases: { id: string; title: string; steps: string[] }[];
  plans: Record<string, Plan>;
}

export type { Asked, Part, Reason, Row, Step, Told };
