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
    make("h3", {}, `${choice.chosenTest.label} in every form`),
    make("ul", { className: "cs-gallery" }, shown.map((form) => make("li", {}, drawThumb(choice, form, lead)))),
    without.length === 0
      ? null
      : make("p", {}, make("strong", {}, "No description found: "), `${without.map((form) => form.label).join("; ")}.`),
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
  return make(
    "details",
    { "data-key": "table" },
    make("summary", {}, "All tests and forms in one table"),
    roleTable("A button shows the picture. The last column has no picture, because no source describes one.", [
      "Form",
      "Described",
      "No description found",
    ], rows),
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
    "aria-label": `${test.label}: ${form.label}`,
    "aria-pressed": String(test.id === choice.test && form.id === choice.form),
    onclick: () => lead({ test: test.id, form: form.id }),
  };
  return make("button", properties, test.label);
}
