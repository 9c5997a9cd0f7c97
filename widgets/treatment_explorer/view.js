// The treatment explorer: which disease it is, and then a list, from keys and numbers that were worked out before.

import { make } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { copyLink, followLink } from "../kit/links.js";
import { learning } from "../kit/notices.js";
import { redraw } from "../kit/press.js";
import { speaker } from "../kit/speech.js";
import { defineView } from "../kit/define.js";
import { drawQuestion } from "./asking.js";
import { counted, drawList } from "./list.js";
import { drawPanels } from "./panels.js";
import { ALL, Explorer, LINK, ORDER } from "./treatments.js";

/** @import { View } from "../kit/anywidget.d.ts" */
/** @import { Filter, State } from "./types.d.ts" */

/**
 * @param {Explorer} explorer
 * @param {Filter} filter
 * @param {string} first the value of what stands first and leaves everything
 * @param {string} [label]
 */
function drawFilter(explorer, filter, first, label) {
  const choose = () => {
    explorer.choice[filter] = select.value;
    explorer.notice = "";
    explorer.changed();
  };
  /** @type {HTMLSelectElement} */
  const select = make(
    "select",
    { id: `${explorer.prefix}-${filter}`, onchange: choose },
    label === undefined ? null : make("option", { value: first }, label),
    Object.entries(explorer.model.get("options")[filter]).map(([value, label]) => make("option", { value }, label)),
  );
  const name = make("label", { for: select.id }, explorer.say(`treatment-explorer-filter-${filter}`));
  const fill = () => {
    select.value = explorer.choice[filter] || first;
  };
  return { element: make("div", { className: "cs-filter" }, name, select), fill };
}

/**
 * @param {Explorer} explorer
 * @returns {[part: HTMLElement, fill: () => void]}
 */
function drawChoice(explorer) {
  const disease = drawFilter(explorer, "disease", ALL, explorer.say("treatment-explorer-any"));
  const all = explorer.say("treatment-explorer-filter-all");
  const others = [
    drawFilter(explorer, "size", "", all),
    drawFilter(explorer, "kind", "", all),
    drawFilter(explorer, "sort", ORDER),
  ];
  const fill = () => {
    for (const field of [disease, ...others]) field.fill();
    if (others.some(({ element }) => (element.querySelector("select")?.selectedIndex ?? 0) > 0)) more.open = true;
  };
  /** @type {HTMLDetailsElement} */
  const more = make(
    "details",
    { className: "cs-narrow" },
    make("summary", {}, explorer.say("treatment-explorer-choose")),
    make("div", { className: "cs-filters" }, others.map(({ element }) => element)),
  );
  fill();
  return [make("div", { className: "cs-asked" }, disease.element, more), fill];
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
    explorer.ask();
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

/**
 * The question, the list that answers it, and what shows either of them.
 * @param {Explorer} explorer
 * @param {HTMLElement} list
 */
function drawSteps(explorer, list) {
  const [choices, fill] = drawChoice(explorer);
  const answered = make("div", {}, choices, list, drawTools(explorer));
  const choose = (/** @type {string} */ disease) => {
    explorer.choice = { disease };
    explorer.changed();
    list.querySelector("h3")?.focus({ preventScroll: true });
    answered.scrollIntoView({ block: "start" });
  };
  const question = make("section", { className: "cs-question" }, drawQuestion(explorer, choose));
  const show = () => {
    fill();
    question.hidden = !explorer.asking;
    answered.hidden = explorer.asking;
    redraw(list, explorer.asking ? [] : drawList(explorer));
  };
  explorer.ask = () => question.querySelector("button")?.focus();
  show();
  return { parts: [question, answered], show };
}

/** @param {View<State>} view */
function draw({ model, el, id, signal }) {
  const explorer = new Explorer(model, id);
  const speak = speaker(el, signal);
  const list = make("section", { className: "cs-list", "aria-label": explorer.say("treatment-explorer-list") });
  const { parts, show } = drawSteps(explorer, list);
  explorer.changed = () => {
    explorer.keep();
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const cards = list.querySelectorAll("details.cs-card");
    for (const card of cards) card.open = explorer.opened.has(card.dataset.id ?? "");
    show();
    const words = explorer.asking ? explorer.say("treatment-explorer-which") : counted(explorer);
    speak(`${explorer.sentence(words)} ${explorer.notice}`);
  };
  el.append(
    learning(`${explorer.say("treatment-explorer-learning")} `, explorer.notes.learning),
    ...parts,
    make("div", { className: "cs-panels" }, drawPanels(explorer)),
  );
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
