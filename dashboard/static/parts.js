// On a phone the parts of a long chapter fold to their headings, so that a thumb sees at once what there is.
//
// What folds: the smaller headings of a section that has two or more of them, the sources of an entry, what is said at
// the end about the page itself, and every section of a page that asks for it (data-folds). Nothing is moved, and the
// browser's own search finds what is folded and opens it. A wide page, paper, present mode and a page without this
// script show all of it. What nobody may miss, the signs of danger and what to do now, therefore stands right below the
// heading of its section, before the first smaller one.

import { make } from "../../widgets/kit/elements.js";
import { say } from "./speech.js";

/**
 * @typedef Fold
 * @property {HTMLElement} head
 * @property {HTMLElement[]} parts what stands below it
 * @property {boolean} open
 * @property {HTMLButtonElement} [button]
 */

const NARROW = "screen and (max-width: 40rem)";
const SEVERAL = 2;
// So many are worth a button that opens all of them.
const MANY = 3;
// What ends a section besides the next heading.
const ENDS = "h1, h2, footer, section, nav, .keep, .to-top, .widget";

/** @type {Fold[]} */
let folds = [];

/** Fold the parts of the page where it is narrow, and as long as it is. */
export function foldParts() {
  const groups = groupsOf(document);
  folds = groups.flat();
  if (folds.length === 0) return;
  const before = opened();
  for (const fold of folds) fold.open = before.includes(fold.head.id);
  const narrow = matchMedia(NARROW);
  const all = groups.filter((group) => group.length >= MANY).map(allOf);
  const set = () => {
    for (const fold of folds) narrow.matches ? arm(fold) : disarm(fold);
    for (const button of all) button.hidden = !narrow.matches;
  };
  narrow.addEventListener("change", set);
  document.addEventListener("beforematch", ({ target }) => target instanceof Element && openAround(target));
  set();
}

/**
 * Open the part to which a place on the page belongs.
 * @param {Element} target
 */
export function openAround(target) {
  if (target.localName === "main") return;
  for (const fold of folds) {
    const isMeant = target.contains(fold.head) || [fold.head, ...fold.parts].some((part) => part.contains(target));
    if (!isMeant || !fold.button || fold.open) continue;
    open(fold, true);
    note();
  }
}

/** @returns {string[]} the headings of what was open here before */
function opened() {
  const held = history.state?.parts;
  return Array.isArray(held) ? held : [];
}

/**
 * Return what folds, by the section in which it stands. A chapter that is not translated is an element of its own.
 * @param {ParentNode} page
 */
function groupsOf(page) {
  /** @type {Fold[][]} */
  const groups = [];
  /** @type {NodeListOf<HTMLElement>} */
  const arounds = page.querySelectorAll("#main, #main > div[lang]:not([class]), #main > .review");
  for (const around of arounds) {
    const all = around.matches(".review, [data-folds]");
    const parts = /** @type {HTMLElement[]} */ ([...around.children]);
    groups.push(...sectionsOf(parts, (head) => all || head.id === "sources"));
  }
  return groups;
}

/**
 * @param {HTMLElement[]} elements that stand one after the other
 * @param {(head: HTMLElement) => boolean} whole whether all that stands below a large heading folds
 */
function sectionsOf(elements, whole) {
  /** @type {Fold[][]} */
  const groups = [[]];
  /** @type {Fold | undefined} */
  let last;
  for (const element of elements) {
    if (element.matches(ENDS)) {
      last = element.localName === "h2" && whole(element) ? foldAt(element) : undefined;
      groups.push(last ? [last] : []);
    } else if (element.localName === "h3" && groups.at(-1)?.[0]?.head.localName !== "h2") {
      last = foldAt(element);
      groups.at(-1)?.push(last);
    } else if (last && !element.hidden) last.parts.push(element);
  }
  return groups.filter((group) => group.length >= SEVERAL || group[0]?.head.localName === "h2");
}

/**
 * @param {HTMLElement} head
 * @returns {Fold}
 */
function foldAt(head) {
  return { head, parts: [], open: false };
}

/**
 * Set above the parts of a section a button that opens all of them, and closes them again.
 * @param {Fold[]} group
 */
function allOf(group) {
  const isOpen = () => group.every((fold) => fold.open);
  const name = () => say(isOpen() ? "script-parts-close" : "script-parts-open", { count: group.length });
  const button = make("button", { type: "button", className: "parts-all", hidden: true }, name());
  button.addEventListener("click", () => {
    const is = !isOpen();
    for (const fold of group) open(fold, is);
    note();
  });
  for (const fold of group) fold.head.addEventListener("toggle", () => button.replaceChildren(name()));
  group[0].head.before(button);
  return button;
}

/**
 * Let a heading open what stands below it.
 * @param {Fold} fold
 */
function arm(fold) {
  if (fold.button) return;
  fold.button = make("button", { type: "button", className: "part-opens" });
  fold.button.append(...fold.head.childNodes);
  fold.button.addEventListener("click", () => {
    open(fold, !fold.open);
    note();
  });
  fold.head.append(fold.button);
  show(fold);
}

/**
 * Put everything back as it stands where there is room.
 * @param {Fold} fold
 */
function disarm(fold) {
  if (!fold.button) return;
  fold.head.append(...fold.button.childNodes);
  fold.button.remove();
  fold.button = undefined;
  for (const part of fold.parts) part.removeAttribute("hidden");
}

/**
 * @param {Fold} fold
 * @param {boolean} is whether it stands open
 */
function open(fold, is) {
  fold.open = is;
  if (fold.button) show(fold);
  fold.head.dispatchEvent(new Event("toggle"));
}

/** Note what stands open, so that a reload and the Back button find it so. */
function note() {
  const parts = folds.filter((each) => each.open).map(({ head }) => head.id);
  try {
    history.replaceState({ ...history.state, parts }, "");
  } catch (error) {
    // A browser takes only so many notes in a while.
    console.warn(error);
  }
}

/** @param {Fold} fold */
function show({ button, parts, open: is }) {
  button?.setAttribute("aria-expanded", String(is));
  for (const part of parts) is ? part.removeAttribute("hidden") : part.setAttribute("hidden", "until-found");
}
