// What is told after an answer was committed: whether it is right, and why each part of the question is as it is.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { copyLink, writeLink } from "../kit/links.js";
import { closeButton } from "./form.js";
import { LINK } from "./link.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Desk } from "./desk.js" */
/** @import { Asked, Part, Told } from "./types.d.ts" */

/**
 * @param {Desk} desk
 * @param {Asked} asked
 * @param {Told} told
 */
export function drawTold(desk, asked, told) {
  const list = asked.kind === "order" ? "ol" : "ul";
  const next = desk.next();
  return make(
    "section",
    { className: "cs-told", "data-right": String(told.right) },
    make("h3", { tabIndex: -1, "data-key": "verdict" }, verdict(desk, told)),
    make("p", {}, asked.stem),
    asked.kind === "number" ? make("p", {}, ownNumber(desk, asked)) : null,
    told.slip ? make("p", { className: "cs-notice" }, told.slip) : null,
    make(list, { className: "cs-parts" }, told.parts.map((part) => drawPart(desk, asked, told, part))),
    make("p", { className: "cs-quiet" }, again(desk, asked.id)),
    make(
      "div",
      { className: "cs-tools" },
      next
        ? make(
          "button",
          { type: "button", className: "cs-main", "data-key": "next", onclick: () => desk.ask(next) },
          desk.say("practice-next"),
        )
        : null,
      closeButton(desk),
      copyLink(
        desk.model,
        desk.say("practice-copy-link"),
        () => writeLink(LINK, { question: [asked.id] }),
        desk.say("practice-link-copied"),
      ),
    ),
  );
}

/**
 * @param {Desk} desk
 * @param {Told} told
 */
function verdict(desk, { right, grade }) {
  return desk.say(right ? `practice-right-${grade}` : "practice-wrong");
}

/**
 * What to say aloud: the verdict, and every explanation.
 * @param {Desk} desk
 * @param {Asked} asked
 * @param {Told} told
 */
export function spoken(desk, asked, told) {
  const parts = told.parts.map((part) => `${headOf(desk, asked, told, part)}: ${mark(desk, asked, part)}. ${part.why}`);
  return [verdict(desk, told), told.slip, ...parts].filter((text) => text !== "").join(" ");
}

/**
 * @param {Desk} desk
 * @param {Asked} asked
 * @param {Told} told
 * @param {Part} part
 */
function drawPart(desk, asked, told, part) {
  return make(
    "li",
    { "data-well": String(part.well), "data-belongs": String(part.belongs || (part.well && isPlaced(asked))) },
    make("p", {}, make("strong", {}, headOf(desk, asked, told, part))),
    make("p", { className: "cs-mark" }, mark(desk, asked, part)),
    make("p", {}, part.why, citations(desk.model, part.refs)),
  );
}

/**
 * Whether the parts of a question are right or wrong by where they were put.
 * @param {Asked} asked
 */
function isPlaced({ kind }) {
  return kind === "order" || kind === "match";
}

/**
 * @param {Desk} desk
 * @param {Asked} asked
 * @param {Told} told
 * @param {Part} part
 */
function headOf(desk, asked, told, part) {
  if (asked.kind === "match") return desk.say("practice-pair", { left: part.text, right: part.partner });
  if (asked.kind === "number") {
    return desk.say("practice-value", { value: part.text, unit: asked.unit, within: told.within });
  }
  return part.text;
}

/**
 * What was made of a part, in words: colour alone says nothing.
 * @param {Desk} desk
 * @param {Asked} asked
 * @param {Part} part
 * @returns {string}
 */
function mark(desk, asked, part) {
  const well = part.well ? "well" : "not-well";
  if (asked.kind === "order") return desk.say(`practice-order-${well}`, { place: part.place, put: part.put });
  if (asked.kind === "match") return desk.say(`practice-match-${well}`, { matched: part.matched });
  if (asked.kind === "number") return desk.say(`practice-number-${well}`);
  return desk.say(`practice-${part.belongs ? "belongs" : "not"}-${part.chosen ? "chosen" : "left"}`);
}

/**
 * @param {Desk} desk
 * @param {Asked} asked
 * @returns {Child}
 */
function ownNumber(desk, asked) {
  const number = desk.model.get("given")[0] ?? "";
  return desk.say("practice-your-number", { number, unit: asked.unit });
}

/**
 * When the question comes again.
 * @param {Desk} desk
 * @param {string} question
 */
function again(desk, question) {
  const planned = desk.plan().get(question);
  if (!planned) return "";
  const days = planned.due - planned.last;
  return `${desk.say("practice-again-in", { days })}${desk.book.keeps ? "" : ` ${desk.say("practice-refused")}`}`;
}
