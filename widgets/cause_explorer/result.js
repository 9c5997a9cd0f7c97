// What fits, and why.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { inLine, titledList } from "../kit/lists.js";
import { learning, notUsed } from "../kit/notices.js";
import { findingList } from "./findings.js";
import { CHECKLIST, drawSight } from "./sight.js";

/** @import { AnswerState, Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./findings.js" */
/** @import { Answer, Candidate, Push } from "./types.d.ts" */

/**
 * What stands in place of a ranking until there is one that belongs to what is entered now.
 * @param {Explorer} explorer
 * @param {Exclude<AnswerState, "answered">} state
 */
export function inPlaceOfRanking(explorer, state) {
  return explorer.say(`cause-explorer-state-${state === "held" ? "waiting" : state}`);
}

/**
 * Nothing that was worked out stands here: the words, where help is, and nothing else.
 * @param {Explorer} explorer
 * @param {Exclude<AnswerState, "answered">} state
 * @returns {Child[]}
 */
export function drawWithout(explorer, state) {
  return [
    make("h3", {}, explorer.say("cause-explorer-fits")),
    make("p", { className: "cs-working", "data-state": state }, inPlaceOfRanking(explorer, state)),
    state === "waiting" ? null : make("p", {}, make("a", { href: CHECKLIST }, explorer.say("cause-explorer-signs"))),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {Answer} answer
 * @returns {Child[]}
 */
export function drawResult(explorer, answer) {
  const next = answer.ask_next.length === 0 ? [] : [
    make("h4", {}, explorer.say("cause-explorer-ask-next")),
    findingList(explorer, answer.ask_next, "next"),
  ];
  return [
    make("h3", {}, explorer.say("cause-explorer-fits")),
    learning(explorer.say("kit-not-for-diagnosis")),
    notUsed(explorer.model, answer.notice),
    drawSight(explorer, answer),
    make("p", { className: "cs-verdict" }, verdict(explorer, answer)),
    drawTwins(explorer, answer),
    // While there is too little to go on, the next questions matter more than the order of the causes.
    answer.enough ? [] : next,
    make("div", { className: "cs-ranking", "data-enough": String(answer.enough) }, drawRanking(explorer, answer)),
    answer.enough ? next : [],
  ];
}

/**
 * The answer in one sentence.
 * @param {Explorer} explorer
 * @param {Answer} answer
 */
export function verdict(explorer, { told, enough, ranking }) {
  if (told === 0) return explorer.say("cause-explorer-nothing");
  if (!enough) return explorer.say("cause-explorer-not-enough");
  const [{ name: cause, fit }] = ranking;
  return explorer.say(fit === "fits well" ? "cause-explorer-fits-well" : "cause-explorer-fits-best", { cause });
}

/**
 * Two causes that the answers hardly tell apart, and what would.
 * @param {Explorer} explorer
 * @param {Answer} answer
 * @returns {Child[]}
 */
function drawTwins(explorer, { not_told_apart: twins, ranking }) {
  if (!twins) return [];
  const [first, second] = twins.causes.map((id) => ranking.find((row) => row.cause === id)?.name ?? id);
  const apart = twins.would_separate;
  return [
    make(
      "p",
      { className: "cs-twins" },
      make("strong", {}, first),
      ` ${explorer.say("cause-explorer-twins-and")} `,
      make("strong", {}, second),
      ` ${explorer.say("cause-explorer-twins")} `,
      explorer.say(apart.length > 0 ? "cause-explorer-twins-apart" : "cause-explorer-twins-never-apart"),
    ),
    apart.length > 0 ? findingList(explorer, apart, "apart") : null,
  ];
}

/**
 * @param {Explorer} explorer
 * @param {Answer} answer
 * @returns {Child[]}
 */
function drawRanking(explorer, { told, subtypes, ranking }) {
  if (told === 0) return [];
  return subtypes.map(({ id }) => {
    const rows = ranking.filter((row) => row.subtype === id);
    if (rows.length === 0) return [];
    const title = explorer.say(`cause-explorer-subtype-${id}`);
    return [
      make("h4", { className: "cs-subtype", "data-subtype": id }, title),
      rows.map((row) => drawCandidate(explorer, row)),
    ];
  });
}

/**
 * @param {Explorer} explorer
 * @param {Candidate} row
 */
function drawCandidate(explorer, row) {
  const percent = Math.max(2, Math.round(row.share * 100));
  const apart = inLine(explorer.model, row.tells_apart.map((id) => explorer.label(id)), "kit-in-line-apart");
  const fit = explorer.say(`cause-explorer-cause-${row.fit.replace(" ", "-")}`);
  const reasons = (/** @type {string} */ title, /** @type {Push[]} */ pushes) =>
    titledList("h5", title, pushes.map((push) => reason(explorer, push)));
  return make(
    "details",
    { className: "cs-candidate", "data-key": `cause-${row.cause}` },
    make(
      "summary",
      { "data-key": `open-${row.cause}` },
      make("span", { className: "cs-name" }, row.name),
      make("span", { className: "cs-fit", "data-fit": row.fit }, fit),
      make("span", { className: "cs-bar", "aria-hidden": "true" }, make("span", { style: `inline-size:${percent}%` })),
    ),
    make("p", {}, row.what),
    reasons(explorer.say("cause-explorer-for"), row.because),
    reasons(explorer.say("cause-explorer-against"), row.against),
    apart === ""
      ? []
      : [make("h5", {}, explorer.say("cause-explorer-tell-from", { rival: row.rival })), make("p", {}, apart)],
    make("h5", {}, explorer.say("cause-explorer-confirmed")),
    make("p", {}, row.confirmed_by),
  );
}

/**
 * @param {Explorer} explorer
 * @param {Push} push
 * @returns {Child[]}
 */
function reason(explorer, push) {
  const finding = explorer.label(push.finding);
  const direction = push.weight > 0 ? "for" : "against";
  const counted = push.counted === "" ? "" : ` ${explorer.say("cause-explorer-counted", { counted: push.counted })}`;
  return [
    make("strong", {}, explorer.say(`cause-explorer-finding-${push.answer}`, { finding })),
    ` ${explorer.say(`cause-explorer-speaks-${direction}`, { strength: strength(push.weight) })}${counted}`,
    push.refs.length > 0
      ? citations(explorer.model, push.refs)
      : [" ", make("em", {}, explorer.say("kit-expert-reading"))],
  ];
}

/** @param {number} weight */
function strength(weight) {
  const size = Math.abs(weight);
  if (size >= 1.5) return "strongly";
  return size >= 0.5 ? "clearly" : "little";
}
