import assert from "node:assert/strict";
import { Model } from "../../dashboard/static/model.js";
import { BLINK, enter, entriesOf, followState, LATE, stateOfAnswer } from "../../widgets/kit/answer.js";
import { Clock } from "./clock.js";

const manager = { get_model: () => Promise.reject(new Error("none")) };

/** @param {object} [answer] */
function asking(answer = {}) {
  return new Model({ entry_names: ["present", "absent"], present: ["a"], absent: [], answer }, manager, () => {});
}

/**
 * @param {Model} model
 * @param {AbortSignal} [signal]
 */
function states(model, signal = new AbortController().signal) {
  /** @type {string[]} */
  const seen = [];
  followState(/** @type {any} */ (model), (state) => seen.push(state), signal);
  return seen;
}

/** @param {Model} model */
const state = (model) => stateOfAnswer(/** @type {any} */ (model));

Deno.test("an answer counts only if it was worked out from exactly what is entered now", () => {
  const entries = { present: ["a"], absent: [] };
  assert.equal(state(asking()), "waiting");
  assert.equal(state(asking({ entries })), "answered");
  assert.equal(state(asking({ entries: { absent: [], present: ["a"] } })), "answered");
  assert.equal(state(asking({ entries: { ...entries, present: ["a", "b"] } })), "waiting");
  assert.equal(state(asking({ entries: { present: ["a"] } })), "waiting");
  assert.equal(state(asking({ entries, failed: true })), "failed");
  assert.equal(state(asking({ entries: { ...entries, absent: ["b"] }, failed: true })), "waiting");
});

Deno.test("without an answer a view is held for a blink, then waits, then is late", () => {
  using clock = new Clock();
  const seen = states(asking());
  assert.deepEqual(seen, ["held"]);
  clock.pass(BLINK - 1);
  assert.equal(seen.length, 1);
  clock.pass(1);
  assert.deepEqual(seen, ["held", "waiting"]);
  clock.pass(LATE);
  assert.deepEqual(seen, ["held", "waiting", "late"]);
  clock.pass(10 * LATE);
  assert.equal(seen.length, 3);
});

Deno.test("an answer within a blink is all that is told, and each change begins again", () => {
  using clock = new Clock();
  const model = asking({ entries: { present: ["a"], absent: [] } });
  const seen = states(model);
  model.set("present", ["b"]);
  clock.pass(BLINK / 2);
  model.set("answer", { entries: { present: ["b"], absent: [] } });
  clock.pass(LATE);
  assert.deepEqual(seen, ["answered", "held", "answered"]);
  model.set("absent", ["c"]);
  clock.pass(LATE - 1);
  model.set("absent", ["d"]);
  clock.pass(LATE - 1);
  assert.deepEqual(seen.slice(3), ["held", "waiting", "held", "waiting"]);
});

Deno.test("an answer to older entries does not end the waiting, and a failure is told", () => {
  using clock = new Clock();
  const model = asking();
  const seen = states(model);
  model.set("answer", { entries: { present: [], absent: [] } });
  clock.pass(LATE);
  assert.deepEqual(seen, ["held", "held", "waiting", "late"]);
  model.set("answer", { entries: { present: ["a"], absent: [] }, failed: true });
  assert.equal(seen[4], "failed");
});

Deno.test("a view that has ended is told nothing more, by the model or by the clock", () => {
  using clock = new Clock();
  const life = new AbortController();
  const model = asking();
  const seen = states(model, life.signal);
  life.abort();
  clock.pass(LATE);
  model.set("present", ["b"]);
  assert.deepEqual(seen, ["held"]);
  assert.deepEqual([...model.listeners.values()].map((each) => each.size), [0, 0, 0]);
  assert.equal(clock.alarms.size, 0);
});

Deno.test("several entries are set in one go, and saved", () => {
  let saved = 0;
  const names = ["present", "absent"];
  const model = new Model({ entry_names: names, present: [], absent: [] }, manager, () => saved += 1);
  enter(/** @type {any} */ (model), { present: ["a"], absent: ["b"] });
  assert.equal(saved, 1);
  assert.deepEqual(entriesOf(/** @type {any} */ (model)), { present: ["a"], absent: ["b"] });
});
