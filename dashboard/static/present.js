// Present mode: the page that is open, one section a screen, or a lesson that goes from page to page. Whoever opens a
// page without it fetches nothing of this.

import { addressOf } from "./present/address.js";
import { makeBar } from "./present/bar.js";
import { openChannel } from "./present/channel.js";
import { Clock } from "./present/clock.js";
import { Pages, Stops } from "./present/deck.js";
import { actionOf } from "./present/keys.js";
import { fetchLesson } from "./present/lesson.js";
import { indexOf, readWhere } from "./present/plan.js";
import { placeOf, readNow } from "./present/sections.js";
import { below, focusOn, Stage } from "./present/show.js";
import { black, code, overview } from "./present/windows.js";
import { keepSetting, setting } from "./settings.js";

/** @import { Words } from "../../widgets/kit/types.d.ts" */
/** @import { Say } from "../../widgets/kit/words.js" */
/** @import { Action } from "./present/keys.js" */

const STYLE = new URL("./present.css", import.meta.url).href;
const TICK = 5000; // ms; minutes are shown, so nothing runs before anybody's eyes
const PART = 0.8; // of a screen that is turned at once
const REST = 0.04; // of a screen that is not worth another key

/** Whether the address asks for it. */
function isAsked() {
  return new URLSearchParams(location.search).has("present");
}

/**
 * Present this page now, and whenever its address asks for it. `link` is the way in that stands on the page.
 * @param {HTMLAnchorElement} link
 * @param {(words: Words) => Say} speech
 */
export async function present(link, speech) {
  const { words = "", notes = "" } = link.dataset;
  const [answer] = await Promise.all([fetch(words), styled()]);
  const show = new Presentation(speech(await answer.json()), notes);
  addEventListener("popstate", () => show.follow());
  addEventListener("hashchange", () => show.jumped());
  await show.follow();
}

/** Wait until the style is there; without it nobody would see what is shown. */
function styled() {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: STYLE });
  return new Promise((done) => {
    for (const kind of ["load", "error"]) link.addEventListener(kind, done, { once: true });
    document.head.append(link);
  });
}

class Presentation {
  /**
   * @param {Say} say
   * @param {string} notes
   */
  constructor(say, notes) {
    this.say = say;
    this.notes = notes;
    this.front = document.body.dataset.front || "./";
    this.title = document.title;
    this.stage = new Stage(/** @type {HTMLElement} */ (document.getElementById("main")));
    /** @type {Pages | Stops | null} */
    this.deck = null;
    /** @type {AbortController | null} what listens as long as it goes on */
    this.going = null;
    /** @type {HTMLDialogElement | null} */
    this.dark = null;
    /** What the notes were told last. */
    this.told = "";
  }

  /** Do what the address says: begin, go to another stop, or end. */
  async follow() {
    if (!isAsked()) {
      this.end();
      return;
    }
    const where = readWhere(location.search);
    if (this.deck instanceof Stops && where?.name === this.deck.name) {
      this.deck.lesson.at = indexOf(this.deck.lesson.stops, where);
      this.shown();
      return;
    }
    if (!this.deck) await this.begin();
  }

  async begin() {
    // Whoever just opened the page begins at its beginning, however little stands above the next heading.
    const read = scrollY > 0 ? readNow(this.stage.sections, innerHeight / 3) : 0;
    const where = readWhere(location.search);
    const path = new URL(location.href).pathname.slice(new URL(this.front, location.href).pathname.length);
    const pages = new Pages(this.stage, path, this.notes);
    if (!pages.find(location.hash)) pages.at = read;
    try {
      this.deck = where ? new Stops(this.stage, await fetchLesson(where, this.front)) : pages;
    } catch (error) {
      // Then the page is presented by itself, which is better than nothing.
      console.warn(error);
      this.deck = pages;
    }
    this.clock = new Clock(this.deck.name);
    this.going = new AbortController();
    const { signal } = this.going;
    const { bar, tell } = makeBar(
      this.say,
      (action) => this.act(action),
      this.deck.notes && this.front + this.deck.notes,
    );
    this.bar = bar;
    this.tell = tell;
    document.body.append(bar);
    const isRightToLeft = document.documentElement.dir === "rtl";
    document.addEventListener("keydown", (event) => {
      const action = actionOf(event, isRightToLeft);
      if (!action) return;
      event.preventDefault();
      this.act(action);
    }, { signal });
    addEventListener("pagehide", () => this.channel?.close(), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.listen(), { signal });
    addEventListener("scroll", () => this.report(), { signal, passive: true });
    this.listen();
    const ticking = setInterval(() => this.report(), TICK);
    signal.addEventListener("abort", () => clearInterval(ticking));
    this.shown();
  }

