import assert from "node:assert/strict";
import { Model } from "../../dashboard/static/model.js";

const STATE = { entry_names: ["present"], present: [], title: "x" };

/** @param {object} [state] */
function made(state = STATE) {
  /** @type {string[]} */
  const told = [];
  const manager = { get_model: () => Promise.reject(new Error("none")) };
  const model = new Model({ ...state }, manager, () => told.push("saved"));
  model.touched = () => told.push("touched");
  return { model, told };
}

Deno.test("a change is told once to each who listens, with the new value", () => {
  const { model } = made();
  /** @type {unknown[]} */
  const heard = [];
  model.on("change:present change:title", (_, value) => heard.push(value));
  model.on("change", () => heard.push("any"));
  model.set("present", ["a"]);
  model.set({ present: ["a"], title: "y" });
  assert.deepEqual(heard, [["a"], "any", "y", "any"]);
});

Deno.test("only what is entered touches the page, and only a change is saved, once", () => {
  const { model, told } = made();
  model.save_changes();
  model.set("title", "y");
  assert.deepEqual(told, []);
  model.set("present", ["a"]);
  model.save_changes();
  model.save_changes();
  assert.deepEqual(told, ["touched", "saved"]);
});

Deno.test("who stops listening hears nothing more, alone, by name or altogether", () => {
  const { model } = made();
  let heard = 0;
  const listener = () => heard += 1;
  const other = () => heard += 10;
  const every = ["change:title", "change:present"];
  for (const name of every) model.on(name, listener);
  model.on("change:title", other);
  model.off("change:title", listener);
  model.set("title", "1");
  assert.equal(heard, 10);
  model.off("change:title");
  model.set({ title: "2", present: ["b"] });
  assert.equal(heard, 11);
  model.off();
  model.set("present", []);
  assert.equal(heard, 11);
});

Deno.test("a listener that leaves while others are told takes none of them with it", () => {
  const { model } = made();
  /** @type {string[]} */
  const heard = [];
  const first = () => {
    heard.push("first");
    model.off("change:title", first);
  };
  model.on("change:title", first);
  model.on("change:title", () => heard.push("second"));
  model.set("title", "1");
  model.set("title", "2");
  assert.deepEqual(heard, ["first", "second", "second"]);
});

Deno.test("what is entered goes by its names, and a model without any has none", () => {
  assert.deepEqual(made().model.entries(), { present: [] });
  assert.deepEqual(made({ title: "x" }).model.entries(), {});
});
