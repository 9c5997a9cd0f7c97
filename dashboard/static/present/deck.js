// What can be shown one after the other: the sections of a page, or the stops of a lesson. Both look alike from
// outside.

import { wallOf } from "./lesson.js";
import { placeOf } from "./sections.js";

/** @import { Say } from "../../../widgets/kit/words.js" */
/** @import { Clock } from "./clock.js" */
/** @import { Lesson } from "./lesson.js" */
/** @import { Section } from "./sections.js" */
/** @import { Stage } from "./show.js" */

const FROM = "present-from";

/** The sections of one page. They share one entry of the history, so that Back leaves all of them. */
export class Pages {
  /**
   * @param {Stage} stage
   * @param {string} page the path of the page
   * @param {string} notes the page with its notes, or nothing
   */
  constructor(stage, page, notes) {
    this.stage = stage;
    this.page = page;
    this.notes = notes;
    this.name = page;
    this.at = 0;
  }

  get titles() {
    return this.stage.sections.map(({ title }) => title);
  }

  get id() {
    return this.stage.sections[this.at].id;
  }

  /** @param {string} hash */
  find(hash) {
    const place = placeOf(this.stage.sections, hash);
    if (place >= 0) this.at = place;
    return place >= 0;
  }

  /** Show the section that is due, and name it in the address; a state of a tool in it stays there. */
  show() {
    const section = this.stage.sections[this.at];
    this.stage.show(section);
    const { pathname, search, hash } = location;
    const isThere = placeOf(this.stage.sections, hash) === this.at;
    if (!isThere) history.replaceState(history.state, "", `${pathname}${search}#${encodeURIComponent(section.id)}`);
  }

  /** @param {number} place */
  go(place) {
    this.at = place;
    this.show();
  }

  /**
   * @param {Say} say
   * @param {Clock} clock
   */
  time(say, clock) {
    return say("present-time", { minutes: clock.minutes().elapsed });
  }

  /** @param {Say} say */
  position(say) {
    return say("present-position", { at: this.at + 1, of: this.titles.length });
  }

  /** The section that the room can open on its phones. */
  get section() {
    return this.stage.sections[this.at];
  }

  /** Where leaving leads, if not to this page. */
  get home() {
    return "";
  }
}

/** The stops of a lesson, each with an entry of the history, so that Back leads to the one before. */
export class Stops {
  /**
   * @param {Stage} stage
   * @param {Lesson} lesson
   */
  constructor(stage, lesson) {
    this.stage = stage;
    this.lesson = lesson;
    comeFrom();
    this.name = lesson.where.name;
    this.notes = lesson.plan.notes;
    this.page = lesson.plan.page;
    /** @type {HTMLElement | null} */
    this.wall = null;
  }

  get at() {
    return this.lesson.at;
  }

  get titles() {
    return this.lesson.stops.map((stop) => this.lesson.titleOf(stop));
  }

  get id() {
    return this.lesson.step.id;
  }

  get section() {
    return this.stage.shown ?? undefined;
  }

  /** Show the stop that is due: what stands on the wall, or what it opens on this page. */
  show() {
    const { stage, lesson } = this;
    this.wall?.remove();
    this.wall = null;
    const { opened } = lesson.stop;
    if (opened) {
      const place = placeOf(stage.sections, opened.hash);
      stage.show(stage.sections[place >= 0 ? place : toolIn(stage.sections)]);
      return;
    }
    stage.show(null);
    const { wall, head } = wallOf(lesson.step);
    this.wall = wall;
    stage.main.prepend(wall);
    scrollTo({ top: 0, behavior: "instant" });
    head.tabIndex = -1;
    head.setAttribute("aria-describedby", "present-position");
    head.focus({ preventScroll: true });
  }

  /**
   * Go to a stop. One step back is the way back, as long as the class came from there.
   * @param {number} place
   */
  go(place) {
    const { lesson } = this;
    if (place === lesson.at - 1 && history.state?.from === place) {
      history.back();
      return;
    }
    const address = lesson.addressOf(place, location.pathname);
    const { pathname, hash } = new URL(address, location.href);
    if (pathname !== location.pathname) {
      leaveFrom(lesson.at);
      location.assign(address);
      return;
    }
    history.pushState({ ...history.state, followed: undefined, from: lesson.at }, "", address);
    lesson.at = place;
    this.show();
    // A tool takes a state out of the address when it is told that this has changed.
    if (hash.includes("?")) dispatchEvent(new HashChangeEvent("hashchange"));
  }

  /**
   * @param {Say} say
   * @param {Clock} clock
   */
  time(say, clock) {
    const { elapsed, step } = clock.minutes();
    return say("present-time-plan", { elapsed, all: this.lesson.minutes, step, minutes: this.lesson.step.minutes });
  }

  /** @param {Say} say */
  position(say) {
    return say("present-step", { at: this.lesson.stop.step + 1, of: this.lesson.steps.length });
  }

  get home() {
    return this.lesson.home;
  }

  end() {
    this.wall?.remove();
    this.wall = null;
  }
}

/**
 * Tell the page that comes next from which stop it is reached, so that its way back is that of the browser: then a tool
 * is found as it was left.
 * @param {number} at
 */
function leaveFrom(at) {
  try {
    sessionStorage.setItem(FROM, String(at));
  } catch { /* then Previous opens the page anew */ }
}

function comeFrom() {
  try {
    const from = sessionStorage.getItem(FROM);
    sessionStorage.removeItem(FROM);
    if (from !== null) history.replaceState({ ...history.state, from: Number(from) }, "");
  } catch { /* as above */ }
}

/** @param {Section[]} sections */
function toolIn(sections) {
  return Math.max(0, sections.findIndex(({ parts }) => parts.some((part) => part.matches(".widget"))));
}
