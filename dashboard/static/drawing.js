// Drawing the tools of a page, each from the module that its model names.

/** @import { Cleanup } from "../../widgets/kit/anywidget.d.ts" */
/** @import { Model } from "./model.js" */
/**
 * @typedef {{ experimental: object }} More
 * @typedef {object} Module what a module of anywidget offers
 * @property {(context: { model: Model } & More) => unknown} [initialize]
 * @property {(context: { model: Model, el: HTMLElement } & More) => unknown} render
 */

const experimental = { invoke: () => Promise.reject(new Error("invoke is not served here")) };
const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/;
/** @type {WeakMap<HTMLElement, Cleanup>} what ends the drawing in a place */
const cleanups = new WeakMap();

/**
 * Draw all widgets in one go, so that none moves away what a link has led to in another.
 * @param {[el: HTMLElement, model: Model][]} views
 * @param {string} failed what stands in place of a tool that can't be drawn
 */
export async function drawAll(views, failed) {
  const loads = views.map(([, model]) => load(model));
  await Promise.allSettled(loads);
  await Promise.all(views.map(([el, model], place) => draw(el, model, loads[place], failed)));
  document.dispatchEvent(new Event("drawn"));
}

/**
 * @param {Model} model
 * @returns {Promise<Module>}
 */
async function load(model) {
  addStyle(model.get("_css"));
  const module = await import(new URL(model.get("_esm"), document.baseURI).href);
  const widget = typeof module.default === "function" ? await module.default() : module.default;
  await widget.initialize?.({ model, experimental });
  return widget;
}

/** @param {string} address */
function addStyle(address) {
  if (document.querySelector(`link[href="${CSS.escape(address)}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  document.head.append(link);
}

/**
 * Draw a widget in its place; a drawing that was there before is ended.
 * @param {HTMLElement} el
 * @param {Model} model
 * @param {Promise<Module>} loading
 * @param {string} failed as above
 */
export async function draw(el, model, loading, failed) {
  cleanups.get(el)?.();
  cleanups.delete(el);
  try {
    const widget = await loading;
    const place = document.createElement("div");
    const cleanup = await widget.render({ model, el: place, experimental });
    if (typeof cleanup === "function") cleanups.set(el, () => cleanup());
    el.replaceChildren(place);
    el.dataset.drawn = "true";
  } catch (error) {
    if (model.made) {
      startOver(model, model.made);
      await draw(el, model, loading, failed);
      return;
    }
    console.error(error);
    const notice = Object.assign(document.createElement("p"), { className: "notice", textContent: failed });
    el.replaceChildren(notice, ...why(error));
  }
}

/**
 * Tell whoever changes this publication on their own computer what went wrong; a reader could do nothing with it.
 * @param {unknown} error
 */
function why(error) {
  if (!LOCAL.test(location.hostname)) return [];
  return [Object.assign(document.createElement("pre"), { className: "notice", textContent: String(error) })];
}

/**
 * What was entered in another edition may be nothing that this one can draw: begin with what the page was made with.
 * @param {Model} model
 * @param {Record<string, unknown>} made
 */
function startOver(model, made) {
  model.made = undefined;
  model.off();
  model.set(made);
  model.save_changes();
}
