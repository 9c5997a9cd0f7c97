// The chosen pictures, and what is known of the test.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Statement } from "../kit/types.d.ts" */
/** @import { Choice } from "./choice.js" */
/** @import { Test } from "./types.d.ts" */

/**
 * @param {Choice} choice
 * @param {string} form
 */
export function drawCard(choice, form) {
  const cell = choice.cell(choice.test, form);
  const title = choice.title(form);
  if (!cell) {
    return make(
      "article",
      { className: "cs-picture cs-empty" },
      make("h3", {}, title),
      make(
        "p",
        {},
        make("strong", {}, choice.say("patterns-undescribed")),
        ` ${choice.say("patterns-undescribed-why")}`,
      ),
    );
  }
  const description = choice.say("patterns-drawing", { title, description: cell.alt });
  return make(
    "article",
    { className: "cs-picture" },
    make("h3", {}, title),
    choice.sheet.drawing(`${choice.test}.${form}`, { role: "img", "aria-label": description }),
    make(
      "details",
      { "data-key": `words-${form}` },
      make("summary", {}, choice.say("patterns-in-words")),
      make("p", {}, cell.alt),
    ),
    make(
      "dl",
      {},
      line(choice, "shows", cell.shows),
      line(choice, "can", cell.can),
      line(choice, "cannot", cell.cannot),
      make("dt", {}, choice.say("patterns-rests-on")),
      make("dd", {}, choice.say("kit-sentence", { text: cell.rests_on })),
    ),
  );
}

/**
 * @param {Choice} choice
 * @returns {Child[]}
 */
export function drawTest(choice) {
  const test = choice.chosenTest;
  return [
    make("h3", {}, choice.say("patterns-about-test", { test: test.label })),
    make("p", { className: "cs-reads" }, make("strong", {}, choice.say("patterns-reads")), ` ${test.reads}`),
    make(
      "dl",
      {},
      line(choice, "use", test.use),
      line(choice, "limits", test.limits),
      line(choice, "radiation", test.radiation),
    ),
    drawMeasured(choice, test),
  ];
}

/**
 * @param {Choice} choice
 * @param {Test} test
 * @returns {Child[]}
 */
function drawMeasured(choice, test) {
  const counts = test.measured.map((fact) =>
    make(
      "li",
      {},
      fact.statement,
      fact.number
        ? make("span", { className: "cs-number" }, ` ${choice.say("kit-sentence", { text: fact.number })}`)
        : null,
      make("small", {}, fact.sure, citations(choice.model, fact.refs)),
    )
  );
  return [
    counts.length === 0 ? null : make(
      "details",
      { "data-key": "measured" },
      make("summary", {}, choice.say("patterns-measured", { count: counts.length })),
      make("ul", {}, counts),
    ),
    make("p", {}, make("strong", {}, choice.say("patterns-unmeasured")), ` ${test.unmeasured}`),
  ];
}

/**
 * @param {Choice} choice
 * @param {"shows" | "can" | "cannot" | "use" | "limits" | "radiation"} name
 * @param {Statement} part
 */
function line(choice, name, part) {
  return [make("dt", {}, choice.say(`patterns-${name}`)), make("dd", {}, choice.told(part))];
}
