// A widget model in the page, with the interface that anywidget modules know.

import { same } from "../../widgets/kit/same.js";

/**
 * @typedef {Record<string, unknown>} State
 * @typedef {(...values: unknown[]) => void} Listener
 * @typedef {{ get_model: (id: string) => Promise<Model> }} Manager finds the models that a state names
 */

/** A widget model: what the reader changed is kept here, and the page is told. */
export class Model {
  /**
   * @param {State} state
   * @param {Manager} manager
   * @param {(model: Model) => void} changed is called when a view has saved its changes
   */
  constructor(state, manager, changed) {
    this.state = { ...state };
    this.widget_manager = manager;
    this.changed = changed;
    /** @type {Map<string, Set<Listener>>} */
    this.listeners = new Map();
    this.unsaved = false;
    /** @type {State | undefined} what it was made with, where something else was entered here before */
    this.made = undefined;
    /** Is called when what is entered is another, saved or not. */
    this.touched = () => {};
  }

  /**
   * @param {string} name
   * @returns {any} the views know what their traits hold
   */
  get(name) {
    return this.state[name];
  }

  /**
   * @param {string | State} name or several values by their names
   * @param {unknown} [value]
   */
  set(name, value) {
    const changes = typeof name === "object" ? name : { [name]: value };
    for (const [key, next] of Object.entries(changes)) this.change(key, next);
  }

  save_changes() {
    if (!this.unsaved) return;
    this.unsaved = false;
    this.changed(this);
  }

  /** There is no kernel behind this page that could hear it. */
  send() {}

  /**
   * @param {string} names
   * @param {Listener} listener
   */
  on(names, listener) {
    for (const name of names.split(/\s+/)) {
      const listeners = this.listeners.get(name) ?? new Set();
      this.listeners.set(name, listeners.add(listener));
    }
  }

  /**
   * @param {string | null} [names] all, if none is given
   * @param {Listener} [listener] all of these names, if none is given
   */
  off(names, listener) {
    const chosen = names ? names.split(/\s+/) : [...this.listeners.keys()];
    for (const name of chosen) {
      if (listener) this.listeners.get(name)?.delete(listener);
      else this.listeners.delete(name);
    }
  }

  /** @returns {string[]} */
  get entryNames() {
    return this.get("entry_names") ?? [];
  }

  /** What is entered, by the name of its trait. */
  entries() {
    return Object.fromEntries(this.entryNames.map((name) => [name, this.state[name]]));
  }

  /**
   * @param {string} key
   * @param {unknown} next
   */
  change(key, next) {
    if (same(this.state[key], next)) return;
    this.state[key] = next;
    this.unsaved = true;
    this.emit(`change:${key}`, this, next);
    this.emit("change", this);
    if (this.entryNames.includes(key)) this.touched();
  }

  /**
   * @param {string} name
   * @param {unknown[]} values
   */
  emit(name, ...values) {
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(...values);
  }
}
