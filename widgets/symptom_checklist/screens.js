// What stands on each step of the checklist.

import { enter } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { drawLine, drawNone } from "./lines.js";
import { toggle } from "./symptoms.js";

/** @import { Child, Model } from "../kit/anywidget.d.ts" */
/** @import { Group, State, Symptom } from "./types.d.ts" */
/** @import { DrawnLine } from "./lines.js" */
/** @import { Asked, Step, Steps } from "./steps.js" */
/**
 * @typedef Drawing what a step is drawn with
 * @property {Model<State>} model
 * @property {string} prefix begins the ids of this view
 * @property {Steps} steps
 * @property {ReadonlySet<string>} present
 * @property {readonly string[]} chosen
 * @property {(area: string, chosen: boolean) => void} choose
 * @property {(line: DrawnLine) => void} drew gets every line that is drawn
 * @property {(keep: (present: ReadonlySet<string>) => void) => void} keep gets what keeps a control true to the ticks
 */

/**
 * Some lines of a question; a follow-up stands below its line, and what takes one answer can be left without any.
 * @param {Drawing} drawing
 * @param {Group} group
 * @param {readonly Symptom[]} lines
 * @returns {Child[]}
 */
function drawLines({ model, prefix, drew, keep }, group, lines) {
  const drawn = lines.map((line) => {
    const each = drawLine(model, prefix, group, line);
    drew(each);
    return each;
  });
  const leads = drawn.filter(({ after }) => !after.some((parent) => drawn.some(({ id }) => id === parent)));
  const together = leads.map(({ id, element }) => {
    const follow = drawn.filter(({ after }) => after.includes(id)).map((each) => each.element);
    return follow.length === 0 ? element : make("div", {}, element, follow);
  });
  if (!group.exclusive) return together;
  const none = drawNone(model, prefix, group);
  keep((present) => Object.assign(none.box, { checked: !group.symptoms.some(({ id }) => present.has(id)) }));
  return [none.element, ...together];
}

/**
 * A question that takes one answer, in one line.
 * @param {Drawing} drawing
 * @param {Group} group
 */
function drawChoice({ model, keep }, { question, symptoms }) {
  const ids = symptoms.map(({ id }) => id);
  const choose = () => {
    if (select.value !== "") toggle(model, select.value, true);
    else enter(model, { present: model.get("present").filter((id) => !ids.includes(id)) });
  };
  /** @type {HTMLSelectElement} */
  const select = make(
    "select",
    { onchange: choose },
    make("option", { value: "" }, say(model, "symptom-checklist-not-said")),
    symptoms.map(({ id, label }) => make("option", { value: id }, label)),
  );
  keep((present) => Object.assign(select, { value: ids.find((id) => present.has(id)) ?? "" }));
  return make("label", { className: "cs-pick" }, question, select);
}

/**
 * @param {Child} legend
 * @param {readonly Child[]} children
 * @param {string} name
 */
function fieldset(legend, children, name = "") {
  return make("fieldset", { className: "cs-symptoms", "data-group": name }, make("legend", {}, legend), children);
}

/**
 * Lines of several questions under one title; a question that takes one answer stands apart.
 * @param {Drawing} drawing
 * @param {string} title
 * @param {readonly Asked[]} asked
 */
function drawAsked(drawing, title, asked) {
  const alike = asked.filter(({ group }) => !group.exclusive);
  return [
    alike.length > 0 && alike.some(({ lines }) => lines.length > 0)
      ? fieldset(title, [
        make("div", { className: "cs-pairs" }, alike.map((each) => drawLines(drawing, each.group, each.lines))),
      ])
      : null,
    asked.filter(({ group }) => group.exclusive).map(({ group, lines }) =>
      fieldset(group.question, [make("div", { className: "cs-pairs" }, drawLines(drawing, group, lines))])
    ),
  ];
}

/**
 * Who it is about: what is common stands in sight, the rest behind a button.
 * @param {Drawing} drawing
 */
function drawWho(drawing) {
  const { model, steps, present } = drawing;
  return steps.askedOfWho(present).map(({ group, lines }) => {
    if (group.exclusive) return drawChoice(drawing, group);
    const common = lines.filter((line) => line.common || present.has(line.id));
    // A single one more needs no button.
    const inSight = common.length + 1 < lines.length ? common : lines;
    const rest = lines.filter((line) => !inSight.includes(line));
    const pairs = (/** @type {readonly Symptom[]} */ some) =>
      make("div", { className: "cs-pairs" }, drawLines(drawing, group, some));
    const title = say(model, "symptom-checklist-rest", { question: group.label, count: rest.length });
    return fieldset(group.question, [pairs(inSight), rest.length > 0 ? drawRest(title, pairs(rest)) : null], group.id);
  });
}

/**
 * @param {string} title
 * @param {Child} children
 */
function drawRest(title, children, open = false) {
  return make("details", { className: "cs-rest", open }, make("summary", {}, title), children);
}

/**
 * The signs that are an emergency by themselves, by where they are, each named before it is opened.
 * @param {Drawing} drawing
 */
