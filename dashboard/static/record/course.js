// How a lump went: in order of time, as points of a chart, in one line, and when it is time to ask for help.

/** @import { Entry, MyRecord } from "./shape.js" */
/** @typedef {{ x: number, y: number, value: number, date: string, open: boolean }} Point from 0 to 1, up and onward */
/** @typedef {{ points: Point[], most: number, from: string, to: string }} Series */
/**
 * @typedef {object} Course
 * @property {Entry | undefined} first
 * @property {Entry | undefined} last
 * @property {number | null} size how much it grew, in millimetres
 * @property {number | null} pain how much the pain rose
 */
/** @typedef {"" | "open" | "signs" | "pain" | "rise"} Sign */

const BAD_PAIN = 7;
const BAD_RISE = 3;
const DAY = 24 * 3600 * 1000;
const SCALE = [1, 2, 5];

/**
 * The entries of a lump, the oldest first.
 * @param {MyRecord} record
 * @param {string} lump
 */
export function entriesOf(record, lump) {
  return record.entries.filter((entry) => entry.lump === lump).sort((one, other) =>
    one.date.localeCompare(other.date) || one.changed - other.changed
  );
}

/**
 * What in the newest entry asks for help, or nothing.
 * @param {readonly Pick<Entry, "skin" | "signs" | "pain">[]} entries in order of time
 * @returns {Sign}
 */
export function signOf(entries) {
  const newest = entries.at(-1);
  if (!newest) return "";
  if (newest.signs) return "signs";
  if (newest.skin === "open") return "open";
  if (newest.pain === null) return "";
  if (newest.pain >= BAD_PAIN) return "pain";
  const before = entries.slice(0, -1).findLast(({ pain }) => pain !== null)?.pain ?? null;
  return before !== null && newest.pain - before >= BAD_RISE ? "rise" : "";
}

/**
 * @param {readonly Entry[]} entries in order of time
 * @returns {Course}
 */
export function courseOf(entries) {
  return { first: entries[0], last: entries.at(-1), size: change(entries, "size"), pain: change(entries, "pain") };
}

/**
 * @param {readonly Entry[]} entries
 * @param {"size" | "pain"} what
 */
function change(entries, what) {
  const values = entries.map((entry) => entry[what]).filter((value) => value !== null);
  const [first, last] = [values[0], values.at(-1)];
  // Tenths of a millimetre, without the dust of binary fractions.
  return values.length < 2 || last === undefined ? null : Math.round((last - first) * 10) / 10;
}

/**
 * The points of a chart; `most` is a round number that none is above.
 * @param {readonly Entry[]} entries in order of time
 * @param {"size" | "pain"} what
 * @returns {Series}
 */
export function seriesOf(entries, what) {
  const [from, to] = [entries[0]?.date ?? "", entries.at(-1)?.date ?? ""];
  const told = entries.flatMap((entry) => {
    const value = entry[what];
    return value === null ? [] : [{ value, date: entry.date, open: entry.skin === "open" }];
  });
  const most = what === "pain" ? 10 : roundAbove(Math.max(1, ...told.map(({ value }) => value)));
  const span = days(from, to);
  const points = told.map((each) => ({
    ...each,
    x: span === 0 ? 0.5 : days(from, each.date) / span,
    y: each.value / most,
  }));
  return { points, most, from, to };
}

/**
 * @param {string} from
 * @param {string} to
 */
function days(from, to) {
  return from === to ? 0 : (Date.parse(to) - Date.parse(from)) / DAY;
}

/** @param {number} value */
function roundAbove(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return (SCALE.find((step) => step * power >= value) ?? 10) * power;
}

/**
 * A number as people write it, with a comma or a point; null where nothing is written, and NaN where it is none.
 * @param {string} text
 */
export function toNumber(text) {
  const written = text.trim();
  if (written === "") return null;
  return /^\d+(?:[.,]\d+)?$/.test(written) ? Number(written.replace(",", ".")) : NaN;
}

/**
 * A day in the reader's own calendar, as fields and files write it.
 * @param {Date} date
 */
export function dayOf(date) {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, "0")).join("-");
}

/**
 * @param {string} day
 * @returns {Date} noon, so that no clock change moves it to another day
 */
export function dateOf(day) {
  const [year, month, number] = day.split("-").map(Number);
  return new Date(year, month - 1, number, 12);
}
