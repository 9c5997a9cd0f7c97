// The host of the tools on a page: draws them from the state in the page, and answers what is entered, on this device.
// It keeps the published front-end interface of anywidget: render({ model, el }), initialize({ model }).

import { keeper, kept, restore } from "./entries.js";
import { lead } from "./links.js";
import { Model, same } from "./model.js";
import { Runner } from "./runner.js";

const STATE = "application/vnd.jupyter.widget-state+json";
// How long to wait before an answer that failed is tried again; twice as long each time.
const SHORTEST = 5000;
const LONGEST = 300000;

function addStyle(address) {
  if (document.querySelector(`link[href="${CSS.escape(address)}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  document.head.append(link);
}

const experimental = { invoke: () => Promise.reject(new Error("invoke is not served here")) };

async function load(model) {
  addStyle(model.get("_css"));
  const module = await import(new URL(model.get("_esm"), document.baseURI).href);
  const widget = typeof module.default === "function" ? await module.default() : module.default;
  await widget.initialize?.({ model, experimental });
  return widget;
}

async function draw(el, model, loading) {
  try {
    const widget = await loading;
    const place = document.createElement("div");
    // Cleanup functions that come back are not kept: a page is never taken apart, it is left.
    await widget.render({ model, el: place, experimental });
    el.replaceChildren(place);
    el.dataset.drawn = "true";
  } catch (error) {
    if (model.made) {
      startOver(model);
      await draw(el, model, loading);
      return;
    }
    console.error(error);
    el.replaceChildren(Object.assign(document.createElement("p"), {
      className: "notice", textContent: "This tool could not be drawn. The text around it says the same." }));
  }
}

/** What was entered in another edition may be nothing that this one can draw: begin with what the page was made with. */
function startOver(model) {
  const { made } = model;
  model.made = undefined;
  model.off();
  model.set(made);
  model.save_changes();
}

/** Name the models by their tool and not by their place: another edition of the page may hold one more before them. */
function named(models) {
  const counts = {};
  return [...models].map(([id, model]) => {
    const tool = model.get("_anywidget_id") ?? id;
    counts[tool] = (counts[tool] ?? 0) + 1;
    return [`${tool} ${counts[tool]}`, model];
  });
}

/** Return the models of a page by id; what was entered here before is in them again. */
function modelsOf(held, changed) {
  const byId = new Map();
  const manager = {
    get_model: async (id) => {
      const name = String(id).replace(/^IPY_MODEL_/, "");
      if (!byId.has(name)) throw new Error(`no widget ${name} on this page`);
      return byId.get(name);
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

/** Make every address whole, because a worker counts from its own. */
function whole({ worker, wasm, tools }) {
  const full = (address) => new URL(address, document.baseURI).href;
  return { worker: worker && full(worker), wasm: full(wasm),
    tools: Object.fromEntries(Object.entries(tools).map(([tool, address]) => [tool, full(address)])) };
}

function host({ state: held }, answers) {
  const addresses = whole(answers);
  const runner = new Runner(addresses, (model, answer) => {
    model.set("answer", answer);
    pause = answer.failed ? again(pause) : SHORTEST;
  });
  const ask = (model) => {
    const entries = model.entries();
    const tool = model.get("asks");
    if (tool && !same(model.get("answer").entries, entries)) runner.ask(model, tool, structuredClone(entries));
  };
  // What could not be fetched may be there in a while: who waits for it need not do anything.
  let pause = SHORTEST;
  let timer;
  const retry = () => {
    for (const model of models.values()) if (model.get("answer").failed) runner.ask(model, model.get("asks"), model.entries());
  };
  const again = (time) => {
    clearTimeout(timer);
    timer = setTimeout(retry, time);
    return Math.min(2 * time, LONGEST);
  };
  const note = keeper(() => Object.fromEntries(named(models).map(([name, model]) => [name, model.entries()])));
  const models = modelsOf(held, ask);
  for (const model of models.values()) model.touched = note;
  const views = [...document.querySelectorAll(".widget[data-model]")].map((el) => [el, models.get(el.dataset.model)]);
  for (const [el] of views) lead(el, answers.notebooks, answers.root);
  for (const [el, model] of views) if (model.get("asks")) prepareInTime(runner, el, model.get("asks"));
  for (const model of models.values()) ask(model);
  addEventListener("online", retry);
  drawAll(views);
}

/** Get a tool ready while nothing else is to do, and at once when somebody is about to touch it. */
function prepareInTime(runner, el, tool) {
  const prepare = () => runner.prepare(tool);
  for (const near of ["pointerenter", "pointerdown", "focusin"]) el.addEventListener(near, prepare, { once: true });
  const idle = globalThis.requestIdleCallback ?? ((call) => setTimeout(call, 300));
  const soon = () => { if (!navigator.connection?.saveData) idle(prepare, { timeout: 3000 }); };
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
}

/** Draw all widgets in one go, so that none moves away what a link has led to in another. */
async function drawAll(views) {
  const loads = views.map(([, model]) => load(model));
  await Promise.allSettled(loads);
  await Promise.all(views.map(([el, model], place) => draw(el, model, loads[place])));
  document.dispatchEvent(new Event("drawn"));
}

const held = document.querySelector(`script[type="${STATE}"]`);
if (held) host(JSON.parse(held.textContent), JSON.parse(document.getElementById("tools").textContent));
