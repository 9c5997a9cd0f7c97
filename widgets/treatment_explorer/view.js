// The treatment explorer: choosing and listing, from keys and numbers that were worked out before.

import { make } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { copyLink, followLink } from "../kit/links.js";
import { learning, notUsed } from "../kit/notices.js";
import { redraw } from "../kit/press.js";
import { speaker } from "../kit/speech.js";
import { defineView } from "../kit/define.js";
import { drawCard } from "./card.js";
import { drawPanels } from "./panels.js";
import { Explorer, FILTERS, LINK, ORDER } from "./treatments.js";

/** @import { Child, View } from "../kit/anywidget.d.ts" */
/** @import { Filter, State } from "./types.d.ts" */

/**
 * @param {Explorer} explorer
 * @param {Filter} filter
 */
function drawFilter(explorer, filter) {
  const choose = () => {
    explorer.choice[filter] = select.value;
    explorer.notice = "";
    explorer.changed();
  };
  /** @type {HTMLSelectElement} */
  const select = make(
    "select",
    { id: `${explorer.prefix}-${filter}`, onchange: choose },
    filter === "sort" ? null : make("option", { value: "" }, explorer.say("treatment-explorer-filter-all")),
    Object.entries(explorer.model.get("options")[filter]).map(([value, label]) => make("option", { value }, label)),
  );
  const label = make("label", { for: select.id }, explorer.say(`treatment-explorer-filter-${filter}`));
  const element = make("div", { className: "cs-choice" }, label, select);
  const fill = () => {
    select.value = explorer.choice[filter] ?? (filter === "sort" ? ORDER : "");
  };
  return { element, fill };
}

/**
 * @param {Explorer} explorer
 * @returns {[part: HTMLElement, fill: () => void]}
 */
function drawChoice(explorer) {
  const fields = FILTERS.map((filter) => drawFilter(explorer, filter));
  const fill = () => {
    for (const field of fields) field.fill();
  };
  fill();
  const legend = make("legend", {}, explorer.say("treatment-explorer-choose"));
  return [make("fieldset", { className: "cs-choices" }, legend, fields.map(({ element }) => element)), fill];
}

/** @param {Explorer} explorer */
function counted(explorer) {
  const values = { shown: explorer.listed().length, all: explorer.entries.size };
  return explorer.say("treatment-explorer-counted", values);
}

/**
 * @param {Explorer} explorer
 * @returns {Child[]}
 */
function drawList(explorer) {
  const ids = explorer.listed();
  return [
    make("h3", {}, counted(explorer)),
    notUsed(explorer.model, explorer.notice),
    ids.length === 0
      ? drawNothing(explorer)
      : make("div", { className: "cs-cards" }, ids.map((id) => drawCard(explorer, id))),
  ];
}

/** @param {Explorer} explorer */
function drawNothing(explorer) {
  const all = () => {
    explorer.choice = { sort: explorer.choice.sort };
    explorer.changed();
  };
  return make(
    "p",
    {},
    explorer.say("treatment-explorer-nothing"),
    " ",
    make("button", { type: "button", "data-key": "all", onclick: all }, explorer.say("treatment-explorer-show-all")),
  );
}

/** @param {Explorer} explorer */
function drawTools(explorer) {
  const every = (/** @type {boolean} */ open) => {
    explorer.opened = new Set(open ? explorer.listed() : []);
    explorer.changed();
  };
  const restart = () => {
    explorer.choice = {};
    every(false);
  };
  const [copy, said] = copyLink(
    explorer.model,
    explorer.say("treatment-explorer-copy-link"),
    () => explorer.address(),
    explorer.say("treatment-explorer-link-copied"),
  );
  return make(
    "div",
    { className: "cs-tools" },
    make("button", { type: "button", onclick: () => every(true) }, explorer.say("treatment-explorer-open-all")),
    make("button", { type: "button", onclick: () => every(false) }, explorer.say("treatment-explorer-close-all")),
    copy,
    make("button", { type: "button", onclick: restart }, explorer.say("kit-start-again")),
    said,
  );
}

/**
 * Open the numbers and pictures of every open card while the page is printed.
 * @param {HTMLElement} list
 * @param {AbortSignal} signal
 */
function openForPrint(list, signal) {
  /** @type {HTMLDetailsElement[]} */
  const opened = [];
  const open = () => {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const closed = list.querySelectorAll(".cs-card-body details:not([open])");
    for (const item of closed) {
      item.open = true;
      opened.push(item);
    }
  };
  const close = () => {
    for (const item of opened.splice(0)) item.open = false;
  };
  globalThis.addEventListener("beforeprint", open, { signal });
  globalThis.addEventListener("afterprint", close, { signal });
}

/** @param {View<State>} view */
function draw({ model, el, id, signal }) {
  const explorer = new Explorer(model, id);
  const speak = speaker(el, signal);
  const list = make("section", { className: "cs-list", "aria-label": explorer.say("treatment-explorer-list") });
  const [choices, fill] = drawChoice(explorer);
  explorer.changed = () => {
    explorer.keep();
    fill();
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const cards = list.querySelectorAll("details.cs-card");
    for (const card of cards) card.open = explorer.opened.has(card.dataset.id ?? "");
    redraw(list, drawList(explorer));
    speak(`${explorer.say("kit-sentence", { text: counted(explorer) })} ${explorer.notice}`);
  };
  el.append(
    learning(`${explorer.say("treatment-explorer-learning")} `, explorer.notes.learning),
    choices,
    make("p", { className: "cs-quiet" }, explorer.notes.amount_is_not_benefit),
    drawTools(explorer),
    list,
    make("div", { className: "cs-panels" }, drawPanels(explorer)),
  );
  redraw(list, drawList(explorer));
  onChange(model, ["choice", "opened", "notice"], () => {
    if (explorer.keeping) return;
    explorer.adopt();
    explorer.changed();
  }, signal);
  openForPrint(list, signal);
  followLink(LINK, el, (linked) => {
    explorer.take(linked);
    explorer.changed();
    return list.querySelector("details.cs-card[open]");
  }, signal);
}

export default defineView("cs-treatments", draw);
