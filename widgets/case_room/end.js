// The end of a case: what the report says and why, where the explorer was wrong, and what can be taken along.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { causeAddress } from "../kit/links.js";
import { inLine, titledList } from "../kit/lists.js";
import { say } from "../kit/words.js";
import { expected, reasons, stepName, tableOf } from "./told.js";

/** @import { Model } from "../kit/anywidget.d.ts" */
/** @import { End, State } from "./types.d.ts" */

/**
 * @param {Model<State>} model
 * @param {End} end
 */
export function drawEnd(model, end) {
  return [
    make("h4", { tabIndex: -1, className: "cs-seen-title" }, say(model, "case-room-report")),
    make(
      "p",
      { className: "cs-answer" },
      make(
        "strong",
        {},
        say(model, "case-room-answer", { name: end.name, kind: say(model, `case-room-kind-${end.subtype}`) }),
      ),
      make("br"),
      make("a", { href: causeAddress(end.cause) }, say(model, "case-room-answer-more")),
    ),
    end.also_right.length === 0
      ? null
      : make("p", {}, say(model, "case-room-also", { names: inLine(model, end.also_right, "kit-in-line-apart") })),
    end.turn === "" ? null : make("p", {}, make("strong", {}, say(model, "case-room-turn")), " ", end.turn),
    drawDecisive(model, end),
    drawWay(model, end),
    make("h4", {}, say(model, "case-room-reflection")),
    drawReflection(model, end),
    make("h4", {}, say(model, "case-room-point")),
    make("p", { className: "cs-point" }, end.point.text, citations(model, end.point.refs)),
    titledList("h4", say(model, "case-room-not-known"), end.not_known),
    make("h4", {}, say(model, "case-room-source")),
    make(
      "p",
      {},
      citations(model, end.report.refs),
      " ",
      say(model, `case-room-source-${end.report.seen}`),
      end.complete ? "" : ` ${say(model, "case-room-source-incomplete")}`,
    ),
  ];
}

/**
 * @param {Model<State>} model
 * @param {End} end
 */
function drawDecisive(model, { decisive }) {
  return make(
    "p",
    {},
    make("strong", {}, say(model, "case-room-decisive")),
    " ",
    decisive.label === "" ? "" : `${say(model, "case-room-decisive-of", { finding: decisive.label })} `,
    decisive.why,
  );
}

/**
 * Where the explorer had the answer, and why it was wrong.
 * @param {Model<State>} model
 * @param {End} end
 */
function drawWay(model, { way, misled, tuned }) {
  const places = way.map(({ kind, place, enough }) =>
    say(model, enough ? "case-room-way-step" : "case-room-way-not-enough", { step: stepName(model, kind), place })
  );
  return [
    make("p", {}, say(model, "case-room-way", { places: inLine(model, places, "kit-in-line-apart") })),
    misled &&
    make(
      "section",
      { className: "cs-panel cs-misled" },
      make("h4", {}, say(model, "case-room-wrong")),
      make("p", {}, misled.why),
      make("p", {}, make("strong", {}, say(model, "case-room-lesson")), " ", misled.lesson),
    ),
    make("p", { className: "cs-quiet" }, say(model, tuned ? "case-room-tuned" : "case-room-held-back")),
  ];
}

/**
 * @param {Model<State>} model
 * @param {End} end
 */
function drawReflection(model, { reflection }) {
  return tableOf(
    model,
    say(model, "case-room-reflection"),
    reflection.map((line) => [
      [make("strong", {}, line.name), make("small", {}, line.note)],
      reasons(model, line.favours, false),
      reasons(model, line.against, false),
      expected(model, line.expected),
    ]),
  );
}

/**
 * The options of the question about another person, each with its explanation.
 * @param {Model<State>} model
 * @param {End} end
 */
export function drawTransfer(model, { transfer }) {
  return [
    make("h4", { tabIndex: -1, className: "cs-seen-title" }, say(model, "case-room-transfer")),
    make("p", {}, make("strong", {}, transfer.question)),
    make(
      "ul",
      { className: "cs-options" },
      transfer.options.map(({ text, why, right }, place) =>
        make(
          "li",
          { "data-right": right ? "yes" : "no" },
          make("strong", {}, say(model, right ? "case-room-right" : "case-room-wrong-option")),
          ": ",
          text,
          transfer.chosen === place ? make("em", {}, ` (${say(model, "case-room-chosen")})`) : null,
          make("br"),
          why,
        )
      ),
    ),
    make("p", {}, citations(model, transfer.refs)),
    make("p", { className: "cs-learning" }, say(model, "case-room-finished")),
  ];
}

/**
 * The pairs that a case belongs to.
 * @param {Model<State>} model
 * @param {End} end
 * @param {(id: string) => string} address
 */
export function drawPairs(model, { pairs }, address) {
  return titledList(
    "h4",
    say(model, "case-room-pairs-of"),
    pairs.map(({ id, label }) => make("a", { href: address(id) }, label)),
  );
}
