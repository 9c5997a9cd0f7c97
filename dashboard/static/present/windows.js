// What lies over the page while it is presented: the overview, the black screen, and the code of the page.

import { make } from "../../../widgets/kit/elements.js";
import { showDialog } from "../dialog.js";

/** @import { Say } from "../../../widgets/kit/words.js" */

// Beyond this a code is too fine for the last row.
const LONG = 120;

/**
 * Show everything that can be shown, to choose from.
 * @param {Say} say
 * @param {string[]} titles
 * @param {number} now
 * @param {(place: number) => void} choose
 */
export function overview(say, titles, now, choose) {
  const rows = titles.map((title, place) =>
    make(
      "li",
      {},
      make("button", {
        type: "button",
        "aria-current": place === now && "step",
        onclick: ({ currentTarget }) => {
          /** @type {HTMLElement} */ (currentTarget).closest("dialog")?.close();
          choose(place);
        },
      }, title),
    )
  );
  const dialog = showDialog(say, "present-list", say("present-overview-title"), make("ol", {}, rows));
  /** @type {HTMLElement | null} */
  const here = dialog.querySelector("[aria-current]");
  here?.focus();
}

/**
 * Make the screen black until any key or a press.
 * @param {Say} say
 * @param {() => void} ended
 */
export function black(say, ended) {
  const end = () => dialog.close();
  const back = make("button", { type: "button", onclick: end }, say("present-light"));
  // The button is for whoever walks to it: what has the focus first is the whole, so that nothing shines on the wall.
  const properties = { className: "present-dark", "aria-label": say("present-black"), autofocus: true, onclick: end };
  const dialog = make("dialog", properties, back);
  dialog.addEventListener("keydown", (event) => {
    // The browser has its own use for Escape, and a press on the button is a click.
    if (event.ctrlKey || event.metaKey || event.altKey || ["Escape", "Tab", "Shift"].includes(event.key)) return;
    event.preventDefault();
    end();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    ended();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * Show the address as a code that a room can photograph.
 * @param {Say} say
 * @param {string} address
 * @param {(text: string, label: string) => Element} drawCode
 */
export function code(say, address, drawCode) {
  const picture = drawCode(address, say("present-code-picture"));
  const warning = address.length > LONG ? make("p", {}, say("present-code-long")) : null;
  showDialog(say, "code", say("present-code"), picture, make("p", { className: "present-address" }, address), warning);
}
