// The drawings of the body.
//
// The shapes are an SVG that is hidden from screen readers; over it lie real buttons, one for each place, so that the
// browser brings focus, keys and names. A pointer may press a button or any part of its shape.

import { make, shape } from "../kit/elements.js";

/** @import { Drawing, Region } from "./types.d.ts" */
/** @import { Places } from "./places.js" */
/** @typedef {Drawing & { tab: HTMLButtonElement, element: HTMLElement }} BodyView */
/**
 * What the drawings need to know, so that another page can draw them too.
 * @typedef {Pick<Places, "prefix" | "say" | "label" | "mark" | "hint"> & { views: Drawing[] }} Ground
 */

/** Every view of the body. */
export class Body {
  /**
   * @param {Ground} map
   * @param {(site: string) => void} press is called with the place that was pressed
   */
  constructor(map, press) {
    this.map = map;
    /** @type {string | undefined} */
    this.under = undefined;
    this.pointed = make("p", { className: "cs-pointed", "aria-hidden": "true" });
    /** @type {BodyView[]} */
    this.views = map.views.map((view, place) => ({
      ...view,
      tab: make("button", { type: "button", onclick: () => this.show(place) }),
      element: drawView(view, map),
    }));
    this.stage = make("div", { className: "cs-stage" }, this.views.map(({ element }) => element));
    this.stage.addEventListener("click", (event) => {
      const site = siteOf(event);
      if (site) press(site);
    });
    for (const kind of ["pointerover", "focusin"]) {
      this.stage.addEventListener(kind, (event) => this.point(siteOf(event)));
    }
    for (const kind of ["pointerleave", "focusout"]) this.stage.addEventListener(kind, () => this.point());
    this.show(0);
  }

  /**
   * On a narrow screen one view stands at a time; on a wide one all of them, and the style sheet hides the tabs.
   * @param {number} place
   */
  show(place) {
    this.views.forEach(({ element, tab }, number) => {
      tab.setAttribute("aria-pressed", String(number === place));
      element.classList.toggle("cs-current", number === place);
    });
  }

  /** Turn to the first view that has something to show, unless the one that stands there has. */
  turn() {
    const counts = this.views.map((view) => this.count(view));
    const now = this.views.findIndex(({ tab }) => tab.getAttribute("aria-pressed") === "true");
    if (counts[now] === 0 && counts.some((count) => count > 0)) this.show(counts.findIndex((count) => count > 0));
  }

  /** @param {Drawing} view */
  count(view) {
    return new Set(view.regions.map(({ site }) => site).filter((site) => this.map.mark(site).on)).size;
  }

  /**
   * Light up a place on every view, and write its name below.
   * @param {string} [site]
   */
  point(site) {
    this.under = site;
    for (const part of this.stage.querySelectorAll(".cs-place")) {
      part.classList.toggle("cs-lit", part.getAttribute("data-site") === site);
    }
    this.pointed.textContent = site ? this.map.mark(site).about : this.map.hint();
  }

  /** Colour, number and name of every place as the state says. */
  draw() {
    for (const part of this.stage.querySelectorAll("[data-site]")) this.drawPart(part);
    for (const view of this.views) {
      const count = this.count(view);
      view.tab.replaceChildren(view.label.split(":")[0]);
      if (count === 0) continue;
      const unseen = make("span", { className: "cs-unseen" }, ` ${this.map.say("body-map-marked")}`);
      view.tab.append(make("span", { className: "cs-count" }, String(count), unseen));
    }
    this.point(this.under);
  }

  /** @param {Element} part a shape, a badge or a button */
  drawPart(part) {
    const { step, sign, words, pressed } = this.map.mark(part.getAttribute("data-site") ?? "");
    part.setAttribute("data-step", step);
    const sigil = part.querySelector("text, .cs-mark");
    if (sigil) sigil.textContent = sign;
    if (part.tagName !== "BUTTON") return;
    part.setAttribute("aria-label", words);
    if (pressed === null) part.removeAttribute("aria-pressed");
    else part.setAttribute("aria-pressed", String(pressed));
  }

