// Where a record is kept on the device.

import { Store } from "../../../widgets/kit/store.js";
import { emptyRecord, KINDS } from "./shape.js";

/** @import { Kind, MyRecord } from "./shape.js" */
/** @typedef {[kind: Kind, change: (items: IDBObjectStore) => void]} Change */

const STORE = new Store("my-record", 1, KINDS);

/**
 * Do all of some changes, or none of them.
 * @param {Change[]} changes
 */
export function change(changes) {
  return STORE.change(changes);
}

/** @returns {Promise<MyRecord | null>} null where nothing was ever kept */
export async function read() {
  const found = await STORE.read();
  return found && /** @type {MyRecord} */ ({ ...emptyRecord(), ...found });
}

/** Delete all of it, so that not even an empty place is left. */
export function forget() {
  return STORE.forget();
}
