// Previews of sources, facts and terms.

import { say } from "./speech.js";

const GAP = 8;
const LEAVING = 250; // ms in which a pointer may go from the link to the preview

/** Show the preview that belongs to a link on hover, focus and tap; Escape closes it. */
export function previews() {
  const box = Object.assign(document.createElement("div"), { className: "preview", hidden: true });
  box.setAttribute("role", "presentation");
  document.body.append(box);
  new Previews(box).listen();
}

class Previews {
  /** @param {HTMLElement} box */
  constructor(box) {
    this.box = box;
    /** @type {HTMLElement | null} */
    this.shown = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  listen() {
    const { box } = this;
    const leave = () => this.hideSoon();
    document.addEventListener("mouseover", (event) => this.show(linkOf(event)));
    document.addEventListener("mouseout", (event) => linkOf(event) && leave());
    box.addEventListener("mouseleave", leave);
    document.addEventListener("focusin", (event) => {
      const link = linkOf(event);
      if (link) this.show(link);
      else if (!isIn(box, event)) this.hide();
    });
    document.addEventListener("click", (event) => this.press(event));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.shown) return;
      this.hide();
      // Present mode would end with the same key.
      event.preventDefault();
    });
    addEventListener("scroll", () => this.shown && place(box, this.shown), { passive: true });
  }

  /** @param {HTMLAnchorElement | null} link */
  show(link) {
    const about = link && document.getElementById(link.dataset.about ?? "");
    if (!about) return;
    clearTimeout(this.timer);
    this.shown = link;
    this.box.innerHTML = about.innerHTML; // made by the server from escaped content
    const { href } = link;
    const more = Object.assign(document.createElement("p"), { className: "preview-more" });
    more.append(Object.assign(document.createElement("a"), { href, textContent: say("script-preview-more") }));
    this.box.append(more);
    this.box.hidden = false;
    place(this.box, link);
  }

  hide() {
    this.box.hidden = true;
    this.shown = null;
  }

  hideSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.box.matches(":hover")) this.hide();
    }, LEAVING);
  }

  /**
   * The first tap on a link shows its preview, where there is no pointer that could hover.
   * @param {MouseEvent} event
   */
  press(event) {
    const link = linkOf(event);
    const { pointerType } = /** @type {PointerEvent} */ (event);
    if (link && (pointerType === "touch" || pointerType === "pen")) {
      event.preventDefault();
      this.show(link);
    } else if (!link && !isIn(this.box, event)) this.hide();
  }
}

/**
 * @param {Event} event
 * @returns {HTMLAnchorElement | null}
 */
function linkOf({ target }) {
  return target instanceof Element ? target.closest("a[data-about]") : null;
}

/**
 * @param {Element} box
 * @param {Event} event
 */
function isIn(box, { target }) {
  return target instanceof Node && box.contains(target);
}

/**
 * Put the preview below its link, or above it where there is no room.
 * @param {HTMLElement} box
 * @param {HTMLElement} link
 */
function place(box, link) {
  const at = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = Math.max(GAP, Math.min(at.left, innerWidth - width - GAP));
  const below = at.bottom + GAP + height < innerHeight;
  box.style.left = `${left}px`;
  box.style.top = `${below ? at.bottom + 4 : Math.max(GAP, at.top - height - 4)}px`;
}
