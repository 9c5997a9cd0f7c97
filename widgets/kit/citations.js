// Links to the sources of a statement, in the list of the last chapter.

import { make } from "./elements.js";

/** @import { Model } from "./anywidget.d.ts" */

const SOURCES = "10-references-and-glossary.ipynb#ref-";

/**
 * Return a link for each reference, each after a space, with the label that the tool knows for it.
 * @template {{ sources: Record<string, string> }} Traits
 * @param {Model<Traits>} model
 * @param {readonly string[]} refs
 * @returns {(Node | string)[]}
 */
export function citations(model, refs) {
  const labels = /** @type {Record<string, string>} */ (model.get("sources"));
  return refs.flatMap((ref) => [" ", make("a", { href: `${SOURCES}${ref}`, className: "cite" }, labels[ref] ?? ref)]);
}
