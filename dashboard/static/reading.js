// Where a reader is on a page: what a link leads to is open and in sight, the contents stand beside the text, and paper
// shows what is folded away.

import { placeOf } from "./links.js";
import { openAround } from "./parts.js";
import { say } from "./speech.js";

const SHORT = 8; // entries that paper has room for
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
    if (name) leadToTool(name);
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
  openAround(target);
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

/**
 * Follow a link into a tool from a page that only leads to it, as chapters do that held the tool once.
 * @param {string} name
 */
function leadToTool(name) {
  /** @type {HTMLAnchorElement | null} */
  const way = document.querySelector(`.tool-card[data-link="${CSS.escape(name)}"] a`);
  if (way && location.hash.includes("?")) location.replace(way.href + location.hash);
}

/**
 * Print what is folded away too, but for long lists: of these only what the reader opened, and how many there are.
 */
export function printing() {
  /** @type {HTMLDetailsElement[]} */
  const opened = [];
  /** @type {HTMLElement[]} */
  const shortened = [];
  addEventListener("beforeprint", () => {
    for (const [list, closed] of closedByList()) {
      if (closed.length > SHORT) {
        list.dataset.folded = say("script-print-folded", { count: closed.length });
        shortened.push(list);
        continue;
      }
      for (const item of closed) item.open = true;
      opened.push(...closed);
    }
  });
  addEventListener("afterprint", () => {
    for (const item of opened.splice(0)) item.open = false;
    for (const list of shortened.splice(0)) delete list.dataset.folded;
  });
}

/** What is folded in the text, by what it stands in. Tools see to theirs. */
function closedByList() {
  /** @type {Map<HTMLElement, HTMLDetailsElement[]>} */
  const lists = new Map();
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const closed = document.querySelectorAll("main details:not([open])");
  for (const item of closed) {
    const list = item.parentElement;
    if (list && !item.closest(".widget")) lists.set(list, [...(lists.get(list) ?? []), item]);
  }
  return lists;
}

/** Mark in the contents beside the text which part is being read. */
export function marks() {
  /** @type {Map<Element, Element>} */
  const links = new Map();
  for (const link of document.querySelectorAll(".contents ul a")) {
    const part = document.getElementById(decodeURIComponent((link.getAttribute("href") ?? "").slice(1)));
    if (part) links.set(part, link);
  }
  if (links.size === 0) return;
  const look = () => {
    const line = innerHeight / 3;
    const above = [...links.keys()].filter((part) => part.getBoundingClientRect().top < line);
    const read = above.at(-1);
    for (const [part, link] of links) {
      if (part === read) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      look();
    });
  }, { passive: true });
  look();
}

/** Close the menu when its way is gone, with Escape, or with a press beside it. */
export function menu() {
  /** @type {HTMLDetailsElement | null} */
  const fold = document.querySelector(".menu-fold");
  if (!fold) return;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !fold.open) return;
    fold.open = false;
    fold.querySelector("summary")?.focus();
  });
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest(".menu-panel a");
    if (link || !(target instanceof Node && fold.contains(target))) fold.open = false;
  });
  fold.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !fold.contains(relatedTarget)) fold.open = false;
  });
}
