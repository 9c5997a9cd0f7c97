// One treatment in three layers: plain words, numbers, pictures.

import { make } from "../kit/elements.js";
import { courseRows, drawCourse } from "./course.js";
import { byFamily, drawNumbers } from "./numbers.js";
import { drawTrial } from "./panels.js";
import { drawForest, drawIcons } from "./pictures.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Counted, What } from "./pictures.js" */
/** @import { Explorer } from "./treatments.js" */
/** @import { Parts, Treatment } from "./types.d.ts" */

const PARTS = /** @type {const} */ (["caution", "used_for", "mechanism", "evidence", "harms"]);
// What is told of each treatment on a page of its own.
const RECORD = "04-treatment.ipynb#treatment-";
const MOST_DISEASES = 3;
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
    { className: "cs-card", "data-key": `card-${id}`, "data-id": id, open },
    drawHead(explorer, id),
    body,
  );
  // The event of a fold comes a moment after it opened or closed, and a reload in between would lose that.
  new MutationObserver(follow).observe(card, { attributeFilter: ["open"] });
  if (open) fill();
  return card;
}

/**
 * What a closed card tells: the verdict, how sure it is, and for whom.
 * @param {Explorer} explorer
 * @param {string} id
 */
function drawHead(explorer, id) {
  const { kind = "", fits = {} } = explorer.entries.get(id) ?? {};
  const { name, certainty, diseases } = explorer.treatment(id);
  const verdict = explorer.verdict(id);
  const sure = explorer.say("treatment-explorer-summary", {
    certainty: explorer.terms.certainty[certainty],
    people: peopleIn(explorer, fits[explorer.key]),
  });
  return make(
    "summary",
    { "data-key": `summary-${id}` },
    make("strong", { className: "cs-name" }, name),
    make("span", { className: "cs-verdict" }, explorer.say("kit-sentence", { text: explorer.inWords(verdict) })),
    make(
      "span",
      { className: "cs-meta" },
      `${explorer.say("kit-sentence", { text: explorer.label("kind", kind) })} ${sure}`,
    ),
    make("span", { className: "cs-meta" }, verdict.together ? explorer.notes.together : tried(explorer, diseases)),
  );
}

/**
 * For whom a treatment was used; who chose a disease knows.
 * @param {Explorer} explorer
 * @param {string[]} diseases
 */
function tried(explorer, diseases) {
  if (explorer.disease !== "") return "";
  const named = diseases.slice(0, MOST_DISEASES).map((disease) => explorer.label("disease", disease)).join("; ");
  return explorer.say("treatment-explorer-tried", { named, more: Math.max(0, diseases.length - MOST_DISEASES) });
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
      drawWhy(explorer, id),
      drawParts(explorer, treatment.parts),
      make("dt", {}, explorer.say("treatment-explorer-how-sure")),
      make("dd", {}, explorer.say("treatment-explorer-sure-why", values)),
    ),
    id === WAITING ? null : drawCourse(explorer, treatment),
    drawNumbers(explorer, id, treatment),
    drawPictures(explorer, id, treatment),
    drawTrialsOf(explorer, id),
    make(
      "p",
      {},
      make("a", { href: `${RECORD}${id}`, className: "cs-go" }, explorer.say("treatment-explorer-record")),
    ),
  ];
}

/**
 * Why the verdict is what it is: the rule, and what is another way in the disease that is chosen.
 * @param {Explorer} explorer
 * @param {string} id
 * @returns {Child[]}
 */
function drawWhy(explorer, id) {
  const { why, label } = explorer.terms.verdicts[explorer.verdict(id).id];
  const differs = explorer.treatment(id).differs[explorer.disease];
  return [
    make("dt", {}, explorer.say("treatment-explorer-why", { verdict: label })),
    make("dd", {}, why),
    differs ? make("dd", {}, explorer.told(differs)) : null,
  ];
}

/**
 * @param {Explorer} explorer
 * @param {string} id
 */
function drawTrialsOf(explorer, id) {
  const trials = explorer.model.get("trials").filter(({ treatment }) => treatment === id);
  if (trials.length === 0) return null;
  return make(
    "details",
    { "data-key": `trials-${id}`, className: "cs-layer" },
    make(
      "summary",
      { "data-key": `trials-open-${id}` },
      explorer.say("treatment-explorer-trials-of", { count: trials.length }),
    ),
    trials.map((trial) => drawTrial(explorer, trial)),
  );
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
