// The host of the widgets on a page: draws them from the state in the page, and asks for a kernel at the first change.
// It keeps the published front-end interface of anywidget: render({ model, el }), initialize({ model }).

import { Kernel } from "./kernel.js";
import { Model } from "./model.js";
import { putBuffers } from "./wire.js";

const STATE = "application/vnd.jupyter.widget-state+json";

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
  const module = await import(model.get("_esm"));
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
    // Between pressing and letting go of a button lies a tenth of a second, which is enough for a kernel.
    el.addEventListener("pointerdown", (event) => {
      if (event.target.closest("button, input, select, label")) model.kernel.prepare();
    });
    el.dataset.drawn = "true";
  } catch (error) {
    console.error(error);
    el.replaceChildren(Object.assign(document.createElement("p"), {
      className: "notice", textContent: "This tool could not be drawn. The text around it says the same." }));
  }
}

/** Return the values of a model, with its binary ones out of the base64 that a page holds them in. */
function valuesOf({ state, buffers = [] }) {
  const bytes = buffers.map(({ data }) => new DataView(Uint8Array.from(atob(data), (c) => c.charCodeAt(0)).buffer));
  return putBuffers(state, buffers.map(({ path }) => path), bytes);
}

function host(models) {
  const kernel = new Kernel(document.body.dataset.kernels, document.body.dataset.base);
  const byId = new Map();
  const manager = {
    get_model: async (id) => {
      const name = String(id).replace(/^IPY_MODEL_/, "");
      if (!byId.has(name)) throw new Error(`no widget ${name} on this page`);
      return byId.get(name);
    },
  };
  Object.entries(models).forEach(([id, held], place) => byId.set(id, new Model(valuesOf(held), kernel, place, manager)));
  kernel.models = [...byId.values()];
  drawAll([...document.querySelectorAll(".widget[data-model]")].map((el) => [el, byId.get(el.dataset.model)]));
}

/** Draw all widgets in one go, so that none moves away what a link has led to in another. */
async function drawAll(views) {
  const loads = views.map(([, model]) => load(model));
  await Promise.allSettled(loads);
  await Promise.all(views.map(([el, model], place) => draw(el, model, loads[place])));
  document.dispatchEvent(new Event("drawn"));
}

const held = document.querySelector(`script[type="${STATE}"]`);
if (held) host(JSON.parse(held.textContent).state);
