// What was found, as a list of links by kind.

import { make } from "../../widgets/kit/elements.js";
import { marked } from "./marking.js";

/** @import { Say } from "../../widgets/kit/words.js" */
/** @import { Hit } from "./finder.js" */

const FIRST = 4;
// The ways in are few, and each may be the right one.
const FIRST_PLACES = 12;

/**
 * @param {string} text
 * @param {Set<string>} found
 * @param {boolean} [whole]
 */
function pieces(text, found, whole) {
  return marked(text, found, whole).map(([piece, hit]) => (hit ? make("mark", {}, piece) : piece));
}

export class Results {
  /**
   * @param {string} base the way to the front page
   * @param {Say} say
   */
  constructor(base, say) {
    this.base = base;
    this.say = say;
    this.element = make("div", { className: "search-hits" });
  }

  clear() {
    this.element.replaceChildren();
  }

  /** @returns {HTMLElement[]} what can have the focus, in order */
  stops() {
    return [...this.element.querySelectorAll("a, button")].map((stop) => /** @type {HTMLElement} */ (stop));
  }

  /**
   * Draw the hits by kind; the kind with the best hit comes first, papers come last. A page about what is named stands
   * before the line that explains its name.
   * @param {Hit[]} hits
   * @param {[kind: string, name: string][]} kinds
   */
  show(hits, kinds) {
    /** @type {Map<string, Hit[]>} */
    const byKind = new Map();
    for (const hit of hits) byKind.set(hit.kind, [...(byKind.get(hit.kind) ?? []), hit]);
    const named = hits[0]?.title.toLowerCase();
    const place = (/** @type {[string, Hit[]]} */ [kind, list]) => {
      if (kind === "reference") return 2;
      return Number(kind === "term" || !list.some(({ title }) => title.toLowerCase() === named));
    };
    const groups = [...byKind].sort((one, other) => place(one) - place(other));
    const names = new Map(kinds);
    this.element.replaceChildren(...groups.flatMap(([kind, list]) => this.group(names.get(kind) ?? kind, list)));
    this.element.scrollTop = 0;
  }

  /**
   * @param {string} name
   * @param {Hit[]} list
   */
  group(name, list) {
    const values = { kind: name, count: list.length };
    const first = list[0].kind === "place" ? FIRST_PLACES : FIRST;
    const rows = make("ul", {}, ...list.slice(0, first).map((hit) => this.row(hit)));
    const shown = [make("h2", {}, this.say("script-search-kind", values)), rows];
    if (list.length <= first) return shown;
    const showAll = () => {
      const added = list.slice(first).map((hit) => this.row(hit));
      rows.append(...added);
      more.remove();
      added[0].querySelector("a")?.focus();
    };
    const label = this.say("script-search-more-of", values);
    /** @type {HTMLButtonElement} */
    const more = make(
      "button",
      { type: "button", "aria-label": label, onclick: showAll },
      this.say("script-search-more", values),
    );
    return [...shown, more];
  }

  /** @param {Hit} hit */
  row(hit) {
    const { kind, chapter, title, text, also, note, found } = hit;
    const link = make("a", { href: this.address(hit) });
    const small = [kind === "place" ? "" : chapter, note].filter(Boolean).join(" · ");
    // A fact has no title: it is the sentence.
    link.append(make("span", { className: "search-title" }, ...pieces(title || text, found, true)));
    if (also && kind !== "sign" && kind !== "place") {
      link.append(make("span", { className: "search-note" }, ...pieces(also, found)));
    }
    if (title) link.append(make("span", {}, ...pieces(text, found)));
    if (small) link.append(make("span", { className: "search-note" }, small));
    return make("li", {}, link);
  }

  /** @param {Hit} hit */
  address({ slug, anchor }) {
    const page = slug === "" ? this.base || "./" : `${this.base}${slug}/`;
    return anchor === "" ? page : `${page}#${encodeURIComponent(anchor)}`;
  }
}
