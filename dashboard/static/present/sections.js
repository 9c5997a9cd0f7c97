// What can be shown on a screen of its own: the opening of a page, and each part below a heading. Nothing is moved or
// copied for it, so tools stay as they are.

/**
 * @typedef Section
 * @property {string} id of its heading
 * @property {string} title
 * @property {HTMLElement} head gets the focus
 * @property {HTMLElement[]} parts stand side by side in the page
 */

// What stands around the text, and is for reading rather than for a room.
const AROUND = ".review, .discussion, .keep, .to-top, .turn, .about, .way, .figure-tools, script, template";

/**
 * Return the sections of a page in their order; `rest` is what belongs to none of them.
 * @param {HTMLElement} main
 */
export function sectionsOf(main) {
  /** @type {Section[]} */
  const sections = [];
  /** @type {HTMLElement[]} */
  const rest = [];
  for (const part of partsOf(main)) {
    if (part.matches(AROUND)) {
      rest.push(part);
      continue;
    }
    const head = headOf(part);
    const last = sections.at(-1);
    if (head && (head.localName === "h2" || !last)) sections.push(section(head, part));
    else if (last) last.parts.push(part);
    else rest.push(part);
  }
  return { sections, rest };
}

/**
 * Return the place of the section that an address leads to, or -1: that of an anchor, or the one with the tool that the
 * address opens in a state.
 * @param {Section[]} sections
 * @param {string} hash with its "#"
 */
export function placeOf(sections, hash) {
  const [name, state] = decoded(hash.slice(1)).split(/\?(.*)/s);
  if (name === "") return -1;
  if (state !== undefined) return sections.findIndex((each) => holds(each, ".widget"));
  return sections.findIndex((each) => each.id === name || holds(each, `[id="${CSS.escape(name)}"]`));
}

/**
 * Return the place of the section that is being read.
 * @param {Section[]} sections
 * @param {number} line how far down the window the eye is
 */
export function readNow(sections, line) {
  const above = sections.filter(({ head }) => head.getBoundingClientRect().top < line);
  return Math.max(0, above.length - 1);
}

/**
 * @param {HTMLElement} main
 * @returns {HTMLElement[]}
 */
function partsOf(main) {
  const children = /** @type {HTMLElement[]} */ ([...main.children]);
  // The text of a chapter that is not translated stands in an element of its own.
  return children.flatMap((child) => (child.matches("div[lang]:not([class])") ? partsOf(child) : [child]));
}

/**
 * @param {HTMLElement} part
 * @returns {HTMLElement | null}
 */
function headOf(part) {
  if (part.matches("h1, h2")) return part;
  return part.matches(".hero") ? part.querySelector("h1") : part.querySelector(":scope > h2");
}

/**
 * @param {HTMLElement} head
 * @param {HTMLElement} part
 * @returns {Section}
 */
function section(head, part) {
  return { id: head.id, title: (head.textContent ?? "").trim(), head, parts: [part] };
}

/**
 * @param {Section} section
 * @param {string} selector
 */
function holds({ parts }, selector) {
  return parts.some((part) => part.matches(selector) || part.querySelector(selector) !== null);
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
