// A case as far as it is told, and the list of a whole class beside that of the explorer.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";

/** @import { Counts, Found, Round, Row, Step } from "./types.d.ts" */

const MOST = 5;

/**
 * The steps that are told, the latest one open.
 * @param {Round} round
 * @param {boolean} folded whether those before it are folded
 */
export function steps(round, folded) {
  const told = round.case?.steps ?? [];
  return told.map((step, place) => {
    const title = say(`case-room-step-${step.kind}`);
    const isLast = place === told.length - 1;
    if (isLast || !folded) return make("section", { className: "class-step" }, make("h3", {}, title), textOf(step));
    return make(
      "details",
      { className: "class-step", "data-key": step.kind },
      make("summary", {}, title),
      textOf(step),
    );
  });
}

/** @param {Step} step */
function textOf({ told, safety }) {
  const paragraphs = told.split("\n").filter((text) => text.trim() !== "").map((text) => make("p", {}, text));
  return [paragraphs, safety ? make("p", { className: "cs-notice" }, safety.text) : null];
}

/**
 * What the class thinks, both times, beside the student in the middle and what the explorer makes of the same step;
 * then the report's answer if it is told, and where each list has it.
 * @param {Round} round
 */
export function lists(round) {
  const { counts, before, found, state } = round;
  const step = round.case?.steps.find(({ kind }) => kind === round.step);
  const end = round.case?.end;
  const isTold = end && state === "revealed";
  const middle = counts?.middle ?? [];
  return make(
    "div",
    {},
    make(
      "div",
      { className: "class-lists" },
      before ? ranked(say("live-pooled-first"), pooled(before)) : null,
      counts ? ranked(say(before ? "live-pooled-second" : "live-pooled"), pooled(counts)) : null,
      middle.length > 0 ? ranked(say("live-middle"), middle) : null,
      step?.seen ? ranked(say("live-explorer"), step.seen.rows.map(rowOf)) : null,
    ),
    sureOf(counts),
    make(
      "p",
      { className: "cs-quiet" },
      say("live-pooled-how"),
      middle.length > 0 ? ` ${say("live-middle-how")}` : null,
    ),
    isTold ? make("p", { className: "class-end" }, say("live-report", { name: end.name, plain: end.plain })) : null,
    isTold && found ? places(found) : null,
  );
}

/** @param {Counts | undefined} counts */
function sureOf(counts) {
  const told = Object.values(counts?.sure ?? {});
  const sum = (/** @type {0 | 1} */ which) => told.reduce((total, each) => total + each[which], 0);
  return told.length > 0 ? make("p", {}, say("live-sure-count", { sure: sum(0), unsure: sum(1) })) : null;
}

/** @param {Found} found */
function places({ named, of, ...places }) {
  const lines = [
    say("live-found-class", { place: places.pooled }),
    say("live-found-middle", { place: places.middle }),
    say("live-found-explorer", { place: places.explorer }),
    say("live-found-named", { named, of }),
  ];
  return make(
    "section",
    {},
    make("h3", {}, say("live-found")),
    make("ul", { className: "class-found" }, lines.map((line) => make("li", {}, line))),
  );
}

/** @param {Counts} counts */
function pooled({ pooled: found = [] }) {
  return found.map(({ name, share }) => ({ name, share: Math.round(100 * share) }));
}

/** @param {Row} row */
function rowOf({ name, share }) {
  return { name, share: Math.round(100 * share) };
}

/**
 * @param {string} title
 * @param {{ name: string, share?: number }[]} rows without a share where a list has only an order
 */
function ranked(title, rows) {
  const lines = rows.slice(0, MOST).map(({ name, share }) =>
    make(
      "li",
      {},
      make("p", { className: "class-option" }, name),
      share === undefined ? null : make(
        "p",
        { className: "class-bar", style: `--share: ${share}%` },
        make("span", {}, say("live-share", { share })),
      ),
    )
  );
  return make(
    "section",
    {},
    make("h3", {}, title),
    lines.length > 0 ? make("ol", { className: "class-ranked" }, lines) : make("p", {}, say("live-nobody")),
  );
}
