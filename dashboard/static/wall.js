// The class on the wall: how to come in, what is asked, and what is shown when the teacher says so. It is read from the
// last row, and nothing on it is pressed.

import { make } from "../../widgets/kit/elements.js";
import { lists, steps } from "./class/case.js";
import { Painter } from "./class/paint.js";
import { Places, short } from "./class/places.js";
import { kindOf, options, results, titleOf } from "./class/shown.js";
import { absent, follow, opened } from "./class/start.js";
import { say } from "./speech.js";

/** @import { Reply } from "./class/api.js" */
/** @import { DrawCode } from "./class/connect.js" */
/** @import { OnWall } from "./class/types.d.ts" */

const MOST_QUESTIONS = 5;
// How large the letters of a round may be, until all of it fits on the screen.
const [LARGEST, SMALLEST, STEP] = [1.8, 0.6, 0.05];

class Wall {
  /** @param {DrawCode} drawCode */
  constructor(drawCode) {
    this.drawCode = drawCode;
    this.page = opened();
    this.painter = new Painter(this.page.el);
    /** @type {OnWall | null} */
    this.shown = null;
    this.places = new Places(() => this.shown && this.paint(this.shown));
    const { painter } = this;
    painter.add("door");
    painter.add("in", "section");
    painter.add("round", "section");
    painter.add("questions", "section");
    this.line = follow(this.page.api, "wall", "?as=teacher", (reply) => this.take(reply));
    this.places.ask(this.page.api);
    addEventListener("resize", () => this.fit());
  }

  /** @param {Reply} reply */
  take({ kind, body }) {
    // What stands there stays while nothing can be reached: a class is looking at it.
    if (kind === "trouble") return;
    if (kind === "ok") {
      this.shown = body;
      this.painter.paint("door", "in", () => null);
      this.paint(body);
      return;
    }
    this.line.end();
    const why = say(kind === "stranger" ? "live-lead-key" : "live-lead-gone");
    this.painter.paint("door", kind, () => kind === "absent" ? absent() : make("p", { className: "cs-notice" }, why));
    for (const name of ["in", "round", "questions"]) this.painter.paint(name, null, () => null);
  }

  /** @param {OnWall} wall */
  paint(wall) {
    const { painter, page } = this;
    const { round, people, ended, code, board } = wall;
    page.el.dataset.state = ended ? "over" : round ? round.state : "door";
    painter.paint("in", [this.places.chosen, code, people, ended], () => ended ? null : this.drawDoor(wall));
    painter.paint("round", [round, people, ended], () => this.drawRound(wall));
    const asked = board.asked.slice(0, MOST_QUESTIONS);
    painter.paint("questions", asked, () =>
      asked.length === 0 ? null : [
        make("h2", {}, say("live-board")),
        make(
          "ul",
          { className: "class-board-list" },
          asked.map(({ text, votes, answered }) =>
            make(
              "li",
              {},
              make("p", { className: "class-text" }, text),
              make(
                "p",
                { className: "class-mark" },
                say("live-votes", { votes }),
                answered ? ` ${say("live-answered")}` : null,
              ),
            )
          ),
        ),
      ]);
    this.fit();
  }

  /** Make the letters as large as the screen allows. */
  fit() {
    const { style } = this.page.el;
    for (let size = LARGEST; size >= SMALLEST; size -= STEP) {
      style.setProperty("--fit", size.toFixed(2));
      if (document.documentElement.scrollHeight <= innerHeight) return;
    }
  }

  /** @param {OnWall} wall */
  drawDoor({ code, people }) {
    const place = this.places.chosen;
    const label = say("live-qr", { address: short(place) });
    return [
      make("div", { className: "class-qr" }, place ? this.drawCode(`${place}?code=${code}`, label) : null),
      make(
        "div",
        { className: "class-in-text" },
        make("p", { className: "class-address" }, make("bdi", {}, short(place))),
        make("p", { className: "class-big-code" }, make("span", { className: "cs-spoken" }, say("live-code")), code),
        make("p", { className: "class-came" }, say("live-people", { came: people })),
      ),
    ];
  }

  /** @param {OnWall} wall */
  drawRound({ round, people, ended }) {
    if (ended) return make("p", { className: "class-over" }, say("live-over"));
    if (!round) return null;
    const isRevealed = round.state === "revealed";
    const told = round.kind === "case" ? [steps(round, true), isRevealed ? lists(round) : null] : null;
    return [
      make("p", { className: "class-kind" }, kindOf(round)),
      make("h2", {}, titleOf(round)),
      isRevealed
        ? null
        : make("p", { className: "class-came" }, say("live-answered-of", { count: round.answered, of: people })),
      round.state === "closed" ? make("p", { className: "class-wait" }, say("live-closed-wall")) : null,
      told ?? (isRevealed ? results(round, this.page) : options(round)),
    ];
  }
}

const { drawCode } = await import("./qr.js");
new Wall(drawCode);
