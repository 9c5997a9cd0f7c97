// When a question comes again: FSRS, worked out from the log. A day ends at the reader's own midnight.

import { createEmptyCard, fsrs, generatorParameters, Rating } from "ts-fsrs";

/** @import { Chapter } from "./types.d.ts" */
/** @import { Review } from "./log.js" */
/** @typedef {{ due: number, last: number, reviews: number }} Planned days are counted from 1970 */
/** @typedef {{ due: string[], fresh: string[], later: string[] }} Piles */

const DAY = 86400000; // ms
// A question is never gone for longer, whatever the clock said when it was answered.
const LONGEST = 365; // days
// Before this day there was nothing to answer: a clock that says so was wrong.
const FIRST = Date.UTC(2026, 0, 1) / DAY;
const RATING = /** @type {const} */ ({ again: Rating.Again, hard: Rating.Hard, good: Rating.Good });
// Whole days and no chance, so that the same log always gives the same days.
const PARAMETERS = generatorParameters({ enable_fuzz: false, enable_short_term: false, maximum_interval: LONGEST });
const SCHEDULER = fsrs(PARAMETERS);

/**
 * The day on which something happened where the reader lives, as a number that grows by one at each midnight.
 * @param {number} time
 */
export function dayOf(time) {
  const date = new Date(time);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}

/**
 * Return for each question that was answered when it is due. Of several answers on one day the first counts: what was
 * read a moment ago is not remembered yet. Answers from days that can't be, because a clock was wrong, don't count.
 * @param {readonly Review[]} log
 * @param {number} now
 * @returns {Map<string, Planned>}
 */
export function planOf(log, now) {
  /** @type {Map<string, Planned>} */
  const plan = new Map();
  for (const [question, reviews] of byQuestion(log, dayOf(now))) {
    let card = createEmptyCard(new Date(0));
    let last = -Infinity;
    for (const { grade, time } of reviews) {
      const day = dayOf(time);
      if (day === last) continue;
      card = SCHEDULER.next(card, new Date(day * DAY), RATING[grade]).card;
      last = day;
    }
    plan.set(question, { due: last + card.scheduled_days, last, reviews: reviews.length });
  }
  return plan;
}

/**
 * @param {readonly Review[]} log
 * @param {number} today
 */
function byQuestion(log, today) {
  /** @type {Map<string, Review[]>} */
  const found = new Map();
  const sorted = log.toSorted((one, other) => one.time - other.time || (one.id < other.id ? -1 : 1));
  for (const review of sorted) {
    const day = dayOf(review.time);
    // Another device may be a time zone ahead.
    if (day < FIRST || day > today + 1) continue;
    const reviews = found.get(review.question) ?? [];
    reviews.push(review);
    found.set(review.question, reviews);
  }
  return found;
}

/**
 * Sort questions into those that are due, those that were never answered, and those that can wait; in each pile the
 * next one comes first.
 * @param {readonly string[]} questions
 * @param {Map<string, Planned>} plan
 * @param {number} now
 * @returns {Piles}
 */
export function pilesOf(questions, plan, now) {
  const today = dayOf(now);
  const dueOn = (/** @type {string} */ question) => plan.get(question)?.due ?? Infinity;
  const known = questions.filter((question) => plan.has(question)).toSorted((one, other) => dueOn(one) - dueOn(other));
  return {
    due: known.filter((question) => dueOn(question) <= today),
    fresh: questions.filter((question) => !plan.has(question)),
    later: known.filter((question) => dueOn(question) > today),
  };
}

/**
 * The question to ask next, or nothing where each was answered today.
 * @param {Piles} piles
 * @param {Map<string, Planned>} plan
 * @param {number} now
 */
export function nextOf({ due, fresh, later }, plan, now) {
  const today = dayOf(now);
  return [...due, ...fresh, ...later].find((question) => (plan.get(question)?.last ?? -1) < today);
}

/**
 * The questions of a choice: of a chapter, of one of its objectives, or all.
 * @param {readonly Chapter[]} shelf
 * @param {string} chapter
 * @param {string} objective
 */
export function questionsOf(shelf, chapter, objective) {
  return shelf
    .flatMap(({ id, objectives }) => objectives.map((aim) => ({ ...aim, chapter: id })))
    .filter((aim) => (chapter === "" || aim.chapter === chapter) && (objective === "" || aim.id === objective))
    .flatMap(({ questions }) => questions);
}
