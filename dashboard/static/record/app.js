// What every part of My record works with: the record, the words, the places of the body, and the screen.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";
import { dateOf, signOf } from "./course.js";

/** @import { Child, Properties } from "../../../widgets/kit/anywidget.d.ts" */
/** @import { Drawing, Group } from "../../../widgets/body_map/types.d.ts" */
/** @import { Book } from "./book.js" */
/** @import { Entry, Kind, Lump } from "./shape.js" */
/** @typedef {{ views: Drawing[], groups: Group[] }} Places */
/** @typedef {(app: App) => HTMLElement} Screen draws what stands on the page now; its first heading gets the focus */

export class App {
  /**
   * @param {HTMLElement} el
   * @param {Book} book
   * @param {Places} places
   * @param {Screen} home the screen that everything goes back to
   */
  constructor(el, book, places, home) {
    this.el = el;
    this.book = book;
    this.places = places;
    this.home = home;
    this.labels = new Map(places.groups.flatMap(({ sites }) => sites).map(({ id, label }) => [id, label]));
    /** Whether something is written that is not saved. */
    this.unsaved = false;
    /** @type {Screen | undefined} */
    this.screen = undefined;
    this.line = make("p", { className: "record-said", role: "status" });
    this.stage = make("div", { className: "record-stage" });
    this.refused = make("p", { className: "cs-notice record-refused", hidden: true }, say("my-record-refused"));
    el.replaceChildren(this.refused, this.line, this.stage);
  }

  /**
   * Show another screen, or this one anew.
   * @param {Screen} screen
   */
  show(screen) {
    this.screen = screen;
    this.place(screen(this));
  }

  /**
   * Show a screen without moving the reader.
   * @param {Screen} screen
   */
  start(screen) {
    this.screen = screen;
    this.draw(screen(this));
  }

  /** @param {HTMLElement} drawn */
  draw(drawn) {
    this.unsaved = false;
    this.refused.hidden = this.book.keeps;
    this.line.replaceChildren();
    this.stage.replaceChildren(drawn);
  }

  /**
   * Put a screen in its place, and the reader at its beginning.
   * @param {HTMLElement} drawn
   */
  place(drawn) {
    this.draw(drawn);
    const head = drawn.querySelector("h2");
    if (!head) return;
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
    this.el.scrollIntoView({ block: "start", behavior: "instant" });
  }

  /**
   * Say what was done, and offer to take it back.
   * @param {string} text
   * @param {{ label: string, act: () => void }} [back]
   */
  tell(text, back) {
    this.line.replaceChildren(text);
    if (!back) return;
    const undo = button(back.label, back.act);
    this.line.append(" ", undo);
    undo.focus();
  }

  /** What is said after something was saved. */
  saved() {
    this.tell(say(this.book.keeps ? "my-record-saved" : "my-record-saved-not-kept"));
  }

  /**
   * Take something out, show the screen without it, and offer to put it back.
   * @param {Kind} kind
   * @param {string} id
   * @param {string} what
   * @param {Screen} [screen] where to go, if not back to where one is
   */
  async remove(kind, id, what, screen = this.screen) {
    const restore = await this.book.remove(kind, id);
    if (screen) this.show(screen);
    const back = async () => {
      await restore();
      if (this.screen) this.show(this.screen);
      this.tell(say("my-record-undone"));
    };
    this.tell(say("my-record-deleted", { what }), { label: say("my-record-undo"), act: back });
  }

  /** @param {Lump} lump */
  nameOf({ place, label }) {
    const known = this.labels.get(place) ?? place;
    return label ? say("my-record-lump-name", { place: known, label }) : known;
  }

  /**
   * The quiet line that leads to the checklist, or nothing. It claims no level.
   * @param {readonly Pick<Entry, "skin" | "signs" | "pain">[]} entries in order of time
   */
  help(entries) {
    const sign = signOf(entries);
    if (!sign) return null;
    const link = this.el.dataset.check ? make("a", { href: this.el.dataset.check }, say("my-record-help-link")) : null;
    return make(
      "p",
      { className: "record-help" },
      say("my-record-why", { sign }),
      " ",
      say("my-record-help"),
      " ",
      link,
    );
  }
}

/**
 * @param {Child} label
 * @param {() => void} act
 * @param {Properties} [more]
 */
export function button(label, act, more = {}) {
  return make("button", { type: "button", onclick: act, ...more }, label);
}

/** @param {string} date */
export function dayText(date) {
  return say("my-record-day", { date: dateOf(date) });
}

/**
 * How a lump was, in one line.
 * @param {Entry} entry
 */
export function lookText({ size, pain, skin, signs }) {
  const parts = [
    size === null ? "" : say("my-record-told-size", { size }),
    pain === null ? "" : say("my-record-told-pain", { pain }),
    skin && say(skin === "open" ? "my-record-told-open" : "my-record-told-closed"),
    signs ? say("my-record-told-signs") : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? listText(parts) : say("my-record-told-nothing");
}

/** @param {readonly string[]} parts */
export function listText(parts) {
  return parts.reduce((before, next) => say("my-record-and", { before, next }));
}

/**
 * The two things that can be done with anything that is written down.
 * @param {string} what
 * @param {() => void} change
 * @param {() => void} remove
 */
export function deeds(what, change, remove) {
  return make(
    "p",
    { className: "record-deeds" },
    button(say("my-record-change"), change, { "aria-label": say("my-record-change-of", { what }) }),
    button(say("my-record-delete"), remove, { "aria-label": say("my-record-delete-of", { what }) }),
  );
}

/**
 * A long list shows its beginning, and the rest when somebody asks.
 * @param {readonly HTMLElement[]} items
 * @param {number} most
 */
export function folded(items, most) {
  const list = (/** @type {readonly HTMLElement[]} */ some) => make("ul", { className: "record-list" }, some);
  if (items.length <= most) return [list(items)];
  const rest = items.slice(most);
  return [
    list(items.slice(0, most)),
    make("details", {}, make("summary", {}, say("my-record-more", { count: rest.length })), list(rest)),
  ];
}
