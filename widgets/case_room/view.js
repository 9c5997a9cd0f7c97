// The case room. What is open and what was committed to lives in the traits; this module draws it, and reports changes.

import { enter, followState } from "../kit/answer.js";
import { defineView } from "../kit/define.js";
import { make } from "../kit/elements.js";
import { copyLink, followLink, writeLink } from "../kit/links.js";
import { notUsed } from "../kit/notices.js";
import { hold, redraw } from "../kit/press.js";
import { say } from "../kit/words.js";
import { askOne } from "./ask.js";
import { drawList } from "./choose.js";
import { drawDecides, drawStories } from "./contrast.js";
import { drawEnd, drawPairs, drawTransfer } from "./end.js";
import { keepCase, keptCases } from "./progress.js";
import { askRank } from "./rank.js";
import { handsUp, openedBy } from "./steps.js";
import { drawSeen, drawTold, stepName } from "./told.js";

/** @import { AnswerState, Child, Field, View } from "../kit/anywidget.d.ts" */
/** @import { Values } from "../kit/words.js" */
/** @import { Answer, Ask, Commit, OpenStep, State } from "./types.d.ts" */

const LINK = "cases";
const DIRECTIONS = ["more", "same", "less"];

const address = {
  case: (/** @type {string} */ id) => `#${LINK}?case=${id}`,
  pair: (/** @type {string} */ id) => `#${LINK}?pair=${id}`,
};

class Room {
  /** @param {View<State>} view */
  constructor({ model, id }) {
    this.model = model;
    this.id = id;
    /** Where the reader goes on after the next drawing. */
    this.next = "";
    /** Whether something was done here, which is then kept; following a link does nothing. */
    this.done = false;
  }

  /**
   * @param {string} message
   * @param {Values} [values]
   */
  say(message, values) {
    return say(this.model, message, values);
  }

  /** @param {Commit} commit */
  commit(commit) {
    const { model } = this;
    const others = model.get("commits").filter(({ step }) => step !== commit.step);
    this.next = commit.step;
    this.done = true;
    enter(model, { commits: [...others, commit] });
  }

  /**
   * @param {Ask} ask
   * @param {Answer} answer
   * @returns {Child}
   */
  ask(ask, answer) {
    const asking = {
      model: this.model,
      ask,
      id: `${this.id}-${ask.step}`,
      at: `${answer.case || answer.pair} ${ask.step}`,
      commit: (/** @type {Commit} */ commit) => this.commit(commit),
    };
    if (ask.kind === "rank") return askRank(asking, answer.steps.length > 1);
    if (ask.kind === "weigh" && ask.weigh) {
      const { cause, finding, there } = ask.weigh;
      const news = this.say(there ? "case-room-weigh-there" : "case-room-weigh-not", { finding });
      const options = DIRECTIONS.map((value) => ({ value, label: this.say(`case-room-${value}`) }));
      const made = (/** @type {string} */ says) => /** @type {Commit} */ ({ step: ask.step, says });
      return askOne(asking, this.say("case-room-ask-weigh", { cause }), [make("p", {}, news)], options, made);
    }
    if (ask.kind === "transfer" && answer.end) {
      const { question, options } = answer.end.transfer;
      const listed = options.map(({ text }, place) => ({ value: `${place}`, label: text }));
      const before = [make("p", {}, make("strong", {}, question))];
      const made = (/** @type {string} */ place) => ({ step: ask.step, option: Number(place) });
      return askOne(asking, this.say("case-room-transfer"), before, listed, made);
    }
    const choices = (answer.contrast?.choices ?? []).map(({ id, label }) => ({ value: id, label }));
    const how = [make("p", {}, this.say("case-room-pair-ask-how"))];
    return askOne(asking, this.say("case-room-pair-ask"), how, choices, (finding) => ({ step: ask.step, finding }));
  }

  /**
   * A step, folded when a later one was committed to.
   * @param {OpenStep} step
   * @param {Answer} answer
   */
  step(step, answer) {
    const last = answer.steps.findLast(({ seen }) => seen !== null);
    const old = step.seen !== null && step !== last;
    const seen = drawSeen(this.model, step);
    return make(
      "section",
      { className: "cs-step", "data-step": step.kind },
      make("h4", { className: "cs-step-title", tabIndex: -1 }, stepName(this.model, step.kind)),
      drawTold(this.model, step),
      old
        ? make(
          "details",
          { "data-key": `seen-${step.kind}` },
          make("summary", {}, this.say("case-room-explorer")),
          seen,
        )
        : make("div", { className: "cs-seen" }, seen),
    );
  }

  back() {
    return make("p", {}, make("a", { href: `#${LINK}`, className: "cs-back" }, this.say("case-room-all")));
  }

