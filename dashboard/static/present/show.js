// Showing one section of the page and leaving out the others, and putting everything back as it was.

import { sectionsOf } from "./sections.js";

/** @import { Section } from "./sections.js" */

// What stands around the text: nobody in a room needs it, and it would take the focus.
const AROUND = ".skip, .top, .contents, .news";

export class Stage {
  /** @param {HTMLElement} main */
  constructor(main) {
    this.main = main;
    const { sections, rest } = sectionsOf(main);
    /** @type {Section[]} */
    this.sections = sections;
    this.rest = rest;
    /** @type {Section | null} */
    this.shown = null;
  }

  /**
   * Show one section, or none where something else stands on the wall.
   * @param {Section | null} section
   * @param {boolean} focused whether the focus goes there
   */
  show(section, focused = true) {
    document.documentElement.dataset.present = "on";
    /** @type {NodeListOf<HTMLElement>} */
    const around = document.querySelectorAll(AROUND);
    for (const part of [...this.rest, ...around]) leaveOut(part, true);
    for (const each of this.sections) for (const part of each.parts) leaveOut(part, each !== section);
    this.shown = section;
    if (!section) return;
    scrollTo({ top: 0, behavior: "instant" });
    if (focused) focusOn(section.head);
  }

  /** Put the page back as it was, at the section that was shown. */
  end() {
    delete document.documentElement.dataset.present;
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-left-out]"))) {
      leaveOut(part, false);
    }
    const { shown } = this;
    this.shown = null;
    if (!shown) return;
    shown.head.scrollIntoView({ behavior: "instant" });
    focusOn(shown.head);
  }
}

/**
 * Give the focus to what takes none by itself.
 * @param {HTMLElement} head
 */
export function focusOn(head) {
  head.tabIndex = -1;
  head.setAttribute("aria-describedby", "present-position");
  head.focus({ preventScroll: true });
  // It stays as it was made: nothing but the one who presents needs to get there.
  head.addEventListener("blur", () => {
    head.removeAttribute("tabindex");
    head.removeAttribute("aria-describedby");
  }, { once: true });
}

/**
 * How much of what is shown lies below the edge, in screens.
 * @param {number} bar how high the bar is
 */
export function below(bar) {
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
  return (scrollHeight - scrollTop - clientHeight) / Math.max(1, clientHeight - bar);
}

/**
 * @param {HTMLElement} part
 * @param {boolean} out
 */
function leaveOut(part, out) {
  // What is inert by itself stays so.
  if (out === "leftOut" in part.dataset) return;
  if (out) {
    part.dataset.leftOut = String(part.inert);
    part.inert = true;
  } else {
    part.inert = part.dataset.leftOut === "true";
    delete part.dataset.leftOut;
  }
}
