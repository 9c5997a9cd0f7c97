// Staying in touch with a class: a line that says "changed", and then the whole picture is fetched. A phone that slept
// can't know whether its line still stands, so it asks; and where no line gets through, or the picture could not be
// fetched, it looks every few seconds.

/** @import { Reply } from "./api.js" */
/**
 * @typedef Wire what the line is made of; a test has its own
 * @property {() => WebSocket} open
 * @property {() => Promise<Reply>} look
 * @property {(reply: Reply) => void} seen
 * @property {() => number} [chance]
 */

const ALIVE = 20_000; // ms between two signs of life
const ANSWER = 3000; // ms in which a sign of life is answered
const POLL = 4000; // ms between two looks without a line
const FIRST = 500; // ms before the first new try; each next one waits twice as long
const LONGEST = 15_000;

export class Line {
  /** @param {Wire} wire */
  constructor(wire) {
    this.wire = wire;
    /** @type {WebSocket | null} */
    this.socket = null;
    this.tries = 0;
    this.looking = false;
    this.again = false;
    /** Whether the last look saw nothing, because of a trouble that passes. */
    this.blind = false;
    this.ended = false;
    /** Whether a new try has to wait. */
    this.resting = false;
    /** @type {Record<"retry" | "alive" | "answer" | "poll", ReturnType<typeof setTimeout> | undefined>} */
    this.timers = { retry: undefined, alive: undefined, answer: undefined, poll: undefined };
  }

  /** Begin, or begin again at once: after a join, and whenever the phone wakes. */
  wake() {
    if (this.ended) return;
    if (this.socket?.readyState === 1) this.ask();
    else this.drop();
    this.resting = false;
    this.look();
  }

  /** Stop for good. */
  end() {
    this.ended = true;
    this.drop();
    for (const timer of Object.values(this.timers)) clearTimeout(timer);
  }

  /** Fetch the picture; who asks while it is on its way gets the one after it. */
  async look() {
    if (this.looking) {
      this.again = true;
      return;
    }
    this.looking = true;
    do {
      this.again = false;
      const reply = await this.wire.look();
      if (this.ended) return;
      this.blind = reply.kind === "trouble";
      this.wire.seen(reply);
      // Only who is let in needs a line.
      if (reply.kind === "ok" && !this.socket && !this.resting) this.connect();
    } while (this.again);
    this.looking = false;
    this.poll();
  }

  poll() {
    clearTimeout(this.timers.poll);
    if (this.ended || (this.socket?.readyState === 1 && !this.blind)) return;
    this.timers.poll = setTimeout(() => this.look(), this.some(POLL));
  }

  connect() {
    if (this.ended) return;
    clearTimeout(this.timers.retry);
    const socket = this.wire.open();
    this.socket = socket;
    // One that is neither opened nor refused is given up as well.
    this.timers.answer = setTimeout(() => this.lost(socket), 2 * ANSWER);
    socket.onopen = () => {
      if (socket !== this.socket) return;
      this.tries = 0;
      clearTimeout(this.timers.answer);
      clearTimeout(this.timers.poll);
      this.rest();
      this.look();
    };
    socket.onmessage = ({ data }) => {
      if (socket !== this.socket) return;
      clearTimeout(this.timers.answer);
      this.rest();
      if (data === "changed") this.look();
    };
    socket.onclose = () => this.lost(socket);
  }

  /** Wait for the next sign of life. */
  rest() {
    clearTimeout(this.timers.alive);
    this.timers.alive = setTimeout(() => this.ask(), ALIVE);
  }

  /** Ask whether the line still stands. */
  ask() {
    const socket = this.socket;
    if (!socket) return;
    clearTimeout(this.timers.answer);
    this.timers.answer = setTimeout(() => this.lost(socket), ANSWER);
    try {
      socket.send("alive?");
    } catch {
      this.lost(socket);
    }
  }

  /** @param {WebSocket} socket */
  lost(socket) {
    if (socket !== this.socket || this.ended) return;
    this.drop();
    this.resting = true;
    const wait = Math.min(LONGEST, FIRST * 2 ** this.tries);
    this.tries += 1;
    this.timers.retry = setTimeout(() => {
      this.resting = false;
      this.look();
    }, this.some(wait));
    this.look();
  }

  drop() {
    const socket = this.socket;
    this.socket = null;
    clearTimeout(this.timers.alive);
    clearTimeout(this.timers.answer);
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  /**
   * A time near this one, so that a whole class doesn't come back in the same moment.
   * @param {number} time
   */
  some(time) {
    return time * (0.5 + (this.wire.chance ?? Math.random)());
  }
}

/**
 * Stay in touch as long as the page is there; every way of waking up is one.
 * @param {Line} line
 */
export function keepAwake(line) {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") line.wake();
  });
  addEventListener("pageshow", ({ persisted }) => persisted && line.wake());
  addEventListener("online", () => line.wake());
  line.wake();
}
