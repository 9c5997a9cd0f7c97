// The way to an answer that stands below.

import { make } from "./elements.js";
import { release } from "./press.js";

/**
 * Return a button that stays in sight on a narrow screen and leads to `target`, and what sets the few words on it.
 * @param {HTMLElement} target
 * @returns {[HTMLButtonElement, (words: string) => void]}
 */
export function jumpTo(target) {
  target.tabIndex = -1;
  const lead = () => {
    target.scrollIntoView({ block: "start" });
    target.focus({ preventScroll: true });
  };
  const button = make("button", { type: "button", className: "cs-jump", hidden: true, onclick: lead });
  const say = (/** @type {string} */ words) => {
    button.replaceChildren(words, make("span", { "aria-hidden": "true" }, " \u2193"));
    button.hidden = words === "";
    release(button);
    uncover(button);
  };
  return [button, say];
}

/**
 * Keep the field that somebody types in from under a button that has just come or grown.
 * @param {HTMLElement} button
 */
function uncover(button) {
  const field = document.activeElement;
  if (!field?.matches("input:not([type=checkbox], [type=radio]), select, textarea")) return;
  const [over, under] = [button.getBoundingClientRect(), field.getBoundingClientRect()];
  // Beside a list that has room for its answer there is no button, and then it has no height.
  if (over.height && under.bottom > over.top && under.top < over.bottom) field.scrollIntoView({ block: "center" });
}
