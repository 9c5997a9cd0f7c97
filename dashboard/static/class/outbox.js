// An answer on its way: it is sent again until the server says that it is on the disk, also after a reload. Only then
// does the phone say that it is kept. Each says when it was sent, so that one that was lost on the way for a while, and
// comes after all, takes the place of no later one.

/** @import { Reply } from "./api.js" */
/** @typedef {{ round: number, value: string[], sure: boolean | null }} Chosen */
/** @typedef {Chosen & { sent: number }} Given */
/** @typedef {"none" | "sending" | "kept" | "refused"} Progress */
/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Shelf */
/**
 * @typedef Post
 * @property {(given: Given) => Promise<Reply>} send
 * @property {() => void} changed
 * @property {Shelf | null} shelf
 * @property {() => number} [chance]
 */

const KEY = "class-answer";
const FIRST = 400; // ms before the first new try
const LONGEST = 8000;

export class Outbox {
  /** @param {Post} post */
  constructor(post) {
    this.post = post;
    /** @type {Given | null} */
    this.given = this.read();
    /** @type {Progress} */
    this.progress = this.given ? "sending" : "none";
    this.why = "";
    this.tries = 0;
    this.busy = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /**
   * @param {Chosen} chosen the newest answer, which takes the place of one that is on its way
   * @param {number} [after] a moment after which it was sent, also where the clock of the phone says otherwise
   */
  put(chosen, after = this.given?.sent ?? 0) {
    this.given = { ...chosen, sent: Math.max(Date.now(), after + 1) };
    this.progress = "sending";
    this.why = "";
    this.tries = 0;
    this.write();
    this.post.changed();
    this.send();
  }

  /** Send what waits, at once; after a phone woke up as well. */
  async send() {
    clearTimeout(this.timer);
    const given = this.given;
    if (!given || this.progress !== "sending" || this.busy) return;
    this.busy = true;
    const { kind, body, text } = await this.post.send(given);
    this.busy = false;
    if (given !== this.given) this.send();
    // Somebody chose later by another clock, in another tab or before this one was set; here they chose just now.
    else if (kind === "ok" && body.kept === false) this.put(given, body.later);
    else if (kind === "ok") this.done("kept", "");
    else if (kind === "trouble") this.later();
    else this.done("refused", text);
  }

  later() {
    const wait = Math.min(LONGEST, FIRST * 2 ** this.tries) * (0.5 + (this.post.chance ?? Math.random)());
    this.tries += 1;
    this.timer = setTimeout(() => this.send(), wait);
    this.post.changed();
  }

  /**
   * @param {Progress} progress
   * @param {string} why
   */
  done(progress, why) {
    this.progress = progress;
    this.why = why;
    this.post.shelf?.removeItem(KEY);
    this.post.changed();
  }

  /**
   * What became of the answer to a round.
   * @param {number} round
   * @returns {Progress}
   */
  of(round) {
    return this.given?.round === round ? this.progress : "none";
  }

  /** @returns {Given | null} */
  read() {
    try {
      return given(JSON.parse(this.post.shelf?.getItem(KEY) ?? "null"));
    } catch {
      return null;
    }
  }

  write() {
    try {
      this.post.shelf?.setItem(KEY, JSON.stringify(this.given));
    } catch {
      // A browser that keeps nothing sends all the same.
    }
  }
}

/**
 * @param {any} read
 * @returns {Given | null}
 */
function given(read) {
  const isWhole = Number.isInteger(read?.round) && Array.isArray(read.value) &&
    read.value.every((/** @type {unknown} */ each) => typeof each === "string");
  const sent = Number.isInteger(read?.sent) ? read.sent : Date.now();
  return isWhole ? { round: read.round, value: read.value, sure: read.sure ?? null, sent } : null;
}

/** What a browser keeps until its tab is closed, or nothing where it keeps nothing. */
export function shelf() {
  /** @type {Shelf | null} */
  let found = null;
  try {
    found = sessionStorage;
  } catch {
    // It sends all the same.
  }
  return found;
}
