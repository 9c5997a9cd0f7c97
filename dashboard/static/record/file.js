// A record as one file: made to be kept elsewhere, and read again with care.

import { emptyRecord, KINDS, NotARecord, recordFrom } from "./shape.js";

/** @import { Item, Kind, MyRecord } from "./shape.js" */

export const MARK = "calcium-in-the-skin-record";
export const VERSION = 1;
export const MOST_BYTES = 100e6;
// So many bytes of photos still make a file that can be read again: base64 takes a third more.
export const MOST_PHOTOS = 70e6;
const AT_ONCE = 0x8000;
const BEGINNING = new RegExp(`^\\s*\\{\\s*"kind"\\s*:\\s*"${MARK}"`);

/**
 * Return the text of the file.
 * @param {MyRecord} record
 * @param {Date} now
 */
export async function fileOf(record, now) {
  const entries = await Promise.all(
    record.entries.map(async (entry) => ({ ...entry, photo: entry.photo && await base64(entry.photo) })),
  );
  return JSON.stringify({ kind: MARK, version: VERSION, saved: now.toISOString(), ...record, entries });
}

/**
 * Return the record in a file. Throws NotARecord.
 * @param {string} text
 */
export function readRecord(text) {
  if (text.length > MOST_BYTES) throw new NotARecord("large");
  const told = parsed(text);
  if (typeof told !== "object" || told === null || Reflect.get(told, "kind") !== MARK) throw new NotARecord("foreign");
  const version = Reflect.get(told, "version");
  if (!Number.isInteger(version) || version < 1) throw new NotARecord("broken", "version");
  if (version > VERSION) throw new NotARecord("newer");
  return recordFrom(/** @type {Record<string, unknown>} */ (told));
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    // A file of ours that was cut off on its way still begins like one.
    throw new NotARecord(BEGINNING.test(text) ? "broken" : "foreign");
  }
}

/** @param {Blob} blob */
async function base64(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}

/**
 * Put two records together; of an item that stands in both, the one that was changed last stays.
 * @param {MyRecord} mine
 * @param {MyRecord} theirs
 * @returns {MyRecord}
 */
export function merged(mine, theirs) {
  const both = emptyRecord();
  for (const kind of KINDS) {
    Object.assign(both, { [kind]: newest([...ofKind(mine, kind), ...ofKind(theirs, kind)]) });
  }
  return both;
}

/**
 * @param {MyRecord} record
 * @param {Kind} kind
 * @returns {Item[]}
 */
export function ofKind(record, kind) {
  return record[kind];
}

/** @param {Item[]} items */
function newest(items) {
  /** @type {Map<string, Item>} */
  const found = new Map();
  for (const item of items) {
    const known = found.get(item.id);
    if (!known || item.changed > known.changed) found.set(item.id, item);
  }
  return [...found.values()];
}

/**
 * How many bytes the photos take.
 * @param {MyRecord} record
 */
export function photoBytes(record) {
  return record.entries.reduce((sum, { photo }) => sum + (photo?.size ?? 0), 0);
}
