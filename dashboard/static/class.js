// The class on a phone. What is on it is the picture that the server sends; only what is chosen and not yet sent, or
// typed, is its own.

import { make } from "../../widgets/kit/elements.js";
import { speaker } from "../../widgets/kit/speech.js";
import { AnswerForm, headOf } from "./class/answer.js";
import { askForm, boardList } from "./class/board.js";
import { lists } from "./class/case.js";
import { Follow } from "./class/follow.js";
import { joinForm } from "./class/join.js";
import { nameForm } from "./class/name.js";
import { Outbox, shelf } from "./class/outbox.js";
import { Painter } from "./class/paint.js";
import { options, results } from "./class/shown.js";
import { absent, follow, opened } from "./class/start.js";
import { say } from "./speech.js";

/** @import { Reply } from "./class/api.js" */
/** @import { Round, Seen } from "./class/types.d.ts" */

class Phone {
  constructor() {
    this.page = opened();
    this.painter = new Painter(this.page.el);
    this.speak = speaker(this.page.el, new AbortController().signal);
    /** @type {Seen | null} */
    this.seen = null;
    /** @type {AnswerForm | null} */
    this.form = null;
    this.board = make("section", { className: "class-board", hidden: true, "aria-labelledby": "class-board" });
    this.follow = new Follow(this.page.told, this.page.root);
    this.outbox = new Outbox({
      send: (given) => this.page.api.post("answer", { ...given }),
      changed: () => this.paintSent(),
      shelf: shelf(),
    });
    this.place();
    this.line = follow(this.page.api, "see", "", (reply) => this.take(reply));
    for (const event of ["online", "pageshow"]) addEventListener(event, () => this.outbox.send());
    document.addEventListener("visibilitychange", () => this.outbox.send());
    this.outbox.send();
  }

  /** Put every part in its place; most are empty at first. */
  place() {
    const { painter } = this;
    painter.add("touch", "p", { role: "status" });
    painter.add("door");
    painter.add("me");
    this.page.el.append(this.follow.element);
    const round = painter.add("round", "section");
    painter.add("ask", "div", { className: "class-ask-part" }, round);
    painter.add("sent", "p", { role: "status" }, round);
    this.page.el.append(this.follow.frame, this.board);
    this.board.append(make("h2", { id: "class-board" }, say("live-board")));
    painter.add("questions", "div", {}, this.board);
    painter.add("asking", "div", {}, this.board);
    painter.add("kept", "p");
  }

  /** @param {Reply} reply */
  take(reply) {
    if (reply.kind === "absent") {
      this.line.end();
      this.painter.paint("door", "absent", absent);
      return;
    }
    if (reply.kind === "trouble") {
      this.live(false);
      return;
    }
    this.painter.paint("kept", "kept", () => say("live-kept"));
    if (reply.kind !== "ok") {
      this.leave(reply.text);
      return;
    }
    this.live(true);
    this.seen = reply.body;
    this.paint(reply.body);
  }

  /**
   * Somebody who is in no class stands at the door.
   * @param {string} why
   */
  leave(why) {
    const was = this.seen !== null;
    this.seen = null;
    this.form = null;
    this.line.end();
    for (const name of ["me", "ask", "sent", "questions", "asking"]) this.painter.paint(name, null, () => null);
    this.follow.show(null);
    this.board.hidden = true;
    this.painter.paint("touch", why, () => (was ? why : null));
    this.painter.paint("door", "join", () => joinForm(this.page.api, () => this.joined()));
  }

  joined() {
    this.painter.paint("door", "in", () => null);
    this.line = follow(this.page.api, "see", "", (reply) => this.take(reply));
    document.getElementById("main")?.focus();
  }

  /** @param {Seen} seen */
  paint(seen) {
    const { painter, page } = this;
    painter.paint("door", "in", () => null);
    painter.paint("me", seen.me, () => nameForm(seen.me, page.api, () => this.line.look()));
    this.follow.show(seen.follow);
    this.paintRound(seen);
    const { board } = seen;
    this.board.hidden = !board.open && board.asked.length === 0;
    painter.paint("questions", board.asked, () => boardList(board, page.api, () => this.line.look()));
    painter.paint("asking", board.open && !seen.ended, () => board.open && !seen.ended ? askForm(page.api) : null);
  }

