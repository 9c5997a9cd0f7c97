// The drawings of the body: part of the view of the body map, put after it in one module.
//
// The shapes are an SVG that is hidden from screen readers; over it lie real buttons, one for each place, so that the
// browser brings focus, keys and names. A pointer may press a button or any part of its shape.

/** Where a shape stands: once, or once on each side. */
function sides(view, region) {
  return region.mirror ? ["", `translate(${view.width} 0) scale(-1 1)`] : [""];
}

function drawBadges(view, region) {
  if (!region.x || region.paths.length === 0) return [];
  return sides(view, region).map((side) => {
    const x = side === "" ? region.x : view.width - region.x;
    // A wide view is drawn smaller, and its badges have to stay legible.
    return shape("g", { class: "cs-badge", "data-site": region.site, transform: `translate(${x} ${region.y}) scale(${view.width / 200})` },
      shape("circle", { r: 8 }), shape("text", { y: 4.2 }));
  });
}

function drawShapes(view, clip) {
  const places = view.regions.flatMap((region) => sides(view, region).flatMap((side) =>
    region.paths.map((d) => shape("path", { d, transform: side, class: "cs-place", "data-site": region.site }))));
  return shape("svg", { viewBox: `0 0 ${view.width} ${view.height}`, "aria-hidden": "true", focusable: "false" },
    shape("defs", {}, shape("clipPath", { id: clip }, shape("path", { d: view.silhouette }))),
    shape("path", { d: view.silhouette, class: "cs-silhouette" }),
    shape("g", { "clip-path": `url(#${clip})` }, shape("path", { d: view.silhouette, class: "cs-skin" }), ...places),
    shape("g", { class: "cs-lines" }, ...view.lines.map((d) => shape("path", { d }))),
    ...view.regions.flatMap((region) => drawBadges(view, region)));
}

function drawButton(view, region, map) {
  const named = region.paths.length === 0;
  const button = make("button", { type: "button", className: named ? "cs-pill" : "cs-spot", "data-site": region.site },
    named ? [make("span", { className: "cs-mark", "aria-hidden": "true" }), map.label(region.site)] : null);
  if (!named) {
    button.style.insetInlineStart = `${100 * region.x / view.width}%`;
    button.style.insetBlockStart = `${100 * region.y / view.height}%`;
  }
  return button;
}

/** Every view of the body; `press` is called with the place that was pressed. */
class Body {
  constructor(map, press) {
    this.map = map;
    this.pointed = make("p", { className: "cs-pointed", "aria-hidden": "true" });
    this.views = map.model.get("views").map((view, place) => ({ ...view, tab: this.drawTab(view, place) }));
    this.stage = make("div", { className: "cs-stage" }, this.views.map((view) => this.drawView(view)));
    this.stage.addEventListener("click", (event) => {
      const site = event.target.closest("[data-site]")?.dataset.site;
      if (site) press(site);
    });
    const under = (event) => this.point(event.target.closest("[data-site]")?.dataset.site);
    for (const kind of ["pointerover", "focusin"]) this.stage.addEventListener(kind, under);
    for (const kind of ["pointerleave", "focusout"]) this.stage.addEventListener(kind, () => this.point());
    this.show(0);
  }

  drawView(view) {
    const buttons = view.regions.filter((region) => region.x || region.paths.length === 0)
      .map((region) => drawButton(view, region, this.map));
    const pills = buttons.filter((button) => button.className === "cs-pill");
    const canvas = make("div", { className: "cs-canvas" }, drawShapes(view, `${this.map.prefix}-${view.id}`),
      buttons.filter((button) => !pills.includes(button)));
    canvas.style.aspectRatio = `${view.width} / ${view.height}`;
    return make("div", { className: "cs-view", role: "group", "aria-label": view.label, "data-view": view.id },
      make("p", { className: "cs-view-name", "aria-hidden": "true" }, view.label), canvas,
      pills.length > 0 ? make("div", { className: "cs-pills" }, pills) : null);
  }

  drawTab(view, place) {
    return make("button", { type: "button", onclick: () => this.show(place) });
  }

  /** On a narrow screen one view stands at a time; on a wide one all of them, and the style sheet hides the tabs. */
  show(place) {
    this.views.forEach(({ id, tab }, number) => {
      tab.setAttribute("aria-pressed", String(number === place));
      this.stage.querySelector(`[data-view="${id}"]`).classList.toggle("cs-current", number === place);
    });
  }

  /** Turn to the first view that has something to show, unless the one that stands there has. */
  turn() {
    const counts = this.views.map((view) => this.count(view));
    const now = this.views.findIndex(({ tab }) => tab.getAttribute("aria-pressed") === "true");
    if (counts[now] === 0 && counts.some((count) => count > 0)) this.show(counts.findIndex((count) => count > 0));
  }

  count(view) {
    return new Set(view.regions.map(({ site }) => site).filter((site) => this.map.mark(site).on)).size;
  }

  /** Light up a place on every view, and write its name below. */
  point(site) {
    this.under = site;
    for (const part of this.stage.querySelectorAll(".cs-place")) part.classList.toggle("cs-lit", part.dataset.site === site);
    this.pointed.textContent = site ? this.map.mark(site).about : this.map.hint();
  }

  /** Colour, number and name of every place as the state says. */
  draw() {
    for (const part of this.stage.querySelectorAll("[data-site]")) {
      const { step, sign, words, pressed } = this.map.mark(part.dataset.site);
      part.dataset.step = step;
      const sigil = part.querySelector("text, .cs-mark");
      if (sigil) sigil.textContent = sign;
      if (part.tagName !== "BUTTON") continue;
      part.setAttribute("aria-label", words);
      if (pressed === null) part.removeAttribute("aria-pressed");
      else part.setAttribute("aria-pressed", String(pressed));
    }
    for (const view of this.views) {
      const count = this.count(view);
      view.tab.replaceChildren(view.label.split(":")[0], ...(count > 0
        ? [make("span", { className: "cs-count" }, String(count), make("span", { className: "cs-unseen" }, " marked"))] : []));
    }
    this.point(this.under);
  }

  /** Return the tabs, the drawings and the line below them. */
  figure() {
    return make("div", { className: "cs-figure" },
      make("div", { className: "cs-tabs", role: "group", "aria-label": "Part of the drawing" }, this.views.map(({ tab }) => tab)),
      this.stage, this.pointed);
  }
}
