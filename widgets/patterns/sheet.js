// The sheet of drawings. It is parsed as XML, never as HTML, and each drawing is copied out of it; nothing in it can
// run.

import { make, shape } from "../kit/elements.js";

export class Sheet {
  /** @param {string} source */
  constructor(source) {
    this.document = new DOMParser().parseFromString(source, "image/svg+xml");
  }

  /** The colours stand in the sheet, so that it can be looked at by itself too. */
  style() {
    return make("style", {}, this.document.querySelector("style")?.textContent ?? "");
  }

  /**
   * Return a drawing as an element of the page; what it takes from the shared grounds is copied in, so that no id is.
   * @param {string} id
   * @param {Record<string, string>} properties
   */
  drawing(id, properties) {
    const drawn = this.document.getElementById(id);
    if (!drawn) return null;
    const svg = shape("svg", { viewBox: "0 0 240 180", ...properties }, ...copies(drawn));
    for (let use = svg.querySelector("use"); use; use = svg.querySelector("use")) use.replaceWith(this.ground(use));
    return svg;
  }

  /** @param {Element} use */
  ground(use) {
    const transform = use.getAttribute("transform");
    const found = this.document.getElementById(use.getAttribute("href")?.slice(1) ?? "");
    return shape("g", transform === null ? {} : { transform }, ...(found ? copies(found) : []));
  }
}

/** @param {Element} element */
function copies(element) {
  return [...element.children].map((part) => document.importNode(part, true));
}
