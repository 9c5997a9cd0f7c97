// Making elements: everything that a view draws is made here.

/** @import { Child, Properties } from "./anywidget.d.ts" */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Make an element: tag, properties (aria and data attributes by name), children (text is never read as HTML).
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Properties} [properties]
 * @param {Child[]} children
 */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (name in element && typeof value !== "string") Object.assign(element, { [name]: value });
    else element.setAttribute(name === "className" ? "class" : name, value === true ? "" : String(value));
  }
  element.append(...flat(children));
  return element;
}

/**
 * Make an element of a drawing.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {(Node | string)[]} children
 */
export function shape(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/**
 * Lay children flat, and leave out what is nothing.
 * @param {readonly Child[]} children
 * @returns {(Node | string)[]}
 */
export function flat(children) {
  return children.flatMap((child) => {
    if (child === null || child === undefined) return [];
    return typeof child === "string" || child instanceof Node ? [child] : flat(child);
  });
}
