// How long a class has been going on. It outlives a reload and the way to another page, and ends with the window.

const KEPT = "present-clock";

/** @typedef {{ deck: string, start: number, step: string, since: number }} Kept */

export class Clock {
  /**
   * @param {string} deck what is presented; another one begins anew
   * @param {() => number} now
   * @param {Pick<Storage, "getItem" | "setItem"> | null} storage
   */
  constructor(deck, now = Date.now, storage = ofThisWindow()) {
    this.now = now;
    this.storage = storage;
    const kept = this.read();
    const time = now();
    const isSame = kept?.deck === deck && kept.start <= time && kept.since <= time;
    /** @type {Kept} */
    this.kept = isSame ? kept : { deck, start: time, step: "", since: time };
    this.write();
  }

  /**
   * Note which step goes on now.
   * @param {string} step
   */
  enter(step) {
    if (this.kept.step === step) return;
    this.kept = { ...this.kept, step, since: this.now() };
    this.write();
  }

  /** Whole minutes since the beginning, and since the step began. A clock that was put back counts from there. */
  minutes() {
    const since = (/** @type {number} */ start) => Math.max(0, Math.floor((this.now() - start) / 60000));
    return { elapsed: since(this.kept.start), step: since(this.kept.since) };
  }

  /** @returns {Kept | null} */
  read() {
    try {
      const kept = JSON.parse(this.storage?.getItem(KEPT) ?? "null");
      if (typeof kept?.start === "number" && typeof kept?.since === "number") return kept;
    } catch { /* what is no note of ours is none */ }
    return null;
  }

  write() {
    try {
      this.storage?.setItem(KEPT, JSON.stringify(this.kept));
    } catch { /* then it holds for this page */ }
  }
}

/** A browser may refuse even to be asked. */
function ofThisWindow() {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}
