// Practice: questions one at a time, each told of after it was answered. What is entered lives in the traits; what was
// answered is kept on the device, and nowhere else.

import { enter, followState } from "../kit/answer.js";
import { defineView } from "../kit/define.js";
import { make } from "../kit/elements.js";
import { followLink } from "../kit/links.js";
import { hold, redraw } from "../kit/press.js";
import { speaker } from "../kit/speech.js";
import { Book } from "./book.js";
import { Desk } from "./desk.js";
import { closeButton, drawForm } from "./form.js";
import { drawHome, dueText } from "./home.js";
import { LINK } from "./link.js";
import { drawTold, spoken } from "./told.js";

/** @import { AnswerState, View } from "../kit/anywidget.d.ts" */
/** @import { State } from "./types.d.ts" */

// The head of the page may stand over so much of a screen.
const BEHIND = 96; // px

const NOTHING = { asked: null, told: null, notice: "" };

/** The one screen that is in sight, and what of it a reader has seen. */
class Screen {
  /**
   * @param {Desk} desk
   * @param {HTMLElement} stage
   */
  constructor(desk, stage) {
    this.desk = desk;
    this.stage = stage;
    /** What stands there: a screen and its question. */
    this.shown = "";
    /** @type {AnswerState} */
    this.state = "waiting";
  }

  /** Draw what stands there again, with what was noted in the log. */
  again() {
    if (this.state === "answered" || this.desk.model.get("question") === "") this.draw(true);
  }

  /** @param {AnswerState} state */
  follow(state) {
    const { model } = this.desk;
    this.state = state;
    // What was chosen but not committed changes nothing that is drawn.
    const isHome = model.get("question") === "";
    const isForm = this.shown === this.formName() && model.get("sure") === "";
    // The choice is drawn from the traits alone, whether anything can be worked out here or not.
    if (state === "answered" || isHome) this.draw(false);
    else if (isForm && state !== "failed") return;
    else if (state === "held") hold(this.stage);
    else {
      this.shown = state;
      const words = this.desk.say(`practice-${state}`);
      redraw(this.stage, make("p", { className: "cs-notice" }, words), closeButton(this.desk));
      this.desk.speak(words);
    }
  }

  formName() {
    const { model } = this.desk;
    return `form ${model.get("question")} ${model.get("turn")} ${model.get("answer").notice}`;
  }

  /** @param {boolean} anew whether what stands there is drawn again */
  draw(anew) {
    const { model } = this.desk;
    const isHome = model.get("question") === "" && this.state !== "answered";
    const { asked, told, notice } = isHome ? NOTHING : model.get("answer");
    const screen = told ? "told" : asked ? "form" : "home";
    const name = screen === "form" ? this.formName() : `${screen} ${model.get("question")}`;
    const same = name === this.shown;
    if (same && screen === "form") return;
    const first = this.shown === "";
    this.shown = name;
    if (asked && told) redraw(this.stage, drawTold(this.desk, asked, told));
    else if (asked) redraw(this.stage, drawForm(this.desk, asked));
    else redraw(this.stage, drawHome(this.desk, notice));
    if (!first && !same && !anew) this.lead();
    if (asked && told && !same) {
      if (!first) this.desk.speak(spoken(this.desk, asked, told));
      this.desk.note();
    } else if (!asked && same && !anew) this.desk.speak(dueText(this.desk));
  }

  /** Put the reader at the beginning of what is new. */
  lead() {
    const head = /** @type {HTMLElement | null} */ (this.stage.querySelector("h3"));
    if (!head) return;
    head.focus({ preventScroll: true });
    const { top } = head.getBoundingClientRect();
    if (top < BEHIND || top > innerHeight / 2) this.stage.scrollIntoView({ block: "start", behavior: "instant" });
  }
}

/** @param {View<State>} view */
function draw({ model, el, id, signal }) {
  const stage = make("div", { className: "cs-stage" });
  const desk = new Desk(model, new Book(), id, speaker(el, signal));
  const screen = new Screen(desk, stage);
  el.append(stage);
  desk.draw = () => screen.again();
  followState(model, (state) => screen.follow(state), signal);
  followLink(LINK, el, (linked) => {
    const [question, objective, chapter] = ["question", "objective", "chapter"].map((name) => linked(name)[0] ?? "");
    enter(model, { question, objective, chapter, turn: 0, given: [], sure: "" });
  }, signal);
  desk.book.open().then(() => {
    if (!signal.aborted) screen.again();
  });
}

export default defineView(`cs-${LINK}`, draw);
