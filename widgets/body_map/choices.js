// What is chosen in the body map, other than on the drawing.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";

/** @import { Group, Site } from "./types.d.ts" */
/** @import { Places } from "./places.js" */
/** @typedef {[part: HTMLElement, fill: () => void]} Part what is drawn once, and what makes it say the state */

const SUBTYPES = ["dystrophic", "metastatic", "idiopathic", "iatrogenic", "calciphylaxis"];

/**
 * @param {Places} map
 * @returns {Part}
 */
export function drawModes(map) {
  const radio = (/** @type {"sites" | "cause"} */ mode) =>
    make("input", { type: "radio", name: `${map.prefix}-mode`, value: mode, onchange: () => map.set({ mode }) });
  const [sites, cause] = [radio("sites"), radio("cause")];
  const line = (/** @type {HTMLInputElement} */ box, /** @type {string} */ text) =>
    make("label", { className: "cs-mode" }, box, make("span", {}, text));
  const modes = make(
    "fieldset",
    { className: "cs-modes" },
    make("legend", {}, map.say("body-map-question")),
    line(sites, map.say("body-map-question-sites")),
    line(cause, map.say("body-map-question-cause")),
  );
  const fill = () => {
    sites.checked = !map.byCause;
    cause.checked = map.byCause;
  };
  return [modes, fill];
}

/**
 * @param {Places} map
 * @returns {Part}
 */
export function drawSelect(map) {
  const causes = [...map.causes.values()].sort((one, other) => one.name.localeCompare(other.name));
  const group = (/** @type {string} */ subtype) =>
    make(
      "optgroup",
      { label: map.say(`body-map-subtype-${subtype}`) },
      causes.filter((cause) => cause.subtype === subtype)
        .map((cause) => make("option", { value: cause.id }, cause.name)),
    );
  const select = make(
    "select",
    { id: `${map.prefix}-cause`, onchange: () => map.set({ cause: select.value }) },
    make("option", { value: "" }, map.say("body-map-choose-cause")),
    SUBTYPES.map(group),
  );
  const label = make("label", { for: select.id }, map.say("body-map-field-cause"));
  const chooser = make("p", { className: "cs-chooser" }, label, select);
  return [chooser, () => {
    chooser.hidden = !map.byCause;
    select.value = map.cause?.id ?? "";
  }];
}

/**
 * The same places as boxes to tick; what is not one part of the body has no other place.
 * @param {Places} map
 * @returns {Part}
 */
export function drawList(map) {
  const groups = map.model.get("groups");
  const drawn = new Set(map.model.get("views").flatMap((view) => view.regions.map(({ site }) => site)));
  /** @type {HTMLInputElement[]} */
  const boxes = [];
  const fieldset = (/** @type {Group} */ group) =>
    make("fieldset", {}, make("legend", {}, group.label), group.sites.map((site) => drawTick(map, site, boxes)));
  const onDrawing = (/** @type {Group} */ group) => group.sites.some(({ id }) => drawn.has(id));
  const list = make(
    "div",
    { className: "cs-list" },
    groups.filter((group) => !onDrawing(group)).map(fieldset),
    make(
      "details",
      {},
      make("summary", {}, map.say("body-map-list")),
      groups.filter(onDrawing).map(fieldset),
    ),
  );
  const fill = () => {
    list.hidden = map.byCause;
    for (const box of boxes) box.checked = map.chosen.includes(box.value);
  };
  return [list, fill];
}

/**
 * @param {Places} map
 * @param {Site} site
 * @param {HTMLInputElement[]} boxes gets the box
 */
function drawTick(map, { id, label, explain }, boxes) {
  const about = `${map.prefix}-${id}`;
  const box = make("input", {
    type: "checkbox",
    value: id,
    "aria-label": label,
    "aria-describedby": about,
    onchange: () => map.toggle(id, box.checked),
  });
  boxes.push(box);
  return make(
    "label",
    { className: "cs-tick" },
    box,
    make("span", {}, make("span", {}, label), make("small", { id: about }, explain)),
  );
}

/**
 * What the words and numbers mean. Only the drawing of a cause bears numbers; there it is open from the start.
 * @param {Places} map
 * @returns {[part: HTMLElement, fill: () => void]}
 */
export function drawLegend(map) {
  const key = (/** @type {number} */ step) =>
    make(
      "span",
      { className: "cs-key", "data-step": String(step), "aria-hidden": "true" },
      make("span", {}, String(step)),
    );
  const legend = make(
    "details",
    { className: "cs-legend" },
    make("summary", {}, map.say("body-map-legend")),
    make(
      "ul",
      {},
      map.terms.map((term) =>
        make("li", {}, key(map.step(term.id)), make("span", {}, make("strong", {}, term.label), `: ${term.people}`))
      ),
    ),
    make(
      "p",
      { className: "cs-quiet" },
      map.say("body-map-legend-terms"),
      citations(map.model, map.terms[0].refs),
      ` ${map.say("body-map-legend-reading")}`,
    ),
  );
  return [legend, () => {
    legend.open = map.byCause;
  }];
}
