// The connection of a page to its kernel: asked for at the first change, made anew when it is lost.
// Speaks the standard Jupyter messages over the server's kernel websocket.

import { decode, encode, takeBuffers } from "./wire.js";

// A kernel that has not finished a message after this long hangs; a fresh one gets the entries.
const PATIENCE = 12000;
const WAITS = [0, 1000, 2000, 5000, 10000, 20000];
const WORDS = {
  starting: "Connecting. Your entry is kept.",
  ready: "",
  lost: "The connection was lost. Trying again. Your entries are kept.",
  full: "All places are taken at the moment. You can read everything, and your entries are kept. Trying again soon.",
};

export class Kernel {
  constructor(starts, base) {
    this.starts = starts;
    this.base = base;
    this.models = [];
    this.comms = [];
    this.queue = [];
    this.unfinished = new Map();
    this.tries = 0;
    this.session = crypto.randomUUID?.() ?? String(Math.random()).slice(2);
    this.state = "none";
    setInterval(() => this.lookForHanging(), 1000);
    addEventListener("pagehide", () => this.leave());
    addEventListener("online", () => this.retryNow());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.retryNow());
  }

  /** Send a message for a model; before there is a kernel only the reader's entries matter, and they are kept. */
  send(model, data, buffers = []) {
    if (this.state === "ready" && this.socket.readyState === WebSocket.OPEN) this.post(model, data, buffers);
    else {
      if (data.method === "custom") this.queue.push([model, data, buffers]);
      if (this.state === "none") this.start();
    }
  }

  /** A reader is about to change something: get a kernel ready. */
  prepare() {
    if (this.state === "none") this.start();
  }

  async start() {
    this.say("starting");
    try {
      const answer = await fetch(this.starts, { method: "POST" });
      if (answer.status === 503) return this.retry("full");
      if (!answer.ok) throw new Error(`kernel: ${answer.status}`);
      const { kernel, models } = await answer.json();
      this.id = kernel;
      this.comms = models;
      await this.connect();
    } catch (error) {
      console.warn(error);
      this.retry("lost");
    }
  }

  connect() {
    return new Promise((resolve, reject) => {
      const address = new URL(`${this.base}api/kernels/${this.id}/channels?session_id=${this.session}`, location.href);
      address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
      const socket = new WebSocket(address);
      socket.binaryType = "arraybuffer";
      this.socket = socket;
      socket.onopen = () => { this.ready(); resolve(); };
      socket.onmessage = (event) => this.receive(event.data);
      socket.onerror = () => reject(new Error("websocket"));
      socket.onclose = () => {
        reject(new Error("websocket closed"));
        if (this.socket === socket && this.state === "ready") this.retry("lost");
      };
    });
  }

  ready() {
    this.tries = 0;
    this.say("ready");
    for (const model of this.models) {
      const entries = model.entries();
      if (Object.keys(entries).length > 0) this.update(model, entries);
    }
    for (const [model, data, buffers] of this.queue.splice(0)) this.post(model, data, buffers);
  }

  post(model, data, buffers = []) {
    const header = { msg_id: crypto.randomUUID?.() ?? `${Date.now()}${Math.random()}`, msg_type: "comm_msg",
      session: this.session, username: "", version: "5.3", date: new Date().toISOString() };
    this.unfinished.set(header.msg_id, Date.now());
    this.socket.send(encode({ channel: "shell", header, parent_header: {}, metadata: {},
      content: { comm_id: this.comms[model.place], data }, buffers }));
  }

  /** Send changed values of a model, or keep them until there is a kernel (the model knows what was changed). */
  update(model, values) {
    const { state, paths, buffers } = takeBuffers(values);
    this.send(model, { method: "update", state, buffer_paths: paths }, buffers);
  }

  receive(raw) {
    const message = decode(raw);
    if (message === null) return;
    if (message.msg_type === "status") {
      const state = message.content.execution_state;
      if (state === "idle") this.unfinished.delete(message.parent_header.msg_id);
      // A restarted kernel knows nothing of this reader; a fresh one is asked for, which gets the entries.
      if (state === "dead" || state === "restarting" || state === "autorestarting") this.retry("lost");
    }
    if (message.msg_type !== "comm_msg") return;
    const place = this.comms.indexOf(message.content.comm_id);
    if (place >= 0) this.models[place].receive(message.content.data, message.buffers ?? []);
  }

  /** Ask for a fresh kernel after a while, longer each time; nothing is lost, because the page holds the entries. */
  retry(why) {
    this.leave();
    this.say(why);
    clearTimeout(this.timer);
    const wait = why === "full" ? 15000 : WAITS[Math.min(this.tries, WAITS.length - 1)];
    this.tries += 1;
    this.timer = setTimeout(() => this.start(), wait * (0.75 + Math.random() / 2));
  }

  retryNow() {
    if (this.state === "lost" || this.state === "full") { clearTimeout(this.timer); this.start(); }
  }

  lookForHanging() {
    const oldest = this.unfinished.values().next().value;
    if (this.state === "ready" && oldest !== undefined && Date.now() - oldest > PATIENCE) this.retry("lost");
  }

  leave() {
    this.unfinished.clear();
    if (this.id) navigator.sendBeacon(`${this.base}kernels/end/${this.id}`);
    if (this.socket) { this.socket.onclose = null; this.socket.close(); }
    this.socket = null;
    this.state = "none";
    this.id = null;
  }

  say(state) {
    this.state = state;
    const place = document.getElementById("connection");
    if (!place) return;
    place.textContent = WORDS[state] ?? "";
    place.hidden = place.textContent === "";
  }
}
