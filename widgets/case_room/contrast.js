// Two cases that one finding tells apart: their stories, the question, and after a commit what decides.

import { make } from "../kit/elements.js";
import { inLine, roleTable, titledList } from "../kit/lists.js";
import { say } from "../kit/words.js";

/** @import { Model } from "../kit/anywidget.d.ts" */
/** @import { Contrast, Flipped, PairEnd, State } from "./types.d.ts" */

/** @param {Contrast} contrast */
export function drawStories({ cases }) {
  return make(
    "div",
    { className: "cs-columns" },
    cases.map(({ title, told }) =>
      make("section", { className: "cs-panel" }, make("h4", {}, title), make("p", { className: "cs-told" }, told))
    ),
  );
}

/**
 * @param {Model<State>} model
 * @param {Contrast} contrast
 * @param {(id: string) => string} address
 */
export function drawDecides(model, { cases, end }, address) {
  if (!end) return [];
  return [
    make("h4", { tabIndex: -1, className: "cs-seen-title" }, say(model, "case-room-pair-decides")),
    make(
      "p",
      {},
      make("strong", {}, say(model, "case-room-pair-in", { finding: end.finding, title: cases[end.place].title })),
    ),
    make("p", {}, end.why),
    make("p", {}, namesOf(model, cases, end)),
    titledList("h4", say(model, "case-room-pair-different"), end.also_different),
    make("h4", {}, say(model, "case-room-pair-tool")),
    make("p", {}, end.tool),
    drawFlipped(model, end.said),
    make(
      "ul",
      {},
      cases.map(({ id, title }) =>
        make("li", {}, make("a", { href: address(id) }, say(model, "case-room-pair-open", { title })))
      ),
    ),
  ];
}

/**
 * @param {Model<State>} model
 * @param {Contrast["cases"]} cases
 * @param {PairEnd} end
 */
function namesOf(model, [first, second], { names }) {
  return say(model, "case-room-pair-names", {
    first: first.title,
    second: second.title,
    firstName: names[0],
    secondName: names[1],
  });
}

/**
 * @param {Model<State>} model
 * @param {readonly Flipped[]} said
 */
function drawFlipped(model, said) {
  const heads = ["case", "was", "now"].map((head) => say(model, `case-room-pair-head-${head}`));
  const list = (/** @type {Flipped["was"]} */ ranking) =>
    make("ol", {}, ranking.map((ranked) => make("li", {}, shareOf(model, ranked))));
  const rows = said.map((each) => [changeOf(model, each), list(each.was), list(each.now)]);
  const table = roleTable(make("span", { className: "cs-spoken" }, say(model, "case-room-pair-tool")), heads, rows);
  table.classList.add("cs-compared");
  return table;
}

/**
 * @param {Model<State>} model
 * @param {Flipped} flipped
 */
function changeOf(model, { title, change, instead }) {
  if (change === "added") return say(model, "case-room-pair-added", { title });
  return instead.length === 0
    ? say(model, "case-room-pair-removed", { title })
    : say(model, "case-room-pair-removed-instead", { title, instead: inLine(model, instead) });
}

/**
 * @param {Model<State>} model
 * @param {Flipped["was"][number]} ranked
 */
function shareOf(model, [name, share]) {
  return share < 0.01
    ? say(model, "case-room-pair-share-small", { name })
    : say(model, "case-room-pair-share", { name, share: Math.round(share * 100) });
}
