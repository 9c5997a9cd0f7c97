// What a reader has set for all pages; the device keeps it, and nobody else. Private windows may refuse.

/**
 * @param {string} name
 * @returns {string | null}
 */
export function setting(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function keepSetting(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch { /* then it holds for this page */ }
}