  /** @param {Seen} seen */
  paintRound({ round, ended }) {
    const { painter } = this;
    const isOpen = round?.state === "open" && !ended;
    // While it is open nothing of it changes, so what is chosen stays.
    const ask = isOpen ? [round.id] : [round && { ...round, answered: 0 }, ended];
    const held = document.activeElement?.closest(".class-ask-part");
    const isNew = painter.paint("ask", ask, () => this.drawAsk(round, isOpen, ended));
    // Whoever stood in the form stays where it was.
    if (isNew && held) held.querySelector("h2")?.focus();
    this.paintSent();
  }

  /**
   * @param {Round | null} round
   * @param {boolean} isOpen
   * @param {boolean} ended
   */
  drawAsk(round, isOpen, ended) {
    this.form = null;
    const over = ended ? make("p", { className: "cs-notice" }, say("live-over")) : null;
    if (!round) return over ?? make("p", { className: "class-wait" }, say("live-wait"));
    if (isOpen) {
      this.speak(say("live-asked"));
      this.form = this.formOf(round);
      return this.form.draw();
    }
    const isRevealed = round.state === "revealed";
    const shown = round.kind === "case" ? this.ownList(round) : isRevealed ? null : options(round);
    this.speak(say(isRevealed ? "live-revealed" : "live-closed"));
    return [
      over,
      headOf(round, `class-round-${round.id}`),
      isRevealed ? null : make("p", { className: "class-wait" }, say("live-closed")),
      shown,
      isRevealed ? this.verdict(round) : null,
      isRevealed ? (round.kind === "case" ? lists(round) : results(round, this.page)) : null,
    ];
  }

  /** @param {Round} round */
  formOf(round) {
    const waiting = this.outbox.given?.round === round.id ? this.outbox.given.value : null;
    return new AnswerForm(round, waiting ?? round.mine ?? [], {
      told: this.page.told,
      speak: this.speak,
      send: (value, sure) => this.outbox.put({ round: round.id, value, sure }),
      touched: () => this.paintSent(),
    });
  }

  /** @param {Round} round */
  verdict({ mine, told, kind, asked }) {
    if (kind === "case") return null;
    if (!mine) return make("p", { className: "cs-quiet" }, say("live-none"));
    const own = asked?.kind === "number" ? say("practice-your-number", { number: mine[0], unit: asked.unit }) : null;
    const well = told?.right ? "live-verdict-right" : "live-verdict-wrong";
    return make(
      "p",
      { className: "class-verdict" },
      say(well),
      own ? ` ${own}` : null,
      told?.slip ? ` ${told.slip}` : null,
    );
  }

  /** @param {Round} round */
  ownList({ mine }) {
    if (!mine) return null;
    const names = new Map(this.page.told.causes.map(([id, name]) => [id, name]));
    const list = make("ol", {}, mine.map((id) => make("li", {}, names.get(id) ?? id)));
    return make("div", { className: "class-own" }, make("p", {}, say("live-your-list")), list);
  }

  /** What became of the answer: kept is only what the server has on its disk. */
  paintSent() {
    const round = this.seen?.round;
    const isOpen = round?.state === "open" && !this.seen?.ended;
    const progress = round ? this.outbox.of(round.id) : "none";
    const state = !round || (!isOpen && progress === "kept") ? "none" : progress;
    const kept = state === "none" && isOpen && round.mine ? "kept" : state;
    const now = isOpen && this.form?.isChanged && kept === "kept" ? "changed" : kept;
    const late = now === "sending" && this.outbox.tries > 1 ? "late" : now;
    const why = late === "refused" ? this.outbox.why : "";
    this.painter.paint("sent", [late, why], () => late === "none" ? null : why || say(`live-sent-${late}`));
  }

  /** @param {boolean} isLive */
  live(isLive) {
    this.painter.paint("touch", isLive, () => (isLive ? null : say("live-lost")));
  }
}

new Phone();
