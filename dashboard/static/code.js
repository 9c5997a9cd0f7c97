// The address of the page as a code that a room can photograph from a projector.

import { make } from "../../widgets/kit/elements.js";
import { showDialog } from "./dialog.js";

/** @import { Say } from "../../widgets/kit/words.js" */

/**
 * Show the code in a dialog. What a link would tell of the reader, the answers in a tool, stays out of it.
 * @param {Say} say
 */
export async function showCode(say) {
  const { drawCode } = await import("./qr.js");
  const { origin, pathname } = location;
  const address = `${origin}${pathname}`;
  const code = drawCode(address, say("script-code-picture"));
  showDialog(say, "code", say("script-code-title"), code, make("p", {}, address));
}
