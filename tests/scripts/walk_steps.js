// Walks the steps of the checklist: `deno run walk_steps.js CASES.json`, with the questions, what rules ask for, and
// for each walk everything that is true of a reader. Prints as JSON what each of them was offered and ticked.

import { Steps } from "../../widgets/symptom_checklist/steps.js";

/** @import { Asked } from "../../widgets/symptom_checklist/steps.js" */

const { groups, rules, walks } = JSON.parse(await Deno.readTextFile(Deno.args[0]));
const steps = new Steps(groups, rules);

/**
 * A reader who ticks what is true when it is offered, and chooses a place where something is true that is not ticked.
 * @param {string[]} truth
 */
function walk(truth) {
  const present = new Set();
  const dangers = new Set();
  const offered = new Set();
  const read = (/** @type {{ id: string, after: string[] }[]} */ lines) => {
    for (const { id, after } of lines) {
      offered.add(id);
      if (truth.includes(id)) [id, ...after.slice(0, 1)].forEach((line) => present.add(line));
    }
  };
  const readAll = (/** @type {Asked[]} */ asked) => asked.forEach(({ lines }) => read(lines));
  readAll(steps.askedOfWho(present));
  readAll(steps.forThisPerson(present, true));
  readAll(steps.dangers(present));
  offered.forEach((id) => !steps.isWho(id) && dangers.add(id));
  readAll(steps.forThisPerson(present, false));
  const chosen = steps.areas(present).filter(({ symptoms }) =>
    symptoms.some(({ id }) => truth.includes(id) && !present.has(id))
  ).map(({ id }) => id);
  const left = [];
  for (const area of chosen) {
    const lines = steps.ofArea(steps.group(area), present);
    const out = steps.group(area).symptoms.filter((line) => !lines.includes(line) && !steps.isDanger(line.id));
    left.push({ present: [...present], lines: out.map(({ id }) => id) });
    read(lines);
  }
  for (let before = -1; before < present.size;) {
    before = present.size;
    readAll(steps.more(present, chosen));
  }
  const screens = steps.all(present, chosen).length;
  return { present: [...present], offered: [...offered], dangers: [...dangers], chosen, left, screens };
}

console.log(JSON.stringify(walks.map(walk)));
