// The host of the widgets on a page: draws them from the state in the page, and asks for a kernel at the first change.
// It keeps the published front-end interface of anywidget: render({ model, el }), initialize({ model }).

import { Kernel } from "./kernel.js";

const STATE = "application/vnd.jupyter.widget-state+json";

/** A widget model: what the reader changed is kept here, so that a lost kernel loses nothing. */
class Model {
  constructor(state, kernel, place) {
    this.state = { ...state };
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
    if (keys.length > 0) this.kernel.send(this, { method: "update", state: this.values(keys), buffer_paths: [] });
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
      Object.assign(this.state, data.state);
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

function addStyle(address) {
  if (document.querySelector(`link[href="${CSS.escape(address)}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  document.head.append(link);
}

async function draw(el, model) {
  try {
    addStyle(model.get("_css"));
    const module = await import(model.get("_esm"));
    const widget = typeof module.default === "function" ? await module.default() : module.default;
    await widget.initialize?.({ model });
    const place = document.createElement("div");
    await widget.render({ model, el: place });
    el.replaceChildren(place);
    el.dataset.drawn = "true";
  } catch (error) {
    console.error(error);
    el.replaceChildren(Object.assign(document.createElement("p"), {
      className: "notice", textContent: "This tool could not be drawn. The text around it says the same." }));
  }
}

const held = document.querySelector(`script[type="${STATE}"]`);
if (held) {
  const models = JSON.parse(held.textContent).state;
  const kernel = new Kernel(document.body.dataset.kernels, document.body.dataset.base);
  const places = [...document.querySelectorAll(".widget[data-model]")];
  kernel.models = places.map((el, place) => new Model(models[el.dataset.model].state, kernel, place));
  places.forEach((el, place) => draw(el, kernel.models[place]));
}
