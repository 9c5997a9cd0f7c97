// Finding a cause by typing: by its name, its plain name and the other words for it.

/** @typedef {[id: string, name: string, words: string]} Cause */

const MOST = 4;

/**
 * Return the cause that is named exactly so, or the only one that has all the words; else undefined.
 * @param {readonly Cause[]} causes
 * @param {string} typed
 */
export function causeNamed(causes, typed) {
  const wanted = plain(typed);
  const exact = causes.find(([, name, words]) => [name, ...words.split(";")].some((each) => plain(each) === wanted));
  const near = causesWith(causes, typed);
  return exact ?? (near.length === 1 ? near[0] : undefined);
}

/**
 * Return the causes that have all of these words, those with the words in the name first.
 * @param {readonly Cause[]} causes
 * @param {string} typed
 */
export function causesWith(causes, typed) {
  const wanted = plain(typed).split(" ").filter(Boolean);
  if (wanted.length === 0) return [];
  const has = (/** @type {string} */ text) => wanted.every((word) => plain(text).includes(word));
  const named = causes.filter(([, name]) => has(name));
  const meant = causes.filter((cause) => !named.includes(cause) && has(`${cause[1]} ${cause[2]}`));
  return [...named, ...meant];
}

/**
 * The first few of them.
 * @param {readonly Cause[]} causes
 * @param {string} typed
 */
export function suggestions(causes, typed) {
  const found = causesWith(causes, typed);
  if (found.length > 0) return found.slice(0, MOST);
  // One word of several may be wrong.
  const words = plain(typed).split(" ").filter((word) => word.length > 3);
  return causes.filter(([, name, more]) => words.some((word) => plain(`${name} ${more}`).includes(word))).slice(
    0,
    MOST,
  );
}

/** @param {string} text */
function plain(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
