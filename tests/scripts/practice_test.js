// Practice, as far as it needs no page: the log out and in, and when a question comes again.

import assert from "node:assert/strict";
import { fileOf, MARK, merged, MOST_BYTES, NotALog, readLog, sound, VERSION } from "../../widgets/practice/log.js";
import { dayOf, nextOf, pilesOf, planOf, questionsOf } from "../../widgets/practice/schedule.js";

/** @import { Grade, Review } from "../../widgets/practice/log.js" */

const DAY = 86400000;
const NOW = new Date(2026, 10, 30, 12).getTime();

/**
 * @param {string} question
 * @param {Grade} grade
 * @param {number} time
 * @returns {Review}
 */
function review(question, grade, time) {
  return { id: `${question}-${time}`, question, grade, time };
}

/** @param {object} values */
function file(values) {
  return JSON.stringify({ kind: MARK, version: VERSION, reviews: [], ...values });
}

const LOG = [review("one", "good", NOW - 3 * DAY), review("two", "again", NOW - 2 * DAY), review("one", "hard", NOW)];

Deno.test("a log comes back from its file as it was, and nothing else comes with it", () => {
  assert.deepEqual(readLog(fileOf(LOG, new Date(NOW))), LOG);
  const more = file({ reviews: [{ ...LOG[0], __proto__: { evil: 1 }, more: "x" }], more: 1 });
  assert.deepEqual(readLog(more), [LOG[0]]);
});

Deno.test("what is no log of this version is refused, and the entry that was changed is named", () => {
  const first = LOG[0];
  const wrong = /** @type {const} */ ([
    ["x".repeat(MOST_BYTES + 1), "large", ""],
    ["{", "foreign", ""],
    ["[]", "foreign", ""],
    ["null", "foreign", ""],
    ['{"kind": "calcium-in-the-skin-record", "version": 1}', "foreign", ""],
    [fileOf(LOG, new Date(NOW)).slice(0, 150), "broken", ""],
    [file({ version: 2 }), "version", "2"],
    [file({ version: "1" }), "version", "1"],
    [file({ version: undefined }), "version", "undefined"],
    [file({ reviews: {} }), "broken", "reviews"],
    [file({ reviews: [first, null] }), "broken", "reviews 2"],
    [file({ reviews: [first, first] }), "broken", "reviews 2, id"],
    [file({ reviews: [{ ...first, grade: "easy" }] }), "broken", "reviews 1, grade"],
    [file({ reviews: [{ ...first, time: "now" }] }), "broken", "reviews 1, time"],
    [file({ reviews: [{ ...first, time: -1 }] }), "broken", "reviews 1, time"],
    [file({ reviews: [{ ...first, time: 1e300 }] }), "broken", "reviews 1, time"],
    [file({ reviews: [first, { ...first, question: "<b>" }] }), "broken", "reviews 2, question"],
    [file({ reviews: [{ ...first, id: "" }] }), "broken", "reviews 1, id"],
    [file({ reviews: [{ question: "one" }] }), "broken", "reviews 1, id"],
    [file({ reviews: Array.from({ length: 60001 }, () => 1) }), "large", ""],
  ]);
  for (const [text, reason, where] of wrong) {
    assert.throws(
      () => readLog(text),
      (error) => error instanceof NotALog && error.reason === reason && error.where === where,
      text.slice(0, 80),
    );
  }
  assert.deepEqual(sound([LOG[0], null, { ...LOG[0], grade: 1 }, LOG[1]]), [LOG[0], LOG[1]]);
});

Deno.test("two logs make one, each review once", () => {
  assert.deepEqual(merged(LOG.slice(0, 2), LOG.slice(1)), LOG);
});

Deno.test("wrong comes soonest, right and sure latest, and never on the same day", () => {
  const due = (/** @type {Grade} */ grade) => planOf([review("one", grade, NOW)], NOW).get("one")?.due ?? 0;
  const today = dayOf(NOW);
  assert.ok(today < due("again"));
  assert.ok(due("again") <= due("hard"));
  assert.ok(due("hard") < due("good"));
});

Deno.test("a day ends at the reader's midnight, and of several answers on it the first counts", () => {
  const late = new Date(2026, 10, 29, 23, 59).getTime();
  const soon = new Date(2026, 10, 30, 0, 1).getTime();
  assert.equal(dayOf(soon) - dayOf(late), 1);
  const morning = new Date(2026, 10, 29, 0, 1).getTime();
  const twice = [review("one", "again", morning), review("one", "good", late)];
  assert.deepEqual(planOf(twice, NOW).get("one"), {
    ...planOf(twice.slice(0, 1), NOW).get("one"),
    reviews: 2,
  });
});

Deno.test("a clock that jumps does no harm", () => {
  const before = planOf(LOG, NOW);
  for (const wrong of [NOW + 3650 * DAY, new Date(1970, 0, 2).getTime(), 0, 8.64e15]) {
    assert.deepEqual(planOf([...LOG, review("one", "good", wrong)], NOW), before);
    // And while it is wrong nothing breaks.
    const plan = planOf(LOG, wrong);
    assert.ok([...plan.values()].every(({ due }) => Number.isFinite(due)));
  }
  // A month back is a day like any other: the log is put in order, and a question is never gone for good.
  const back = planOf([...LOG, review("one", "good", NOW - 40 * DAY)], NOW);
  assert.ok((back.get("one")?.due ?? Infinity) <= dayOf(NOW) + 365);
  // However long somebody was away, it comes again within a year.
  const away = planOf([review("one", "good", NOW - 300 * DAY), review("one", "good", NOW)], NOW);
  assert.ok((away.get("one")?.due ?? Infinity) <= dayOf(NOW) + 365);
});

Deno.test("what is due comes first, then what is new, then what can wait, and nothing twice on one day", () => {
  const plan = planOf(LOG, NOW);
  const piles = pilesOf(["one", "two", "three"], plan, NOW);
  assert.deepEqual(piles, { due: ["two"], fresh: ["three"], later: ["one"] });
  assert.equal(nextOf(piles, plan, NOW), "two");
  const rest = pilesOf(["one"], plan, NOW);
  assert.equal(nextOf(rest, plan, NOW), undefined);
  assert.equal(nextOf(pilesOf(["one"], plan, NOW + DAY), plan, NOW + DAY), "one");
});

Deno.test("a choice is a chapter, a goal or everything", () => {
  const aim = (/** @type {string} */ id, /** @type {string[]} */ questions) => ({ id, text: id, questions });
  const shelf = [
    { id: "a", label: "A", objectives: [aim("a.x", ["1", "2"]), aim("a.y", ["3"])] },
    { id: "b", label: "B", objectives: [aim("b.x", ["4"])] },
  ];
  assert.deepEqual(questionsOf(shelf, "", ""), ["1", "2", "3", "4"]);
  assert.deepEqual(questionsOf(shelf, "a", ""), ["1", "2", "3"]);
  assert.deepEqual(questionsOf(shelf, "", "b.x"), ["4"]);
  assert.deepEqual(questionsOf(shelf, "b", "a.x"), []);
});
