// Links that reopen a state. What they carry stands after `#name?` and never leaves the browser.

import { make } from "./elements.js";
import { copyText } from "./take.js";
import { say } from "./words.js";

/** @import { Field, Model } from "./anywidget.d.ts" */
/** @import { Words } from "./types.d.ts" */

const LONGEST = 20000;
const MOST = 400;

/**
 * Return the address of what is known of a cause; every notebook front end can open it, and on our pages it is a page.
 * @param {string} id
 */
export function causeAddress(id) {
  return `02-causes.ipynb#cause-${id}`;
}

/**
 * Read the state that the address of the page carries for `name`.
 * @param {string} name
 * @returns {Field | null}
 */
export function readLink(name) {
  const { hash } = globalThis.location;
  if (!hash.startsWith(`#${name}?`)) return null;
  const fields = new URLSearchParams(hash.slice(name.length + 2, name.length + 2 + LONGEST));
  const field = (/** @type {string} */ key) =>
    (fields.get(key) ?? "").split(",").filter((id) => id !== "").slice(0, MOST);
  return Object.assign(field, { names: () => [...new Set(fields.keys())].slice(0, MOST) });
}

/**
 * Write the link that reopens this state.
 * @param {string} name
 * @param {Record<string, readonly string[]>} lists
 */
export function writeLink(name, lists) {
  const fields = Object.entries(lists).filter(([, ids]) => ids.length > 0).map(([key, ids]) =>
    `${key}=${ids.join(",")}`
  );
  const { origin, pathname, search } = globalThis.location;
  return `${origin}${pathname}${search}#${name}${fields.length > 0 ? `?${fields.join("&")}` : ""}`;
}

/**
 * Take over the state of a link, now and whenever the address changes. `take` may return the element that the link is
 * about; else the whole `el` comes into sight. What was changed after a link was followed outlives a reload, so the
 * link is not followed again then.
 * @param {string} name
 * @param {Element} el
 * @param {(field: Field) => Element | null | void} take
 * @param {AbortSignal} signal
 */
export function followLink(name, el, take, signal) {
  const follow = (/** @type {Event | undefined} */ change) => {
    const linked = readLink(name);
    if (!linked) return;
    const { hash } = globalThis.location;
    const again = !change && history.state?.followed === hash;
    const about = (again ? null : take(linked)) ?? el;
    if (!again) history.replaceState({ ...history.state, followed: hash }, "");
    // Who opens a page wants to be there, not to watch the way; a change of the address may glide.
    const behavior = change ? "auto" : "instant";
    requestAnimationFrame(() => about.scrollIntoView({ behavior })); // at the first drawing it is not in the page yet
  };
  globalThis.addEventListener("hashchange", follow, { signal });
  follow(undefined);
}

/**
 * A button that copies a link, and tells how that went: `copied`, or the link itself where a browser refuses.
 * @template {{ messages: Words }} Traits
 * @param {Model<Traits>} model
 * @param {string} label
 * @param {() => string} address
 * @param {string} copied
 * @param {(words: string) => void} tell
 */
export function copyButton(model, label, address, copied, tell) {
  const copy = async () => {
    const link = address();
    tell(await copyText(link) ? copied : say(model, "kit-link-itself", { link }));
  };
  const button = make("button", { type: "button", className: "cs-copy-link", onclick: copy }, label);
  // Whoever presents a page asks here for the address of what is entered, to show it to the room as a code.
  button.addEventListener("address", (event) => Object.assign(/** @type {CustomEvent} */ (event).detail, { address }));
  return button;
}

/**
 * The same button, and the line beside it that says so to everybody.
 * @template {{ messages: Words }} Traits
 * @param {Model<Traits>} model
 * @param {string} label
 * @param {() => string} address
 * @param {string} copied
 */
export function copyLink(model, label, address, copied) {
  const said = make("span", { role: "status", className: "cs-said" });
  const tell = (/** @type {string} */ words) => {
    said.textContent = words;
  };
  return [copyButton(model, label, address, copied, tell), said];
}
