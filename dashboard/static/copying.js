// Copying sources: as text, which stands on the page, or as BibTeX and CSL-JSON, which are fetched when somebody asks.

import { make } from "../../widgets/kit/elements.js";
import { copyText } from "../../widgets/kit/take.js";
import { ofThePage, say } from "./speech.js";

/** @typedef {"text" | "bibtex" | "csl"} Form */
/** @typedef {{ id: string, text: string }} Source */
/** @typedef {(ids: string[]) => Promise<string>} Fetched */

/** @type {Form[]} */
const FORMS = ["text", "bibtex", "csl"];
const ENTRY = /^@\w+\{([^,]+),/;

/** Let every list of sources on the page be copied, whole or one by one. */
export function copying() {
  const root = `${document.body.dataset.base ?? ""}data/`;
  for (const list of document.querySelectorAll("ul[data-copied]")) {
    const rows = [...list.children];
    list.before(bar(() => rows.filter((row) => !(/** @type {HTMLElement} */ (row).hidden)).map(sourceOf), root, "all"));
    for (const row of rows) row.append(opener(row, root));
  }
}

/**
 * @param {Element} row
 * @returns {Source}
 */
function sourceOf(row) {
  const text = row.querySelector("[id^='about-']")?.textContent ?? "";
  return { id: row.id.replace(/^ref-/, ""), text: text.replace(/\s+/g, " ").trim() };
}

/**
 * A button beside one source that opens the three forms for it.
 * @param {Element} row
 * @param {string} root
 */
function opener(row, root) {
  const source = sourceOf(row);
  const open = () => {
    const forms = bar(() => [source], root, "one");
    button.replaceWith(forms);
    forms.querySelector("button")?.focus();
  };
  const name = say("script-copy-one.of", { source: source.text.split(/[.,]/)[0] });
  const properties = { type: "button", className: "copy-one", "aria-label": name, onclick: open, ...ofThePage() };
  const button = make("button", properties, say("script-copy-one"));
  return button;
}

/**
 * The buttons for the three forms, and what came of pressing one.
 * @param {() => Source[]} sources
 * @param {string} root the way to the data
 * @param {"all" | "one"} how
 */
function bar(sources, root, how) {
  const said = make("span", { role: "status", className: "copy-said" });
  const box = make("div", { className: "copy-bar", role: "group", ...ofThePage() });
  const label = how === "all" ? say("script-copy-all", { count: sources().length }) : say("script-copy-one-as");
  const copy = async (/** @type {Form} */ form) => {
    box.querySelector(".copy-by-hand")?.remove();
    const chosen = sources();
    try {
      const text = await textOf(chosen, form, root);
      if (await copyText(text)) said.textContent = say("script-copied", { count: chosen.length });
      else box.append(byHand(text, said));
    } catch (error) {
      console.warn(error);
      said.textContent = say("script-copy-failed");
    }
  };
  box.setAttribute("aria-label", label);
  const buttons = FORMS.map((form) => make("button", { type: "button", onclick: () => copy(form) }, say(NAMES[form])));
  box.append(make("span", {}, label), ...buttons, said);
  return box;
}

/** @type {Record<Form, string>} */
const NAMES = { text: "script-copy-text", bibtex: "script-copy-bibtex", csl: "script-copy-csl" };

/**
 * @param {string} text
 * @param {HTMLElement} said
 */
function byHand(text, said) {
  said.textContent = say("script-copy-by-hand");
  const field = make("textarea", { readOnly: true, rows: 6, "aria-label": say("script-copy-field") }, text);
  queueMicrotask(() => {
    field.focus();
    field.select();
  });
  return make("p", { className: "copy-by-hand" }, field);
}

/**
 * @param {Source[]} sources
 * @param {Form} form
 * @param {string} root
 */
async function textOf(sources, form, root) {
  if (form === "text") return sources.map(({ text }) => text).join("\n");
  const wanted = new Set(sources.map(({ id }) => id));
  if (form === "bibtex") return bibtexOf(await (await fetched(`${root}references.bib`)).text(), wanted);
  /** @type {{ id: string }[]} */
  const every = await (await fetched(`${root}references.json`)).json();
  return JSON.stringify(every.filter(({ id }) => wanted.has(id)), null, 1);
}

/**
 * Return the entries with these ids out of a whole BibTeX file.
 * @param {string} file
 * @param {Set<string>} wanted
 */
export function bibtexOf(file, wanted) {
  return file.split(/^(?=@)/m).filter((entry) => wanted.has(ENTRY.exec(entry)?.[1] ?? "")).join("").trim();
}

/** @param {string} address */
async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}
