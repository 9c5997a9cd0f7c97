// A widget model in the page, with the interface that anywidget modules know.

/**
 * Compare values as traits hold them: plain data, dates, numbers that are none, and bytes.
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean}
 */
export function same(one, other) {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (ArrayBuffer.isView(one) || one instanceof ArrayBuffer) {
    if (!ArrayBuffer.isView(other) && !(other instanceof ArrayBuffer)) return false;
    return sameBytes(bytesOf(one), bytesOf(other));
  }
  if (one instanceof Map || one instanceof Set || one instanceof Date) {
    return one.constructor === other.constructor && same(plain(one), plain(other));
  }
  const keys = Object.keys(one);
  return Array.isArray(one) === Array.isArray(other) && keys.length === Object.keys(other).length
    && keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]));
}

function plain(value) {
  return value instanceof Date ? value.getTime() : [...value];
}

function bytesOf(value) {
  return value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

function sameBytes(one, other) {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}

/** A widget model: what the reader changed is kept here, and the page is told. */
export class Model {
  /**
   * @param {Record<string, unknown>} state
   * @param {{ get_model: (id: string) => Promise<Model> }} manager finds the models that a state names
   * @param {(model: Model) => void} changed is called when a view has saved its changes
   */
  constructor(state, manager, changed) {
    this.state = { ...state };
    this.widget_manager = manager;
    this.changed = changed;
    /** @type {Map<string, Set<Function>>} */
    this.listeners = new Map();
    this.unsaved = false;
    /** Is called when what is entered is another, saved or not. */
    this.touched = () => {};
  }

  get(name) { return this.state[name]; }

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

  /** What is entered, by the name of its trait. */
  entries() {
    return Object.fromEntries((this.state.entry_names ?? []).map((name) => [name, this.state[name]]));
  }

  change(key, next) {
    if (same(this.state[key], next)) return;
    this.state[key] = next;
    this.unsaved = true;
    this.emit(`change:${key}`, this, next);
    this.emit("change", this);
    if (this.state.entry_names?.includes(key)) this.touched();
  }

  emit(name, ...values) {
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(...values);
  }
}
