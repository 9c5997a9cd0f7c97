// A page made of parts, each of which is drawn again only when what it shows has changed: so that a class that moves on
// takes neither the focus nor what somebody is typing.

import { make } from "../../../widgets/kit/elements.js";
import { followPress, redraw } from "../../../widgets/kit/press.js";

/** @import { Child } from "../../../widgets/kit/anywidget.d.ts" */

export class Painter {
  /** @param {HTMLElement} el */
  constructor(el) {
    this.el = el;
    /** @type {Map<string, { place: HTMLElement, shows: string }>} */
    this.parts = new Map();
    followPress(new AbortController().signal);
  }

  /**
   * Make a part, at the end of the page or of another part's place.
   * @param {string} name
   * @param {"section" | "div" | "p"} [tag]
   * @param {Record<string, unknown>} [properties]
   * @param {HTMLElement} [within]
   */
  add(name, tag = "div", properties = {}, within = this.el) {
    const place = make(tag, { className: `class-at-${name}`, ...properties });
    this.parts.set(name, { place, shows: "" });
    within.append(place);
    return place;
  }

  /**
   * Draw a part, unless it shows this already.
   * @param {string} name
   * @param {unknown} shows everything that what is drawn depends on
   * @param {() => Child} draw
   */
  paint(name, shows, draw) {
    const part = this.parts.get(name);
    const now = JSON.stringify(shows);
    if (!part || part.shows === now) return false;
    part.shows = now;
    const drawn = draw();
    redraw(part.place, drawn);
    // What speaks when it changes has to be there before.
    part.place.hidden = drawn === null && !part.place.hasAttribute("role");
    return true;
  }
}
