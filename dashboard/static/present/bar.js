// The slim bar at the lower edge: where we are, how long it has taken, and everything that a key does, for a finger.

import { make } from "../../../widgets/kit/elements.js";

/** @import { Child } from "../../../widgets/kit/anywidget.d.ts" */
/** @import { Say } from "../../../widgets/kit/words.js" */
/** @import { Action } from "./keys.js" */
/**
 * @typedef Told
 * @property {string} position such as "3 of 9"
 * @property {string} time in words, or nothing where it is hidden
 * @property {boolean} isFirst
 * @property {boolean} isLast
 */

/**
 * @param {Say} say
 * @param {(action: Action | "time") => void} act
 * @param {string} notes the address of the notes, or nothing
 */
export function makeBar(say, act, notes) {
  const button = buttons(say, act);
  const position = make("span", { id: "present-position", className: "present-position" });
  const clock = make("span", { className: "present-time" });
  const hide = make("button", { type: "button", onclick: () => act("time") });
  const [previous, next] = [button("previous", "‹"), button("next", "›")];
  const link = notes ? make("a", { href: notes, target: "present-notes" }, say("present-notes")) : null;
  const more = fold(
    say("present-more"),
    [button("black"), button("code"), button("full")],
    hide,
    link,
    say("present-keys"),
  );
  const bar = make(
    "nav",
    { className: "present-bar", "aria-label": say("present-bar") },
    [previous, position, next, button("overview", "☰"), clock, more, button("leave", "✕")],
  );
  const tell = (/** @type {Told} */ { position: words, time, isFirst, isLast }) => {
    position.textContent = words;
    clock.textContent = time;
    hide.textContent = say(time ? "present-time-hide" : "present-time-show");
    // A button that has the focus stays one that can have it.
    previous.setAttribute("aria-disabled", String(isFirst));
    next.setAttribute("aria-disabled", String(isLast));
  };
  return { bar, tell };
}

/**
 * @param {Say} say
 * @param {(action: Action) => void} act
 */
function buttons(say, act) {
  return (/** @type {Action} */ action, /** @type {string} */ sign = "") =>
    make(
      "button",
      { type: "button", className: `present-${action}`, onclick: () => act(action) },
      sign && make("span", { "aria-hidden": "true", className: "present-sign" }, sign),
      make("span", { className: sign ? "present-word" : "" }, say(`present-${action}`)),
    );
}

/**
 * What is needed less often, folded away.
 * @param {string} label
 * @param {Child[]} children
 */
function fold(label, ...children) {
  const keys = children.pop();
  const panel = make("div", { className: "present-panel" }, children, make("p", {}, keys));
  const more = make("details", { className: "present-more" }, make("summary", {}, label), panel);
  // What was pressed has done its work, and must not stand in front of the wall.
  panel.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("button, a")) more.open = false;
  });
  return more;
}
