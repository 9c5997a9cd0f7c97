// Drawing anew without taking anything from the reader's hands: a press takes a tenth of a second, and is lost when its
// button is replaced; the focus is lost when its control is.

import { flat } from "./elements.js";
import { atEnd } from "./follow.js";

/** @import { Child } from "./anywidget.d.ts" */
/**
 * @typedef Press
 * @property {boolean} down
 * @property {Map<Element, readonly Child[]>} waiting what is drawn when the press has ended
 * @property {number} views how many views follow it
 * @property {AbortController} life
 * @property {ReturnType<typeof setTimeout> | undefined} timer
 */

const PRESS = Symbol.for("calcium-in-the-skin.presses");
const LONGEST = 5000; // ms, where no end of a press was told, whatever the reason
const UNTIL_CLICK = 300; // ms; on a touch screen the click follows in a task of its own

/**
 * Return what all views know of a press: one for the document, whichever module came first.
 * @returns {Press}
 */
function pressOf() {
  const known = Reflect.get(document, PRESS);
  if (known) return known;
  const press = { down: false, waiting: new Map(), views: 0, life: new AbortController(), timer: undefined };
  Reflect.set(document, PRESS, press);
  return press;
}

/**
 * Follow presses in the document until the last view has ended.
 * @param {AbortSignal} signal
 */
export function followPress(signal) {
  const press = pressOf();
  press.views += 1;
  if (press.views === 1) listen(press);
  atEnd(signal, () => {
    press.views -= 1;
    if (press.views > 0) return;
    press.life.abort();
    press.life = new AbortController();
    end(press);
  });
}

/** @param {Press} press */
function listen(press) {
  const options = { capture: true, passive: true, signal: press.life.signal };
  document.addEventListener("pointerdown", ({ target, isPrimary, button }) => {
    if (isPrimary && button === 0 && isOn(target, "button, [role=button], summary, label, a")) begin(press);
  }, options);
  document.addEventListener("keydown", ({ key, target }) => {
    if (key === " " && isOn(target, "button, summary")) begin(press);
  }, options);
  // What a click changes is newer than what waits.
  for (const kind of ["pointerup", "keyup"]) {
    document.addEventListener(kind, () => press.down && endWithin(press, UNTIL_CLICK), options);
  }
  document.addEventListener("click", () => {
    if (!press.down) return;
    press.down = false;
    endWithin(press, 0);
  }, options);
  document.addEventListener("pointercancel", () => press.down && end(press), options);
}

/**
 * @param {EventTarget | null} target
 * @param {string} selector
 */
function isOn(target, selector) {
  return target instanceof Element && target.closest(selector) !== null;
}

/** @param {Press} press */
function begin(press) {
  press.down = true;
  endWithin(press, LONGEST);
}

/**
 * @param {Press} press
 * @param {number} time
 */
function endWithin(press, time) {
  clearTimeout(press.timer);
  press.timer = setTimeout(() => end(press), time);
}

/**
 * Draw what has waited.
 * @param {Press} press
 */
function end(press) {
  clearTimeout(press.timer);
  press.down = false;
  for (const [target, children] of press.waiting) redraw(target, children);
}

/**
 * Make what was worked out from other entries invisible, until it is drawn again.
 * @param {HTMLElement[]} elements
 */
export function hold(...elements) {
  for (const element of elements) {
    pressOf().waiting.delete(element);
    element.dataset.held = "";
    element.setAttribute("aria-busy", "true");
  }
}

/**
 * Show an element again.
 * @param {Element} element
 */
export function release(element) {
  element.removeAttribute("data-held");
  element.removeAttribute("aria-busy");
}

/**
 * Replace what stands in `target`, and keep the focus on the control with the same `data-key` or on its neighbour.
 * While a reader presses a button, it waits.
 * @param {Element} target
 * @param {Child[]} children
 */
export function redraw(target, ...children) {
  const press = pressOf();
  if (press.down) {
    press.waiting.set(target, children);
    return;
  }
  press.waiting.delete(target);
  release(target);
  const focusAgain = keepFocus(target);
  const open = new Set(keyed(target, "details[open][data-key]").map(keyOf));
  target.replaceChildren(...flat(children));
  for (const item of keyed(target, "details[data-key]")) {
    item.toggleAttribute("open", isOpen(item) || open.has(keyOf(item)));
  }
  focusAgain();
}

/**
 * Return what focuses the same control again after a drawing. What was answered may be gone; then its neighbour takes
 * the focus, so that a keyboard reader isn't thrown out.
 * @param {Element} target
 */
function keepFocus(target) {
  const focused = target.contains(document.activeElement) ? document.activeElement?.closest("[data-key]") : null;
  if (!focused) return () => {};
  const alike = () => keyed(target, "[data-key]").filter((item) => item.classList[0] === focused.classList[0]);
  const place = alike().indexOf(/** @type {HTMLElement} */ (focused));
  return () => {
    const again = keyed(target, "[data-key]").find((item) => keyOf(item) === keyOf(focused));
    const next = again ?? alike().at(Math.min(place, alike().length - 1)) ?? /** @type {HTMLElement} */ (target);
    if (next === target) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  };
}

/**
 * @param {Element} target
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function keyed(target, selector) {
  return [...target.querySelectorAll(selector)].map((item) => /** @type {HTMLElement} */ (item));
}

/** @param {Element} item */
function keyOf(item) {
  return item.getAttribute("data-key");
}

/** @param {Element} item */
function isOpen(item) {
  return item.hasAttribute("open");
}
