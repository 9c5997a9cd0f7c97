// What every part of practice works with: the model, the log, the words, and which question comes next.

import { enter } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { dayOf, nextOf, pilesOf, planOf, questionsOf } from "./schedule.js";

/** @import { Model } from "../kit/anywidget.d.ts" */
/** @import { Values } from "../kit/words.js" */
/** @import { Book } from "./book.js" */
/** @import { Review } from "./log.js" */
/** @import { Planned } from "./schedule.js" */
/** @import { State } from "./types.d.ts" */

/** What is said of an answer that is open no longer. */
const CLOSED = { question: "", turn: 0, given: [], sure: "" };

export class Desk {
  /**
   * @param {Model<State>} model
   * @param {Book} book
   * @param {string} prefix begins the ids of this view
   * @param {(words: string) => void} speak
   */
  constructor(model, book, prefix, speak) {
    this.model = model;
    this.book = book;
    this.prefix = prefix;
    this.speak = speak;
    /** What was last done to the log; it outlives a drawing. */
    this.line = make("p", { className: "cs-said" });
    /** Which answer was committed here and is not in the log yet. */
    this.committed = "";
    /** @type {{ log: readonly Review[], day: number, plan: Map<string, Planned> } | undefined} */
    this.planned = undefined;
    /** Is called when the page shows something that is not in the traits. */
    this.draw = () => {};
  }

  /**
   * @param {string} message
   * @param {Values} [values]
   */
  say(message, values) {
    return say(this.model, message, values);
  }

  /** @param {string} words */
  tell(words) {
    this.line.textContent = words;
    this.speak(words);
  }

  /** When each question is due; worked out once for each log and day. */
  plan() {
    const now = Date.now();
    const { log } = this.book;
    if (this.planned?.log !== log || this.planned.day !== dayOf(now)) {
      this.planned = { log, day: dayOf(now), plan: planOf(log, now) };
    }
    return this.planned.plan;
  }

  /**
   * The questions of a choice, in piles.
   * @param {string} chapter
   * @param {string} objective
   */
  piles(chapter = this.model.get("chapter"), objective = this.model.get("objective")) {
    return pilesOf(questionsOf(this.model.get("shelf"), chapter, objective), this.plan(), Date.now());
  }

  /** The question to ask next. */
  next() {
    return nextOf(this.piles(), this.plan(), Date.now());
  }

  /**
   * Open a question; each time its answers stand in another order.
   * @param {string} question
   */
  ask(question) {
    this.line.textContent = "";
    const turn = this.book.log.filter((review) => review.question === question).length;
    enter(this.model, { ...CLOSED, question, turn });
  }

  /** Go back to the choice. */
  close() {
    enter(this.model, CLOSED);
  }

  /**
   * Commit an answer.
   * @param {string[]} given
   * @param {"sure" | "unsure"} sure
   */
  commit(given, sure) {
    this.committed = this.model.get("question");
    enter(this.model, { given, sure });
  }

  /** Note in the log what was committed, once. */
  async note() {
    const { asked, told } = this.model.get("answer");
    if (!asked || !told || this.committed !== asked.id) return;
    this.committed = "";
    await this.book.add(asked.id, told.grade);
    this.draw();
  }
}
