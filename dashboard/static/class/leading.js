// Where the teacher leads the phones: a page of this publication, or any section of it by its address.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";
import { nameOf } from "./follow.js";

/** @import { Act } from "./now.js" */
/** @import { Publication } from "./types.d.ts" */

/**
 * @param {Publication} told
 * @param {string} root
 * @param {Act} act
 */
export function leadForm(told, root, act) {
  const fault = make("p", { className: "cs-fault", role: "alert" });
  const select = make(
    "select",
    { id: "class-page" },
    Object.entries(told.pages).filter(([place]) => place).map(([value, name]) => make("option", { value }, name)),
  );
  const typed = make("input", { id: "class-address", autocomplete: "off", inputmode: "url" });
  const lead = (/** @type {Event} */ event) => {
    event.preventDefault();
    const place = typed.value.trim() === "" ? select.value : placeOf(typed.value.trim(), root);
    fault.textContent = place === null ? say("live-lead-unknown") : "";
    if (place !== null) act({ do: "follow", place });
  };
  return make(
    "form",
    { className: "class-lead-form", onsubmit: lead },
    make("p", {}, make("label", { for: select.id }, say("live-lead-page")), select),
    make("p", {}, make("label", { for: typed.id }, say("live-lead-address")), typed),
    fault,
    make("p", {}, make("button", { "data-key": "lead" }, say("live-lead"))),
  );
}

/**
 * @param {string | null} follow
 * @param {Publication} told
 * @param {Act} act
 */
export function leadingNow(follow, told, act) {
  if (follow === null) return make("p", { className: "cs-quiet" }, say("live-leading-nowhere"));
  const stop = () => act({ do: "follow", place: "" });
  return make(
    "p",
    {},
    say("live-leading", { place: nameOf(told, follow) }),
    " ",
    make("button", { type: "button", "data-key": "stop", onclick: stop }, say("live-lead-stop")),
  );
}

/**
 * The place that an address names, counted from the front page; null where it leads elsewhere.
 * @param {string} address
 * @param {string} root
 */
export function placeOf(address, root) {
  try {
    const front = new URL(root || "./", location.href);
    const url = new URL(address, front);
    // The same machine has several names.
    const path = url.pathname.startsWith(front.pathname) ? url.pathname.slice(front.pathname.length) : null;
    return path === null || !url.protocol.startsWith("http") ? null : path + url.hash;
  } catch {
    return null;
  }
}
