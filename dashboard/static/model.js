// A widget model in the page, with the interface that anywidget modules know.

import { putBuffers } from "./wire.js";

/** A widget model: what the reader changed is kept here, so that a lost kernel loses nothing. */
export class Model {
  constructor(state, kernel, place, manager) {
    this.state = { ...state };
    // The part of a widget manager that modules use: finding the models that a state names (IPY_MODEL_...).
    this.widget_manager = manager;
    this.kernel = kernel;
    this.place = place;
    this.listeners = new Map();
    this.unsaved = new Set();
    this.touched = new Set();
  }

  get(name) { return this.state[name]; }

  set(name, value) {
    const changes = typeof name === "object" ? name : { [name]: value };
    for (const [key, next] of Object.entries(changes)) {
      this.unsaved.add(key);
      this.touched.add(key);
      this.change(key, next);
    }
  }

  save_changes() {
    const keys = [...this.unsaved];
    this.unsaved.clear();
    if (keys.length > 0) this.kernel.update(this, this.values(keys));
  }

  send(content, callbacks, buffers = []) {
    this.kernel.send(this, { method: "custom", content }, buffers);
  }

  on(names, listener) {
    for (const name of names.split(/\s+/)) {
      if (!this.listeners.has(name)) this.listeners.set(name, new Set());
      this.listeners.get(name).add(listener);
    }
  }

  off(names, listener) {
    const chosen = names ? names.split(/\s+/) : [...this.listeners.keys()];
    for (const name of chosen) {
      if (listener) this.listeners.get(name)?.delete(listener);
      else this.listeners.delete(name);
    }
  }

  values(keys) { return Object.fromEntries(keys.map((key) => [key, this.state[key]])); }

  /** Everything the reader changed, for a kernel that knows nothing of it yet. */
  entries() { return this.values([...this.touched]); }

  change(key, next) {
    if (JSON.stringify(this.state[key]) === JSON.stringify(next)) return;
    this.state[key] = next;
    this.emit(`change:${key}`, this, next);
    this.emit("change", this);
  }

  /** Take what the kernel says. */
  receive(data, buffers) {
    if (data.method === "update") {
      const before = { ...this.state };
      Object.assign(this.state, putBuffers(data.state, data.buffer_paths ?? [], buffers));
      for (const key of Object.keys(data.state)) {
        if (JSON.stringify(before[key]) !== JSON.stringify(data.state[key])) this.emit(`change:${key}`, this, data.state[key]);
      }
      this.emit("change", this);
    } else if (data.method === "custom") {
      this.emit("msg:custom", data.content, buffers);
    }
  }

  emit(name, ...values) {
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(...values);
  }
}
