// What the three pages of a class begin with: what they were told, the classroom, and what to say where there is none.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";
import { Api } from "./api.js";
import { keepAwake, Line } from "./line.js";

/** @import { Reply } from "./api.js" */
/** @import { Publication } from "./types.d.ts" */

/** Return the place of the page, what it was told of the publication, and the ways from it. */
export function opened() {
  const el = document.getElementById("class");
  const read = document.getElementById("told")?.textContent;
  if (!el || !read) throw new Error("no page of a class");
  const base = document.body.dataset.base ?? "";
  /** @type {Publication} */
  const told = JSON.parse(read);
  document.getElementById("class-opening")?.remove();
  el.hidden = false;
  return { el, told, root: base + told.prefix, api: new Api(`${base}class/api/`) };
}

/**
 * Stay in touch, and call `seen` with each picture of the class.
 * @param {Api} api
 * @param {string} what which picture
 * @param {string} query of the line
 * @param {(reply: Reply) => void} seen
 */
export function follow(api, what, query, seen) {
  const address = new URL(`${api.base}live${query}`, location.href);
  address.protocol = address.protocol.replace("http", "ws");
  const line = new Line({ open: () => new WebSocket(address), look: () => api.get(what), seen });
  keepAwake(line);
  return line;
}

/** What is said where no class is served. */
export function absent() {
  return make("p", { className: "cs-notice" }, say("live-absent"));
}
