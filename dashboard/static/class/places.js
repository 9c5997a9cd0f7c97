// By which address phones come in: the server names those of its machine, and whoever leads chooses another one where
// the likely one is wrong. The wall in another tab follows.

/** @import { Api } from "./api.js" */

const KEY = "class-place";

export class Places {
  /** @param {() => void} changed */
  constructor(changed) {
    /** @type {string[]} */
    this.all = [];
    this.changed = changed;
    addEventListener("storage", ({ key }) => key === KEY && changed());
  }

  /** @param {Api} api */
  async ask(api) {
    const { kind, body } = await api.get("places");
    if (kind !== "ok") return;
    this.all = body.places;
    this.changed();
  }

  get chosen() {
    const kept = this.kept();
    return kept !== null && this.all.includes(kept) ? kept : this.all[0] ?? "";
  }

  kept() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  /** @param {string} place */
  choose(place) {
    try {
      localStorage.setItem(KEY, place);
    } catch {
      // Then the likely one stays.
    }
    this.changed();
  }
}

/**
 * An address as it is typed.
 * @param {string} place
 */
export function short(place) {
  return place.replace(/^http:\/\//, "").replace(/\/$/, "");
}
