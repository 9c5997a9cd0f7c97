// An address as a QR code, so that a phone has it without typing. Views import it when it is about to be seen: a page
// fetches it only then, and a notebook has it in the one string of the view.

import { encode } from "uqr";
import { shape } from "./elements.js";

const QUIET = 4; // modules of white that a camera needs around it

/**
 * Draw a text as a QR code; `label` says what it is to whoever doesn't see it. The text itself should stand beside it.
 * Raises RangeError where the text is too long for a code, about 2,300 letters.
 * @param {string} text
 * @param {string} label
 */
export function drawCode(text, label) {
  const { data, size } = encode(text, { border: QUIET, ecc: "M" });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return shape(
    "svg",
    {
      class: "cs-code",
      role: "img",
      "aria-label": label,
      viewBox: `0 0 ${size} ${size}`,
      "shape-rendering": "crispEdges",
    },
    shape("rect", { width: size, height: size, fill: "#fff" }),
    shape("path", { d: dark.join(""), fill: "#000" }),
  );
}
