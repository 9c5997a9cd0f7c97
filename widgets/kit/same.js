// Comparing values as traits hold them.

/**
 * Compare plain data, dates, numbers that are none, and bytes; the order of keys is no difference.
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean}
 */
export function same(one, other) {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (isBytes(one) || isBytes(other)) return isBytes(one) && isBytes(other) && sameBytes(bytesOf(one), bytesOf(other));
  if (one instanceof Map || one instanceof Set || one instanceof Date) {
    return one.constructor === other.constructor && same(plain(one), plain(/** @type {typeof one} */ (other)));
  }
  return Array.isArray(one) === Array.isArray(other) && sameKeys({ ...one }, { ...other });
}

/**
 * @param {Record<string, unknown>} one
 * @param {Record<string, unknown>} other
 */
function sameKeys(one, other) {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]));
}

/** @param {Map<unknown, unknown> | Set<unknown> | Date} value */
function plain(value) {
  return value instanceof Date ? value.getTime() : [...value];
}

/**
 * @param {object} value
 * @returns {value is ArrayBuffer | ArrayBufferView}
 */
function isBytes(value) {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}

/** @param {ArrayBuffer | ArrayBufferView} value */
function bytesOf(value) {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

/**
 * @param {Uint8Array} one
 * @param {Uint8Array} other
 */
function sameBytes(one, other) {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
