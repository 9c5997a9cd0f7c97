// A live class as far as it needs no server: no answer is lost, a phone that slept comes back, and what is typed stays.

import assert from "node:assert/strict";
import { replyOf } from "../../dashboard/static/class/api.js";
import { placeOf } from "../../dashboard/static/class/leading.js";
import { Outbox } from "../../dashboard/static/class/outbox.js";
import { Painter } from "../../dashboard/static/class/paint.js";
import { short } from "../../dashboard/static/class/places.js";
import { make } from "../../widgets/kit/elements.js";
import { openPage } from "./page.js";
import { settle, timed } from "./timed.js";

/** @import { Reply } from "../../dashboard/static/class/api.js" */
/** @import { Given } from "../../dashboard/static/class/outbox.js" */

const OK = replyOf(200, true, { kept: true });
const TROUBLE = replyOf(502, false, null);
const EVEN = () => 0.5;

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
