// What a reader takes along: words on the clipboard, a file, a sheet of paper.

import { make } from "./elements.js";

// The download has begun by then, also on a slow phone.
const BEGUN = 60000; // ms

/**
 * Copy text, and tell how it went.
 * @param {string} text
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Let the browser save a text, or what is a file already.
 * @param {string | Blob} text
 * @param {string} type
 * @param {string} name
 */
export function saveFile(text, type, name) {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGUN);
}

/**
 * Print one sheet of the page, and nothing else of it.
 * @param {HTMLElement} sheet is hidden but for printing
 * @param {string} printing the class of the page by which its style leaves out the rest
 * @param {AbortSignal} signal
 */
export function printSheet(sheet, printing, signal) {
  document.documentElement.classList.add(printing);
  sheet.hidden = false;
  // A phone goes on while it still prepares the print, so the page is put back only when it says that it is done.
  globalThis.addEventListener("afterprint", () => {
    document.documentElement.classList.remove(printing);
    sheet.hidden = true;
  }, { once: true, signal });
  globalThis.print();
}