  /** Hear the page with the notes. */
  listen() {
    const front = new URL(this.front, location.href).href;
    this.channel = openChannel(front, (message) => {
      if (message.from !== "notes") return;
      if (message.act === "tell") this.report(true);
      else this.act(message.act);
    });
  }

  /** Put on the wall what is due, and say so. */
  shown() {
    if (!this.deck) return;
    this.deck.show();
    this.clock?.enter(this.deck.id);
    document.title = `${this.deck.titles[this.deck.at]} – ${this.title}`;
    this.report(true);
  }

  /**
   * Bring the bar up to date, and the notes where something changed for them.
   * @param {boolean} always
   */
  report(always = false) {
    const { deck, say, clock } = this;
    if (!deck || !clock) return;
    const time = deck.time(say, clock);
    const position = deck.position(say);
    const isLast = deck.at === deck.titles.length - 1;
    const shown = setting("present-time") === "off" ? "" : time;
    this.tell?.({ position, time: shown, isFirst: deck.at === 0, isLast });
    this.bar?.toggleAttribute("data-more", below(this.bar.offsetHeight) > REST);
    const black = this.dark !== null;
    const told = JSON.stringify([deck.at, time, black]);
    if (!always && told === this.told) return;
    this.told = told;
    const next = isLast ? "" : deck.titles[deck.at + 1];
    const { page, id, notes } = deck;
    const title = deck.titles[deck.at];
    this.channel?.postMessage({ from: "wall", page, id, notes, title, next, position, time, black });
  }

  /** @param {Action | "time"} action */
  act(action) {
    const { deck } = this;
    if (!deck) return;
    if (this.dark && action !== "leave") {
      this.dark.close();
      if (action !== "overview" && action !== "code") return;
    }
    const last = deck.titles.length - 1;
    /** @type {Record<Action | "time", () => unknown>} */
    const ways = {
      on: () => (below(this.bar?.offsetHeight ?? 0) > REST ? this.turn(1) : this.go(deck.at + 1)),
      back: () => (document.documentElement.scrollTop > 1 ? this.turn(-1) : this.go(deck.at - 1)),
      next: () => this.go(deck.at + 1),
      previous: () => this.go(deck.at - 1),
      first: () => this.go(0),
      last: () => this.go(last),
      black: () => this.darken(),
      overview: () => overview(this.say, deck.titles, deck.at, (place) => this.go(place)),
      code: () => this.showCode(),
      full: () => fullScreen(),
      out: () => this.leaveField(),
      leave: () => this.leave(),
      time: () => this.hideTime(),
    };
    ways[action]?.();
  }

  /** @param {number} place */
  go(place) {
    const { deck } = this;
    if (!deck || place < 0 || place >= deck.titles.length || place === deck.at) return;
    deck.go(place);
    if (deck.at === place) this.shown();
  }

  /** @param {1 | -1} way */
  turn(way) {
    scrollBy({ top: way * PART * (innerHeight - (this.bar?.offsetHeight ?? 0)), behavior: "instant" });
  }

  darken() {
    this.dark = black(this.say, () => {
      this.dark = null;
      this.report();
    });
    this.report();
  }

  async showCode() {
    try {
      const { drawCode } = await import("./qr.js");
      code(this.say, addressOf(this.deck?.section), drawCode);
    } catch (error) {
      console.warn(error);
    }
  }

  hideTime() {
    keepSetting("present-time", setting("present-time") === "off" ? "on" : "off");
    this.report();
  }

  /** Out of a field, so that the keys turn the pages again. */
  leaveField() {
    const head = this.stage.shown?.head;
    if (head) focusOn(head);
  }

  /** A link on the page led elsewhere on it: to another section, or into a tool. */
  jumped() {
    const { deck } = this;
    if (!(deck instanceof Pages)) return;
    const place = placeOf(this.stage.sections, location.hash);
    if (place < 0 || place === deck.at) return;
    deck.at = place;
    this.shown();
  }

  /** Leave by the way that led in, so that no entry of the history stays behind. */
  leave() {
    const home = this.deck?.home;
    if (home) {
      location.assign(home);
      return;
    }
    if (history.state?.presented) history.back();
    else {
      history.replaceState(history.state, "", location.pathname + location.hash);
      this.end();
    }
  }

  end() {
    if (!this.deck) return;
    this.going?.abort();
    this.channel?.close();
    this.bar?.remove();
    for (const dialog of document.querySelectorAll("dialog[open]")) /** @type {HTMLDialogElement} */ (dialog).close();
    if (this.deck instanceof Stops) this.deck.end();
    this.deck = null;
    document.title = this.title;
    this.stage.end();
  }
}

/** The whole screen, where the browser has it. */
async function fullScreen() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch (error) {
    console.warn(error);
  }
}
