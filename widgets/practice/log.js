// What was answered: kept, saved as a file, and read again with care. How soon a question comes again is worked out
// from it each time and never kept.

/** @typedef {"again" | "hard" | "good"} Grade wrong; right and not sure; right and sure */
/** @typedef {{ id: string, question: string, grade: Grade, time: number }} Review */
/** @typedef {(value: unknown) => boolean} Fits */

export const MARK = "calcium-in-the-skin-practice";
export const VERSION = 1;
export const MOST_BYTES = 10e6;
const MOST_REVIEWS = 60000;
const BEGINNING = new RegExp(`^\\s*\\{\\s*"kind"\\s*:\\s*"${MARK}"`);
const LATEST = 8.64e15; // the last moment that a date can name
/** @type {readonly unknown[]} */
export const GRADES = ["again", "hard", "good"];
/** @type {Record<keyof Review, Fits>} */
const FIELDS = {
  id: (value) => typeof value === "string" && /^[\w-]{1,64}$/.test(value),
  question: (value) => typeof value === "string" && /^[a-z0-9][a-z0-9_.-]{0,99}$/.test(value),
  grade: (value) => GRADES.includes(value),
  time: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LATEST,
};

/** Why something is no log; `where` names the part, such as "reviews 3, grade", or the version. */
export class NotALog extends Error {
  /**
   * @param {"large" | "foreign" | "version" | "broken"} reason
   * @param {string} where
   */
  constructor(reason, where = "") {
    super(`${reason} ${where}`.trim());
    this.reason = reason;
    this.where = where;
  }
}

/**
 * Return the text of the file.
 * @param {readonly Review[]} log
 * @param {Date} now
 */
export function fileOf(log, now) {
  return JSON.stringify({ kind: MARK, version: VERSION, saved: now.toISOString(), reviews: log });
}

/**
 * Return the log in a file, every part of it made anew. Throws NotALog.
 * @param {string} text
 * @returns {Review[]}
 */
export function readLog(text) {
  if (text.length > MOST_BYTES) throw new NotALog("large");
  const told = parsed(text);
  if (typeof told !== "object" || told === null || Reflect.get(told, "kind") !== MARK) throw new NotALog("foreign");
  const version = Reflect.get(told, "version");
  if (version !== VERSION) throw new NotALog("version", String(version).slice(0, 20));
  const reviews = Reflect.get(told, "reviews");
  if (!Array.isArray(reviews)) throw new NotALog("broken", "reviews");
  if (reviews.length > MOST_REVIEWS) throw new NotALog("large");
  const found = reviews.map((each, place) => review(each, `reviews ${place + 1}`));
  const ids = new Set();
  const twice = found.findIndex(({ id }) => ids.has(id) || !ids.add(id));
  if (twice >= 0) throw new NotALog("broken", `reviews ${twice + 1}, id`);
  return found;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    // A file of ours that was cut off on its way still begins like one.
    throw new NotALog(BEGINNING.test(text) ? "broken" : "foreign");
  }
}

/**
 * @param {unknown} told
 * @param {string} where
 * @returns {Review}
 */
function review(told, where) {
  if (typeof told !== "object" || told === null) throw new NotALog("broken", where);
  for (const [name, fits] of Object.entries(FIELDS)) {
    if (!Object.hasOwn(told, name) || !fits(Reflect.get(told, name))) throw new NotALog("broken", `${where}, ${name}`);
  }
  const { id, question, grade, time } = /** @type {Review} */ (told);
  return { id, question, grade, time };
}

/**
 * Return those of some kept reviews that can be used.
 * @param {readonly unknown[]} kept
 */
export function sound(kept) {
  return kept.flatMap((each) => {
    try {
      return [review(each, "")];
    } catch {
      return [];
    }
  });
}

/**
 * Put two logs together, each review once.
 * @param {readonly Review[]} mine
 * @param {readonly Review[]} theirs
 */
export function merged(mine, theirs) {
  return [...new Map([...mine, ...theirs].map((each) => [each.id, each])).values()];
}
