import assert from "node:assert/strict";
import { Runner } from "../../dashboard/static/runner.js";
import { Clock } from "./clock.js";

/** @import { Answer } from "../../dashboard/static/runner.js" */
/** @typedef {{ number: number, tool: string, wasm: string, address: string, entries?: string }} Posted */

const ADDRESSES = { worker: "worker.js", wasm: "python.wasm", tools: { a: "a.json", b: "b.json" } };

/** A worker that says what a test wants it to say. */
class Puppet {
  constructor() {
    /** @type {Posted[]} */
    this.posted = [];
    /** @type {Record<string, (event: any) => void>} */
    this.listeners = {};
    this.ended = false;
  }

  /** @param {Posted} message */
  postMessage(message) {
    this.posted.push(message);
  }

  /**
   * @param {string} kind
   * @param {(event: any) => void} listener
   */
  addEventListener(kind, listener) {
    this.listeners[kind] = listener;
  }

  terminate() {
    this.ended = true;
  }

  get last() {
    return this.posted[this.posted.length - 1];
  }

  /** @param {object} said */
  say(said) {
    this.listeners.message({ data: { number: this.last.number, ...said } });
  }

  /** @param {object} [answer] */
  answer(answer = {}) {
    this.say({ ready: true });
    this.say({ answer: JSON.stringify(answer) });
  }
}

/** @param {object} [addresses] */
function stage(addresses = ADDRESSES) {
  /** @type {Puppet[]} */
  const workers = [];
  /** @type {[model: object, answer: Answer][]} */
  const delivered = [];
  const make = () => {
    const worker = new Puppet();
    workers.push(worker);
    return /** @type {any} */ (worker);
  };
  const runner = new Runner({ ...ADDRESSES, ...addresses }, (model, answer) => delivered.push([model, answer]), make);
  const worker = () => workers[workers.length - 1];
  return { runner, workers, worker, delivered };
}

/**
 * A test with time in its hands; what the runner says of failures is kept from the terminal.
 * @param {string} name
 * @param {(clock: Clock) => void} story
 */
function timed(name, story) {
  Deno.test(name, () => {
    using clock = new Clock();
    const warn = console.warn;
    console.warn = () => {};
    try {
      story(clock);
    } finally {
      console.warn = warn;
    }
  });
}

timed("an answer goes to its model, with the entries that it belongs to", () => {
  const { runner, worker, delivered } = stage();
  const model = {};
  runner.ask(model, "a", { present: ["x"] });
  const { tool, wasm, address, entries } = worker().last;
  assert.deepEqual([tool, wasm, address, entries], ["a", "python.wasm", "a.json", '{"present":["x"]}']);
  worker().answer({ enough: true });
  assert.deepEqual(delivered, [[model, { enough: true, entries: { present: ["x"] } }]]);
});

timed("one question runs at a time, and of several of one model only the newest is answered", () => {
  const { runner, worker, delivered } = stage();
  const [one, other] = [{}, {}];
  runner.ask(one, "a", { n: 1 });
  runner.ask(one, "a", { n: 2 });
  runner.ask(other, "b", { n: 3 });
  runner.ask(one, "a", { n: 4 });
  assert.equal(worker().posted.length, 1);
  worker().answer();
  assert.equal(delivered.length, 0);
  worker().answer();
  worker().answer();
  assert.deepEqual(delivered.map(([, answer]) => answer.entries), [{ n: 4 }, { n: 3 }]);
});

timed("what a worker says of an older question is not heard", () => {
  const { runner, worker, delivered } = stage();
  runner.ask({}, "a", {});
  worker().say({ number: 99, answer: "{}" });
  assert.equal(delivered.length, 0);
});

timed("a tool is made ready when nobody waits, and nobody is told", () => {
  const { runner, worker, delivered } = stage();
  runner.ask({}, "a", {});
  runner.prepare("b");
  worker().answer();
  assert.equal(worker().last.tool, "b");
  assert.equal(worker().last.entries, undefined);
  worker().say({ ready: true });
  assert.equal(delivered.length, 1);
  assert.equal(runner.running, null);
});

timed("a worker that hangs is replaced and asked once more; then the answer says that it failed", (clock) => {
  const { runner, workers, worker, delivered } = stage();
  runner.ask({}, "a", { n: 1 });
  worker().say({ ready: true });
  clock.pass(4999);
  assert.equal(workers.length, 1);
  clock.pass(1);
  assert.ok(workers[0].ended);
  assert.equal(workers.length, 2);
  // A new worker has to start, which may take longer.
  clock.pass(59999);
  assert.equal(delivered.length, 0);
  clock.pass(1);
  assert.deepEqual(delivered.map(([, answer]) => answer), [{ failed: true, entries: { n: 1 } }]);
});

timed("an error is tried once more, unless a newer question waits", () => {
  const { runner, workers, worker, delivered } = stage();
  const model = {};
  runner.ask(model, "a", { n: 1 });
  runner.ask(model, "a", { n: 2 });
  worker().say({ error: "no" });
  assert.equal(worker().last.entries, '{"n":2}');
  worker().say({ error: "no" });
  worker().answer({ there: 1 });
  assert.equal(workers.length, 3);
  assert.deepEqual(delivered.map(([, answer]) => answer), [{ there: 1, entries: { n: 2 } }]);
});

timed("a worker that can't be loaded fails at once", () => {
  const { runner, worker, delivered } = stage();
  runner.ask({}, "a", { n: 1 });
  worker().listeners.error({ message: "404" });
  worker().listeners.error({});
  assert.equal(delivered[0][1].failed, true);
});

timed("without a worker, or without WebAssembly, the answer says that it failed", () => {
  const without = stage({ worker: undefined });
  without.runner.ask({}, "a", {});
  assert.equal(without.delivered[0][1].failed, true);
  const { WebAssembly: real } = globalThis;
  Object.assign(globalThis, { WebAssembly: undefined });
  const old = stage();
  old.runner.ask({}, "a", {});
  Object.assign(globalThis, { WebAssembly: real });
  assert.equal(old.delivered[0][1].failed, true);
  assert.equal(old.workers.length, 0);
});

timed("half a character is sent as a sign that Python can read", () => {
  const { runner, worker } = stage();
  runner.ask({}, "a", { text: "\ud800 and \u{1f600}" });
  assert.equal(worker().last.entries, '{"text":"\\ufffd and \u{1f600}"}');
});
