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
        make("strong", {}, "No description found. "),
        "We found no source that says what this test shows here. ",
        "That does not mean that it shows nothing.",
      ),
    );
  }
  return make(
    "article",
    { className: "cs-picture" },
    make("h3", {}, title),
    choice.sheet.drawing(`${choice.test}.${form}`, { role: "img", "aria-label": `Drawing. ${title}. ${cell.alt}` }),
    make(
      "details",
      { "data-key": `words-${form}` },
      make("summary", {}, "The drawing in words"),
      make("p", {}, cell.alt),
    ),
    make(
      "dl",
      {},
      line(choice, "It shows", cell.shows),
      line(choice, "It can tell", cell.can),
      line(choice, "It can't tell", cell.cannot),
      make("dt", {}, "This rests on"),
      make("dd", {}, `${cell.rests_on}.`),
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
    make("h3", {}, `About this test: ${test.label}`),
    make("p", { className: "cs-reads" }, make("strong", {}, "How to read it: "), test.reads),
    make(
      "dl",
      {},
      line(choice, "Use", test.use),
      line(choice, "Limits", test.limits),
      line(choice, "Radiation", test.radiation),
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
      fact.number ? make("span", { className: "cs-number" }, ` ${fact.number}.`) : null,
      make("small", {}, fact.sure, citations(choice.model, fact.refs)),
    )
  );
  return [
    counts.length === 0 ? null : make(
      "details",
      { "data-key": "measured" },
      make("summary", {}, `What was counted (${counts.length})`),
      make("ul", {}, counts),
    ),
    make("p", {}, make("strong", {}, "Not measured: "), test.unmeasured),
  ];
}

/**
 * @param {Choice} choice
 * @param {string} name
 * @param {Statement} part
 */
function line(choice, name, part) {
  return [make("dt", {}, name), make("dd", {}, choice.told(part))];
}
