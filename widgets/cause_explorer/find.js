// Finding what to answer by typing: the best findings stand below the field, each with its answers.

import { make } from "../kit/elements.js";
import { findingList } from "./findings.js";
import { findingsWith, wordsOf } from "./search.js";

/** @import { Explorer } from "./findings.js" */

const FIRST = 6;

/**
 * @param {Explorer} explorer
 * @returns {HTMLElement}
 */
export function drawFind(explorer) {
  const counted = make("p", { role: "status", className: "cs-quiet cs-found" });
  const place = make("div", {});
  const show = () => {
    const words = input.value.trim();
    const found = findingsWith(explorer.model.get("vocabulary"), words).map(({ id }) => id);
    const asked = wordsOf(words).length > 0;
    const message = found.length > FIRST ? "cause-explorer-found-more" : "cause-explorer-found";
    counted.textContent = asked ? explorer.say(message, { count: found.length, shown: FIRST, words }) : "";
    place.replaceChildren(...drawFound(explorer, found));
  };
  const about = `${explorer.prefix}-find`;
  /** @type {HTMLInputElement} */
  const input = make("input", {
    type: "search",
    autocomplete: "off",
    maxLength: 60,
    oninput: show,
    "aria-describedby": about,
  });
  return make(
    "section",
    { className: "cs-panel cs-find" },
    make("label", { className: "cs-search" }, make("strong", {}, explorer.say("cause-explorer-search")), input),
    make("small", { id: about }, explorer.say("cause-explorer-search-how")),
    counted,
    place,
  );
}

/**
 * The findings that match best, and a button that brings the others.
 * @param {Explorer} explorer
 * @param {readonly string[]} found
 * @returns {HTMLElement[]}
 */
function drawFound(explorer, found) {
  if (found.length === 0) return [];
  const list = findingList(explorer, found.slice(0, FIRST), "list");
  const rest = found.slice(FIRST);
  if (rest.length === 0) return [list];
  const more = make("button", { type: "button", className: "cs-further" }, explorer.say("cause-explorer-found-all"));
  more.addEventListener("click", () => {
    const others = [...findingList(explorer, rest, "list").children];
    list.append(...others);
    more.remove();
    others[0].querySelector("button")?.focus();
  });
  return [list, more];
}
