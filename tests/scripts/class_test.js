// A live class as far as it needs no server: no answer is lost, a phone that slept comes back, and what is typed stays.

import assert from "node:assert/strict";
import { replyOf } from "../../dashboard/static/class/api.js";
import { placeOf } from "../../dashboard/static/class/leading.js";
import { Line } from "../../dashboard/static/class/line.js";
import { Outbox } from "../../dashboard/static/class/outbox.js";
import { Painter } from "../../dashboard/static/class/paint.js";
import { short } from "../../dashboard/static/class/places.js";
import { make } from "../../widgets/kit/elements.js";
import { Clock } from "./clock.js";
import { openPage } from "./page.js";

/** @import { Reply } from "../../dashboard/static/class/api.js" */
/** @import { Given } from "../../dashboard/static/class/outbox.js" */

const OK = replyOf(200, true, { kept: true });
const TROUBLE = replyOf(502, false, null);
const EVEN = () => 0.5;

/** Let promises that are settled go on. */
async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/**
 * A test with time in its hands.
 * @param {string} name
 * @param {(clock: Clock) => Promise<void>} story
 */
function timed(name, story) {
  Deno.test(name, async () => {
    using clock = new Clock();
    await story(clock);
  });
}

/**
 * What a browser keeps for a tab.
 * @param {string} [kept]
 */
function tab(kept) {
  const items = new Map(kept === undefined ? [] : [["class-answer", kept]]);
  return {
    items,
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value),
    removeItem: (/** @type {string} */ key) => void items.delete(key),
  };
}

/**
 * @param {Reply[]} replies what the server says, one after the other; the last one again and again
 * @param {ReturnType<typeof tab>} [shelf]
 */
function outbox(replies, shelf = tab()) {
  /** @type {Given[]} */
  const sent = [];
  const send = (/** @type {Given} */ given) => {
    sent.push(given);
    return Promise.resolve(replies.length > 1 ? /** @type {Reply} */ (replies.shift()) : replies[0]);
  };
  return { sent, shelf, box: new Outbox({ send, changed: () => {}, shelf, chance: EVEN }) };
}

timed("an answer is sent until the server has it, and is kept no sooner", async (clock) => {
  const { sent, shelf, box } = outbox([TROUBLE, TROUBLE, TROUBLE, OK]);
  box.put({ round: 1, value: ["a"], sure: true });
  await settle();
  assert.equal(box.of(1), "sending");
  assert.ok(shelf.items.has("class-answer"));
  for (const wait of [400, 800, 1600]) {
    assert.equal(box.of(1), "sending");
    clock.pass(wait);
    await settle();
  }
  assert.equal(sent.length, 4);
  assert.deepEqual(new Set(sent.map(({ value }) => value[0])), new Set(["a"]));
  assert.equal(box.of(1), "kept");
  assert.equal(box.of(2), "none");
  assert.equal(shelf.items.size, 0);
});

timed("a newer answer takes the place of one that is on its way", async (clock) => {
  const { sent, box } = outbox([TROUBLE, OK]);
  box.put({ round: 1, value: ["a"], sure: null });
  box.put({ round: 1, value: ["b"], sure: null });
  await settle();
  clock.pass(20_000);
  await settle();
  assert.deepEqual(sent.at(-1)?.value, ["b"]);
  assert.equal(box.of(1), "kept");
});

timed("an answer outlives a reload, and damage on the shelf is no answer", async () => {
  const { sent, box } = outbox([OK], tab('{"round": 7, "value": ["a"], "sure": false}'));
  assert.equal(box.of(7), "sending");
  box.send();
  await settle();
  assert.deepEqual(sent.map(({ round, value, sure }) => ({ round, value, sure })), [{
    round: 7,
    value: ["a"],
    sure: false,
  }]);
  for (const kept of ["{", "null", "[]", '{"round": "7", "value": ["a"]}', '{"round": 7, "value": [1]}']) {
    assert.equal(outbox([OK], tab(kept)).box.given, null, kept);
  }
});

