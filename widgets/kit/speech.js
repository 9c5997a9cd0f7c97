// Saying things to readers who don't see them.

import { make } from "./elements.js";
import { timer } from "./follow.js";

const REST = 400; // ms; the last word wins

/**
 * Return what says a thing to screen readers without moving the focus.
 * @param {Element} el
 * @param {AbortSignal} signal
 * @returns {(text: string) => void}
 */
export function speaker(el, signal) {
  const region = make("p", { role: "status", className: "cs-spoken" });
  el.append(region);
  const rest = timer(signal);
  return (text) => {
    rest.start(REST, () => {
      region.textContent = text;
    });
  };
}
