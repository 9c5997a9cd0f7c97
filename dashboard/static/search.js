// The search over all pages: a dialog with one field and a list of links. Nothing that is typed leaves the page.

import { Finder, marked } from "./finder.js";

const STYLE = new URL("./search.css", import.meta.url).href;
const FIRST = 4;
const WORDS = {
  start: "Type a word, such as a sign, a treatment or the name of a disease.",
  loading: "Getting the list of words…",
  failed: "The list of words could not be fetched. Reload the page and try once more.",
};

function make(name, values = {}, ...children) {
  const element = Object.assign(document.createElement(name), values);
  element.append(...children);
  return element;
}

const pieces = (text, found, whole) =>
  marked(text, found, whole).map(([piece, hit]) => (hit ? make("mark", { textContent: piece }) : piece));

const counted = (count) => (count === 1 ? "1 result" : `${count} results`);

class Search {
  constructor(button, slash) {
    this.button = button;
    this.base = document.body.dataset.base;
    this.field = make("input", { type: "search", autocomplete: "off", autocapitalize: "off", spellcheck: false, maxLength: 100 });
    this.said = make("p", { className: "search-said" });
    this.said.setAttribute("role", "status");
    this.hits = make("div", { className: "search-hits" });
    const close = make("button", { type: "button", textContent: "Close" });
    const top = make("div", { className: "search-top" }, make("label", {}, "Search all pages", this.field), close, this.said);
    top.setAttribute("role", "search");
    this.dialog = make("dialog", { className: "search" }, top, this.hits, this.foot(slash));
    this.dialog.setAttribute("aria-label", "Search");
    document.body.append(this.dialog);
    close.addEventListener("click", () => this.close());
    this.dialog.addEventListener("click", (event) => { if (event.target === this.dialog) this.close(); });
    this.dialog.addEventListener("keydown", (event) => this.keys(event));
    this.hits.addEventListener("click", (event) => this.follow(event));
    this.field.addEventListener("input", () => this.update());
  }

  /** A key without Ctrl or Alt may be in the way of speech input, so it can be switched off; the device keeps that. */
  foot(slash) {
    const box = make("input", { type: "checkbox", checked: slash.get() });
    box.addEventListener("change", () => slash.set(box.checked));
    return make("div", { className: "search-foot" }, make("label", {}, box, "The / key opens this search"));
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
    if (this.dialog.contains(document.activeElement)) document.activeElement.blur();
  }

  async load() {
    if (this.loading) return;
    this.loading = true;
    try {
      const answer = await fetch(this.button.dataset.index);
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
      this.hits.replaceChildren();
      const state = this.finder || (empty && !this.failed) ? "start" : "loading";
      this.say(this.failed && !this.loading ? WORDS.failed : WORDS[state], 0);
      return;
    }
    const result = this.finder.find(question);
    this.show(result.hits);
    this.hits.scrollTop = 0;
    this.tell(question, result);
  }

  /** Say how much was found and how; later while somebody types, so that a screen reader is not interrupted. */
  tell(question, { hits, short, names = [], similar, some, guess }) {
    if (short) return this.say("Type one letter more.", 0);
    if (hits.length > 0) {
      const under = names.length > 0 ? `, also under: ${names.join(", ")}` : "";
      const how = similar ? `No exact match. Spelled like it: ${similar.join(", ")}. ` : "";
      const part = some ? "Nothing has all of these words. With some of them: " : "";
      return this.say(`${how}${part}${counted(hits.length)}${under}.`, 400);
    }
    this.say(`Nothing found for “${question.trim()}”.${guess ? " Did you mean:" : " Try another word."}`, 400, guess);
  }

  say(text, wait, guess) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.said.dataset.text === text + (guess ?? "")) return;
      this.said.dataset.text = text + (guess ?? "");
      this.said.replaceChildren(text);
      if (!guess) return;
      const take = make("button", { type: "button", textContent: guess });
      take.addEventListener("click", () => { this.field.value = guess; this.field.focus(); this.update(); });
      this.said.append(take);
    }, wait);
  }

  /** Draw the hits by kind; the kind with the best hit comes first, papers come last. */
  show(hits) {
    const kinds = new Map();
    for (const hit of hits) kinds.set(hit.kind, [...(kinds.get(hit.kind) ?? []), hit]);
    const groups = [...kinds].sort(([one], [other]) => (one === "reference") - (other === "reference"));
    const names = new Map(this.finder.kinds);
    this.hits.replaceChildren(...groups.flatMap(([kind, list]) => this.group(names.get(kind), list)));
  }

  group(name, list) {
    const rows = make("ul", {}, ...list.slice(0, FIRST).map((hit) => this.row(hit)));
    const shown = [make("h2", { textContent: `${name} (${list.length})` }), rows];
    if (list.length <= FIRST) return shown;
    const more = make("button", { type: "button", textContent: `Show all ${list.length}` });
    more.setAttribute("aria-label", `Show all ${list.length}: ${name}`);
    more.addEventListener("click", () => {
      const added = list.slice(FIRST).map((hit) => this.row(hit));
      rows.append(...added);
      more.remove();
      added[0].firstChild.focus();
    });
    return [...shown, more];
  }

  row({ kind, slug, chapter, anchor, title, text, also, note, found }) {
    const link = make("a", { href: `${this.base}${slug === "" ? (this.base === "" ? "./" : "") : `${slug}/`}#${encodeURIComponent(anchor)}` });
    const small = [chapter, note].filter(Boolean).join(" · ");
    // A fact has no title: it is the sentence.
    link.append(make("span", { className: "search-title" }, ...pieces(title || text, found, true)));
    if (also && kind !== "sign") link.append(make("span", { className: "search-note" }, ...pieces(also, found)));
    if (title) link.append(make("span", {}, ...pieces(text, found)));
    link.append(make("span", { className: "search-note", textContent: small }));
    return make("li", {}, link);
  }

  /** Up and down walk through the field and the hits, Enter in the field opens the first hit, Escape closes. */
  keys(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = [this.field, ...this.hits.querySelectorAll("a, button")];
    const at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") {
      // A search field would only be emptied by it.
      event.preventDefault();
      this.close();
    } else if (step && at >= 0) {
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
    } else if (event.key === "Enter" && at === 0) {
      event.preventDefault();
      stops.find((stop) => stop.tagName === "A")?.click();
    }
  }

  /** Close before the page moves, so that the reader stands at the place and not behind a dialog. */
  follow(event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.close();
    // The same address again moves nothing by itself.
    if (link.href === location.href) dispatchEvent(new HashChangeEvent("hashchange"));
  }
}

function styled() {
  return new Promise((resolve) => {
    const link = make("link", { rel: "stylesheet", href: STYLE, onload: resolve, onerror: resolve });
    document.head.append(link);
  });
}

/** Make the search; `slash` reads and keeps whether the "/" key opens it. */
export async function search(button, slash) {
  await styled();
  return new Search(button, slash);
}
