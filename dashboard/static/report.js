// The page on which a reader writes down an error: makes one text of what is entered, and sends nothing.

import { copyText } from "../../widgets/kit/take.js";
import { say } from "./speech.js";

/** @type {HTMLFormElement | null} */
const form = document.querySelector("form.report");
if (form) report(form);

/** @param {HTMLFormElement} form */
function report(form) {
  const field = (
    /** @type {string} */ name,
  ) => /** @type {HTMLInputElement | HTMLTextAreaElement} */ (form.elements.namedItem(name));
  const edition = document.querySelector("meta[name=edition]")?.getAttribute("content") ?? "";
  const text = () =>
    [
      say("report-line-page", { page: field("page").value.trim() }),
      say("report-line-what", { what: field("what").value.trim() }),
      say("report-line-source", { source: field("source").value.trim() }),
      say("report-line-edition", { edition }),
    ].join("\n");
  /** @type {HTMLAnchorElement | null} */
  const send = form.querySelector("a[data-to]");
  const update = () => {
    field("text").value = text();
    // A message can be opened with the text in it; a page elsewhere gets it by hand.
    if (send?.dataset.to?.startsWith("mailto:")) send.href = `${send.dataset.to}?body=${encodeURIComponent(text())}`;
  };
  const said = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  const copy = async () => {
    const copied = await copyText(text());
    if (!copied) field("text").select();
    said.textContent = say(copied ? "report-copied" : "report-by-hand");
  };
  field("page").value = decodeURIComponent(location.hash.slice(1));
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("button[name=copy]")?.addEventListener("click", copy);
  form.hidden = false;
  update();
}
