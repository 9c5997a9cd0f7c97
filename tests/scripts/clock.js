// A clock that a test turns by hand.

/** @typedef {{ at: number, call: () => void }} Alarm */

export class Clock {
  constructor() {
    this.now = 0;
    this.next = 1;
    /** @type {Map<number, Alarm>} */
    this.alarms = new Map();
    const { setTimeout, clearTimeout } = globalThis;
    this.real = { setTimeout, clearTimeout };
    const set = (/** @type {() => void} */ call, /** @type {number} */ wait = 0) => {
      this.alarms.set(this.next, { at: this.now + wait, call });
      return this.next++;
    };
    const clear = (/** @type {number} */ number) => this.alarms.delete(number);
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }

  /**
   * Let time pass; what is due rings in its order.
   * @param {number} time in milliseconds
   */
  pass(time) {
    const end = this.now + time;
    for (let due = this.due(end); due; due = this.due(end)) {
      const [number, { at, call }] = due;
      this.alarms.delete(number);
      this.now = at;
      call();
    }
    this.now = end;
  }

  /** @param {number} end */
  due(end) {
    return [...this.alarms].filter(([, { at }]) => at <= end).sort(([, one], [, other]) => one.at - other.at).at(0);
  }

  [Symbol.dispose]() {
    Object.assign(globalThis, this.real);
  }
}
