import assert from "node:assert/strict";
import { keeper, kept, restore } from "../../dashboard/static/entries.js";
import { Model } from "../../dashboard/static/model.js";
import { Clock } from "./clock.js";
import { openPage } from "./page.js";

const manager = { get_model: () => Promise.reject(new Error("none")) };
/** A task, after which what was put off for a moment has been done. */
const moment = () => new Promise((resolve) => queueMicrotask(() => resolve(undefined)));

Deno.test("what was entered is kept with the page, at once and once for all that changes together", async () => {
  openPage();
  assert.deepEqual(kept(), {});
  history.replaceState({ followed: "#x" }, "");
  let notes = 0;
  const note = keeper(() => ({ tool: { present: [String(notes += 1)] } }));
  note();
  note();
  await moment();
  assert.equal(notes, 1);
  assert.deepEqual(kept(), { tool: { present: ["1"] } });
  assert.equal(history.state.followed, "#x");
});

Deno.test("a link within the page carries entries on, and a page where nothing was entered notes nothing", async () => {
  openPage();
  let notes = 0;
  const note = keeper(() => ({ tool: { present: [String(notes += 1)] } }));
  dispatchEvent(new Event("hashchange"));
  assert.equal(notes, 0);
  note();
  await moment();
  history.pushState(null, "", "#there");
  dispatchEvent(new Event("hashchange"));
  assert.deepEqual(kept(), { tool: { present: ["2"] } });
});

Deno.test("who types on and on has the rest noted later, or when the page is left", async () => {
  openPage();
  using clock = new Clock();
  let notes = 0;
  const note = keeper(() => ({ tool: { notes: notes += 1 } }));
  for (let time = 0; time < 60; time += 1) {
    note();
    await moment();
  }
  assert.equal(notes, 50);
  clock.pass(1000);
  assert.equal(notes, 51);
  note();
  dispatchEvent(new Event("pagehide"));
  assert.equal(notes, 52);
});

Deno.test("more than a browser takes is not noted, and a browser that refuses loses only this", async () => {
  openPage();
  const warn = console.warn;
  console.warn = () => {};
  keeper(() => ({ tool: { text: "x".repeat(300000) } }))();
  await moment();
  assert.deepEqual(kept(), {});
  history.replaceState = () => {
    throw new Error("refused");
  };
  keeper(() => ({ tool: { text: "x" } }))();
  await moment();
  assert.deepEqual(kept(), {});
  console.warn = warn;
});

Deno.test("only entries of the same kind are put back", () => {
  const model = new Model(
    { entry_names: ["list", "text", "none", "number"], list: [], text: "", none: null, number: 1, other: 1 },
    manager,
    () => {},
  );
  restore(model, { list: ["a"], text: ["no"], none: {}, number: 2, other: 2, strange: 1 });
  assert.deepEqual(model.entries(), { list: ["a"], text: "", none: null, number: 2 });
  assert.equal(model.get("other"), 1);
});