  /** @param {Answer} answer */
  case(answer) {
    const { steps, of, ask, end, known } = answer;
    return [
      this.back(),
      make("h3", { tabIndex: -1, className: "cs-title" }, answer.title),
      make(
        "p",
        { className: "cs-progress" },
        this.say("case-room-step-of", {
          step: steps.length,
          of,
          name: stepName(this.model, steps[steps.length - 1].kind),
        }),
        make("progress", { max: of, value: steps.length, "aria-label": answer.title }),
      ),
      known === "" ? null : make("p", { className: "cs-learning" }, this.say("case-room-known", { disease: known })),
      steps.map((step) => this.step(step, answer)),
      end ? make("section", { className: "cs-end", "data-step": "end" }, drawEnd(this.model, end)) : null,
      ask ? this.ask(ask, answer) : null,
      end && !ask
        ? make("section", { className: "cs-step", "data-step": "transfer" }, drawTransfer(this.model, end))
        : null,
      end && !ask ? drawPairs(this.model, end, address.pair) : null,
    ];
  }

  /** @param {Answer} answer */
  contrast(answer) {
    const { contrast, ask } = answer;
    if (!contrast) return [];
    return [
      this.back(),
      make("h3", { tabIndex: -1, className: "cs-title" }, contrast.question),
      drawStories(contrast),
      ask ? this.ask(ask, answer) : null,
      make("section", { className: "cs-step", "data-step": "pair" }, drawDecides(this.model, contrast, address.case)),
    ];
  }

  tools() {
    const { model } = this;
    const again = () => {
      this.next = "top";
      this.done = true;
      enter(model, { commits: [] });
    };
    const link = () => {
      const { case: id, pair, steps } = model.get("answer");
      return writeLink(LINK, id === "" ? { pair: [pair] } : { case: [id], open: [`${steps.length}`] });
    };
    return make(
      "div",
      { className: "cs-tools" },
      make("button", { type: "button", "data-key": "again", onclick: again }, this.say("kit-start-again")),
      ...copyLink(model, this.say("case-room-copy"), link, this.say("case-room-copied")),
    );
  }

  /** Keep what was done on this device. */
  keep() {
    const { case: id, commits, end, ask } = this.model.get("answer");
    if (id !== "" && this.done) keepCase(id, commits, end !== null && ask === null);
    this.done = false;
  }

  /**
   * Go where the reader goes on: to what a commit has opened.
   * @param {Element} body
   */
  goOn(body) {
    const { next } = this;
    this.next = "";
    if (next === "") return;
    const step = [...body.querySelectorAll("[data-step]")].filter((each) => each.getAttribute("data-step") === next);
    const newest = [...body.querySelectorAll(".cs-step-title")].at(-1);
    const seen = step[0]?.querySelector(".cs-seen-title") ?? body.querySelector(".cs-title");
    const heading = next === "newest" ? newest : seen;
    if (!(heading instanceof HTMLElement)) return;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  }
}

/**
 * Take a link to a case, to a case with some steps open, or to a pair.
 * @param {Room} room
 * @param {Field} field
 */
function take(room, field) {
  const [id = "", pair = ""] = [field("case")[0], field("pair")[0]];
  const open = openedBy(field("open"));
  const kept = keptCases()[id]?.commits ?? [];
  // Who comes back to a link goes on where they were; who follows it sees what it opens.
  const back = globalThis.history.state?.followed === globalThis.location.hash && kept.length > 0;
  room.next = open > 1 && !back ? "newest" : "top";
  enter(room.model, { case: id, pair, commits: id === "" ? [] : open > 1 && !back ? handsUp(open) : kept });
}

/**
 * Draw the list, or what is open as far as it was answered.
 * @param {Room} room
 * @param {HTMLElement} body
 * @param {HTMLElement} tools
 * @param {AnswerState} state
 */
function show(room, body, tools, state) {
  const { model } = room;
  const answer = model.get("answer");
  const open = (model.get("case") !== "" || model.get("pair") !== "") &&
    !(state === "answered" && answer.case === "" && answer.pair === "");
  tools.hidden = !open;
  if (open && state === "held") {
    hold(body);
    return;
  }
  if (open && state !== "answered") {
    redraw(body, make("p", {}, room.say(`case-room-${state}`)));
    return;
  }
  const list = () => drawList(model, room.id, address);
  const drawn = !open ? list() : answer.case === "" ? room.contrast(answer) : room.case(answer);
  redraw(body, state === "answered" ? notUsed(model, answer.notice) : null, drawn);
  if (open) room.keep();
  room.goOn(body);
}

/** @param {View<State>} view */
function draw(view) {
  const { model, el, signal } = view;
  const room = new Room(view);
  const body = make("div", { className: "cs-body" });
  const tools = room.tools();
  el.append(body, tools);
  followState(model, (state) => show(room, body, tools, state), signal);
  // "All cases", and the way back to them, take the link away.
  globalThis.addEventListener("hashchange", () => {
    if (!/^#?(cases)?$/.test(globalThis.location.hash) || (model.get("case") === "" && model.get("pair") === "")) {
      return;
    }
    enter(model, { case: "", pair: "", commits: [] });
    el.scrollIntoView({ block: "start" });
  }, { signal });
  followLink(LINK, el, (linked) => take(room, linked), signal);
}

export default defineView(`cs-${LINK}`, draw);
