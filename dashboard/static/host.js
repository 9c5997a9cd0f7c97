// The host of the tools on a page: draws them from the state in the page, and answers what is entered, on this device.
// It keeps the published front-end interface of anywidget: render({ model, el }), initialize({ model }).

import { same } from "../../widgets/kit/same.js";
import { drawAll } from "./drawing.js";
import { keeper, kept, restore } from "./entries.js";
import { lead } from "./links.js";
import { Model } from "./model.js";
import { Runner } from "./runner.js";

/** @import { State } from "./model.js" */
/** @import { Addresses } from "./runner.js" */
/** @import { Ways } from "./links.js" */
/**
 * @typedef Page what the build tells of the page
 * @property {string} failed what stands in place of a tool that can't be drawn
 */

const STATE = "application/vnd.jupyter.widget-state+json";
// How long to wait before an answer that failed is tried again; twice as long each time.
const SHORTEST = 5000;
const LONGEST = 300000;

/**
 * Name the models by their tool and not by their place: another edition of the page may hold one more before them.
 * @param {Map<string, Model>} models
 * @returns {[name: string, model: Model][]}
 */
function named(models) {
  /** @type {Record<string, number>} */
  const counts = {};
  return [...models].map(([id, model]) => {
    const tool = model.get("_anywidget_id") ?? id;
    counts[tool] = (counts[tool] ?? 0) + 1;
    return [`${tool} ${counts[tool]}`, model];
  });
}

/**
 * Return the models of a page by id; what was entered here before is in them again.
 * @param {Record<string, { state: State }>} held
 * @param {(model: Model) => void} changed
 */
function modelsOf(held, changed) {
  /** @type {Map<string, Model>} */
  const byId = new Map();
  const manager = {
    /** @param {string} id */
    get_model: (id) => {
      const name = String(id).replace(/^IPY_MODEL_/, "");
      const model = byId.get(name);
      return model ? Promise.resolve(model) : Promise.reject(new Error(`no widget ${name} on this page`));
    },
  };
  for (const [id, { state }] of Object.entries(held)) byId.set(id, new Model(state, manager, changed));
  const before = kept();
  for (const [name, model] of named(byId)) {
    const made = model.entries();
    restore(model, before[name] ?? {});
    if (!same(made, model.entries())) model.made = made;
    model.unsaved = false;
  }
  return byId;
}

/**
 * Make every address whole, because a worker counts from its own.
 * @param {Addresses} addresses
 * @returns {Addresses}
 */
function whole({ worker, wasm, tools }) {
  const full = (/** @type {string} */ address) => new URL(address, document.baseURI).href;
  return {
    worker: worker && full(worker),
    wasm: full(wasm),
    tools: Object.fromEntries(Object.entries(tools).map(([tool, address]) => [tool, full(address)])),
  };
}

/**
 * @param {Record<string, { state: State }>} held
 * @param {Addresses & Page & Ways} answers
 */
function host(held, answers) {
  const runner = new Runner(whole(answers), (/** @type {Model} */ model, answer) => {
    model.set("answer", answer);
    pause = answer.failed ? again(pause) : SHORTEST;
  });
  const ask = (/** @type {Model} */ model) => {
    const entries = model.entries();
    const tool = model.get("asks");
    if (tool && !same(model.get("answer").entries, entries)) runner.ask(model, tool, structuredClone(entries));
  };
  // What could not be fetched may be there in a while: who waits for it need not do anything.
  let pause = SHORTEST;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const retry = () => {
    const failed = [...models.values()].filter((model) => model.get("answer").failed);
    for (const model of failed) runner.ask(model, model.get("asks"), model.entries());
  };
  const again = (/** @type {number} */ time) => {
    clearTimeout(timer);
    timer = setTimeout(retry, time);
    return Math.min(2 * time, LONGEST);
  };
  const models = modelsOf(held, ask);
  const note = keeper(() => Object.fromEntries(named(models).map(([name, model]) => [name, model.entries()])));
  for (const model of models.values()) model.touched = note;
  const views = viewsOf(models);
  for (const [el] of views) lead(el, answers);
  for (const [el, model] of views) if (model.get("asks")) prepareInTime(runner, el, model.get("asks"));
  for (const model of models.values()) ask(model);
  addEventListener("online", retry);
  drawAll(views, answers.failed);
}

/**
 * Return the places where models are drawn.
 * @param {Map<string, Model>} models
 */
function viewsOf(models) {
  /** @type {NodeListOf<HTMLElement>} */
  const places = document.querySelectorAll(".widget[data-model]");
  /** @type {[HTMLElement, Model][]} */
  const views = [];
  for (const el of places) {
    const model = models.get(el.dataset.model ?? "");
    if (model) views.push([el, model]);
  }
  return views;
}

/**
 * Get a tool ready while nothing else is to do, and at once when somebody is about to touch it.
 * @param {Runner<Model>} runner
 * @param {HTMLElement} el
 * @param {string} tool
 */
function prepareInTime(runner, el, tool) {
  const prepare = () => runner.prepare(tool);
  for (const near of ["pointerenter", "pointerdown", "focusin"]) el.addEventListener(near, prepare, { once: true });
  const idle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ call) => setTimeout(call, 300));
  const soon = () => {
    const { saveData } = /** @type {{ saveData?: boolean }} */ (Reflect.get(navigator, "connection") ?? {});
    if (!saveData) idle(prepare, { timeout: 3000 });
  };
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
}

const held = document.querySelector(`script[type="${STATE}"]`);
const answers = document.getElementById("tools");
if (held && answers) host(JSON.parse(held.textContent ?? "").state, JSON.parse(answers.textContent ?? ""));
