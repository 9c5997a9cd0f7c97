// The controls of the claim check: fields, and a table of counts whose numbers can be pressed.

import { make } from "../kit/elements.js";
import { roleTable } from "../kit/lists.js";
import { KEYS, NOTHING } from "./claims.js";

/** @import { Entries } from "./types.d.ts" */
/** @import { Claims } from "./claims.js" */
/** @typedef {[part: HTMLElement, fill: () => void]} Part what is drawn once, and what makes it say the state */

/**
 * @param {Claims} claims
 * @param {"section" | "verdict" | "importance"} key
 * @param {[value: string, label: string][]} options
 * @returns {Part}
 */
function drawSelect(claims, key, options) {
  const value = () => (key === "importance" ? Number(select.value) : select.value);
  /** @type {HTMLSelectElement} */
  const select = make(
    "select",
    { id: `${claims.prefix}-${key}`, onchange: () => claims.choose({ [key]: value() }) },
    make("option", { value: String(NOTHING[key]) }, claims.say("claim-check-all")),
    options.map(([id, label]) => make("option", { value: id }, label)),
  );
  const fill = () => {
    select.value = String(claims.model.get(key));
  };
  return [drawField(claims, key, select), fill];
}

/**
 * @param {Claims} claims
 * @param {string} key
 * @param {HTMLElement} control
 */
function drawField(claims, key, control) {
  const label = make("label", { for: control.id }, claims.say(`claim-check-field-${key}`));
  return make("p", { className: "cs-field" }, label, control);
}

/**
 * @param {Claims} claims
 * @returns {Part}
 */
export function drawForm(claims) {
  const { model, prefix } = claims;
  const words = make("input", {
    type: "search",
    id: `${prefix}-words`,
    autocomplete: "off",
    maxLength: 100,
    oninput: () => claims.choose({ words: words.value }),
  });
  // By weight: an object with such keys would come in the order of its numbers.
  const weights = Object.entries(model.get("weights")).sort(([one], [other]) => Number(other) - Number(one));
  const fields = [
    drawSelect(claims, "section", Object.entries(model.get("sections"))),
    drawSelect(claims, "verdict", Object.entries(model.get("verdicts"))),
    drawSelect(claims, "importance", weights),
  ];
  const fill = () => {
    if (words.value !== model.get("words")) words.value = model.get("words");
    for (const [, refill] of fields) refill();
  };
  const form = make(
    "form",
    { className: "cs-choose", onsubmit: (event) => event.preventDefault() },
    drawField(claims, "words", words),
    fields.map(([field]) => field),
  );
  return [form, fill];
}

/**
 * A number of the table; pressing it shows its statements, and pressing it again all of them.
 * @param {Claims} claims
 * @param {number} count
 * @param {Partial<Entries>} chosen
 * @param {string} head
 * @param {string} name
 */
function drawCount(claims, count, chosen, head, name) {
  if (count === 0) return make("span", { className: "cs-none" }, "0");
  const choice = { ...NOTHING, ...chosen };
  const pressed = KEYS.every((key) => claims.model.get(key) === choice[key]);
  const properties = {
    type: "button",
    "aria-pressed": String(pressed),
    "data-key": Object.values(chosen).join(" "),
    onclick: () => claims.choose(pressed ? NOTHING : choice),
  };
  // The head of the column is read out always, and seen where the table is folded into lines.
  return make(
    "button",
    properties,
    make("span", { className: "cs-head" }, `${head} `),
    String(count),
    make("span", { className: "cs-spoken" }, ` ${claims.say("claim-check-in-part", { part: name })}`),
  );
}

/** @param {Claims} claims */
export function drawCounts(claims) {
  const { model } = claims;
  const counts = model.get("counts");
  const names = Object.entries(model.get("verdicts"));
  const everything = claims.say("claim-check-head-all");
  const sections = Object.entries(model.get("sections")).map(([section, name]) => [
    name,
    ...names.map(([verdict, head]) =>
      drawCount(claims, counts.cells[section][verdict], { section, verdict }, head, name)
    ),
    drawCount(claims, counts.sections[section], { section }, everything, name),
  ]);
  const whole = claims.say("claim-check-whole-article");
  const heads = [claims.say("claim-check-head-part"), ...names.map(([, head]) => head), everything];
  const all = [
    whole,
    ...names.map(([verdict, head]) => drawCount(claims, counts.verdicts[verdict], { verdict }, head, whole)),
    make("strong", {}, make("span", { className: "cs-head" }, `${everything} `), String(counts.all)),
  ];
  return roleTable(claims.say("claim-check-counts-caption"), heads, [...sections, all]);
}
