// The lines that every tool says of itself.

import { make } from "./elements.js";
import { say } from "./words.js";

/** @import { Child, Model } from "./anywidget.d.ts" */
/** @import { Words } from "./types.d.ts" */

/**
 * What a tool is for, and what it is not: the first words stand out.
 * @param {string} first
 * @param {Child[]} rest
 */
export function learning(first, ...rest) {
  return make("p", { className: "cs-learning" }, make("strong", {}, first), ...rest);
}

/**
 * What the bar says that leads to such a line, where nothing else stands below.
 * @template {{ messages: Words }} Traits
 * @param {Model<Traits>} model
 * @param {string} notice
 */
export function seeNotUsed(model, notice) {
  return notice === "" ? "" : say(model, "kit-see-not-used");
}

/**
 * What was entered and can't be used, if there is such.
 * @template {{ messages: Words }} Traits
 * @param {Model<Traits>} model
 * @param {string} notice
 */
export function notUsed(model, notice) {
  return notice === "" ? null : make("p", { className: "cs-notice" }, say(model, "kit-not-used", { notice }));
}
