// A window over the page that goes with a press beside it, with Escape or with its button.

import { make } from "../../widgets/kit/elements.js";

/** @import { Child } from "../../widgets/kit/anywidget.d.ts" */
/** @import { Say } from "../../widgets/kit/words.js" */

/**
 * Show a dialog; it leaves the page when it is closed. What speaks is handed in, so that no file holds it twice.
 * @param {Say} say
 * @param {string} className
 * @param {string} label
 * @param {Child[]} children
 */
export function showDialog(say, className, label, ...children) {
  const close = make("button", { type: "button", onclick: () => dialog.close() }, say("script-search-close"));
  const dialog = make("dialog", { className, "aria-label": label }, close, children);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
