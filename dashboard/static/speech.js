// What the scripts of a page say, in its language: a script of its own puts the messages into the page before them.

import { speech } from "../../widgets/kit/words.js";

/** @import { Say } from "../../widgets/kit/words.js" */

/** @type {Say | undefined} */
let speak;

/**
 * Say a message of `content/words/<language>/script.ftl`.
 * @type {Say}
 */
export function say(message, values) {
  speak ??= speech(JSON.parse(document.getElementById("words")?.textContent ?? ""));
  return speak(message, values);
}

/**
 * Return what an element needs to be read in the language of the page, wherever it stands: the text of a chapter that
 * is not translated is English.
 */
export function ofThePage() {
  const { lang, dir } = document.documentElement;
  return { lang, dir };
}
