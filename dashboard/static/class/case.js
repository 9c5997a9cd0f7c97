// A case as far as it is told, and the list of a whole class beside that of the explorer.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";

/** @import { Counts, Round, Row, Step } from "./types.d.ts" */

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
 * What the class thinks, both times, and what the explorer makes of the same step; then the report's answer if it is
 * told.
 * @param {Round} round
 */
export function lists(round) {
  const step = round.case?.steps.find(({ kind }) => kind === round.step);
  const end = round.case?.end;
  return make(
    "div",
    {},
    make(
      "div",
      { className: "class-lists" },
      round.before ? ranked(say("live-pooled-first"), pooled(round.before)) : null,
      round.counts ? ranked(say(round.before ? "live-pooled-second" : "live-pooled"), pooled(round.counts)) : null,
      step?.seen ? ranked(say("live-explorer"), step.seen.rows.map(rowOf)) : null,
    ),
    make("p", { className: "cs-quiet" }, say("live-pooled-how")),
    end && round.state === "revealed"
      ? make("p", { className: "class-end" }, say("live-report", { name: end.name, plain: end.plain }))
      : null,
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
 * @param {{ name: string, share: number }[]} rows
 */
function ranked(title, rows) {
  const lines = rows.slice(0, MOST).map(({ name, share }) =>
    make(
      "li",
      {},
      make("p", { className: "class-option" }, name),
      make(
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
