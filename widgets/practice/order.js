// Putting things in order with buttons: nothing has to be dragged.

import { enter } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { redraw } from "../kit/press.js";

/** @import { Controls, Paper } from "./form.js" */
/** @import { Asked } from "./types.d.ts" */

/**
 * @param {Paper} desk
 * @param {Asked} asked
 * @returns {Controls}
 */
export function orderList(desk, asked) {
  const texts = new Map(asked.options.map(({ id, text }) => [id, text]));
  const before = desk.model.get("given");
  let order = before.length === texts.size ? before : [...texts.keys()];
  const list = make("ol", { className: "cs-order" });
  const move = (/** @type {string} */ id, /** @type {number} */ by) => {
    const from = order.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    order = order.toSpliced(from, 1).toSpliced(to, 0, id);
    enter(desk.model, { given: order });
    draw();
    desk.speak(desk.say("practice-moved", { text: texts.get(id) ?? "", place: to + 1, count: order.length }));
  };
  const step = (/** @type {string} */ id, /** @type {"up" | "down"} */ way) => {
    const place = order.indexOf(id);
    const isLast = way === "up" ? place === 0 : place === order.length - 1;
    const properties = {
      type: "button",
      className: "cs-step",
      // At an end it stays where it is, so that the focus does.
      "aria-disabled": String(isLast),
      "aria-label": desk.say(`practice-move-${way}`, { text: texts.get(id) ?? "" }),
      "data-key": `${way} ${id}`,
      onclick: () => move(id, way === "up" ? -1 : 1),
    };
    return make("button", properties, way === "up" ? "\u2191" : "\u2193");
  };
  const draw = () =>
    redraw(
      list,
      order.map((id) => make("li", {}, make("span", {}, texts.get(id) ?? ""), step(id, "up"), step(id, "down"))),
    );
  draw();
  return { element: list, read: () => order, isWhole: () => true };
}
