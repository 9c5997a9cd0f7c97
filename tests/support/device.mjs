// The worker of the page without a page: reads questions as JSON lines, answers with JSON lines. Its Python is the
// page's.

import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import process from "node:process";
import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs";

const machine = await loadMicroPython({ heapsize: 8 * 1024 * 1024 });
const WAYS_TO_ASK = "from widgets.kit.device import ask, do_chore, learn";

/**
 * @param {string} tool
 * @param {string} file
 */
function learn(tool, file) {
  /** @type {{ modules: Record<string, string>, tables: string }} */
  const { modules, tables } = JSON.parse(readFileSync(file, "utf8"));
  for (const [path, source] of Object.entries(modules)) {
    path.split("/").slice(0, -1).reduce((above, folder) => {
      const here = `${above}/${folder}`;
      if (!machine.FS.analyzePath(here).exists) machine.FS.mkdir(here);
      return here;
    }, "");
    machine.FS.writeFile(`/${path}`, source);
  }
  machine.runPython(`import sys\nif "/" not in sys.path: sys.path.insert(0, "/")\n${WAYS_TO_ASK}`);
  machine.globals.get("learn")(tool, tables);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { tool, file, entries, chore } = JSON.parse(line);
  try {
    if (file) learn(tool, file);
    if (chore) {
      console.log(JSON.stringify({ more: machine.globals.get("do_chore")(tool) }));
      continue;
    }
    console.log(entries === undefined ? "{}" : machine.globals.get("ask")(tool, JSON.stringify(entries)));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error) }));
  }
}
