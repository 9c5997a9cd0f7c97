// The way from a tool into the cause explorer, which then starts from what the tool has found.

import { make } from "./elements.js";
import { writeLink } from "./links.js";

const EXPLORER = "explore.ipynb";

/**
 * A link that opens the explorer with these findings and no others.
 * @param {string} label
 * @param {readonly string[]} findings
 */
export function explorerLink(label, findings) {
  const to = writeLink("explorer", { present: findings }).replace(/^[^#]*/, "");
  return make("a", { href: EXPLORER + to, className: "cs-go" }, label);
}