timed("an answer that the class takes for an older one is sent again as the latest", async () => {
  const later = Date.now() + 86_400_000;
  const { sent, box } = outbox([replyOf(200, true, { kept: false, later }), OK]);
  box.put({ round: 1, value: ["a"], sure: null });
  await settle();
  assert.deepEqual(sent.map(({ value }) => value), [["a"], ["a"]]);
  assert.ok(sent[0].sent < later && sent[1].sent > later);
  assert.equal(box.of(1), "kept");
  // Whatever is chosen after that is later still, also by a clock that stands still.
  box.put({ round: 1, value: ["b"], sure: null });
  await settle();
  assert.ok(sent[2].sent > sent[1].sent);
});

timed("what the class refuses is not sent again, and says why", async (clock) => {
  const { sent, box } = outbox([replyOf(409, true, { error: "class-closed", text: "Too late." })]);
  box.put({ round: 1, value: ["a"], sure: null });
  await settle();
  clock.pass(60_000);
  await settle();
  assert.equal(sent.length, 1);
  assert.equal(box.of(1), "refused");
  assert.equal(box.why, "Too late.");
});

timed("a browser that keeps nothing sends all the same", async () => {
  const box = new Outbox({ send: () => Promise.resolve(OK), changed: () => {}, shelf: null, chance: EVEN });
  box.put({ round: 1, value: ["a"], sure: null });
  await settle();
  assert.equal(box.of(1), "kept");
});

Deno.test("only a server without a class says that there is none", () => {
  assert.equal(replyOf(404, false, null).kind, "absent");
  assert.equal(replyOf(501, false, null).kind, "absent");
  assert.equal(replyOf(502, false, null).kind, "trouble");
  assert.equal(replyOf(503, true, { text: "The store." }).kind, "trouble");
  assert.equal(replyOf(401, true, { text: "" }).kind, "stranger");
  assert.equal(replyOf(409, true, { text: "" }).kind, "refused");
  assert.equal(replyOf(200, false, null).kind, "trouble");
});

/** A socket that a test opens, closes and lets fall silent. */
class Socket {
  constructor() {
    this.readyState = 0;
    /** @type {string[]} */
    this.sent = [];
    /** @type {(() => void) | null} */
    this.onopen = null;
    /** @type {((event: { data: string }) => void) | null} */
    this.onmessage = null;
    /** @type {(() => void) | null} */
    this.onclose = null;
  }

  opens() {
    this.readyState = 1;
    this.onopen?.();
  }

  /** @param {string} word */
  send(word) {
    this.sent.push(word);
  }

  close() {
    this.readyState = 3;
  }
}

/** @param {() => Reply} [look] */
function line(look = () => OK) {
  /** @type {Socket[]} */
  const sockets = [];
  /** @type {Reply[]} */
  const seen = [];
  const open = () => {
    const socket = new Socket();
    sockets.push(socket);
    return /** @type {WebSocket} */ (/** @type {unknown} */ (socket));
  };
  const wire = {
    open,
    look: () => Promise.resolve(look()),
    seen: (/** @type {Reply} */ reply) => void seen.push(reply),
    chance: EVEN,
  };
  return { sockets, seen, line: new Line(wire) };
}

timed("a word that something changed fetches the picture", async () => {
  const { sockets, seen, line: made } = line();
  made.wake();
  await settle();
  sockets[0].opens();
  await settle();
  const before = seen.length;
  sockets[0].onmessage?.({ data: "changed" });
  sockets[0].onmessage?.({ data: "changed" });
  await settle();
  assert.ok(seen.length > before);
  sockets[0].onmessage?.({ data: "alive" });
  await settle();
  assert.equal(seen.length, before + 2);
  made.end();
});

