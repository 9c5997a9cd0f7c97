// Staying in touch with a class: a line that falls silent is given up, and what could not be fetched is fetched again.

import assert from "node:assert/strict";
import { replyOf } from "../../dashboard/static/class/api.js";
import { Line } from "../../dashboard/static/class/line.js";
import { settle, timed } from "./timed.js";

/** @import { Reply } from "../../dashboard/static/class/api.js" */

const OK = replyOf(200, true, { kept: true });
const EVEN = () => 0.5;

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
