// The words of a tool and of a page, in the language that they are made in: `content/words/<language>/*.ftl`.

import { FluentBundle, FluentResource } from "@fluent/bundle";

/** @import { Model } from "./anywidget.d.ts" */
/** @import { Words } from "./types.d.ts" */
/** @typedef {Record<string, string | number | Date>} Values */
/** @typedef {(message: string, values?: Values) => string} Say */

/**
 * Return what says the messages of these words; `message.part` is a part of one.
 * @param {Words} words
 * @returns {Say}
 */
export function speech({ tag, direction, messages }) {
  // Marks around a value keep one that is written the other way from turning the words around it.
  const bundle = new FluentBundle(tag, { useIsolating: direction === "rtl" });
  // What a language has of its own stands after the English, and takes its place.
  bundle.addResource(new FluentResource(messages), { allowOverrides: true });
  return (message, values) => {
    const [name, part] = message.split(".");
    const found = bundle.getMessage(name);
    const pattern = part === undefined ? found?.value : found?.attributes[part];
    if (!pattern) throw new Error(`no message ${message}`);
    return bundle.formatPattern(pattern, values);
  };
}

/** @type {WeakMap<object, Say>} */
const known = new WeakMap();

/**
 * Say a message in the language of a tool.
 * @template {{ messages: Words }} Traits
 * @param {Model<Traits>} model
 * @param {string} message
 * @param {Values} [values]
 */
export function say(model, message, values) {
  const speak = known.get(model) ?? speech(/** @type {Words} */ (model.get("messages")));
  known.set(model, speak);
  return speak(message, values);
}
