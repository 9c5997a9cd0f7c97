// What fits, and why.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { titledList } from "../kit/lists.js";
import { learning, notUsed } from "../kit/notices.js";
import { say } from "../kit/words.js";
import { findingList } from "./findings.js";
import { CHECKLIST, drawSight } from "./sight.js";

/** @import { AnswerState, Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./findings.js" */
/** @import { Answer, Candidate, Push } from "./types.d.ts" */

const SUBTYPES = {
  dystrophic: "Dystrophic: calcium in damaged tissue",
  metastatic: "Metastatic: the minerals in the blood are out of balance",
  idiopathic: "Idiopathic: no reason is found",
  iatrogenic: "Iatrogenic: after a treatment",
  calciphylaxis: "Calciphylaxis: small vessels clog with calcium",
};
const SAID = { yes: "", no: "Not: ", unsaid: "Not mentioned: " };
export const WORKING = "Working out what fits";
const KEPT = "What you entered is kept. Do not wait for it if you are worried: phone a doctor.";
/**
 * What stands in place of a ranking until there is one that belongs to what is entered now.
 * @type {Record<Exclude<AnswerState, "answered">, string>}
 */
export const WITHOUT = {
  held: WORKING,
  waiting: WORKING,
  late: `No answer yet. ${KEPT}`,
  failed: "What fits can't be worked out here: something that this page needs is missing in this browser or did not " +
    `arrive. ${KEPT}`,
};

/**
 * Nothing that was worked out stands here: the words, where help is, and nothing else.
 * @param {Exclude<AnswerState, "answered">} state
 * @returns {Child[]}
 */
export function drawWithout(state) {
  return [
    make("h3", {}, "What fits"),
    make("p", { className: "cs-working", "data-state": state }, WITHOUT[state]),
    state === "waiting" ? null : make("p", {}, make("a", { href: CHECKLIST }, "Signs for which nobody should wait")),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {Answer} answer
 * @returns {Child[]}
 */
export function drawResult(explorer, answer) {
  const next = answer.ask_next.length === 0 ? [] : [
    make("h4", {}, "What would help most to know next"),
    findingList(explorer, answer.ask_next, "next"),
  ];
  return [
    make("h3", {}, "What fits"),
    learning(say(explorer.model, "kit-not-for-diagnosis")),
    notUsed(explorer.model, answer.notice),
    drawSight(explorer, answer),
    make("p", { className: "cs-verdict" }, verdict(answer)),
    drawTwins(explorer, answer),
    // While there is too little to go on, the next questions matter more than the order of the causes.
    answer.enough ? [] : next,
    make("div", { className: "cs-ranking", "data-enough": String(answer.enough) }, drawRanking(explorer, answer)),
    answer.enough ? next : [],
  ];
}

/**
 * The answer in one sentence.
 * @param {Answer} answer
 */
export function verdict({ told, enough, ranking }) {
  if (told === 0) return "Nothing chosen yet.";
  if (!enough) return "Not enough to go on yet. Answer a few more questions before you read anything into this.";
  const [best] = ranking;
  return `Of the causes we know, ${best.name} ${
    best.fit === "fits well" ? "fits well" : "fits best, but others fit too"
  }.`;
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
      " and ",
      make("strong", {}, second),
      " can hardly be told apart by what you entered. ",
      apart.length > 0 ? "This would separate them:" : "No other question in our list would separate them.",
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
    const title = make("h4", { className: "cs-subtype", "data-subtype": id }, SUBTYPES[id]);
    return [title, rows.map((row) => drawCandidate(explorer, row))];
  });
}

/**
 * @param {Explorer} explorer
 * @param {Candidate} row
 */
function drawCandidate(explorer, row) {
  const percent = Math.max(2, Math.round(row.share * 100));
  const apart = row.tells_apart.map((id) => explorer.label(id)).join("; ");
  const reasons = (/** @type {string} */ title, /** @type {Push[]} */ pushes) =>
    titledList("h5", title, pushes.map((push) => reason(explorer, push)));
  return make(
    "details",
    { className: "cs-candidate", "data-key": `cause-${row.cause}` },
    make(
      "summary",
      { "data-key": `open-${row.cause}` },
      make("span", { className: "cs-name" }, row.name),
      make("span", { className: "cs-fit", "data-fit": row.fit }, row.fit),
      make("span", { className: "cs-bar", "aria-hidden": "true" }, make("span", { style: `inline-size:${percent}%` })),
    ),
    make("p", {}, row.what),
    reasons("Speaks for it", row.because),
    reasons("Speaks against it", row.against),
    apart === "" ? [] : [make("h5", {}, `Would tell it from: ${row.rival}`), make("p", {}, apart)],
    make("h5", {}, "How doctors confirm it"),
    make("p", {}, row.confirmed_by),
  );
}

/**
 * @param {Explorer} explorer
 * @param {Push} push
 * @returns {Child[]}
 */
function reason(explorer, push) {
  const direction = push.weight > 0 ? "for" : "against";
  const counted = push.counted === "" ? "" : ` Counted: ${push.counted}.`;
  return [
    make("strong", {}, SAID[push.answer] + explorer.label(push.finding)),
    ` speaks ${strength(push.weight)} ${direction} it.${counted}`,
    push.refs.length > 0
      ? citations(explorer.model, push.refs)
      : [" ", make("em", {}, say(explorer.model, "kit-expert-reading"))],
  ];
}

/** @param {number} weight */
function strength(weight) {
  const size = Math.abs(weight);
  if (size >= 1.5) return "strongly";
  return size >= 0.5 ? "clearly" : "a little";
}
