// The module of a tool as a front end wants it, around what draws the tool.

import { uniqueId } from "./ids.js";
import { followPress } from "./press.js";

/** @import { View, Widget } from "./anywidget.d.ts" */

/**
 * Return the module of a tool: `draw` fills the element of a view; what it begins ends with `signal`, and the ids of
 * its elements begin with `id`. The element gets `name` as a class.
 * @template {object} Traits
 * @param {string} name
 * @param {(view: View<Traits>) => void} draw
 * @returns {Widget<Traits>}
 */
export function defineView(name, draw) {
  return {
    render({ model, el }) {
      const life = new AbortController();
      const { signal } = life;
      el.classList.add("cs-widget", name);
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
