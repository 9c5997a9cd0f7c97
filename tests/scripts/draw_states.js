// Draws a tool in several states: `deno run draw_states.js TOOL.json`, with the module of the view and, for each case,
// the state of its model, how long to wait, what to press, and the link that is followed before. Prints as JSON what a
// reader sees and hears in each.

import { Model } from "../../dashboard/static/model.js";
import { Clock } from "./clock.js";
import { openPage } from "./page.js";

/** @typedef {{ state: Record<string, unknown>, wait: number, press: string[], link: string }} Case */

const HEARD = ["aria-label", "aria-valuetext", "aria-description", "alt", "title", "placeholder", "label", "data-head"];

const { module, cases } = JSON.parse(await Deno.readTextFile(Deno.args[0]));
openPage();
Object.assign(globalThis, { print: () => {} });
const clock = new Clock();
const widget = (await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(module)}`)).default;

/**
 * Return every piece of text of an element, and of what stands on it for those who don't see it.
 * @param {Node} node
 * @returns {string[]}
 */
function wordsOf(node) {
  if (!(node instanceof Element)) return [node.textContent ?? ""];
  if (node.localName === "style") return [];
  // A text of a drawing is broken into lines by hand.
  if (node.localName === "text") return [[...node.childNodes].map((line) => line.textContent).join(" ")];
  const heard = HEARD.map((name) => node.getAttribute(name) ?? "");
  return [...heard, ...[...node.childNodes].flatMap(wordsOf)];
}

/** @param {Case} each */
async function drawn({ state, wait, press, link }) {
  const model = new Model(state, { get_model: () => Promise.reject(new Error("none")) }, () => {});
  const el = document.createElement("div");
  document.body.append(el);
  const end = widget.render({ model, el });
  location.hash = link;
  dispatchEvent(new Event("hashchange"));
  for (const selector of press) {
    const button = el.querySelector(selector);
    if (!(button instanceof HTMLElement)) throw new Error(`nothing to press: ${selector}`);
    button.click();
    await new Promise((resolve) => clock.real.setTimeout(resolve, 0));
  }
  clock.pass(wait);
  await new Promise((resolve) => clock.real.setTimeout(resolve, 0));
  const words = wordsOf(el);
  end();
  el.remove();
  return words.map((text) => text.trim()).filter((text) => text !== "");
}

const said = [];
for (const each of cases) said.push(await drawn(each));
console.log(JSON.stringify(said));
