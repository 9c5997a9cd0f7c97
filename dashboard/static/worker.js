// The worker that answers: MicroPython with the reasoning of the tools and their tables. It holds nothing of a reader.

import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs";

/** @typedef {Awaited<ReturnType<typeof loadMicroPython>>} Machine */
/**
 * @typedef Asked
 * @property {number} number
 * @property {string} wasm
 * @property {string} tool
 * @property {string} address
 * @property {string} [entries] as JSON; without any, the tool is only made ready
 */

const HEAP = 8 * 1024 * 1024;
const WAYS_TO_ASK = "from widgets.kit.device import ask, do_chore, learn";
// By itself the interpreter tidies its memory at the end of almost every call, which would make each answer wait.
const TIDY_LATER = "import gc\ngc.threshold(-1)";

// Milliseconds.
const STEP = 5;
const PAUSE = 300;

/** @type {Promise<Machine> | undefined} */
let python;
/** @type {Map<string, Promise<void>>} */
const learnt = new Map();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let tidying;

/**
 * Start the interpreter once.
 * @param {string} wasm
 */
function start(wasm) {
  python ??= loadMicroPython({ url: wasm, heapsize: HEAP });
  return python;
}

/**
 * Write a module where the interpreter finds it.
 * @param {Machine} machine
 * @param {string} path
 * @param {string} source
 */
function write(machine, path, source) {
  const folders = path.split("/").slice(0, -1);
  folders.reduce((above, folder) => {
    const here = `${above}/${folder}`;
    if (!machine.FS.analyzePath(here).exists) machine.FS.mkdir(here);
    return here;
  }, "");
  machine.FS.writeFile(`/${path}`, source);
}

/**
 * Fetch a tool and make it ready: its modules become files of the interpreter, its tables are read once.
 * @param {Pick<Asked, "wasm" | "tool" | "address">} asked
 */
async function learn({ wasm, tool, address }) {
  const [machine, answer] = await Promise.all([start(wasm), fetch(address)]);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  /** @type {{ modules: Record<string, string>, tables: string }} */
  const { modules, tables } = await answer.json();
  for (const [path, source] of Object.entries(modules)) write(machine, path, source);
  machine.runPython(`import sys\nif "/" not in sys.path: sys.path.insert(0, "/")\n${WAYS_TO_ASK}\n${TIDY_LATER}`);
  machine.globals.get("learn")(tool, tables);
}

/**
 * Use the time in which nobody asks; each step is short, and a question comes in between.
 * @param {Machine} machine
 * @param {string} tool
 */
function workAhead(machine, tool) {
  const until = performance.now() + STEP;
  while (performance.now() < until) if (!machine.globals.get("do_chore")(tool)) return;
  setTimeout(() => workAhead(machine, tool));
}

/** @param {MessageEvent<Asked>} event */
async function answer({ data: { number, entries, ...asked } }) {
  const { tool, wasm } = asked;
  try {
    const isNew = !learnt.has(tool);
    const ready = learnt.get(tool) ?? learn(asked);
    learnt.set(tool, ready);
    await ready;
    const machine = await start(wasm);
    if (isNew || entries === undefined) postMessage({ number, ready: true });
    if (entries !== undefined) postMessage({ number, answer: machine.globals.get("ask")(tool, entries) });
    else setTimeout(() => workAhead(machine, tool));
    // Not between one press and the next: it takes longer than an answer, and who presses quickly would wait for it.
    clearTimeout(tidying);
    tidying = setTimeout(() => machine.runPython("gc.collect()"), PAUSE);
  } catch (error) {
    learnt.delete(tool);
    postMessage({ number, error: String(error) });
  }
}

addEventListener("message", answer);
