// Ids of elements. A cell that runs again brings its module again, and a page may hold a tool twice: so the document
// counts, and not the module.

const COUNTS = Symbol.for("calcium-in-the-skin.ids");

/**
 * Return an id that no other element of the document has.
 * @param {string} name
 */
export function uniqueId(name) {
  /** @type {Record<string, number>} */
  const counts = Reflect.get(document, COUNTS) ?? {};
  Reflect.set(document, COUNTS, counts);
  counts[name] = (counts[name] ?? 0) + 1;
  return `${name}-${counts[name]}`;
}

/** A name that no other thing on any device has; plain http has no `randomUUID`. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
