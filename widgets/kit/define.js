// The module of a tool as a front end wants it, around what draws the tool.

import { uniqueId } from "./ids.js";
import { followPress } from "./press.js";

/** @import { View, Widget } from "./anywidget.d.ts" */
/** @import { Words } from "./types.d.ts" */

/**
 * Return the module of a tool: `draw` fills the element of a view; what it begins ends with `signal`, and the ids of
 * its elements begin with `id`. The element gets `name` as a class, and the language of the tool, which may be another
 * than that of the text around it.
 * @template {{ messages: Words }} Traits
 * @param {string} name
 * @param {(view: View<Traits>) => void} draw
 * @returns {Widget<Traits>}
 */
export function defineView(name, draw) {
  return {
    render({ model, el }) {
      const life = new AbortController();
      const { signal } = life;
      const { tag, direction } = /** @type {Words} */ (model.get("messages"));
      el.classList.add("cs-widget", name);
      Object.assign(el, { lang: tag, dir: direction });
      try {
        followPress(signal);
        draw({ model, el, signal, id: uniqueId(name) });
      } catch (error) {
        life.abort();
        throw error;
      }
      return () => life.abort();
    },
  };
}
