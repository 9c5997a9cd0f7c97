// Where a reader is on a page: what a link leads to is open and in sight, the contents stand beside the text, and paper
// shows what is folded away.

import { placeOf } from "./links.js";

const ENTRY = /^(?:cause|treatment|ref|fact|term)-./;

/** @type {boolean} whether the reader still is where a link led; drawing the tools above may push that place away */
let landed = false;

/** Follow links into the page, the one that it was opened with first. */
export function followLinks() {
  for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"]) {
    addEventListener(kind, () => {
      landed = false;
    }, { passive: true });
  }
  document.addEventListener("drawn", () => {
    if (landed) reveal("instant");
  });
  // Who opens a page wants to be there, not to watch the way; a change of the address may glide.
  addEventListener("hashchange", () => reveal("auto"));
  reveal("instant");
}

/**
 * Open what the address points into, so that it can be seen.
 * @param {ScrollBehavior} behavior
 */
function reveal(behavior) {
  const name = decodeURIComponent(location.hash.slice(1).split("?")[0]);
  const target = name ? document.getElementById(name) : null;
  if (!target) {
    moved(name);
    return;
  }
  // Where a tool shows the same it goes on there; the list is for paper and for readers without scripts.
  const tool = target.dataset.link;
  if (tool && document.querySelector("main .widget")) {
    location.replace(`#${tool}`);
    return;
  }
  for (let at = target.closest("details"); at; at = at.parentElement?.closest("details") ?? null) at.open = true;
  target.scrollIntoView({ behavior });
  landed = true;
}

/**
 * Go to the page where an entry stands now. Older addresses name it in a chapter that held all of them.
 * @param {string} name
 */
async function moved(name) {
  const { base = "", places = "" } = document.body.dataset;
  if (!ENTRY.test(name) || !places) return;
  try {
    const place = placeOf(name, await (await fetch(places)).json());
    if (place !== null && new URL(base + place, location.href).href !== location.href) location.replace(base + place);
  } catch (error) {
    console.warn(error);
  }
}

/** Print what is folded away too. */
export function printing() {
  /** @type {HTMLDetailsElement[]} */
  const opened = [];
  addEventListener("beforeprint", () => {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const closed = document.querySelectorAll("main details:not([open])");
    for (const item of closed) {
      if (item.closest(".widget, .causes")) continue;
      item.open = true;
      opened.push(item);
    }
  });
  addEventListener("afterprint", () => {
    for (const item of opened.splice(0)) item.open = false;
  });
}

/** Keep the contents open beside the text, and say so to a screen reader; there is nothing to fold there. */
export function contents() {
  /** @type {HTMLDetailsElement | null} */
  const fold = document.querySelector(".contents-fold");
  const summary = fold?.querySelector("summary");
  if (!fold || !summary) return;
  const wide = matchMedia("(min-width: 62rem)");
  const set = () => {
    fold.open = wide.matches;
    summary.tabIndex = wide.matches ? -1 : 0;
  };
  wide.addEventListener("change", set);
  set();
}
