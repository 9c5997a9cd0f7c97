// Choosing a place on the drawing of the body map, as a second way beside the list.

import { Body } from "../../../widgets/body_map/drawing.js";
import { make } from "../../../widgets/kit/elements.js";
import { uniqueId } from "../../../widgets/kit/ids.js";
import { say } from "../speech.js";

/** @import { App } from "./app.js" */

// What the drawing says by itself, in the words of this page.
/** @type {Record<string, string>} */
const WORDS = { "body-map-views": "my-record-views", "body-map-marked": "my-record-marked" };

/**
 * @param {App} app
 * @param {HTMLSelectElement} list holds the place that is chosen
 */
export function drawnPlaces(app, list) {
  const label = (/** @type {string} */ site) => app.labels.get(site) ?? site;
  const mark = (/** @type {string} */ site) => {
    const on = list.value === site;
    const about = on ? say("my-record-lump-drawing-chosen", { place: label(site) }) : label(site);
    return { on, pressed: on, step: on ? "chosen" : "none", sign: on ? "✓" : "", words: label(site), about };
  };
  const ground = {
    prefix: uniqueId("record-body"),
    views: app.places.views,
    say: (/** @type {string} */ message) => say(WORDS[message] ?? message),
    hint: () => say("my-record-lump-drawing-hint"),
    label,
    mark,
  };
  const body = new Body(ground, (site) => {
    list.value = site;
    list.dispatchEvent(new Event("input", { bubbles: true }));
  });
  list.addEventListener("input", () => body.draw());
  body.draw();
  body.turn();
  return make("div", { className: "cs-body" }, body.figure());
}
