// The page with the notes: it follows what another window presents, and turns its pages. Without one it is a list.

import { make } from "../../widgets/kit/elements.js";
import { openChannel } from "./present/channel.js";
import { say } from "./speech.js";

/** @import { Shown, Wish } from "./present/channel.js" */

const front = document.body.dataset.front || "./";
const waiting = document.getElementById("notes-waiting");
const now = document.getElementById("notes-now");

/** @param {string} name */
function place(name) {
  return /** @type {HTMLElement} */ (now?.querySelector(`[data-told="${name}"]`));
}

/**
 * Write a text where it is another one: what is said again would be heard again.
 * @param {string} name
 * @param {string} text
 */
function tell(name, text) {
  if (place(name).textContent !== text) place(name).textContent = text;
}

/** @param {Shown} shown */
function follow({ id, title, next, position, time, black, notes }) {
  if (!now || !waiting) return;
  waiting.hidden = true;
  now.hidden = false;
  tell("position", position);
  tell("time", time);
  tell("title", black ? say("notes-black") : title);
  tell("next", next ? say("notes-next", { title: next }) : say("notes-last"));
  const way = new URL(front + notes, location.href);
  const isHere = way.pathname === location.pathname;
  const note = document.querySelector(`[data-section="${CSS.escape(id)}"]`);
  for (const each of document.querySelectorAll("[data-section][aria-current]")) each.removeAttribute("aria-current");
  if (isHere && note) note.setAttribute("aria-current", "true");
  const lines = isHere ? [...(note?.querySelectorAll("p") ?? [])].map((line) => make("p", {}, line.textContent)) : [];
  const elsewhere = notes && !isHere ? make("a", { href: way.href }, say("notes-elsewhere-open")) : null;
  place("lines").replaceChildren(...lines, ...(isHere ? [] : [make("p", {}, say("notes-elsewhere"), " ", elsewhere)]));
}

const channel = openChannel(new URL(front, location.href).href, (message) => {
  if (message.from === "wall") follow(message);
});
/** @param {Wish["act"]} act */
const ask = (act) => channel?.postMessage({ from: "notes", act });
if (channel && waiting && now) {
  waiting.hidden = false;
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (now.querySelectorAll("[data-act]"))) {
    button.addEventListener("click", () => ask(/** @type {Wish["act"]} */ (button.dataset.act)));
  }
  // The keys of a clicker work in this window too.
  document.addEventListener("keydown", (event) => {
    const act = /** @type {const} */ ({ PageDown: "on", PageUp: "back" })[event.key];
    if (!act || now.hidden || event.target instanceof Element && event.target.closest("dialog, input, textarea")) {
      return;
    }
    event.preventDefault();
    ask(act);
  });
  ask("tell");
}
