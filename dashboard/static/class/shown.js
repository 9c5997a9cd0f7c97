// A round as everybody sees it: what is asked, and after it was revealed how the class answered, and why.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";
import { tally } from "./tally.js";

/** @import { TallyLine } from "./tally.js" */
/** @import { Publication, Round } from "./types.d.ts" */

/**
 * What a round asks, as a heading.
 * @param {Round} round
 */
export function titleOf(round) {
  return round.asked?.stem ?? round.case?.title ?? "";
}

/**
 * Which kind of round this is, and whether it is asked for the second time.
 * @param {Round} round
 */
export function kindOf({ kind, turn, step }) {
  const what = kind === "case"
    ? say("live-kind-case", { step: say(`case-room-step-${step}`) })
    : say("live-kind-question");
  return turn === 1 ? what : say("live-second", { what });
}

/**
 * The options, to be read: on the wall while phones answer, and on a phone after it was closed.
 * @param {Round} round
 */
export function options(round) {
  const { asked, mine } = round;
  if (!asked || asked.kind === "number") return null;
  const own = (
    /** @type {string} */ id,
  ) => (asked.kind === "order" || asked.kind === "match" ? false : mine?.includes(id));
  const list = make(
    asked.kind === "match" || asked.kind === "order" ? "ul" : "ol",
    { className: "class-options" },
    asked.options.map(({ id, text }) =>
      make("li", {}, make("span", {}, text), own(id) ? make("strong", {}, ` ${say("live-your-answer")}`) : null)
    ),
  );
  const rights = asked.rights.map(({ text }) => make("li", {}, make("span", {}, text)));
  return asked.kind === "match"
    ? make("div", { className: "class-match" }, list, make("ul", { className: "class-options" }, rights))
    : list;
}

/**
 * How the class answered: each option with its numbers, and with the reason where that may be told.
 * @param {Round} round
 * @param {{ told: Publication, root: string }} page
 */
export function results(round, page) {
  const lines = tally(round);
  if (lines.length === 0) return make("p", { className: "cs-quiet" }, say("live-nobody"));
  const lettered = !["order", "match", "number"].includes(round.asked?.kind ?? "");
  return make(
    lettered ? "ol" : "ul",
    { className: `class-tally${lettered ? "" : " class-plain"}` },
    lines.map((line) => drawLine(line, round, page)),
  );
}

/**
 * @param {TallyLine} line
 * @param {Round} round
 * @param {{ told: Publication, root: string }} page
 */
function drawLine(line, round, { told, root }) {
  const marks = [markOf(line, round), ownMark(line, round)].filter(Boolean).join(" ");
  const sources = round.explained?.sources ?? {};
  const links = line.refs.flatMap((ref) => [
    " ",
    make("a", { href: `${root}${told.sources}${ref}`, className: "cite", target: "_blank" }, sources[ref] ?? ref),
  ]);
  return make(
    "li",
    { "data-right": String(line.right) },
    make(
      "div",
      { className: "class-line" },
      make("p", { className: "class-option" }, textOf(line, round)),
      marks ? make("p", { className: "class-mark" }, marks) : null,
    ),
    bars(line.before, line.count, round),
    sureness(line.sure),
    line.why ? make("p", { className: "class-why" }, line.why, links) : null,
  );
}

/** @param {TallyLine["sure"]} counts */
function sureness([sure, unsure]) {
  return sure + unsure > 0 ? make("p", { className: "cs-quiet" }, say("live-sure-count", { sure, unsure })) : null;
}

/**
 * @param {TallyLine} line
 * @param {Round} round
 */
function textOf({ text, partner, place, key }, { asked, explained }) {
  if (partner) return say("practice-pair", { left: text, right: partner });
  if (place) return say("live-place", { place, text });
  const within = explained?.within ?? 0;
  if (key === "right" && asked) {
    return say("practice-value", { value: explained?.parts[0].text ?? "", unit: asked.unit, within });
  }
  return text;
}

/**
 * What is true of a line, in words: colour alone says nothing.
 * @param {TallyLine} line
 * @param {Round} round
 */
function markOf({ right }, { asked }) {
  if (right === null || asked?.kind === "order" || asked?.kind === "match") return "";
  return say(right ? "live-right" : "live-wrong");
}

/**
 * What a phone's own answer made of a line.
 * @param {TallyLine} line
 * @param {Round} round
 */
function ownMark({ id, mine }, { asked, told }) {
  const part = told?.parts.find((each) => each.id === id);
  const well = part?.well ? "well" : "not-well";
  if (part && asked?.kind === "order") return say(`practice-order-${well}`, { place: part.place, put: part.put });
  if (part && asked?.kind === "match") return say(`practice-match-${well}`, { matched: part.matched });
  return mine ? say("live-your-answer") : "";
}

/**
 * Both rounds, one below the other, as numbers and as bars.
 * @param {number | null} before
 * @param {number | null} count
 * @param {Round} round
 */
export function bars(before, count, round) {
  if (count === null) return null;
  const one = (/** @type {string} */ label, /** @type {number} */ some, /** @type {number} */ of) =>
    make(
      "p",
      { className: "class-bar", style: `--share: ${of > 0 ? Math.round((100 * some) / of) : 0}%` },
      make("span", {}, label),
    );
  const of = round.counts?.of ?? 0;
  const earlier = round.before?.of ?? 0;
  if (before === null) return one(say("live-of", { count, of }), count, of);
  return make(
    "div",
    { className: "class-bars" },
    one(say("live-of-first", { count: before, of: earlier }), before, earlier),
    one(say("live-of-second", { count, of }), count, of),
  );
}
