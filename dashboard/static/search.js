// The search over all pages: a dialog with one field and a list of links. Nothing that is typed leaves the page.

import { make } from "../../widgets/kit/elements.js";
import { Finder } from "./finder.js";
import { Results } from "./results.js";

/** @import { Say } from "../../widgets/kit/words.js" */
/** @import { Found } from "./finder.js" */
/** @typedef {{ get: () => boolean, set: (on: boolean) => void }} Slash reads and keeps whether the "/" key opens it */

const STYLE = new URL("./search.css", import.meta.url).href;
const REST = 400; // ms after the last key, so that a screen reader is not interrupted

/**
 * Say how much was found and how.
 * @param {Say} say
 * @param {string} question
 * @param {Found} found
 */
function told(say, question, { hits, names = [], similar, same, some, guess }) {
  const count = hits.length;
  if (count === 0 && guess) return say("script-search-nothing-guess", { question: question.trim() });
  if (count === 0) return say("script-search-nothing", { question: question.trim() });
  if (similar) return say("script-search-found-similar", { count, words: similar.join(", ") });
  if (same) return say("script-search-found-same", { count });
  if (some) return say("script-search-found-some", { count });
  if (names.length > 0) return say("script-search-found-names", { count, names: names.join(", ") });
  return say("script-search-found", { count });
}

export class Search {
  /**
   * @param {HTMLElement} button
   * @param {Slash} slash
   * @param {Say} say
   */
  constructor(button, slash, say) {
    this.button = button;
    this.say = say;
    /** @type {Finder | null} */
    this.finder = null;
    this.loading = false;
    this.failed = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.field = make("input", {
      type: "search",
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      maxLength: 100,
    });
    this.said = make("p", { className: "search-said", role: "status" });
    this.results = new Results(document.body.dataset.base ?? "", say);
    const parts = [this.top(), this.results.element, foot(slash, say)];
    this.dialog = make("dialog", { className: "search", "aria-label": say("script-search-name") }, parts);
    document.body.append(this.dialog);
    this.listen();
  }

  top() {
    const label = make("label", {}, this.say("script-search-field"), this.field);
    const close = make("button", { type: "button", onclick: () => this.close() }, this.say("script-search-close"));
    return make("div", { className: "search-top", role: "search" }, label, close, this.said);
  }

  listen() {
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) this.close();
    });
    this.dialog.addEventListener("keydown", (event) => this.keys(event));
    this.results.element.addEventListener("click", (event) => this.follow(event));
    this.field.addEventListener("input", () => this.update());
  }

  open(question = "") {
    this.dialog.showModal();
    if (question) this.field.value = question;
    this.field.focus();
    if (!question) this.field.select();
    this.load();
    this.update();
  }

  /** Close; the browser gives the focus back to what had it, and if nothing had it, a hidden field must not keep it. */
  close() {
    this.dialog.close();
    const { activeElement: active } = document;
    if (active instanceof HTMLElement && this.dialog.contains(active)) active.blur();
  }

  async load() {
    if (this.loading) return;
    this.loading = true;
    try {
      const answer = await fetch(this.button.dataset.index ?? "");
      if (!answer.ok) throw new Error(`index: ${answer.status}`);
      this.finder = await new Finder(await answer.json()).read();
      this.dialog.dataset.ready = "true";
    } catch (error) {
      console.warn(error);
      this.loading = false;
      this.failed = true;
    }
    this.update();
  }

  update() {
    const question = this.field.value;
    const empty = question.trim() === "";
    if (!this.finder || empty) {
      // The ways in are there before a word is typed.
      if (this.finder && empty) this.results.show(this.finder.places(), this.finder.kinds);
      else this.results.clear();
      const state = this.finder || (empty && !this.failed) ? "start" : "loading";
      this.tell(this.say(`script-search-${this.failed && !this.loading ? "failed" : state}`), 0);
      return;
    }
    const found = this.finder.find(question);
    // Nothing found is no dead end either.
    this.results.show(found.hits.length > 0 ? found.hits : this.finder.places(), this.finder.kinds);
    if (found.short) this.tell(this.say("script-search-short"), 0);
    else this.tell(told(this.say, question, found), REST, found.guess ?? undefined);
  }

  /**
   * @param {string} text
   * @param {number} wait
   * @param {string} [guess] a word to take instead
   */
  tell(text, wait, guess) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.said.dataset.text === text + (guess ?? "")) return;
      this.said.dataset.text = text + (guess ?? "");
      this.said.replaceChildren(text);
      if (guess) this.said.append(this.taker(guess));
    }, wait);
  }

  /** @param {string} guess */
  taker(guess) {
    const take = () => {
      this.field.value = guess;
      this.field.focus();
      this.update();
    };
    return make("button", { type: "button", onclick: take }, guess);
  }

  /**
   * Up and down walk through the field and the hits, Enter in the field opens the first hit, Escape closes.
   * @param {KeyboardEvent} event
   */
  keys(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = [this.field, ...this.results.stops()];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") {
      // A search field would only be emptied by it.
      event.preventDefault();
      this.close();
    } else if (step !== 0 && at >= 0) {
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
    } else if (event.key === "Enter" && at === 0) {
      event.preventDefault();
      stops.find((stop) => stop.tagName === "A")?.click();
    }
  }

  /**
   * Close before the page moves, so that the reader stands at the place and not behind a dialog.
   * @param {MouseEvent} event
   */
  follow(event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.close();
    // The same address again moves nothing by itself.
    if (link.href === location.href) dispatchEvent(new HashChangeEvent("hashchange"));
  }
}

/**
 * A key without Ctrl or Alt may be in the way of speech input, so it can be switched off; the device keeps that.
 * @param {Slash} slash
 * @param {Say} say
 */
function foot(slash, say) {
  /** @type {HTMLInputElement} */
  const box = make("input", { type: "checkbox", checked: slash.get(), onchange: () => slash.set(box.checked) });
  return make("div", { className: "search-foot" }, make("label", {}, box, say("script-search-slash")));
}

function styled() {
  return new Promise((resolve) => {
    document.head.append(make("link", { rel: "stylesheet", href: STYLE, onload: resolve, onerror: resolve }));
  });
}

/**
 * Make the search.
 * @param {HTMLElement} button
 * @param {Slash} slash
 * @param {Say} say
 */
export async function search(button, slash, say) {
  await styled();
  return new Search(button, slash, say);
}
