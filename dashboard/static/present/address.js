// The address that the room gets: short, and without what belongs to the one who presents.

/** @import { Section } from "./sections.js" */

const OURS = ["present", "plan", "step", "stop", "out"];

/**
 * Return the address of a section; of a tool in it, that of what is entered there.
 * @param {Section | undefined} section
 */
export function addressOf(section) {
  const { origin, pathname } = location;
  const state = section ? stateIn(section) : "";
  // The opening of a page is the page itself.
  const anchor = section && section.head.localName !== "h1" ? `#${encodeURIComponent(section.id)}` : "";
  return state ? without(state) : `${origin}${pathname}${anchor}`;
}

/**
 * Return the address without what says that it is presented.
 * @param {string} address
 */
export function without(address) {
  const url = new URL(address);
  for (const name of OURS) url.searchParams.delete(name);
  // Taking a name out leaves the others written in full, and "?" where there is none.
  return url.href;
}

/** @param {Section} section */
function stateIn({ parts }) {
  for (const button of parts.flatMap((part) => [...part.querySelectorAll(".widget .cs-copy-link")])) {
    /** @type {{ address?: () => string }} */
    const detail = {};
    button.dispatchEvent(new CustomEvent("address", { detail }));
    const address = detail.address?.() ?? "";
    // A tool in which nothing is entered is the page itself.
    if (address.includes("?", address.indexOf("#"))) return address;
  }
  return "";
}