timed("a line that fell silent is given up after it woke, and a new one is there at once", async (clock) => {
  const { sockets, seen, line: made } = line();
  made.wake();
  await settle();
  sockets[0].opens();
  await settle();
  const before = seen.length;
  made.wake();
  await settle();
  assert.equal(seen.length, before + 1, "the picture does not wait for the line");
  assert.deepEqual(sockets[0].sent, ["alive?"]);
  clock.pass(3000);
  await settle();
  clock.pass(500);
  await settle();
  assert.equal(sockets.length, 2);
  // A line that the phone itself knows to be closed is made anew without asking.
  sockets[1].close();
  made.wake();
  await settle();
  assert.equal(sockets.length, 3);
  made.end();
});

timed("where no line gets through, the page looks every few seconds, and tries ever more rarely", async (clock) => {
  const { sockets, seen, line: made } = line();
  made.wake();
  await settle();
  for (let second = 0; second < 120; second += 1) {
    const last = sockets.at(-1);
    last?.onclose?.();
    clock.pass(1000);
    await settle();
  }
  assert.ok(seen.length >= 25, `${seen.length} looks in two minutes`);
  assert.ok(sockets.length > 5 && sockets.length < 20, `${sockets.length} tries in two minutes`);
  made.end();
  const after = seen.length;
  clock.pass(60_000);
  await settle();
  assert.equal(seen.length, after);
});

timed("a picture that could not be fetched is fetched a few seconds later, though the line stands", async (clock) => {
  let store = true;
  const { sockets, seen, line: made } = line(() => store ? OK : replyOf(503, true, { text: "The store." }));
  made.wake();
  await settle();
  sockets[0].opens();
  await settle();
  store = false;
  sockets[0].onmessage?.({ data: "changed" });
  await settle();
  assert.equal(seen.at(-1)?.kind, "trouble");
  store = true;
  clock.pass(4000);
  await settle();
  assert.equal(seen.at(-1)?.kind, "ok");
  assert.equal(sockets.length, 1);
  // Then it is told of what is new, and asks no more.
  const after = seen.length;
  clock.pass(15_000);
  await settle();
  assert.equal(seen.length, after);
  made.end();
});

timed("who is in no class needs no line", async () => {
  const { sockets, line: made } = line(() => replyOf(401, true, { text: "" }));
  made.wake();
  await settle();
  assert.equal(sockets.length, 0);
  made.end();
});

Deno.test("a part that shows the same stays as it is, with what is typed in it", () => {
  const page = openPage("http://192.168.43.117:8866/class/");
  const el = document.createElement("div");
  document.body.append(el);
  const painter = new Painter(el);
  painter.add("form");
  painter.add("count");
  const draw = () => make("input", { "data-key": "typed" });
  const paint = (/** @type {number} */ count) => {
    painter.paint("form", ["round 1"], draw);
    painter.paint("count", count, () => make("p", {}, String(count)));
  };
  paint(1);
  const input = /** @type {HTMLInputElement} */ (el.querySelector("input"));
  input.value = "half a word";
  input.focus();
  for (let count = 2; count < 40; count += 1) paint(count);
  assert.ok(el.querySelector("input") === input);
  assert.equal(input.value, "half a word");
  assert.ok(document.activeElement === input);
  assert.equal(el.textContent, "39");
  painter.paint("form", ["round 2"], draw);
  assert.ok(el.querySelector("input") !== input);
  page.close();
});

Deno.test("an address leads into this publication or nowhere", () => {
  const page = openPage("http://192.168.43.117:8866/class/lead/");
  assert.equal(placeOf("http://localhost:8866/causes/#The-genes", "../../"), "causes/#The-genes");
  assert.equal(placeOf("causes/", "../../"), "causes/");
  assert.equal(placeOf("javascript:alert(1)", "../../"), null);
  assert.equal(placeOf("http://", "../../"), null);
  assert.equal(short("http://192.168.43.117:8866/class/"), "192.168.43.117:8866/class");
  page.close();
});
