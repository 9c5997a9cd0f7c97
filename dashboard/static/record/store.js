// Where a record is kept on the device: IndexedDB, opened for each task and closed after it. Reading makes nothing, so
// who only looks leaves no trace.

import { emptyRecord, KINDS } from "./shape.js";

/** @import { Item, Kind, MyRecord } from "./shape.js" */
/** @typedef {[kind: Kind, change: (items: IDBObjectStore) => void]} Change */

const NAME = "my-record";
const EDITION = 1;

/**
 * Open what is kept, or return null where there is nothing and nothing is to be made.
 * @param {boolean} make
 * @returns {Promise<IDBDatabase | null>}
 */
function open(make) {
  return new Promise((resolve, reject) => {
    let absent = false;
    const asked = indexedDB.open(NAME, EDITION);
    asked.onupgradeneeded = () => {
      absent = !make;
      if (absent) asked.transaction?.abort();
      else for (const kind of KINDS) asked.result.createObjectStore(kind, { keyPath: "id" });
    };
    asked.onsuccess = () => {
      asked.result.onversionchange = () => asked.result.close();
      resolve(asked.result);
    };
    asked.onerror = (event) => {
      event.preventDefault();
      if (absent) resolve(null);
      else reject(asked.error);
    };
  });
}

/**
 * Do all of some changes, or none of them.
 * @param {Change[]} changes
 */
export async function change(changes) {
  const database = /** @type {IDBDatabase} */ (await open(true));
  try {
    await new Promise((resolve, reject) => {
      const task = database.transaction(KINDS, "readwrite");
      task.oncomplete = resolve;
      task.onabort = () => reject(task.error);
      for (const [kind, apply] of changes) apply(task.objectStore(kind));
    });
  } finally {
    database.close();
  }
}

/** @returns {Promise<MyRecord | null>} null where nothing was ever kept */
export async function read() {
  const database = await open(false);
  if (!database) return null;
  try {
    const task = database.transaction(KINDS);
    const found = await Promise.all(KINDS.map((kind) => all(task.objectStore(kind).getAll())));
    return { ...emptyRecord(), ...Object.fromEntries(KINDS.map((kind, place) => [kind, found[place]])) };
  } finally {
    database.close();
  }
}

/**
 * @param {IDBRequest<Item[]>} asked
 * @returns {Promise<Item[]>}
 */
function all(asked) {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/** Delete all of it, so that not even an empty place is left. */
export function forget() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = resolve;
    asked.onerror = () => reject(asked.error);
  });
}
