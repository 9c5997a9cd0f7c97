// What was answered so far, and what was set aside; each can be changed or taken back.

import { make } from "../kit/elements.js";
import { copyLink, writeLink } from "../kit/links.js";
import { notUsed } from "../kit/notices.js";
import { LINK } from "./findings.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./findings.js" */
/** @import { Entries } from "./types.d.ts" */

/**
 * @param {Explorer} explorer
 * @returns {Child[]}
 */
export function drawSaid(explorer) {
  const count = explorer.told;
  const { strange } = explorer;
  const notice = strange === "" ? "" : explorer.say("cause-explorer-unknown-story", { value: strange });
  if (count === 0) {
    return [
      notUsed(explorer.model, notice),
      make("h3", {}, explorer.say("cause-explorer-begin")),
      make("p", { className: "cs-quiet" }, explorer.say("cause-explorer-begin-how")),
    ];
  }
  const chips = [
    ...explorer.chosen("present").map((id) => chip(explorer, id, "yes")),
    ...explorer.chosen("absent").map((id) => chip(explorer, id, "no")),
  ];
  return [
    notUsed(explorer.model, notice),
    make("h3", {}, explorer.say("cause-explorer-so-far", { count })),
    make("ul", { className: "cs-chips", "aria-label": explorer.say("cause-explorer-choices") }, chips),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {string} id
 * @param {"yes" | "no"} answer
 */
function chip(explorer, id, answer) {
  const choice = explorer.say(`cause-explorer-chosen-${answer}`, { finding: explorer.label(id) });
  const other = answer === "yes" ? "no" : "yes";
  const turn = {
    type: "button",
    className: "cs-chip-turn",
    "data-key": `turn-${id}`,
    "aria-label": explorer.say(`cause-explorer-turn-${other}`, { finding: explorer.label(id) }),
    onclick: () => explorer.answer(id, other),
  };
  const back = {
    type: "button",
    className: "cs-chip-back",
    "data-key": `chip-${id}`,
    "aria-label": explorer.say("cause-explorer-take-back", { choice }),
    onclick: () => explorer.answer(id, answer),
  };
  return make(
    "li",
    { className: `cs-chip cs-${answer}` },
    make("button", turn, choice),
    make("button", back, make("span", { "aria-hidden": "true" }, "×")),
  );
}

/**
 * The questions that were set aside, folded.
 * @param {Explorer} explorer
 */
export function drawAside(explorer) {
  const aside = explorer.chosen("skipped");
  if (aside.length === 0) return null;
  const back = (/** @type {string} */ id) =>
    make("button", {
      type: "button",
      className: "cs-aside-one",
      "data-key": `back-${id}`,
      "aria-label": explorer.say("cause-explorer-ask-again", { finding: explorer.label(id) }),
      onclick: () => explorer.bringBack([id]),
    }, explorer.label(id));
  return make(
    "details",
    { className: "cs-aside", "data-key": "aside" },
    make("summary", { "data-key": "aside-open" }, explorer.say("cause-explorer-aside", { count: aside.length })),
    make("p", { className: "cs-quiet" }, explorer.say("cause-explorer-aside-how")),
    make("ul", { className: "cs-aside-list" }, aside.map((id) => make("li", {}, back(id)))),
    make("button", {
      type: "button",
      "data-key": "back-all",
      onclick: () => explorer.bringBack(aside),
    }, explorer.say("cause-explorer-ask-all-again")),
  );
}

/**
 * @param {Explorer} explorer
 * @param {(entries: Entries, what: string) => void} change what can be taken back
 * @param {() => void} toUndo brings the focus there, because what starts again goes with the answers
 */
export function drawTools(explorer, change, toUndo) {
  const again = explorer.say("kit-start-again");
  const address = () => addressOf(explorer);
  return [
    make("button", {
      type: "button",
      onclick: () => {
        change({ present: [], absent: [], skipped: [], story: "" }, again);
        toUndo();
      },
    }, again),
    ...copyLink(
      explorer.model,
      explorer.say("kit-copy-link-answers"),
      address,
      explorer.say("cause-explorer-copied"),
    ),
  ];
}

/**
 * Return the address that opens the answers again: a story by its name, as long as nothing else was answered.
 * @param {Explorer} explorer
 */
export function addressOf(explorer) {
  if (explorer.story && explorer.covered) return writeLink(LINK, { case: [explorer.story.id] });
  return writeLink(LINK, { present: explorer.chosen("present"), absent: explorer.chosen("absent") });
}
