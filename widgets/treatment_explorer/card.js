// One treatment in three layers: plain words, numbers, pictures.

import { make } from "../kit/elements.js";
import { courseRows, drawCourse } from "./course.js";
import { byFamily, drawNumbers } from "./numbers.js";
import { drawForest, drawIcons } from "./pictures.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Counted, What } from "./pictures.js" */
/** @import { Explorer } from "./treatments.js" */
/** @import { Parts, Treatment } from "./types.d.ts" */

const PARTS = /** @type {const} */ (["caution", "used_for", "mechanism", "evidence", "harms"]);
const STEPS = 4;
// Doing nothing special is compared with itself.
const WAITING = "watchful_waiting";

/**
 * @param {Explorer} explorer
 * @param {string} id
 */
export function drawCard(explorer, id) {
  const body = make("div", { className: "cs-card-body" });
  const fill = () => {
    if (body.childElementCount === 0) body.append(...drawBody(explorer, id).filter((part) => part !== null));
  };
  const follow = () => {
    // A card that was just replaced by a new drawing tells nothing about the reader.
    if (!card.isConnected) return;
    if (card.open) {
      explorer.opened.add(id);
      fill();
    } else explorer.opened.delete(id);
    explorer.keep();
  };
  const open = explorer.opened.has(id);
  /** @type {HTMLDetailsElement} */
  const card = make(
    "details",
    { className: "cs-card", "data-key": `card-${id}`, "data-id": id, open, ontoggle: follow },
    drawHead(explorer, id),
    body,
  );
  if (open) fill();
  return card;
}

/**
 * @param {Explorer} explorer
 * @param {string} id
 */
function drawHead(explorer, id) {
  const { kind, rank = STEPS, fits = {} } = explorer.entries.get(id) ?? {};
  const { name, points, certainty } = explorer.treatment(id);
  const { terms } = explorer;
  const people = peopleIn(explorer, fits[explorer.key]);
  return make(
    "summary",
    { "data-key": `summary-${id}` },
    make("strong", {}, name),
    make("span", { className: "cs-points" }, explorer.say("kit-sentence", { text: terms.points[points] })),
    make(
      "span",
      { className: "cs-meta" },
      kind ? `${explorer.say("kit-sentence", { text: explorer.label("kind", kind) })} ` : "",
      drawSteps(rank),
      ` ${explorer.say("treatment-explorer-summary", { certainty: terms.certainty[certainty], people })}`,
    ),
  );
}

/**
 * How many people stand behind a treatment; with a choice, only people of that kind are meant.
 * @param {Explorer} explorer
 * @param {[people: number, reports: number]} counted
 */
function peopleIn(explorer, [people, reports]) {
  const chosen = explorer.key !== "/";
  if (reports === 0 && chosen) return explorer.say("treatment-explorer-nobody-like-that");
  if (reports === 0) return explorer.say("treatment-explorer-nobody");
  if (chosen) return explorer.say("treatment-explorer-people-like-that", { people, reports });
  return explorer.say("treatment-explorer-people", { people, reports });
}

/**
 * Four steps, filled as far as the certainty goes; the words beside them say the same.
 * @param {number} rank
 */
function drawSteps(rank) {
  const steps = Array.from(
    { length: STEPS },
    (_, step) => make("span", { className: step < STEPS - rank ? "cs-full" : "" }),
  );
  return make("span", { className: "cs-steps", "aria-hidden": "true" }, steps);
}

/**
 * @param {Explorer} explorer
 * @param {string} id
 */
function drawBody(explorer, id) {
  const treatment = explorer.treatment(id);
  const values = { certainty: explorer.terms.certainty[treatment.certainty], why: treatment.why };
  return [
    make("p", { className: "cs-plain" }, treatment.plain),
    make(
      "dl",
      {},
      drawParts(explorer, treatment.parts),
      make("dt", {}, explorer.say("treatment-explorer-how-sure")),
      make("dd", {}, explorer.say("treatment-explorer-sure-why", values)),
    ),
    id === WAITING ? null : drawCourse(explorer, treatment),
    drawNumbers(explorer, id, treatment),
    drawPictures(explorer, id, treatment),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {Parts} parts
 * @returns {Child[]}
 */
function drawParts(explorer, parts) {
  return PARTS.map((name) => {
    const part = parts[name];
    return part && [
      make("dt", {}, explorer.say(`treatment-explorer-part-${name}`)),
      make("dd", {}, explorer.told(part)),
    ];
  });
}

// ------------------------------------------------------------------ pictures

/**
 * @param {Explorer} explorer
 * @param {string} id
 * @param {Treatment} treatment
 */
function drawPictures(explorer, id, treatment) {
  const itself = id === WAITING;
  const drawn = treatment.rows.filter((each) => explorer.row(each).better);
  const rows = itself ? treatment.rows : courseRows(explorer, treatment).rows;
  const course = rows.filter((each) => explorer.row(each).worse);
  if (drawn.length === 0 && !(itself && course.length > 0)) return drawNoPicture(explorer, treatment);
  const count = new Set([...drawn, ...(itself ? course : [])].map((each) => explorer.row(each).ref)).size;
  const better = explorer.say("treatment-explorer-better");
  return make(
    "details",
    { "data-key": `pictures-${id}`, className: "cs-layer" },
    make("summary", { "data-key": `pictures-open-${id}` }, explorer.say("treatment-explorer-pictures", { count })),
    drawPlots(explorer, drawn, "better", explorer.notes.uncontrolled),
    course.length > 0 ? make("h4", {}, explorer.say("treatment-explorer-course-drawn")) : null,
    drawPlots(explorer, course, "worse", explorer.say("treatment-explorer-course-other")),
    make("h4", {}, explorer.say("treatment-explorer-hundred")),
    make("p", { className: "cs-quiet" }, explorer.notes.icons),
    make(
      "div",
      { className: "cs-icons" },
      largest(explorer, drawn).map((row) => drawIcons(explorer, row, "better", better)),
      largest(explorer, course).map((row) => drawIcons(explorer, row, "worse", explorer.terms.worse[row.family])),
    ),
  );
}

/**
 * @param {Explorer} explorer
 * @param {Treatment} treatment
 */
function drawNoPicture(explorer, { rows }) {
  const why = rows.length === 0
    ? explorer.say("treatment-explorer-no-picture-nobody")
    : `${explorer.say("treatment-explorer-no-picture")} ${explorer.notes.single}`;
  return make("p", { className: "cs-notice" }, why);
}

/**
 * @param {Explorer} explorer
 * @param {string[]} rows
 * @param {What} what
 * @param {string} caption
 * @returns {Child[]}
 */
function drawPlots(explorer, rows, what, caption) {
  const { families, worse } = explorer.terms;
  return byFamily(explorer, rows).map(([family, found]) => {
    const outcome = what === "better" ? explorer.say("treatment-explorer-better") : worse[family];
    const title = explorer.say("treatment-explorer-plot", { family: families[family], what: outcome, caption });
    return drawForest(explorer, /** @type {Counted[]} */ (found), what, title);
  });
}

/**
 * @param {Explorer} explorer
 * @param {string[]} rows
 */
function largest(explorer, rows) {
  const counted = /** @type {Counted[]} */ (rows.map((each) => explorer.row(each)));
  return counted.sort((one, other) => other.n - one.n);
}