  /** Return the tabs, the drawings and the line below them. */
  figure() {
    const tabs = this.views.map(({ tab }) => tab);
    return make(
      "div",
      { className: "cs-figure" },
      make("div", { className: "cs-tabs", role: "group", "aria-label": this.map.say("body-map-views") }, tabs),
      this.stage,
      this.pointed,
    );
  }
}

/** @param {Event} event */
function siteOf(event) {
  const place = event.target instanceof Element ? event.target.closest("[data-site]") : null;
  return place?.getAttribute("data-site") ?? undefined;
}

/**
 * @param {Drawing} view
 * @param {Ground} map
 */
function drawView(view, map) {
  const places = view.regions.filter((region) => region.x || isNamed(region));
  const pills = places.filter(isNamed).map((region) => drawButton(view, region, map));
  const spots = places.filter((region) => !isNamed(region)).map((region) => drawButton(view, region, map));
  const canvas = make("div", { className: "cs-canvas" }, drawShapes(view, `${map.prefix}-${view.id}`), spots);
  canvas.style.aspectRatio = `${view.width} / ${view.height}`;
  return make(
    "div",
    { className: "cs-view", role: "group", "aria-label": view.label, "data-view": view.id },
    make("p", { className: "cs-view-name", "aria-hidden": "true" }, view.label),
    canvas,
    pills.length > 0 ? make("div", { className: "cs-pills" }, pills) : null,
  );
}

/**
 * Whether a place is not drawn, so that its button stands below with its name on it.
 * @param {Region} region
 */
function isNamed(region) {
  return region.paths.length === 0;
}

/**
 * @param {Drawing} view
 * @param {Region} region
 * @param {Ground} map
 */
function drawButton(view, region, map) {
  const { site } = region;
  if (isNamed(region)) {
    const mark = make("span", { className: "cs-mark", "aria-hidden": "true" });
    return make("button", { type: "button", className: "cs-pill", "data-site": site }, mark, map.label(site));
  }
  const button = make("button", { type: "button", className: "cs-spot", "data-site": site });
  button.style.insetInlineStart = `${100 * (region.x ?? 0) / view.width}%`;
  button.style.insetBlockStart = `${100 * (region.y ?? 0) / view.height}%`;
  return button;
}

/**
 * @param {Drawing} view
 * @param {string} clip the id of what cuts the places to the silhouette
 */
function drawShapes(view, clip) {
  const places = view.regions.flatMap((region) =>
    sides(view, region).flatMap((side) =>
      region.paths.map((d) => shape("path", { d, transform: side, class: "cs-place", "data-site": region.site }))
    )
  );
  const silhouette = (/** @type {Record<string, string>} */ rest) => shape("path", { d: view.silhouette, ...rest });
  return shape(
    "svg",
    { viewBox: `0 0 ${view.width} ${view.height}`, "aria-hidden": "true", focusable: "false" },
    shape("defs", {}, shape("clipPath", { id: clip }, silhouette({}))),
    silhouette({ class: "cs-silhouette" }),
    shape("g", { "clip-path": `url(#${clip})` }, silhouette({ class: "cs-skin" }), ...places),
    shape("g", { class: "cs-lines" }, ...view.lines.map((d) => shape("path", { d }))),
    ...view.regions.flatMap((region) => drawBadges(view, region)),
  );
}

/**
 * Where a shape stands: once, or once on each side.
 * @param {Drawing} view
 * @param {Region} region
 */
function sides(view, region) {
  return region.mirror ? ["", `translate(${view.width} 0) scale(-1 1)`] : [""];
}

/**
 * @param {Drawing} view
 * @param {Region} region
 */
function drawBadges(view, region) {
  const { x } = region;
  if (!x || isNamed(region)) return [];
  // A wide view is drawn smaller, and its badges have to stay legible.
  const scale = `scale(${view.width / 200})`;
  return sides(view, region).map((side) => {
    const transform = `translate(${side === "" ? x : view.width - x} ${region.y}) ${scale}`;
    return shape(
      "g",
      { class: "cs-badge", "data-site": region.site, transform },
      shape("circle", { r: 8 }),
      shape("text", { y: 4.2 }),
    );
  });
}
