// The board and the people, as the teacher sees them.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";

/** @import { Act } from "./now.js" */
/** @import { Board, Led, Question } from "./types.d.ts" */

/**
 * @param {Board} board
 * @param {Act} act
 */
export function boardPanel({ open, asked }, act) {
  const toggle = make(
    "button",
    { type: "button", "data-key": "board", onclick: () => act({ do: "board", open: !open }) },
    say(open ? "live-board-close" : "live-board-open"),
  );
  const order = ["waiting", "shown", "hidden"];
  const sorted = order.flatMap((state) => asked.filter((each) => each.state === state));
  return [
    make("p", { className: "cs-quiet" }, say("live-board-how")),
    make("div", { className: "cs-tools" }, toggle),
    sorted.length > 0
      ? make("ul", { className: "class-board-list" }, sorted.map((question) => moderated(question, act)))
      : null,
  ];
}

/**
 * @param {Question} question
 * @param {Act} act
 */
function moderated({ id, name, text, state, votes, pinned, answered }, act) {
  const button = (/** @type {string} */ message, /** @type {Record<string, unknown>} */ to) =>
    make("button", {
      type: "button",
      "data-key": `${message} ${id}`,
      "aria-label": say("live-decide", { what: say(message), text }),
      onclick: () => act({ do: "decide", asked: id, ...to }),
    }, say(message));
  return make(
    "li",
    { "data-state": state },
    make("p", { className: "class-text" }, text),
    make(
      "p",
      { className: "class-mark" },
      say("live-asked-by", { name: name ?? "" }),
      " ",
      say(`live-question-${state}`),
      " ",
      say("live-votes", { votes }),
      pinned ? ` ${say("live-pinned")}` : null,
      answered ? ` ${say("live-answered")}` : null,
    ),
    make(
      "div",
      { className: "cs-tools" },
      state === "shown" ? button("live-hide", { state: "hidden" }) : button("live-show", { state: "shown" }),
      state === "waiting" ? button("live-hide", { state: "hidden" }) : null,
      button(pinned ? "live-unpin" : "live-pin", { pinned: !pinned }),
      button(answered ? "live-not-answered" : "live-mark-answered", { answered: !answered }),
    ),
  );
}

/**
 * @param {Led["people"]} people
 * @param {Act} act
 */
export function peoplePanel(people, act) {
  if (people.length === 0) return make("p", { className: "cs-quiet" }, say("live-nobody-in"));
  return make(
    "ul",
    { className: "class-names" },
    people.map(({ id, name, removed }) =>
      make(
        "li",
        { "data-removed": String(removed) },
        make("bdi", {}, name),
        removed ? ` ${say("live-removed")}` : null,
        " ",
        make("button", {
          type: "button",
          "data-key": `person ${id}`,
          "aria-label": say(removed ? "live-let-back-name" : "live-remove-name", { name }),
          onclick: () => act({ do: "remove", member: id, gone: !removed }),
        }, say(removed ? "live-let-back" : "live-remove")),
      )
    ),
  );
}
