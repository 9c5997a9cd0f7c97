// A step as it is told, and what is seen of it after a commit.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { inLine, roleTable } from "../kit/lists.js";
import { say } from "../kit/words.js";

/** @import { Child, Model } from "../kit/anywidget.d.ts" */
/** @import { Named, OpenStep, Reason, Row, Seen, State, Told } from "./types.d.ts" */

/**
 * @param {Model<State>} model
 * @param {string} kind
 */
export function stepName(model, kind) {
  return say(model, `case-room-step-${kind}`);
}

/**
 * What a step tells, with what the explorer is told of it, and a danger in real life.
 * @param {Model<State>} model
 * @param {OpenStep} step
 */
export function drawTold(model, step) {
  return [
    make("p", { className: "cs-told" }, step.told),
    step.safety &&
    make(
      "p",
      { className: "cs-safety" },
      make("strong", {}, say(model, "case-room-safety")),
      " ",
      step.safety.text,
      citations(model, step.safety.refs),
    ),
    step.findings.length > 0 &&
    make(
      "details",
      { "data-key": `findings-${step.kind}` },
      make("summary", {}, say(model, "case-room-findings")),
      make("ul", {}, step.findings.map((told) => make("li", {}, findingOf(model, told)))),
    ),
  ].filter((part) => part !== false && part !== null);
}

/**
 * @param {Model<State>} model
 * @param {Told} told
 */
function findingOf(model, told) {
  return told.there ? told.label : say(model, "case-room-not", { finding: told.label });
}

/**
 * What was committed to, and what the explorer says.
 * @param {Model<State>} model
 * @param {OpenStep} step
 */
export function drawSeen(model, step) {
  const { commit, seen } = step;
  if (!commit || !seen) return [];
  return [
    make(
      "h4",
      { tabIndex: -1, className: "cs-seen-title" },
      say(model, commit.room ? "case-room-shown" : "case-room-thanks"),
    ),
    commit.room ? null : make("p", { className: "cs-yours" }, said(model, commit)),
    drawWeighed(model, seen),
    make("h5", {}, say(model, "case-room-explorer")),
    seen.enough ? null : make("p", {}, say(model, "case-room-not-enough")),
    drawRows(model, say(model, "case-room-explorer"), seen.rows),
    seen.yours.length === 0 ? null : make("ul", {}, seen.yours.map((yours) => make("li", {}, placed(model, yours)))),
    make("small", {}, say(model, "case-room-weights")),
  ];
}

/**
 * @param {Model<State>} model
 * @param {Named} commit
 */
function said(model, commit) {
  if (commit.causes.length === 0) {
    return say(model, "case-room-you-said", { answer: say(model, `case-room-${commit.says}`) });
  }
  const nothing = say(model, "case-room-you-nothing");
  const answer = say(model, "case-room-you-because", {
    answer: inLine(model, commit.causes, "kit-in-line-apart"),
    favours: commit.favours === "" ? nothing : commit.favours,
    against: commit.against === "" ? nothing : commit.against,
  });
  return say(model, "case-room-you-said", { answer });
}

/**
 * @param {Model<State>} model
 * @param {Seen} seen
 */
function drawWeighed(model, { weighed }) {
  if (!weighed) return null;
  const weight = signed(weighed.weight);
  const words = weighed.says === "same"
    ? say(model, "case-room-weighed-same", { cause: weighed.cause, weight })
    : say(model, "case-room-weighed", { cause: weighed.cause, weight, says: say(model, `case-room-${weighed.says}`) });
  const sources = weighed.refs.length === 0 ? [] : [
    " ",
    say(model, "case-room-sources"),
    citations(model, weighed.refs),
  ];
  return make("p", { className: "cs-weighed" }, words, sources);
}

/**
 * @param {Model<State>} model
 * @param {Seen["yours"][number]} yours
 */
function placed(model, { name, place, of }) {
  return place === 0
    ? say(model, "case-room-yours-beyond", { cause: name, of })
    : say(model, "case-room-yours-place", { cause: name, place });
}

/**
 * The best causes as a table: for, against, and what is expected besides.
 * @param {Model<State>} model
 * @param {string} caption
 * @param {readonly Row[]} rows
 */
function drawRows(model, caption, rows) {
  return tableOf(
    model,
    caption,
    rows.map((row) => [
      [make("strong", {}, row.name), make("small", {}, sharedBy(model, row))],
      reasons(model, row.because, true),
      reasons(model, row.against, true),
      expected(model, row.expected),
    ]),
  );
}

/**
 * @param {Model<State>} model
 * @param {string} caption
 * @param {Child[][]} rows
 */
export function tableOf(model, caption, rows) {
  const heads = ["cause", "for", "against", "expected"].map((head) => say(model, `case-room-head-${head}`));
  const table = roleTable(make("span", { className: "cs-spoken" }, caption), heads, rows);
  table.classList.add("cs-compared");
  return table;
}

/**
 * @param {Model<State>} model
 * @param {Row} row
 */
function sharedBy(model, { fit, share }) {
  const words = say(model, `case-room-fit-${fit.replaceAll(" ", "-")}`);
  return share < 0.01
    ? say(model, "case-room-share-small", { fit: words })
    : say(model, "case-room-cause-share", { fit: words, share: Math.round(share * 100) });
}

/**
 * @param {Model<State>} model
 * @param {readonly Reason[]} items
 * @param {boolean} weighed
 */
export function reasons(model, items, weighed) {
  if (items.length === 0) return say(model, "case-room-table-none");
  const word = (/** @type {Reason} */ { label, answer, weight }) => {
    if (!weighed) return answer === "no" ? say(model, "case-room-not", { finding: label }) : label;
    const message = answer === "yes" ? "case-room-reason" : `case-room-reason-${answer}`;
    return say(model, message, { finding: label, weight: signed(weight) });
  };
  return make("ul", {}, items.map((item) => make("li", {}, word(item))));
}

/**
 * @param {Model<State>} model
 * @param {readonly Reason[]} items
 */
export function expected(model, items) {
  if (items.length === 0) return say(model, "case-room-table-none");
  const word = (/** @type {Reason} */ { label, answer }) =>
    say(model, answer === "no" ? "case-room-expected-no" : "case-room-expected-unsaid", { finding: label });
  return make("ul", {}, items.map((item) => make("li", {}, word(item))));
}

/** @param {number} weight */
function signed(weight) {
  return `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(1)}`;
}
