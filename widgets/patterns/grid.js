// Every form of the chosen test, and all tests and forms in one table.

import { make } from "../kit/elements.js";
import { roleTable } from "../kit/lists.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Choice } from "./choice.js" */
/** @import { Entries, Form, Test } from "./types.d.ts" */
/** @typedef {(changes: Partial<Entries>) => void} Lead chooses, and leads to the picture, which is far from the grid */

/**
 * @param {Choice} choice
 * @param {Lead} lead
 * @returns {Child[]}
 */
export function drawGallery(choice, lead) {
  const forms = [...choice.forms.values()];
  const without = forms.filter((form) => !choice.cell(choice.test, form.id));
  const shown = forms.filter((form) => choice.cell(choice.test, form.id));
  return [
    make("h3", {}, choice.say("patterns-in-every-form", { test: choice.chosenTest.label })),
    make("ul", { className: "cs-gallery" }, shown.map((form) => make("li", {}, drawThumb(choice, form, lead)))),
    without.length === 0 ? null : make(
      "p",
      {},
      make("strong", {}, choice.say("patterns-forms-undescribed")),
      ` ${choice.say("kit-sentence", { text: without.map((form) => form.label).join("; ") })}`,
    ),
  ];
}

/**
 * @param {Choice} choice
 * @param {Form} form
 * @param {Lead} lead
 */
function drawThumb(choice, form, lead) {
  const properties = {
    type: "button",
    className: "cs-thumb",
    "data-key": `thumb-${form.id}`,
    "aria-pressed": String(form.id === choice.form),
    onclick: () => lead({ form: form.id }),
  };
  const drawing = choice.sheet.drawing(`${choice.test}.${form.id}`, { "aria-hidden": "true", focusable: "false" });
  return make("button", properties, drawing, make("span", {}, form.label));
}

/**
 * @param {Choice} choice
 * @param {Lead} lead
 */
export function drawTable(choice, lead) {
  const tests = [...choice.tests.values()];
  const rows = [...choice.forms.values()].map((form) => [
    form.label,
    tests.filter((test) => choice.cell(test.id, form.id)).map((test) => drawCell(choice, test, form, lead)),
    tests.filter((test) => !choice.cell(test.id, form.id)).map((test) => test.label).join("; "),
  ]);
  const heads = ["form", "described", "undescribed"].map((name) => choice.say(`patterns-table-${name}`));
  return make(
    "details",
    { "data-key": "table" },
    make("summary", {}, choice.say("patterns-table")),
    roleTable(choice.say("patterns-table-caption"), heads, rows),
  );
}

/**
 * @param {Choice} choice
 * @param {Test} test
 * @param {Form} form
 * @param {Lead} lead
 */
function drawCell(choice, test, form, lead) {
  const properties = {
    type: "button",
    "data-key": `cell-${test.id}-${form.id}`,
    "aria-label": choice.say("patterns-title", { test: test.label, form: form.label }),
    "aria-pressed": String(test.id === choice.test && form.id === choice.form),
    onclick: () => lead({ test: test.id, form: form.id }),
  };
  return make("button", properties, test.label);
}
