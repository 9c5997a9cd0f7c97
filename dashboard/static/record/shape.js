// What a record holds, and what may become one: everything that is read from a file passes through here.

/** @typedef {"lumps" | "entries" | "medicines" | "visits" | "questions"} Kind */
/** @typedef {{ id: string, changed: number }} Item what all have: a name of their own, and when they were changed */
/** @typedef {Item & { place: string, label: string, since: string }} Lump */
/**
 * @typedef {object} Look how a lump was on one day
 * @property {string} lump
 * @property {string} date
 * @property {number | null} size in millimetres
 * @property {number | null} pain from 0 to 10
 * @property {"" | "closed" | "open"} skin
 * @property {boolean} signs whether it was red, hot or leaking pus
 * @property {string} note
 * @property {Blob | null} photo
 */
/** @typedef {Item & Look} Entry */
/** @typedef {Item & { name: string, dose: string, from: string, until: string, why: string }} Medicine */
/** @typedef {Item & { date: string, who: string, said: string, next: string }} Visit */
/** @typedef {Item & { text: string }} Question */
/**
 * @typedef {object} MyRecord
 * @property {Lump[]} lumps
 * @property {Entry[]} entries
 * @property {Medicine[]} medicines
 * @property {Visit[]} visits
 * @property {Question[]} questions
 */
/** @typedef {(value: unknown) => unknown} Reader gives the value, or undefined where it can't be used */

export const KINDS = /** @type {const} */ (["lumps", "entries", "medicines", "visits", "questions"]);
export const JPEG = "image/jpeg";
export const LONGEST = { line: 200, text: 4000 };
export const LARGEST = 1000; // mm
export const WORST = 10;
const MOST_ITEMS = 10000;

/** Why something is no record; `where` names the part, such as "entries 3, date". */
export class NotARecord extends Error {
  /**
   * @param {"large" | "foreign" | "newer" | "broken"} reason
   * @param {string} where
   */
  constructor(reason, where = "") {
    super(`${reason} ${where}`.trim());
    this.reason = reason;
    this.where = where;
  }
}

/** @returns {MyRecord} */
export function emptyRecord() {
  return { lumps: [], entries: [], medicines: [], visits: [], questions: [] };
}

/**
 * @param {number} most
 * @returns {Reader}
 */
function text(most) {
  return (value) => typeof value === "string" && value.length <= most ? value : undefined;
}

/** @type {Reader} */
const id = (value) => typeof value === "string" && /^[\w-]{1,64}$/.test(value) ? value : undefined;

/**
 * @param {number} most
 * @param {(value: number) => boolean} fits
 * @returns {Reader}
 */
function amount(most, fits = Number.isFinite) {
  return (value) =>
    value === null || (typeof value === "number" && fits(value) && value >= 0 && value <= most) ? value : undefined;
}

/** @type {Reader} */
export const day = (value) => {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined;
};

/**
 * A photo is a JPEG and nothing else: what was in the file is never taken for a page or a drawing.
 * @type {Reader}
 */
const photo = (value) => {
  if (value === null) return null;
  if (typeof value !== "string") return undefined;
  try {
    const bytes = Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0));
    const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
    return isJpeg ? new Blob([bytes], { type: JPEG }) : undefined;
  } catch {
    return undefined;
  }
};

const line = text(LONGEST.line);
const long = text(LONGEST.text);
/** @type {Record<Kind, Record<string, Reader>>} */
const FIELDS = {
  lumps: { place: line, label: line, since: line },
  entries: {
    lump: id,
    date: day,
    size: amount(LARGEST),
    pain: amount(WORST, Number.isInteger),
    skin: (value) => ["", "closed", "open"].includes(/** @type {string} */ (value)) ? value : undefined,
    signs: (value) => typeof value === "boolean" ? value : undefined,
    note: long,
    photo,
  },
  medicines: { name: line, dose: line, from: line, until: line, why: long },
  visits: { date: day, who: line, said: long, next: long },
  questions: { text: long },
};
/** @type {Record<string, Reader>} */
const COMMON = { id, changed: amount(Number.MAX_SAFE_INTEGER, Number.isInteger) };

/**
 * Return the record in plain values, every part of it made anew; what is not known is left out. Throws NotARecord.
 * @param {Record<string, unknown>} told
 * @returns {MyRecord}
 */
export function recordFrom(told) {
  const found = KINDS.map((kind) => [kind, items(kind, told[kind])]);
  const record = /** @type {MyRecord} */ (Object.fromEntries(found));
  const lumps = new Set(record.lumps.map((lump) => lump.id));
  const lost = record.entries.findIndex((entry) => !lumps.has(entry.lump));
  if (lost >= 0) throw new NotARecord("broken", `entries ${lost + 1}, lump`);
  return record;
}

/**
 * @param {Kind} kind
 * @param {unknown} told
 */
function items(kind, told) {
  if (!Array.isArray(told) || told.length > MOST_ITEMS) throw new NotARecord("broken", kind);
  const found = told.map((each, place) => item(kind, each, `${kind} ${place + 1}`));
  const ids = new Set();
  const twice = found.findIndex(({ id }) => ids.has(id) || !ids.add(id));
  if (twice >= 0) throw new NotARecord("broken", `${kind} ${twice + 1}, id`);
  return found;
}

/**
 * @param {Kind} kind
 * @param {unknown} told
 * @param {string} where
 * @returns {Record<string, unknown>}
 */
function item(kind, told, where) {
  if (typeof told !== "object" || told === null) throw new NotARecord("broken", where);
  const fields = Object.entries({ ...COMMON, ...FIELDS[kind] });
  return Object.fromEntries(fields.map(([name, read]) => {
    const value = Object.hasOwn(told, name) ? read(Reflect.get(told, name)) : undefined;
    if (value === undefined) throw new NotARecord("broken", `${where}, ${name}`);
    return [name, value];
  }));
}
