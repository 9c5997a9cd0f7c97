// The address of the page as a code that a room can photograph from a projector.

import { make } from "../../widgets/kit/elements.js";

/** @import { Say } from "../../widgets/kit/words.js" */

/**
 * Show the code in a dialog. What a link would tell of the reader, the answers in a tool, stays out of it.
 * @param {Say} say
 */
export async function showCode(say) {
  const { drawCode } = await import("./qr.js");
  const { origin, pathname } = location;
  const address = `${origin}${pathname}`;
  const close = make("button", { type: "button", onclick: () => dialog.close() }, say("script-search-close"));
  const dialog = make(
    "dialog",
    { className: "code", "aria-label": say("script-code-title") },
    close,
    drawCode(address, say("script-code-picture")),
    make("p", {}, address),
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}
