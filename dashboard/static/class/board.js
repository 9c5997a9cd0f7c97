// The board on a phone: questions that the teacher let there, one's own that wait, a vote for each, and a field to ask.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";

/** @import { Api } from "./api.js" */
/** @import { Board, Question } from "./types.d.ts" */

const LONGEST = 400;

/**
 * @param {Board} board
 * @param {Api} api
 * @param {() => void} look
 */
export function boardList({ asked }, api, look) {
  if (asked.length === 0) return make("p", { className: "cs-quiet" }, say("live-board-empty"));
  return make("ul", { className: "class-board-list" }, asked.map((question) => item(question, api, look)));
}

/**
 * @param {Question} question
 * @param {Api} api
 * @param {() => void} look
 */
function item(question, api, look) {
  const { id, text, state, mine, voted, votes, pinned, answered } = question;
  const vote = async () => {
    await api.post("vote", { asked: id, wanted: !voted });
    look();
  };
  const marks = [
    pinned && say("live-pinned"),
    answered && say("live-answered"),
    mine && say(state === "waiting" ? "live-mine-waiting" : "live-mine"),
  ];
  return make(
    "li",
    { "data-state": state },
    make("p", { className: "class-text" }, text),
    marks.some(Boolean) ? make("p", { className: "class-mark" }, marks.filter(Boolean).join(" ")) : null,
    state === "shown"
      ? make(
        "button",
        { type: "button", "data-key": `vote ${id}`, "aria-pressed": String(voted === true), onclick: vote },
        say("live-vote", { votes }),
      )
      : null,
  );
}

/** @param {Api} api */
export function askForm(api) {
  const said = make("p", { className: "cs-said", role: "status" });
  const text = make("textarea", { id: "class-ask", maxLength: LONGEST, rows: 3 });
  const ask = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (text.value.trim() === "") {
      said.textContent = say("live-ask-empty");
      text.focus();
      return;
    }
    const reply = await api.post("ask", { text: text.value });
    // What was not taken stays in the field.
    if (reply.kind === "ok") text.value = "";
    said.textContent = reply.kind === "ok" ? say("live-ask-sent") : reply.text || say("live-ask-failed");
  };
  return make(
    "form",
    { className: "class-ask", onsubmit: ask },
    make("label", { for: "class-ask" }, say("live-ask")),
    text,
    make("p", {}, make("button", { "data-key": "ask" }, say("live-ask-send"))),
    said,
  );
}
