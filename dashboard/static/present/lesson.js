// A lesson that goes from page to page: what stands on the wall at each stop, and where the next one is.

import { make } from "../../../widgets/kit/elements.js";
import { indexOf, kitOf, leaveOut, stopsOf, sumOf, writeWhere } from "./plan.js";

/** @import { Plan, Stop, Where } from "./plan.js" */

export class Lesson {
  /**
   * @param {Plan} plan
   * @param {Where} where
   * @param {string} front the way to the front page
   */
  constructor(plan, where, front) {
    this.plan = plan;
    this.where = where;
    this.front = front;
    this.steps = leaveOut(plan.steps, where.out);
    this.stops = stopsOf(this.steps);
    this.at = indexOf(this.stops, where);
  }

  get stop() {
    return this.stops[this.at];
  }

  get step() {
    return this.steps[this.stop.step];
  }

  get minutes() {
    return sumOf(this.steps);
  }

  /**
   * Return what a stop is called.
   * @param {Stop | undefined} stop
   */
  titleOf(stop) {
    return stop ? stop.opened?.title ?? this.steps[stop.step].title : "";
  }

  /**
   * Return the address of a stop. What stands on the wall can stand on any page, so it stays on the one that is open,
   * and a tool that the class works with is not lost.
   * @param {number} at
   * @param {string} here the path of this page
   */
  addressOf(at, here) {
    const { step, stop, opened } = this.stops[at];
    const search = writeWhere({ ...this.where, step, stop });
    return opened
      ? new URL(`${this.front}${opened.page}${search}${opened.hash}`, location.href).href
      : `${here}${search}`;
  }

  /** Where the class began, for whoever leaves it. */
  get home() {
    const { out } = this.where;
    const left = out.length > 0 ? `?out=${out.join(",")}` : "";
    return `${this.front}${this.plan.page}${left}#step-${this.step.id}`;
  }
}

/**
 * Fetch the plan that an address names.
 * @param {Where} where
 * @param {string} front
 */
export async function fetchLesson(where, front) {
  const { kit, minutes } = kitOf(where.name);
  const answer = await fetch(`${front}teach/${kit}/plans.json`);
  if (!answer.ok) throw new Error(`no plan ${where.name}: ${answer.status}`);
  /** @type {Record<string, Plan>} */
  const plans = await answer.json();
  return new Lesson(plans[minutes], where, front);
}

/**
 * Draw what stands on the wall at the beginning of a step.
 * @param {{ title: string, wall: string }} step
 */
export function wallOf({ title, wall }) {
  const head = make("h2", {}, title);
  const lines = wall.split(/\n+/).filter((line) => line.trim() !== "").map((line) => make("p", {}, line));
  return { wall: make("section", { className: "present-wall" }, head, lines), head };
}
