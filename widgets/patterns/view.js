// What each test shows. Everything is in the traits; choosing happens here, and nothing is asked for it.

import { make } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { copyLink, followLink, writeLink } from "../kit/links.js";
import { learning, notUsed } from "../kit/notices.js";
import { redraw } from "../kit/press.js";
import { speaker } from "../kit/speech.js";
import { defineView } from "../kit/define.js";
import { Choice } from "./choice.js";
import { drawGallery, drawTable } from "./grid.js";
import { drawCard, drawTest } from "./pictures.js";

/** @import { View } from "../kit/anywidget.d.ts" */
/** @import { Lead } from "./grid.js" */
/** @import { Form, State } from "./types.d.ts" */

const LINK = "patterns";

/** @param {Choice} choice */
function drawOptions(choice) {
  const named = (/** @type {Form} */ { id, label: form }) =>
    choice.cell(choice.test, id) ? form : choice.say("patterns-form-undescribed", { form });
  return [...choice.formsByKind].map(([kind, forms]) =>
    make(
      "optgroup",
      { label: choice.say(`patterns-kind-${kind}`) },
      forms.map((form) => make("option", { value: form.id }, named(form))),
    )
  );
}

/**
 * @param {Choice} choice
 * @param {"test" | "form" | "beside"} name
 */
function drawSelect(choice, name) {
  const select = make("select", {
    id: `${choice.prefix}-${name}`,
    onchange: () => choice.choose({ [name]: select.value }),
  });
  const label = make("label", { for: select.id }, choice.say(`patterns-field-${name}`));
  return { select, line: make("p", { className: "cs-choice" }, label, select) };
}

/**
 * @param {Choice} choice
 * @returns {[part: HTMLElement, fill: () => void]}
 */
function drawSelects(choice) {
  const test = drawSelect(choice, "test");
  const form = drawSelect(choice, "form");
  const beside = drawSelect(choice, "beside");
  test.select.append(...[...choice.tests.values()].map(({ id, label }) => make("option", { value: id }, label)));
  const nothing = make("option", { value: "" }, choice.say("patterns-beside-nothing"));
  const fill = () => {
    form.select.replaceChildren(...drawOptions(choice));
    beside.select.replaceChildren(nothing, ...drawOptions(choice));
    test.select.value = choice.test;
    form.select.value = choice.form;
    beside.select.value = choice.beside;
  };
  const legend = make("legend", {}, choice.say("patterns-choose"));
  return [make("fieldset", { className: "cs-choices" }, legend, test.line, form.line, beside.line), fill];
}

/** @param {Choice} choice */
function drawTools(choice) {
  const address = () => {
    const { test, form, beside } = choice;
    return writeLink(LINK, { test: [test], form: [form], beside: beside ? [beside] : [] });
  };
  return make(
    "div",
    { className: "cs-tools" },
    copyLink(choice.model, choice.say("patterns-copy-link"), address, choice.say("patterns-link-copied")),
  );
}

/**
 * What stands above the pictures: what could not be used, and a danger of the test.
 * @param {Choice} choice
 */
function drawTold(choice) {
  const { danger } = choice.chosenTest;
  return [
    notUsed(choice.model, choice.notice),
    danger
      ? make(
        "p",
        { className: "cs-danger" },
        make("strong", {}, choice.say("patterns-danger")),
        " ",
        choice.told(danger),
      )
      : null,
  ];
}

/** @param {View<State>} view */
function draw({ model, el, id, signal }) {
  const choice = new Choice(model, id);
  const speak = speaker(el, signal);
  const [selects, fill] = drawSelects(choice);
  const part = (/** @type {string} */ className) => make("div", { className });
  const [notice, about, gallery, table] = ["cs-told", "cs-about", "cs-rows", "cs-twin"].map(part);
  const pictures = make("div", {
    className: "cs-pair",
    tabIndex: -1,
    role: "group",
    "aria-label": choice.say("patterns-chosen"),
  });
  const caution = learning(`${choice.say("patterns-learning")} `, choice.told(model.get("caution")));
  el.append(choice.sheet.style(), caution, selects, notice, pictures, drawTools(choice), gallery, about, table);
  /** @type {Lead} */
  const lead = (changes) => {
    choice.choose(changes);
    pictures.focus({ preventScroll: true });
    pictures.scrollIntoView({ block: "nearest" });
  };
  const show = () => {
    fill();
    redraw(notice, drawTold(choice));
    redraw(pictures, [choice.form, choice.beside].filter(Boolean).map((form) => drawCard(choice, form)));
    redraw(gallery, drawGallery(choice, lead));
    redraw(about, drawTest(choice));
    redraw(table, drawTable(choice, lead));
  };
  show();
  choice.listeners.push(show, () => {
    const cell = choice.cell(choice.test, choice.form);
    const shows = cell ? cell.shows.text : choice.say("patterns-undescribed");
    speak(`${choice.say("patterns-said", { title: choice.title(choice.form), shows })} ${choice.notice}`);
  });
  follow(choice, el, signal);
}

/**
 * Follow the model and the address.
 * @param {Choice} choice
 * @param {HTMLElement} el
 * @param {AbortSignal} signal
 */
function follow(choice, el, signal) {
  const { model } = choice;
  onChange(model, ["test", "form", "beside"], () => {
    if (choice.keeping) return;
    choice.choose({ test: model.get("test"), form: model.get("form"), beside: model.get("beside") });
  }, signal);
  followLink(LINK, el, (field) => {
    const told = ["test", "form", "beside"].map((name) => [name, field(name)[0]]).filter(([, id]) => id !== undefined);
    choice.choose(Object.fromEntries(told));
  }, signal);
}

export default defineView("cs-patterns", draw);