function drawDangerSigns(drawing) {
  const { model, steps, present } = drawing;
  return [
    drawAsked(drawing, say(model, "symptom-checklist-dangers-for-you"), steps.forThisPerson(present, true)),
    make(
      "div",
      { className: "cs-pairs" },
      steps.dangers(present).map((asked) =>
        drawFolded(drawing, asked, [
          make("strong", {}, say(model, "kit-title-in-line", { title: asked.group.label })),
          " ",
          make("small", {}, asked.group.dangers),
        ])
      ),
    ),
  ];
}

/**
 * @param {Drawing} drawing
 * @param {Asked} asked
 * @param {readonly Child[]} summary
 */
function drawFolded(drawing, { group, lines }, summary) {
  return make(
    "details",
    { className: "cs-fold", "data-group": group.id, open: lines.some(({ id }) => drawing.present.has(id)) },
    make("summary", {}, make("span", {}, summary)),
    make(
      "fieldset",
      { className: "cs-symptoms" },
      make("legend", { className: "cs-spoken" }, group.label),
      drawLines(drawing, group, lines),
    ),
  );
}

/**
 * Where something is wrong, and what counts for more for this person.
 * @param {Drawing} drawing
 * @param {string} title
 */
function drawAreas(drawing, title) {
  const { model, prefix, steps, present, chosen, choose } = drawing;
  const area = (/** @type {Group} */ { id, label, hint }) => {
    const about = `${prefix}-hint-${id}`;
    /** @type {HTMLInputElement} */
    const box = make("input", {
      type: "checkbox",
      value: id,
      "data-area": id,
      checked: chosen.includes(id),
      "aria-label": label,
      "aria-describedby": about,
      onchange: () => choose(id, box.checked),
    });
    return make("label", { className: "cs-choice" }, box, make("span", {}, label, make("small", { id: about }, hint)));
  };
  return [
    make(
      "fieldset",
      { className: "cs-symptoms" },
      make("legend", { className: "cs-spoken" }, title),
      make("div", { className: "cs-pairs" }, steps.areas(present).map(area)),
    ),
    drawAsked(drawing, say(model, "symptom-checklist-for-you"), steps.forThisPerson(present, false)),
  ];
}

/**
 * One question, and again its emergencies, which the second step has asked.
 * @param {Drawing} drawing
 * @param {string} area
 */
function drawArea(drawing, area) {
  const { model, steps, present } = drawing;
  const group = steps.group(area);
  const dangers = steps.dangers(present).filter((asked) => asked.group === group);
  const [inSight, calm] = steps.byUrgency(steps.ofArea(group, present));
  const pairs = (/** @type {readonly Symptom[]} */ some) =>
    make("div", { className: "cs-pairs" }, drawLines(drawing, group, some));
  return [
    make(
      "fieldset",
      { className: "cs-symptoms" },
      make("legend", { className: "cs-spoken" }, group.question),
      pairs(inSight),
      calm.length > 0
        ? drawRest(
          say(model, "symptom-checklist-calm", { count: calm.length }),
          pairs(calm),
          calm.some(({ id }) => present.has(id)),
        )
        : null,
    ),
    dangers.map((asked) =>
      drawFolded(drawing, asked, [
        make("strong", {}, say(model, "symptom-checklist-dangers-again")),
        " ",
        make("small", {}, group.dangers),
      ])
    ),
  ];
}

/**
 * What counts together with the ticks.
 * @param {Drawing} drawing
 * @param {readonly Asked[]} asked
 */
export function drawMore(drawing, asked) {
  return drawAsked(drawing, say(drawing.model, "symptom-checklist-more"), asked);
}

/**
 * What is ticked, to be looked through and taken back.
 * @param {Drawing} drawing
 */
function drawTicked(drawing) {
  const { model, steps, present } = drawing;
  const ticked = steps.pick(({ id }) => present.has(id));
  if (ticked.length === 0) return [];
  const lines = ticked.flatMap(({ group, lines }) =>
    lines.map((line) => {
      // An answer of an exclusive question is taken back here like any other.
      const each = drawLine(model, drawing.prefix, group, line, "checkbox");
      drawing.drew(each);
      return each.element;
    })
  );
  return [
    fieldset(say(model, "symptom-checklist-you-ticked"), [make("div", { className: "cs-pairs" }, lines)]),
  ];
}

/**
 * The title of a step, what to do there, and its lines.
 * @param {Drawing} drawing
 * @param {Step} step
 * @returns {{ title: string, text: string, body: Child[] }}
 */
export function drawScreen(drawing, { kind, area }) {
  const { model } = drawing;
  const words = say(model, `symptom-checklist-step-${kind}`);
  const text = say(model, `symptom-checklist-step-${kind}.text`);
  if (kind === "who") return { title: words, text, body: drawWho(drawing) };
  if (kind === "dangers") return { title: words, text, body: drawDangerSigns(drawing) };
  if (kind === "areas") return { title: words, text, body: drawAreas(drawing, words) };
  if (kind === "area") return { title: drawing.steps.group(area).question, text, body: drawArea(drawing, area) };
  return { title: words, text, body: kind === "result" ? drawTicked(drawing) : [] };
}
