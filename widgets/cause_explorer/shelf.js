// The shelf of stories to choose from: examples first, published cases below, with a search through them.

import { make } from "../kit/elements.js";
import { whenOpened } from "./list.js";
import { casesWith } from "./stories.js";

/** @import { Explorer } from "./findings.js" */
/** @import { Story } from "./stories.js" */

const AT_ONCE = 8;

/**
 * @param {Explorer} explorer
 * @param {(story: Story) => void} choose
 * @returns {HTMLDetailsElement}
 */
export function drawShelf(explorer, choose) {
  const stories = [...explorer.stories.values()];
  const cases = stories.filter(({ kind }) => kind === "case");
  const { tag } = explorer.model.get("messages");
  const shelf = make(
    "details",
    { className: "cs-panel cs-shelf" },
    make(
      "summary",
      {},
      make("strong", {}, explorer.say("cause-explorer-way-story")),
      " ",
      make("small", {}, explorer.say("cause-explorer-shelf-what", { count: cases.length })),
    ),
  );
  const take = (/** @type {Story} */ story) => {
    shelf.open = false;
    choose(story);
  };
  return whenOpened(shelf, () => {
    // In the order of their causes they would tell the answer.
    cases.sort((one, other) => one.title.localeCompare(other.title, tag, { numeric: true }));
    shelf.append(
      make("p", {}, explorer.say("cause-explorer-shelf-how")),
      make("h4", {}, explorer.say("cause-explorer-shelf-examples")),
      make("ul", { className: "cs-cards" }, cards(explorer, stories.filter(({ kind }) => kind === "example"), take)),
      make("h4", {}, explorer.say("cause-explorer-shelf-cases", { count: cases.length })),
      make("p", { className: "cs-quiet" }, explorer.say("cause-explorer-shelf-halves")),
      ...drawCases(explorer, cases, take),
    );
  });
}

/**
 * @param {Explorer} explorer
 * @param {readonly Story[]} stories
 * @param {(story: Story) => void} take
 */
function cards(explorer, stories, take) {
  return stories.map((story) =>
    make(
      "li",
      {},
      make(
        "button",
        { type: "button", className: "cs-card-story", "data-story": story.id, onclick: () => take(story) },
        make("strong", {}, story.title),
        " ",
        make(
          "small",
          {},
          story.about || explorer.say("cause-explorer-story-count", {
            count: story.present.length + story.absent.length,
          }),
        ),
      ),
    )
  );
}

/**
 * @param {Explorer} explorer
 * @param {readonly Story[]} cases
 * @param {(story: Story) => void} take
 */
function drawCases(explorer, cases, take) {
  const counted = make("p", { role: "status", className: "cs-quiet cs-found" });
  const list = make("ul", { className: "cs-cards" });
  const more = make("button", { type: "button", className: "cs-further" });
  /** @type {Story[]} */
  let found = [];
  const add = () => {
    const next = found.slice(list.children.length, list.children.length + AT_ONCE);
    const drawn = cards(explorer, next, take);
    list.append(...drawn);
    const left = found.length - list.children.length;
    more.hidden = left === 0;
    more.textContent = explorer.say("cause-explorer-shelf-more", { count: Math.min(left, AT_ONCE), left });
    return drawn;
  };
  const show = () => {
    const words = search.value.trim();
    found = casesWith(cases, words, (id) => explorer.label(id));
    counted.textContent = words ? explorer.say("cause-explorer-shelf-found", { count: found.length }) : "";
    list.replaceChildren();
    add();
  };
  more.addEventListener("click", () => add()[0]?.querySelector("button")?.focus());
  /** @type {HTMLInputElement} */
  const search = make("input", { type: "search", autocomplete: "off", maxLength: 60, oninput: show });
  const any = make("button", {
    type: "button",
    onclick: () => take(cases[Math.floor(Math.random() * cases.length)]),
  }, explorer.say("cause-explorer-shelf-any"));
  show();
  return [
    any,
    make("label", { className: "cs-search" }, explorer.say("cause-explorer-shelf-search"), search),
    counted,
    list,
    more,
  ];
}
