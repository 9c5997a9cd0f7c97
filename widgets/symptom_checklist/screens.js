// What stands on each step of the checklist.

import { make } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { drawLine, drawNone } from "./lines.js";

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
 * @property {(none: HTMLInputElement, group: Group) => void} drewNone
 */

/**
 * Some lines of a question, one under the other; one that takes one answer can be left without any.
 * @param {Drawing} drawing
 * @param {Group} group
 * @param {readonly Symptom[]} lines
 * @returns {Child[]}
 */
function drawLines({ model, prefix, drew, drewNone }, group, lines) {
  const drawn = lines.map((line) => {
    const each = drawLine(model, prefix, group, line);
    drew(each);
    return each.element;
  });
  if (!group.exclusive) return drawn;
  const none = drawNone(model, prefix, group);
  drewNone(none.box, group);
  return [none.element, ...drawn];
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
    const inSight = lines.filter(({ id, common }) => common || present.has(id));
    const rest = lines.filter((line) => !inSight.includes(line));
    const pairs = (/** @type {readonly Symptom[]} */ some) =>
      make("div", { className: "cs-pairs" }, drawLines(drawing, group, some));
    const more = rest.length > 0 && make(
      "details",
      {},
      make("summary", {}, say(model, "symptom-checklist-rest", { question: group.label, count: rest.length })),
      pairs(rest),
    );
    return fieldset(group.question, [pairs(inSight), more || null], group.id);
  });
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
  return [
    make(
      "fieldset",
      { className: "cs-symptoms" },
      make("legend", { className: "cs-spoken" }, group.question),
      make("div", { className: "cs-pairs" }, drawLines(drawing, group, steps.ofArea(group, present))),
    ),
    dangers.map((asked) =>
      drawFolded(drawing, asked, [
        make("strong", {}, say(model, "symptom-checklist-dangers-again")),
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
