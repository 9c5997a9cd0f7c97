// The log while the page is open: what was answered, and kept on the device where that works.

import { newId } from "../kit/ids.js";
import { Store } from "../kit/store.js";
import { merged, sound } from "./log.js";

/** @import { Grade, Review } from "./log.js" */

const KIND = "reviews";
const STORE = new Store("practice", 1, [KIND]);

export class Book {
  constructor() {
    /** @type {Review[]} */
    this.log = [];
    /** Whether what is answered is kept after this visit. */
    this.keeps = true;
  }

  /** Read what is kept, also by another tab. A browser that refuses is no reason not to practise. */
  async open() {
    await this.try(async () => {
      const found = await STORE.read();
      this.log = merged(this.log, sound(found?.[KIND] ?? []));
    });
  }

  /**
   * @param {string} question
   * @param {Grade} grade
   */
  async add(question, grade) {
    const review = { id: newId(), question, grade, time: Date.now() };
    this.log = [...this.log, review];
    await this.keep([review]);
  }

  /**
   * Take over another log beside this one.
   * @param {readonly Review[]} other
   */
  async take(other) {
    this.log = merged(this.log, other);
    await this.keep(other);
  }

  /** Delete all of it; returns whether the browser did. */
  async clear() {
    const kept = this.keeps;
    this.log = [];
    await this.try(() => STORE.forget());
    return !kept || this.keeps;
  }

  /** @param {readonly Review[]} reviews */
  async keep(reviews) {
    if (!this.keeps) return;
    await this.try(() =>
      STORE.change([[KIND, (items) => {
        for (const review of reviews) items.put(review);
      }]])
    );
    // Some browsers ask the reader; nothing waits for the answer.
    if (this.keeps) navigator.storage?.persist?.().catch(() => false);
  }

  /** @param {() => Promise<unknown>} task */
  async try(task) {
    // Some front ends of notebooks have no such place.
    if (!("indexedDB" in globalThis)) {
      this.keeps = false;
      return;
    }
    try {
      await task();
    } catch (error) {
      console.warn("What was answered is not kept:", error);
      this.keeps = false;
    }
  }
}
