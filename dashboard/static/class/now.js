// What is being asked now, with the counts that the teacher alone sees, and what comes next.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";
import { lists, steps } from "./case.js";
import { kindOf, results, titleOf } from "./shown.js";

/** @import { Led, Publication, Round } from "./types.d.ts" */
/** @typedef {(what: { do: string } & Record<string, unknown>) => void} Act */

/**
 * @param {Led} led
 * @param {Act} act
 * @param {{ told: Publication, root: string }} page
 */
export function nowPanel(led, act, page) {
  const { round, people, ended } = led;
  if (!round) return make("p", {}, say("live-nothing-asked"));
  const of = people.filter(({ removed }) => !removed).length;
  return [
    make("p", { className: "class-kind" }, `${kindOf(round)} `, make("strong", {}, say(`live-state-${round.state}`))),
    make("h3", { tabIndex: -1, "data-key": "asked" }, titleOf(round)),
    make("p", { className: "class-came" }, say("live-answered-of", { count: round.answered, of })),
    make("p", { className: "cs-quiet" }, say(round.state === "revealed" ? "live-counts-all" : "live-counts-yours")),
    ended ? null : make("div", { className: "cs-tools" }, deeds(round, act)),
    round.kind === "case" ? [steps(round, true), lists(round)] : results(round, page),
  ];
}

/**
 * What can be done with a round: the likeliest next thing stands out.
 * @param {Round} round
 * @param {Act} act
 */
function deeds(round, act) {
  const button = (/** @type {string} */ message, /** @type {Parameters<Act>[0]} */ what, isMain = false) =>
    make("button", {
      type: "button",
      className: isMain ? "cs-main" : "",
      "data-key": message,
      onclick: () => act(what),
    }, say(message));
  const item = itemOf(round);
  const again = button("live-again", { ...item, again: true });
  const reveal = button("live-reveal", { do: "reveal" }, round.state === "closed");
  if (round.state === "open") return [button("live-close", { do: "close" }, true), reveal, again];
  if (round.state === "closed") return [reveal, again];
  const next = round.case?.ask?.step;
  const hasNext = next !== undefined && next !== round.step && next !== "transfer";
  return [hasNext ? button("live-next-step", { ...item, step: next }, true) : null, again];
}

/**
 * How a round is asked for.
 * @param {Round} round
 */
export function itemOf({ kind, asked, case: told, step }) {
  const ask = { do: "ask", kind, item: asked?.id ?? told?.case ?? "" };
  return kind === "case" ? { ...ask, step } : ask;
}
