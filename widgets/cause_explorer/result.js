// What fits, and why.

import { citations } from "../kit/citations.js";
import { flat, make } from "../kit/elements.js";
import { inLine, titledList } from "../kit/lists.js";
import { notUsed } from "../kit/notices.js";
import { findingList } from "./findings.js";
import { CHECKLIST, recordOf, treatmentsOf } from "./leads.js";
import { whenOpened } from "./list.js";
import { drawSight } from "./sight.js";

/** @import { AnswerState, Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./findings.js" */
/** @import { Answer, Candidate, Push } from "./types.d.ts" */

// So many causes stand open; the others are folded.
export const LEADING = 3;

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
 * What a story was is covered, and the order with it, until a reader has thought about it.
 * @param {Explorer} explorer
 * @returns {Child[]}
 */
export function drawCovered(explorer) {
  return [
    make("h3", {}, explorer.say("cause-explorer-fits")),
    make("p", { className: "cs-quiet cs-covered" }, explorer.say("cause-explorer-covered")),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {Answer} answer
 * @returns {Child[]}
 */
export function drawResult(explorer, answer) {
  return [
    make("h3", {}, explorer.say("cause-explorer-fits")),
    notUsed(explorer.model, answer.notice),
    drawSight(explorer, answer),
    make("p", { className: "cs-verdict", "data-enough": String(answer.enough) }, verdict(explorer, answer)),
    drawTwins(explorer, answer),
    make("div", { className: "cs-ranking", "data-enough": String(answer.enough) }, drawRanking(explorer, answer)),
  ];
}

/**
 * The answer in one sentence.
 * @param {Explorer} explorer
 * @param {Answer} answer
 */
export function verdict(explorer, { told, enough, ranking }) {
  if (told === 0) return explorer.say("cause-explorer-nothing");
  if (!enough) return explorer.say("cause-explorer-not-enough", { count: told });
  const [{ name: cause, fit }] = ranking;
  return explorer.say(fit === "fits well" ? "cause-explorer-fits-well" : "cause-explorer-fits-best", { cause });
}

/**
 * The answer as it is spoken: the first cause, and how sure that is.
 * @param {Explorer} explorer
 * @param {Answer} answer
 */
export function spoken(explorer, answer) {
  if (answer.told === 0 || answer.enough) return verdict(explorer, answer);
  const [first] = answer.ranking;
  return explorer.say("cause-explorer-spoken", { count: answer.told, cause: first.name, fit: fitOf(explorer, first) });
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
 * The first three causes; the rest is folded, and drawn when it is opened.
 * @param {Explorer} explorer
 * @param {Answer} answer
 * @returns {Child[]}
 */
function drawRanking(explorer, { told, ranking }) {
  if (told === 0) return [];
  const rest = ranking.slice(LEADING);
  const first = make(
    "ol",
    { className: "cs-leading" },
    ranking.slice(0, LEADING).map((row) => drawCandidate(explorer, row)),
  );
  if (rest.length === 0) return [first];
  const more = make(
    "details",
    { className: "cs-rest", "data-key": "rest" },
    make("summary", { "data-key": "rest-open" }, explorer.say("cause-explorer-more", { count: rest.length })),
  );
  whenOpened(more, () =>
    more.append(
      make("ol", { className: "cs-leading", start: LEADING + 1 }, rest.map((row) => drawCandidate(explorer, row))),
    ));
  return [first, more];
}

/**
 * How well a cause fits, in words.
 * @param {Explorer} explorer
 * @param {Candidate} row
 */
export function fitOf(explorer, row) {
  return explorer.say(`cause-explorer-cause-${row.fit.replace(" ", "-")}`);
}

/**
 * @param {Explorer} explorer
 * @param {Candidate} row
 */
function drawCandidate(explorer, row) {
  const percent = Math.max(2, Math.round(row.share * 100));
  const [main] = row.because;
  const why = make(
    "details",
    { className: "cs-why", "data-key": `cause-${row.cause}` },
    make(
      "summary",
      {
        "data-key": `open-${row.cause}`,
        "aria-label": explorer.say("cause-explorer-why.of", { cause: row.name }),
      },
      explorer.say("cause-explorer-why"),
    ),
  );
  whenOpened(why, () => why.append(...flat(drawReasons(explorer, row))));
  return make(
    "li",
    { className: "cs-candidate", "data-cause": row.cause },
    make("p", { className: "cs-kicker" }, explorer.say(`cause-explorer-subtype-${row.subtype}`)),
    make(
      "h4",
      {},
      make("span", { className: "cs-name" }, row.name),
      " ",
      make("span", { className: "cs-fit", "data-fit": row.fit }, fitOf(explorer, row)),
    ),
    make("span", { className: "cs-bar", "aria-hidden": "true" }, make("span", { style: `inline-size:${percent}%` })),
    main ? make("p", { className: "cs-main-reason" }, mainReason(explorer, main)) : null,
    why,
    make(
      "p",
      { className: "cs-onward" },
      onward(explorer, "record", row.name, recordOf(row.cause)),
      " ",
      onward(explorer, "treatments", row.name, treatmentsOf(row.disease)),
    ),
  );
}

/**
 * @param {Explorer} explorer
 * @param {"record" | "treatments"} to
 * @param {string} cause
 * @param {string} href
 */
function onward(explorer, to, cause, href) {
  const name = explorer.say(`cause-explorer-to-${to}.of`, { cause });
  return make("a", { href, "aria-label": name }, explorer.say(`cause-explorer-to-${to}`));
}

/**
 * @param {Explorer} explorer
 * @param {Push} push
 */
export function mainReason(explorer, push) {
  const finding = explorer.say(`cause-explorer-finding-${push.answer}`, { finding: explorer.label(push.finding) });
  return explorer.say("cause-explorer-main-reason", { finding });
}

/**
 * @param {Explorer} explorer
 * @param {Candidate} row
 * @returns {Child[]}
 */
function drawReasons(explorer, row) {
  const apart = inLine(explorer.model, row.tells_apart.map((id) => explorer.label(id)), "kit-in-line-apart");
  const reasons = (/** @type {string} */ title, /** @type {Push[]} */ pushes) =>
    titledList("h5", title, pushes.map((push) => reason(explorer, push)));
  return [
    make("p", {}, row.what),
    reasons(explorer.say("cause-explorer-for"), row.because),
    reasons(explorer.say("cause-explorer-against"), row.against),
    apart === ""
      ? []
      : [make("h5", {}, explorer.say("cause-explorer-tell-from", { rival: row.rival })), make("p", {}, apart)],
    make("h5", {}, explorer.say("cause-explorer-confirmed")),
    make("p", {}, row.confirmed_by),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {Push} push
 * @returns {Child[]}
 */
function reason(explorer, push) {
  const finding = explorer.label(push.finding);
  const direction = push.weight > 0 ? "for" : push.answer === "unsaid" ? "unsaid" : "against";
  const speaks = explorer.say(`cause-explorer-speaks-${direction}`, { strength: strength(push.weight) });
  const counted = push.counted === "" ? "" : ` ${explorer.say("cause-explorer-counted", { counted: push.counted })}`;
  return [
    make("strong", {}, explorer.say(`cause-explorer-finding-${push.answer}`, { finding })),
    ` ${speaks}${counted}`,
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
