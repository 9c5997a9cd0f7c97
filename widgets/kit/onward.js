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
  const onclick = (/** @type {Event} */ event) => openExplorer(event, to);
  return make("a", { href: EXPLORER + to, className: "cs-go", onclick }, label);
}

/**
 * Where the explorer stands on the same page, it takes over at once.
 * @param {Event} event
 * @param {string} to
 */
function openExplorer(event, to) {
  const explorer = /** @type {HTMLElement | null} */ (document.querySelector(".cs-explorer"));
  if (!explorer) return;
  event.preventDefault();
  // The address may say the same already, and then no change of it would tell the explorer.
  if (location.hash === to) globalThis.dispatchEvent(new Event("hashchange"));
  else location.hash = to;
  explorer.tabIndex = -1;
  explorer.focus({ preventScroll: true });
}
