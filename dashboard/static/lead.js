// The class as its teacher leads it. Everything stands on the server, so that a tab may be closed, loaded again or
// opened twice.

import { make } from "../../widgets/kit/elements.js";
import { boardPanel, peoplePanel } from "./class/moderate.js";
import { choices } from "./class/choose.js";
import { connectPanel } from "./class/connect.js";
import { leadForm, leadingNow } from "./class/leading.js";
import { nowPanel } from "./class/now.js";
import { Painter } from "./class/paint.js";
import { Places } from "./class/places.js";
import { absent, follow, opened } from "./class/start.js";
import { say } from "./speech.js";

/** @import { Reply } from "./class/api.js" */
/** @import { DrawCode } from "./class/connect.js" */
/** @import { Led, Publication } from "./class/types.d.ts" */

class Teacher {
  /** @param {DrawCode} drawCode */
  constructor(drawCode) {
    this.drawCode = drawCode;
    this.page = opened();
    this.painter = new Painter(this.page.el);
    /** @type {Led | null} */
    this.led = null;
    /** Whether deleting was asked for once. */
    this.deleting = false;
    /** The plan whose page led here. */
    this.wanted = planOf(location.search, this.page.told);
    this.act = (/** @type {Record<string, unknown>} */ what) => void this.post(what);
    this.desk = make("div", { className: "class-desk", hidden: true });
    this.places = new Places(() => this.led && this.paint(this.led));
    this.place();
    this.line = follow(this.page.api, "lead", "?as=teacher", (reply) => this.take(reply));
    this.places.ask(this.page.api);
  }

  place() {
    const { painter } = this;
    painter.add("touch", "p", { role: "status" });
    const [grid, side] = [make("div", {}), make("div", {})];
    this.desk.append(grid, side);
    this.page.el.append(this.desk);
    this.part(grid, "now", say("live-now"));
    this.part(grid, "choose", say("live-choose"));
    this.part(side, "connect", say("live-connect"));
    const board = this.part(side, "board", say("live-board"));
    painter.add("moderate", "div", {}, board);
    const people = this.part(side, "people", "");
    painter.add("names", "div", {}, people);
    const lead = this.part(side, "leading", say("live-leading-title"));
    painter.add("leads", "div", {}, lead);
    lead.append(leadForm(this.page.told, this.page.root, this.act));
    this.part(side, "end", say("live-end-title"));
    painter.add("door");
  }

  /**
   * A part of the desk with a heading of its own.
   * @param {HTMLElement} grid
   * @param {string} name
   * @param {string} title
   */
  part(grid, name, title) {
    const head = make("h2", { id: `class-${name}` }, title);
    const section = make("section", { className: `cs-panel class-of-${name}`, "aria-labelledby": head.id }, head);
    grid.append(section);
    this.painter.add(name, "div", {}, section);
    return section;
  }

  /** @param {Reply} reply */
  take({ kind, body, text }) {
    const { painter } = this;
    painter.paint("touch", [kind, text], () => (kind === "trouble" ? say("live-lost") : null));
    if (kind === "trouble") return;
    this.desk.hidden = kind !== "ok";
    if (kind === "ok") {
      painter.paint("door", "in", () => null);
      this.led = body;
      this.paint(body);
      return;
    }
    this.line.end();
    const why = kind === "stranger" ? say("live-lead-key") : say("live-lead-gone");
    painter.paint("door", kind, () => [
      kind === "absent" ? absent() : make("p", { className: "cs-notice" }, why),
      this.wanted ? make("p", {}, say("live-lead-start", { plan: this.wanted })) : null,
    ]);
  }

  /** @param {Led} led */
  paint(led) {
    const { painter, page, act } = this;
    const came = led.people.filter(({ removed }) => !removed).length;
    const people = document.getElementById("class-people");
    if (people) people.textContent = say("live-people", { came });
    painter.paint("now", [led.round, came, led.ended], () => nowPanel(led, act, page));
    painter.paint("connect", [this.places.all, this.places.chosen, led.code, came], () => [
      connectPanel(this.places, led.code, came, this.drawCode),
      make("p", {}, make("a", { className: "cs-go", href: "../wall/", target: "_blank" }, say("live-open-wall"))),
    ]);
    painter.paint(
      "choose",
      [led.plan, led.ended, led.asked],
      () => led.ended ? null : choices(led.plan, this.wanted, { ...page, act, asked: led.asked }),
    );
    painter.paint("moderate", led.board, () => boardPanel(led.board, act));
    painter.paint("names", led.people, () => peoplePanel(led.people, act));
    painter.paint("leads", led.follow, () => leadingNow(led.follow, page.told, act));
    this.paintEnd(led);
  }

  /** @param {Led} led */
  paintEnd({ ended }) {
    const button = (/** @type {string} */ message, /** @type {() => void} */ onclick) =>
      make("button", { type: "button", "data-key": message, onclick }, say(message));
    const ask = (/** @type {boolean} */ deleting) => () => {
      this.deleting = deleting;
      if (this.led) this.paintEnd(this.led);
    };
    this.painter.paint("end", [ended, this.deleting], () => [
      make("p", {}, say(ended ? "live-ended" : "live-end-how")),
      make(
        "div",
        { className: "cs-tools" },
        ended ? null : button("live-end", () => this.act({ do: "end" })),
        make("a", { className: "class-save", href: `${this.page.api.base}answers`, download: true }, say("live-save")),
        this.deleting ? null : button("live-delete", ask(true)),
      ),
      this.deleting
        ? make(
          "div",
          { className: "cs-notice", role: "group", "aria-label": say("live-delete") },
          make("p", {}, say("live-delete-sure")),
          make(
            "div",
            { className: "cs-tools" },
            button("live-delete-yes", () => this.act({ do: "forget" })),
            button("live-delete-no", ask(false)),
          ),
        )
        : null,
    ]);
  }

  /** @param {Record<string, unknown>} what */
  async post(what) {
    const { kind, text } = await this.page.api.post("lead", what);
    const why = kind === "ok" ? null : text || say("live-no-answer");
    this.painter.paint("touch", ["did", kind, text, what], () => why);
    if (kind !== "ok") return;
    if (what.do === "plan") this.wanted = null;
    await this.line.look();
    if (what.do === "ask") this.show();
  }

  /** Bring what was just asked into sight. */
  show() {
    const head = document.querySelector(".class-at-now h3");
    if (head instanceof HTMLElement) head.focus({ preventScroll: true });
    document.querySelector(".class-of-now")?.scrollIntoView({ block: "start", behavior: "instant" });
  }
}

/**
 * The plan that an address names, if there is such a plan.
 * @param {string} search
 * @param {Publication} told
 */
function planOf(search, { plans }) {
  const plan = new URLSearchParams(search).get("plan");
  return plan !== null && Object.hasOwn(plans, plan) ? plan : null;
}

const { drawCode } = await import("./qr.js");
new Teacher(drawCode);
