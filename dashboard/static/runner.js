// Answers questions in one worker, the newest of each model first and alone: an older one that waits is dropped.

// Fetching and starting may take long on a slow line; an answer takes some hundredths of a second.
const START_WITHIN = 60000;
const ANSWER_WITHIN = 5000;
const TRIES = 2;

/**
 * @typedef {{ worker?: string, wasm: string, tools: Record<string, string> }} Addresses
 * @typedef {Record<string, unknown>} Entries
 * @typedef {Record<string, unknown> & { entries: Entries, failed?: boolean }} Answer
 * @typedef {{ tool: string, entries: Entries, tries: number }} Question
 * @typedef {{ number: number, ready?: boolean, answer?: string, error?: string }} Said what a worker says
 * @typedef {Pick<Worker, "postMessage" | "addEventListener" | "terminate">} Workman as much of a worker as is used
 */

/** @template {object} Model */
export class Runner {
  /**
   * @param {Addresses} addresses
   * @param {(model: Model, answer: Answer) => void} deliver
   * @param {(address: string) => Workman} [make]
   */
  constructor(addresses, deliver, make = (address) => new Worker(address, { type: "module" })) {
    this.addresses = addresses;
    this.deliver = deliver;
    this.make = make;
    /** @type {Workman | null} */
    this.worker = null;
    /** @type {Set<string>} tools that the worker has said it is ready for */
    this.known = new Set();
    /** @type {Map<Model, Question>} */
    this.waiting = new Map();
    /** @type {Set<string>} tools to get ready when nobody waits for an answer */
    this.later = new Set();
    /** @type {{ number: number, model: Model | null, question: Question } | null} */
    this.running = null;
    this.number = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /**
   * Get a tool ready before somebody needs it.
   * @param {string} tool
   */
  prepare(tool) {
    this.later.add(tool);
    this.next();
  }

  /**
   * Ask what a tool says of these entries; an older question of the same model is forgotten.
   * @param {Model} model
   * @param {string} tool
   * @param {Entries} entries
   */
  ask(model, tool, entries) {
    this.waiting.set(model, { tool, entries, tries: 0 });
    this.next();
  }

  next() {
    if (this.running !== null) return;
    for (const [model, question] of this.waiting) {
      this.waiting.delete(model);
      this.post(model, question);
      return;
    }
    for (const tool of this.later) {
      this.later.delete(tool);
      this.post(null, { tool, entries: {}, tries: TRIES });
      return;
    }
  }

  /**
   * @param {Model | null} model
   * @param {Question} question
   */
  post(model, question) {
    const { tool, entries } = question;
    this.number += 1;
    this.running = { number: this.number, model, question };
    this.endWithin(this.known.has(tool) ? ANSWER_WITHIN : START_WITHIN);
    try {
      this.worker ??= this.start();
      this.worker.postMessage({
        number: this.number,
        tool,
        wasm: this.addresses.wasm,
        address: this.addresses.tools[tool],
        entries: model === null ? undefined : asJson(entries),
      });
    } catch (error) {
      this.fail(error);
    }
  }

  start() {
    if (!this.addresses.worker) throw new Error("this copy was made without what answers");
    if (typeof WebAssembly !== "object") throw new Error("WebAssembly is switched off");
    const worker = this.make(this.addresses.worker);
    worker.addEventListener("message", ({ data }) => this.hear(data));
    worker.addEventListener("error", (event) => this.fail(event.message ?? "the worker could not be loaded"));
    return worker;
  }

  /** @param {Said} said */
  hear({ number, ready, answer, error }) {
    if (this.running?.number !== number) return;
    const { model, question } = this.running;
    if (ready) this.known.add(question.tool);
    if (error !== undefined) this.fail(error);
    else if (answer !== undefined) this.settle({ ...JSON.parse(answer), entries: question.entries });
    else if (ready && model === null) this.settle(null);
    else this.endWithin(ANSWER_WITHIN);
  }

  /**
   * Give an answer to its model, unless a newer question of it waits.
   * @param {Answer | null} answer
   */
  settle(answer) {
    clearTimeout(this.timer);
    const model = this.running?.model ?? null;
    this.running = null;
    if (model !== null && answer !== null && !this.waiting.has(model)) this.deliver(model, answer);
    this.next();
  }

  /** @param {number} time */
  endWithin(time) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.fail("it took too long"), time);
  }

  /**
   * Begin with a new worker, and ask once more; who fails again is told so.
   * @param {unknown} why
   */
  fail(why) {
    console.warn("An answer could not be worked out:", why);
    this.worker?.terminate();
    this.worker = null;
    this.known.clear();
    if (this.running === null) return;
    const { model, question } = this.running;
    if (model !== null && !this.waiting.has(model) && question.tries + 1 < TRIES) {
      this.waiting.set(model, { ...question, tries: question.tries + 1 });
      this.settle(null);
    } else this.settle({ failed: true, entries: question.entries });
  }
}

/** @param {Entries} entries */
function asJson(entries) {
  // A half of a character that stands alone has no form in Python.
  return JSON.stringify(entries).replace(/\\ud[89a-f][0-9a-f]{2}/gi, "\\ufffd");
}
