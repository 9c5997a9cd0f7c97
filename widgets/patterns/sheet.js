// The sheet of drawings: part of the view of the patterns, put after it in one module.
// It is parsed as XML, never as HTML, and each drawing is copied out of it; nothing in it can run.


class Sheet {
  constructor(source) {
    this.document = new DOMParser().parseFromString(source, "image/svg+xml");
  }

  /** The colours stand in the sheet, so that it can be looked at by itself too. */
  style() {
    return make("style", {}, this.document.querySelector("style")?.textContent ?? "");
  }

  /** Return a drawing as an element of the page; what it takes from the shared grounds is copied in, so that no id is. */
  drawing(id, properties) {
    const drawn = this.document.getElementById(id);
    if (!drawn) return null;
    const svg = shape("svg", { viewBox: "0 0 240 180", ...properties }, ...[...drawn.children].map((part) => document.importNode(part, true)));
    for (let use = svg.querySelector("use"); use; use = svg.querySelector("use")) use.replaceWith(this.ground(use));
    return svg;
  }

  ground(use) {
    const moved = use.hasAttribute("transform") ? { transform: use.getAttribute("transform") } : {};
    const found = this.document.getElementById(use.getAttribute("href").slice(1));
    return shape("g", moved, ...[...(found?.children ?? [])].map((part) => document.importNode(part, true)));
  }
}
