// What happens without a special treatment.

import { make } from "../kit/elements.js";
import { capital } from "./treatments.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./treatments.js" */
/** @import { Row, Treatment } from "./types.d.ts" */

/**
 * The rows of the usual course that belong to a treatment, those of its diseases or of the chosen one, and the diseases
 * for which there is none.
 * @param {Explorer} explorer
 * @param {Treatment} treatment
 */
export function courseRows(explorer, treatment) {
  const course = explorer.model.get("course");
  const { disease } = explorer;
  const asked = treatment.diseases.filter((each) => !disease || each === disease);
  return { rows: asked.flatMap((each) => course[each] ?? []), missing: asked.filter((each) => !(each in course)) };
}

/**
 * The course beside a treatment.
 * @param {Explorer} explorer
 * @param {Treatment} treatment
 */
export function drawCourse(explorer, treatment) {
  const { rows, missing } = courseRows(explorer, treatment);
  const labels = missing.map((each) => explorer.label("disease", each));
  return make(
    "section",
    { className: "cs-course" },
    make("h4", {}, explorer.say("treatment-explorer-course-beside")),
    rows.length === 0 ? null : [make("p", {}, explorer.notes.course), drawRows(explorer, rows)],
    missing.length === 0 ? null : drawMissing(explorer, labels),
  );
}

/**
 * The course in all diseases.
 * @param {Explorer} explorer
 * @returns {Child[]}
 */
export function drawAllCourses(explorer) {
  const course = explorer.model.get("course");
  const diseases = Object.entries(explorer.model.get("options").disease);
  const missing = diseases.filter(([disease]) => !(disease in course) && disease !== "not_reported");
  return [
    make("p", {}, explorer.notes.course),
    diseases.filter(([disease]) => disease in course).map(([disease, label]) => [
      make("h4", {}, label),
      drawRows(explorer, course[disease]),
    ]),
    drawMissing(explorer, missing.map(([, label]) => label)),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {string[]} diseases
 */
function drawMissing(explorer, diseases) {
  const values = { note: explorer.notes.no_course, diseases: diseases.join("; ") };
  return make("p", { className: "cs-quiet" }, explorer.say("treatment-explorer-no-course", values));
}

/**
 * @param {Explorer} explorer
 * @param {string[]} ids
 */
function drawRows(explorer, ids) {
  return make("ul", {}, ids.map((id) => make("li", {}, courseLine(explorer, explorer.row(id)))));
}

/**
 * @param {Explorer} explorer
 * @param {Row} row
 * @returns {Child[]}
 */
function courseLine(explorer, row) {
  const happened = (row.happened ?? []).map((text) => explorer.say("kit-sentence", { text }));
  if (row.single) happened.push(explorer.say("treatment-explorer-single-case"));
  const time = row.follow_up ? explorer.say("treatment-explorer-time", { time: explorer.sentence(row.follow_up) }) : "";
  return [
    `${explorer.say("kit-sentence", { text: capital(row.who) })} `,
    make("strong", {}, `${happened.join(" ")} `),
    `${explorer.sentence(row.measured)} ${time}${time && " "}${row.note ?? ""}`,
    explorer.cites([row.ref]),
  ];
}
