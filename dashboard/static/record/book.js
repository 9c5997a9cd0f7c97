// The record while the page is open: what is shown, and kept on the device where that works.

import { merged, ofKind } from "./file.js";
import { emptyRecord, KINDS } from "./shape.js";
import { change, forget, read } from "./store.js";

/** @import { Item, Kind, MyRecord } from "./shape.js" */
/** @import { Change } from "./store.js" */
/** @typedef {[kind: Kind, item: Item]} Placed */
/** @typedef {"yes" | "no" | "unknown"} Promised whether the browser promised not to clear it by itself */

export class Book {
  constructor() {
    /** @type {MyRecord} */
    this.record = emptyRecord();
    /** Whether what is entered is kept after this visit. */
    this.keeps = true;
  }

  /** Read what is kept. A browser that refuses is no reason not to write. */
  async open() {
    await this.try(async () => {
      this.record = await read() ?? emptyRecord();
    });
  }

  get isEmpty() {
    return KINDS.every((kind) => this.record[kind].length === 0);
  }

  /**
   * @param {Kind} kind
   * @param {Item} item
   */
  async save(kind, item) {
    const saved = { ...item, changed: Date.now() };
    await this.put([[kind, saved]]);
    return saved;
  }

  /**
   * Put items in, or in the place of those with their ids.
   * @param {Placed[]} placed
   */
  async put(placed) {
    for (const [kind, item] of placed) {
      const others = ofKind(this.record, kind).filter(({ id }) => id !== item.id);
      Object.assign(this.record, { [kind]: [...others, item] });
    }
    await this.keep(placed.map(([kind, item]) => [kind, (items) => items.put(item)]));
  }

  /**
   * Take an item out, a lump with its entries; returns what puts them back.
   * @param {Kind} kind
   * @param {string} id
   */
  async remove(kind, id) {
    /** @type {Placed[]} */
    const gone = ofKind(this.record, kind).filter((item) => item.id === id).map((item) => [kind, item]);
    if (kind === "lumps") {
      gone.push(
        .../** @type {Placed[]} */ (
          this.record.entries.filter(({ lump }) => lump === id).map((entry) => ["entries", entry])
        ),
      );
    }
    const ids = new Set(gone.map(([, item]) => item.id));
    for (const each of KINDS) {
      Object.assign(this.record, { [each]: ofKind(this.record, each).filter((item) => !ids.has(item.id)) });
    }
    await this.keep(gone.map(([each, item]) => [each, (items) => items.delete(item.id)]));
    return () => this.put(gone);
  }

  /**
   * Take over another record, beside this one or in its place.
   * @param {MyRecord} other
   * @param {"merge" | "replace"} how
   */
  async take(other, how) {
    this.record = how === "merge" ? merged(this.record, other) : other;
    await this.keep(KINDS.map((kind) => [kind, (items) => {
      items.clear();
      for (const item of this.record[kind]) items.put(item);
    }]));
  }

  /** Delete all of it; returns whether the browser did. */
  async clear() {
    this.record = emptyRecord();
    const kept = this.keeps;
    await this.try(forget);
    return !kept || this.keeps;
  }

  /** @param {Change[]} changes */
  async keep(changes) {
    if (!this.keeps) return;
    await this.try(() => change(changes));
    // Some browsers ask the reader; nothing waits for the answer.
    if (this.keeps) navigator.storage?.persist?.().catch(() => false);
  }

  /** @param {() => Promise<unknown>} task */
  async try(task) {
    try {
      await task();
    } catch (error) {
      console.warn("The record is not kept:", error);
      this.keeps = false;
    }
  }
}

/** @returns {Promise<Promised>} */
export async function promised() {
  try {
    return await navigator.storage.persisted() ? "yes" : "no";
  } catch {
    return "unknown";
  }
}
