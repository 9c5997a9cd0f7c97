// The search over all pages: the button, and the "/" key; the rest is fetched when somebody is about to use it.

import { keepSetting, setting } from "./settings.js";
import { say } from "./speech.js";

/** @import { Search } from "./search.js" */

/** Whether the key opens the search; the device keeps that. */
const slash = {
  get: () => setting("slash") !== "off",
  set: (/** @type {boolean} */ on) => keepSetting("slash", on ? "on" : "off"),
};

/** Let the button and the key open the search. */
export function searchOpener() {
  const button = document.getElementById("search");
  if (!button) return;
  const fetched = () => import("./search.js");
  /** @type {Search | null} */
  let dialog = null;
  /** @type {string | null} what is typed while the dialog is fetched */
  let early = null;
  const open = async () => {
    if (dialog) {
      dialog.open();
      return;
    }
    early = "";
    try {
      dialog = await (await fetched()).search(button, slash, say);
      dialog.open(early);
    } catch (error) {
      console.warn(error);
      (button.querySelector("span") ?? button).textContent = say("script-search-again");
    }
    early = null;
  };
  button.hidden = false;
  button.addEventListener("click", open);
  for (const near of ["pointerenter", "focus"]) {
    button.addEventListener(near, () => fetched().catch(() => {}), { once: true });
  }
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || isForOthers(event)) return;
    if (early !== null && event.key.length === 1) early += event.key;
    else if (early === null && event.key === "/" && slash.get()) open();
    else return;
    event.preventDefault();
  });
}

/**
 * Whether a key belongs to the browser, or to what has the focus.
 * @param {KeyboardEvent} event
 */
function isForOthers({ ctrlKey, metaKey, altKey, isComposing, target }) {
  const typing = target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog");
  return ctrlKey || metaKey || altKey || isComposing || Boolean(typing);
}
