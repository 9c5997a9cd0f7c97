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
 * @param {string} name
 * @param {[value: string, label: string][]} options
 * @returns {Part}
 */
function drawSelect(claims, key, name, options) {
  const value = () => (key === "importance" ? Number(select.value) : select.value);
  /** @type {HTMLSelectElement} */
  const select = make(
    "select",
    { id: `${claims.prefix}-${key}`, onchange: () => claims.choose({ [key]: value() }) },
    make("option", { value: String(NOTHING[key]) }, "All"),
    options.map(([id, label]) => make("option", { value: id }, label)),
  );
  const fill = () => {
    select.value = String(claims.model.get(key));
  };
  return [make("p", { className: "cs-field" }, make("label", { for: select.id }, name), select), fill];
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
    drawSelect(claims, "section", "Part of the article", Object.entries(model.get("sections"))),
    drawSelect(claims, "verdict", "Verdict", Object.entries(model.get("verdicts"))),
    drawSelect(claims, "importance", "How much it matters", weights),
  ];
  const fill = () => {
    if (words.value !== model.get("words")) words.value = model.get("words");
    for (const [, refill] of fields) refill();
  };
  const form = make(
    "form",
    { className: "cs-choose", onsubmit: (event) => event.preventDefault() },
    make("p", { className: "cs-field" }, make("label", { for: words.id }, "Words"), words),
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
    make("span", { className: "cs-spoken" }, ` in: ${name}`),
  );
}

/** @param {Claims} claims */
export function drawCounts(claims) {
  const { model } = claims;
  const counts = model.get("counts");
  const names = Object.entries(model.get("verdicts"));
  const sections = Object.entries(model.get("sections")).map(([section, name]) => [
    name,
    ...names.map(([verdict, head]) =>
      drawCount(claims, counts.cells[section][verdict], { section, verdict }, head, name)
    ),
    drawCount(claims, counts.sections[section], { section }, "All", name),
  ]);
  const whole = "Whole article";
  const all = [
    whole,
    ...names.map(([verdict, head]) => drawCount(claims, counts.verdicts[verdict], { verdict }, head, whole)),
    make("strong", {}, make("span", { className: "cs-head" }, "All "), String(counts.all)),
  ];
  return roleTable("How many statements, by part and verdict. A number shows its statements.", [
    "Part",
    ...names.map(([, head]) => head),
    "All",
  ], [...sections, all]);
}
