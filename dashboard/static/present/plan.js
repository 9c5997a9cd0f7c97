// A lesson as a row of stops: for each step what stands on the wall, and then what it opens. Nothing here knows the
// page.

/**
 * @typedef Opened
 * @property {"section" | "case" | "question"} kind
 * @property {string} title
 * @property {string} page its path from the front page on
 * @property {string} hash with its "#", or nothing
 */
/**
 * @typedef Step
 * @property {string} id
 * @property {string} title
 * @property {number} minutes
 * @property {string} wall
 * @property {string | null} gives which step gets its minutes when it is left out
 * @property {Opened[]} opens
 */
/**
 * @typedef Plan
 * @property {string} title
 * @property {number} minutes
 * @property {string} page its path from the front page on
 * @property {string} notes the page with the speaker's notes
 * @property {Step[]} steps
 */
/**
 * @typedef Stop
 * @property {number} step from 0 on
 * @property {number} stop 0 is the wall
 * @property {Opened | null} opened
 */
/** @typedef {{ name: string, step: number, stop: number, out: string[] }} Where */

const NAME = /^([a-z0-9][a-z0-9_.-]*)\.(45|90)$/;

/**
 * Return the plan with some steps left out; their minutes go where the plan says. Only a step that says so can be left
 * out.
 * @param {Step[]} steps
 * @param {string[]} out
 */
export function leaveOut(steps, out) {
  const gone = steps.filter(({ id, gives }) => gives !== null && out.includes(id));
  return steps.filter((step) => !gone.includes(step)).map((step) => ({
    ...step,
    minutes: gone.reduce((sum, { gives, minutes }) => sum + (gives === step.id ? minutes : 0), step.minutes),
  }));
}

/** @param {Pick<Step, "minutes">[]} steps */
export function sumOf(steps) {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}

/**
 * Return every stop of a lesson in its order.
 * @param {Step[]} steps
 * @returns {Stop[]}
 */
export function stopsOf(steps) {
  return steps.flatMap(({ opens }, step) => [null, ...opens].map((opened, stop) => ({ step, stop, opened })));
}

/**
 * Read from an address which lesson goes on, and where it is.
 * @param {string} search
 * @returns {Where | null}
 */
export function readWhere(search) {
  const asked = new URLSearchParams(search);
  const name = asked.get("plan") ?? "";
  if (!NAME.test(name)) return null;
  return {
    name,
    step: counted(asked.get("step"), 1) - 1,
    stop: counted(asked.get("stop"), 0),
    out: (asked.get("out") ?? "").split(",").filter(Boolean),
  };
}

/**
 * Write it: what comes after the path of a page.
 * @param {Where} where
 */
export function writeWhere({ name, step, stop, out }) {
  const told = `?present&plan=${name}&step=${step + 1}${stop > 0 ? `&stop=${stop}` : ""}`;
  return out.length > 0 ? `${told}&out=${out.join(",")}` : told;
}

/**
 * Return the kit and the minutes that the name of a plan holds.
 * @param {string} name
 */
export function kitOf(name) {
  const [, kit = "", minutes = ""] = NAME.exec(name) ?? [];
  return { kit, minutes };
}

/**
 * Return which stop an address means; what it does not know leads to the nearest one before it.
 * @param {Stop[]} stops
 * @param {{ step: number, stop: number }} where
 */
export function indexOf(stops, { step, stop }) {
  const before = stops.filter((each) => each.step < step || (each.step === step && each.stop <= stop));
  return Math.max(0, before.length - 1);
}

/**
 * @param {string | null} text
 * @param {number} otherwise
 */
function counted(text, otherwise) {
  return text !== null && /^\d{1,2}$/.test(text) ? Number(text) : otherwise;
}
