// My record: what somebody who lives with deposits writes down, kept on the device and nowhere else.

import { App } from "./record/app.js";
import { Book } from "./record/book.js";
import { home } from "./record/home.js";

const place = document.getElementById("record");
const told = document.getElementById("places");
if (place && told) begin(place, JSON.parse(told.textContent ?? ""));

/**
 * @param {HTMLElement} el
 * @param {import("./record/app.js").Places} places
 */
async function begin(el, places) {
  const book = new Book();
  await book.open();
  const app = new App(el, book, places, home);
  app.start(home);
  el.hidden = false;
  document.getElementById("record-opening")?.remove();
  addEventListener("beforeunload", (event) => {
    if (app.unsaved) event.preventDefault();
  });
  // Another window may have written meanwhile.
  document.addEventListener("visibilitychange", async () => {
    if (document.visibilityState !== "visible" || app.screen !== home || !book.keeps) return;
    await book.open();
    app.start(home);
  });
}
