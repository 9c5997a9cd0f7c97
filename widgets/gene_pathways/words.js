// The words of the gene pathways.

/** @import { Disease, SeenIn } from "./types.d.ts" */
/** @typedef {"" | "more" | "less" | "both"} Push which way a node is pushed */

/** @type {Record<Push, { mark: string, word: string }>} */
export const PUSHES = {
  "": { mark: "", word: "" },
  more: { mark: "\u25b2 more", word: "pushed up" },
  less: { mark: "\u25bc less", word: "pushed down" },
  both: { mark: "\u25c6 both ways", word: "pushed both ways" },
};
/** @type {Record<Disease["inheritance"], string>} */
export const INHERITED = {
  recessive: "Recessive: both copies are faulty.",
  dominant: "Dominant: one faulty copy is enough.",
  from_mother: "One faulty copy is enough when it comes from the mother.",
  from_father: "One faulty copy is enough when it comes from the father.",
  new_change: "One faulty copy, mostly a new change that neither parent has.",
  in_growth: "Not inherited: the change is in the growth only.",
  mixed: "More than one way.",
};
/** @type {Record<SeenIn, string>} */
export const SEEN = {
  people: "seen in people",
  animals: "seen in animals",
  cells: "seen in cells",
  review: "stated by a review",
  proposed: "proposed, not shown",
};

/** @param {string} text */
export function upper(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The number of a register.
 * @param {string} register
 * @param {string | null} value
 */
export function number(register, value) {
  return `${register} ${value ?? "not checked"}`;
}
