// What every drawing is made with; put before the parts of a view that draw.

const SVG = "http://www.w3.org/2000/svg";

/** Make an element of a drawing. */
function shape(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
