// Draws a tool twice in one document and ends both views: `deno run draw_twice.js TOOL.json`, with the module of the
// view and the state of its model. Prints as JSON what was drawn and what was left.

import { Model } from "../../dashboard/static/model.js";
import { Clock } from "./clock.js";
import { listenersOf, openPage } from "./page.js";

/** @typedef {{ el: HTMLElement, model: Model, cleanup: () => void }} Drawn */

const { module, state, changes, link } = JSON.parse(await Deno.readTextFile(Deno.args[0]));
const page = openPage();
const clock = new Clock();
const listeners = [
  listenersOf("document", document),
  listenersOf("window", globalThis),
  listenersOf("window", /** @type {EventTarget} */ (/** @type {unknown} */ (page))),
];

/** @returns {Promise<Drawn>} a view whose module was loaded for it alone, as that of a cell that runs again */
async function drawn() {
  // Each import of a text of its own is another module.
  const source = `${module}\n// ${crypto.randomUUID()}`;
  const widget = (await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`)).default;
  const model = new Model(structuredClone(state), { get_model: () => Promise.reject(new Error("none")) }, () => {});
  const el = document.createElement("div");
  document.body.append(el);
  return { el, model, cleanup: widget.render({ model, el }) };
}

/** @param {Drawn} view */
function use({ el, model }) {
  model.set(changes);
  el.querySelector("button")?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  el.querySelector("input")?.dispatchEvent(new Event("input", { bubbles: true }));
  clock.pass(300);
}

/** @returns {Promise<void>} when all that was put off for a moment has been done */
const moment = () => new Promise((resolve) => clock.real.setTimeout(resolve, 0));

const views = [await drawn(), await drawn()];
location.hash = link;
dispatchEvent(new Event("hashchange"));
for (const view of views) use(view);
await moment();
const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
const named = [...document.querySelectorAll("[for], [aria-describedby], [aria-labelledby]")].flatMap((part) =>
  ["for", "aria-describedby", "aria-labelledby"].flatMap((name) => part.getAttribute(name)?.split(" ") ?? [])
);
const radios = [...document.querySelectorAll("input[type=radio]")].map((radio) => radio.getAttribute("name"));
const own = views.map(({ el }) =>
  new Set([...el.querySelectorAll("input[type=radio]")].map((radio) => radio.getAttribute("name")))
);
const during = listeners.flatMap((list) => list());

views[0].cleanup();
// The other one is still there, and follows presses.
const half = listeners.flatMap((list) => list());
views[1].cleanup();
await moment();
const before = views.map(({ el }) => el.innerHTML);
const left = [
  ...listeners.flatMap((list) => list()),
  ...views.flatMap(({ model }) =>
    [...model.listeners].filter(([, each]) => each.size > 0).map(([name]) => `model ${name}`)
  ),
];
for (const { model } of views) model.set(Object.fromEntries(Object.keys(changes).map((name) => [name, state[name]])));
dispatchEvent(new Event("hashchange"));
const timers = clock.alarms.size;
clock.pass(20000);
await moment();

console.log(JSON.stringify({
  drawn: views.map(({ el }) => el.querySelectorAll("*").length),
  twice: ids.filter((id, place) => ids.indexOf(id) !== place),
  nowhere: named.filter((id) => !ids.includes(id)),
  ids: ids.length,
  shared: [...own[0]].filter((name) => own[1].has(name)),
  radios: radios.length,
  during,
  half,
  left,
  timers,
  changed: views.filter(({ el }, place) => el.innerHTML !== before[place]).length,
}));
