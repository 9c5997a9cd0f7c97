// Draws a tool in several states, one after the other: `deno run draw_changes.js TOOL.json`, with the module of the view,
// the state of its model, and what changes from each to the next. Prints as JSON what a reader sees or hears in each.

import { Model } from "../../dashboard/static/model.js";
import { Clock } from "./clock.js";
import { openPage } from "./page.js";

const ATTRIBUTES = ["aria-label", "title", "alt", "placeholder", "label", "data-head"];
const UNSEEN = "style, script";

const { module, state, changes, html } = JSON.parse(await Deno.readTextFile(Deno.args[0]));
openPage();
const clock = new Clock();

/**
 * Every text of an element and of its attributes.
 * @param {Element} el
 * @returns {string[]}
 */
function textsOf(el) {
  if (el.matches(UNSEEN)) return [];
  const named = ATTRIBUTES.map((name) => el.getAttribute(name) ?? "");
  const inside = [...el.childNodes].flatMap((node) =>
    node instanceof Element ? textsOf(node) : [node.textContent ?? ""]
  );
  return [...named, ...inside].filter((text) => text.trim() !== "");
}

const widget = (await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(module)}`)).default;
const model = new Model(state, { get_model: () => Promise.reject(new Error("none")) }, () => {});
const el = document.createElement("div");
document.body.append(el);
widget.render({ model, el });
const seen = [];
for (const { link, press, ...entries } of [{}, ...changes]) {
  model.set(entries);
  if (link) {
    location.hash = link;
    dispatchEvent(new Event("hashchange"));
  }
  if (press) {
    for (const button of el.querySelectorAll(press)) button.dispatchEvent(new Event("click", { bubbles: true }));
  }
  await new Promise((resolve) => clock.real.setTimeout(resolve, 0));
  clock.pass(1000);
  seen.push(html ? el.innerHTML : [...new Set(textsOf(el))]);
}
console.log(JSON.stringify(seen));
