// Forms of the discussion: native fields with a label each, and what is wrong stands beside the field that it is about.

import { make } from "../../../widgets/kit/elements.js";

/** @import { Answer } from "./asking.js" */
/** @import { Child } from "../../../widgets/kit/anywidget.d.ts" */
/** @import { Say } from "../../../widgets/kit/words.js" */

let made = 0;

/** Return an id that nothing else on the page has. */
export function newId() {
  made += 1;
  return `discuss-${made}`;
}

/**
 * A field with its label, a hint if there is one, and room for what is wrong with it.
 * @param {"input" | "textarea"} tag
 * @param {string} label
 * @param {Record<string, unknown>} properties
 * @param {string} [hint]
 */
export function field(tag, label, properties, hint = "") {
  const id = newId();
  const told = hint ? make("span", { className: "hint", id: `${id}-hint` }, hint) : null;
  const wrong = make("span", { className: "wrong", id: `${id}-wrong` });
  const input = make(tag, { ...properties, id, "aria-describedby": hint ? `${id}-hint ${id}-wrong` : `${id}-wrong` });
  return make("p", { className: "field" }, make("label", { for: id }, label), told, input, wrong);
}

/**
 * Say what is wrong: beside the field that it is about, which gets the focus, or below the form.
 * @param {HTMLFormElement} form
 * @param {Answer | null} answer null: nothing is
 */
export function tellWrong(form, answer) {
  for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  for (const place of form.querySelectorAll(".wrong")) place.textContent = "";
  if (!answer || answer.ok) return;
  const about = /-(name|password|text)-|-wrong-(password|old|word)$/.exec(answer.error);
  const input = form.elements.namedItem(about?.[1] ?? about?.[2] ?? "");
  if (input instanceof HTMLElement) {
    input.setAttribute("aria-invalid", "true");
    const place = input.parentElement?.querySelector(".wrong");
    if (place) place.textContent = answer.text;
    input.focus();
  } else {
    const place = form.querySelector(".wrong-of-form");
    if (place) place.textContent = answer.text;
  }
}

/**
 * A form that sends once at a time; what `send` answers is told.
 * @param {string} className
 * @param {(form: HTMLFormElement) => Promise<Answer>} send
 * @param {Child[]} children
 */
export function sending(className, send, ...children) {
  const wrong = make("p", { className: "wrong wrong-of-form", role: "alert" });
  const form = make("form", { className, novalidate: true }, children, wrong);
  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    form.setAttribute("aria-busy", "true");
    tellWrong(form, null);
    tellWrong(form, await send(form));
    form.removeAttribute("aria-busy");
    busy = false;
  });
  return form;
}

/**
 * What stands in a field.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
export function entered(form, name) {
  const found = form.elements.namedItem(name);
  return found && "value" in found ? String(found.value) : "";
}

/**
 * A choice among the reasons why a post is reported or not shown.
 * @param {Say} say
 * @param {string} label
 */
export function reasons(say, label) {
  const id = newId();
  const options = ["illness", "unkind", "advert", "off-topic", "unsupported", "other"];
  const select = make(
    "select",
    { id, name: "reason" },
    options.map((reason) => make("option", { value: reason }, say(`discuss-reason-${reason}`))),
  );
  return make("p", { className: "field" }, make("label", { for: id }, label), select);
}

/**
 * A moment, as this language writes it.
 * @param {number} at
 */
export function moment(at) {
  const { lang } = document.documentElement;
  const when = new Date(at);
  const told = new Intl.DateTimeFormat(lang || "en", { dateStyle: "medium", timeStyle: "short" }).format(when);
  return make("time", { datetime: when.toISOString() }, told);
}
