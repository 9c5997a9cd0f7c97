import assert from "node:assert/strict";
import { draw as drawOr } from "../../dashboard/static/drawing.js";
import { Model } from "../../dashboard/static/model.js";
import { openPage } from "./page.js";

/** @import { Module } from "../../dashboard/static/drawing.js" */

const FAILED = "It could not be drawn.";
const manager = { get_model: () => Promise.reject(new Error("none")) };

/** @param {string} [url] */
function place(url) {
  openPage(url);
  const el = document.createElement("div");
  const model = new Model({ entry_names: ["text"], text: "a" }, manager, () => {});
  return { el, model };
}

/**
 * @param {(context: { model: Model, el: HTMLElement }) => unknown} render
 * @returns {Promise<Module>}
 */
const loaded = (render) => Promise.resolve({ render });

/**
 * @param {HTMLElement} el
 * @param {Model} model
 * @param {Promise<Module>} loading
 */
const draw = (el, model, loading) => drawOr(el, model, loading, FAILED);

Deno.test("a tool is drawn in its place, and the page can see that it is", async () => {
  const { el, model } = place();
  el.textContent = "This tool needs JavaScript.";
  await draw(el, model, loaded(({ el: inner }) => inner.append("drawn")));
  assert.equal(el.textContent, "drawn");
  assert.equal(el.dataset.drawn, "true");
});

Deno.test("a drawing that is made again ends the one before, once", async () => {
  const { el, model } = place();
  /** @type {string[]} */
  const ended = [];
  await draw(el, model, loaded(() => () => ended.push("first")));
  assert.equal(ended.length, 0);
  await draw(el, model, loaded(() => Promise.resolve(() => ended.push("second"))));
  assert.equal(ended.join(), "first");
  await draw(el, model, loaded(() => undefined));
  await draw(el, model, loaded(() => undefined));
  assert.equal(ended.join(), "first,second");
});

Deno.test("what was entered elsewhere and can't be drawn gives way to what the page was made with", async () => {
  const { el, model } = place();
  model.made = { text: "a" };
  model.set("text", "strange");
  const render = () => {
    if (model.get("text") === "strange") throw new Error("can't be drawn");
    return () => {};
  };
  await draw(el, model, loaded(render));
  assert.equal(model.get("text"), "a");
  assert.equal(el.dataset.drawn, "true");
});

Deno.test("a tool that can't be drawn or loaded says so", async () => {
  const error = console.error;
  console.error = () => {};
  for (const loading of [loaded(() => Promise.reject(new Error("no"))), Promise.reject(new Error("404"))]) {
    const { el, model } = place();
    await draw(el, model, loading);
    assert.equal(el.textContent, FAILED);
  }
  const { el, model } = place("http://localhost:8866/causes/");
  await draw(el, model, loaded(() => Promise.reject(new Error("no value $whose"))));
  assert.equal(el.textContent, `${FAILED}Error: no value $whose`, "who changes it sees why");
  console.error = error;
});
