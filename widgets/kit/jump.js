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
  };
  return [button, say];
}
