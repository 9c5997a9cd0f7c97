// The beginning of practice: what can be chosen, how much of it is due, and the way in.

import { enter } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { roleTable } from "../kit/lists.js";
import { learning, notUsed } from "../kit/notices.js";
import { keeping } from "./keep.js";
import { dayOf } from "./schedule.js";

/** @import { Desk } from "./desk.js" */

/**
 * @param {Desk} desk
 * @param {string} notice what was asked for and there is not
 */
export function drawHome(desk, notice) {
  const { model } = desk;
  return make(
    "div",
    {},
    notUsed(model, notice),
    desk.book.keeps ? null : make("p", { className: "cs-notice" }, desk.say("practice-refused")),
    learning(`${desk.say("practice-lead-first")} `, desk.say("practice-lead")),
    make(
      "section",
      { className: "cs-panel" },
      make("h3", { tabIndex: -1, "data-key": "home" }, desk.say("practice-choose")),
      choice(desk),
      make("p", { className: "cs-due" }, dueText(desk)),
      today(desk),
      start(desk),
    ),
    overview(desk),
    keeping(desk),
  );
}

/** @param {Desk} desk */
function choice(desk) {
  const { model, prefix } = desk;
  const shelf = model.get("shelf");
  const chapter = select(desk, "chapter", shelf.map(({ id, label }) => [id, label]), (id) => ({
    chapter: id,
    objective: "",
  }));
  const open = shelf.filter(({ id }) => model.get("chapter") === "" || id === model.get("chapter"));
  const aims = open.flatMap(({ objectives }) => objectives);
  const objective = select(desk, "objective", aims.map(({ id, text }) => [id, text]), (id) => ({ objective: id }));
  return make("div", { className: "cs-choose", id: `${prefix}-choose` }, chapter, objective);
}

/**
 * @param {Desk} desk
 * @param {"chapter" | "objective"} name
 * @param {string[][]} options
 * @param {(id: string) => object} entries
 */
function select(desk, name, options, entries) {
  const control = make(
    "select",
    {
      id: `${desk.prefix}-${name}`,
      "data-key": name,
      onchange: () => enter(desk.model, entries(control.value)),
    },
    make("option", { value: "" }, desk.say(`practice-all-${name}`)),
    options.map(([value, label]) => make("option", { value }, label)),
  );
  control.value = desk.model.get(name);
  return make(
    "p",
    { className: "cs-field" },
    make("label", { for: control.id }, desk.say(`practice-${name}`)),
    control,
  );
}

/** @param {Desk} desk */
export function dueText(desk) {
  const { due, fresh, later } = desk.piles();
  return desk.say("practice-due", { due: due.length, fresh: fresh.length, later: later.length });
}

/**
 * What was answered today.
 * @param {Desk} desk
 */
function today(desk) {
  const day = dayOf(Date.now());
  const reviews = desk.book.log.filter(({ time }) => dayOf(time) === day);
  if (reviews.length === 0) return null;
  const right = reviews.filter(({ grade }) => grade !== "again").length;
  return make("p", { className: "cs-quiet" }, desk.say("practice-today", { count: reviews.length, right }));
}

/** @param {Desk} desk */
function start(desk) {
  const { due, fresh } = desk.piles();
  const next = desk.next();
  if (!next) return make("p", {}, desk.say("practice-nothing-left"));
  const label = due.length > 0
    ? "practice-start-due"
    : fresh.length > 0
    ? "practice-start-fresh"
    : "practice-start-early";
  return make(
    "button",
    { type: "button", className: "cs-main", "data-key": "start", onclick: () => desk.ask(next) },
    desk.say(label, { count: due.length }),
  );
}

/**
 * How many questions of each objective are due: a button of the first cell chooses it.
 * @param {Desk} desk
 */
function overview(desk) {
  const heads = ["practice-objective", "practice-head-due", "practice-head-fresh", "practice-head-later"]
    .map((head) => desk.say(head));
  const rows = desk.model.get("shelf").flatMap((chapter) =>
    chapter.objectives.map((aim) => {
      const { due, fresh, later } = desk.piles(chapter.id, aim.id);
      return [aim.text, ...[due, fresh, later].map(({ length }) => String(length))];
    })
  );
  const table = roleTable(desk.say("practice-overview"), heads, rows);
  return make(
    "details",
    { "data-key": "overview" },
    make("summary", {}, desk.say("practice-overview")),
    make(
      "div",
      { className: "cs-table", role: "region", tabIndex: 0, "aria-label": desk.say("practice-overview") },
      table,
    ),
  );
}
