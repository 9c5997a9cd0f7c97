// Up to three causes, the likeliest first, found by typing.

import { causeNamed, suggestions } from "../../../widgets/case_room/causes.js";
import { make } from "../../../widgets/kit/elements.js";
import { redraw } from "../../../widgets/kit/press.js";
import { say } from "../speech.js";

/** @import { Controls, Paper } from "../../../widgets/practice/form.js" */
/** @import { Publication } from "./types.d.ts" */

const MOST = 3;
const LONGEST = 80;

/** @implements {Controls} */
export class RankedList {
  /**
   * @param {Paper} paper
   * @param {Publication["causes"]} causes
   */
  constructor(paper, causes) {
    this.paper = paper;
    this.causes = causes;
    this.names = new Map(causes.map(([id, name]) => [id, name]));
    const id = `${paper.prefix}-cause`;
    this.hint = make("div", { role: "status", className: "cs-fault" });
    this.list = make("ol", { className: "cs-order class-causes" });
    this.input = make("input", {
      type: "search",
      id,
      autocomplete: "off",
      maxLength: LONGEST,
      enterkeyhint: "done",
      onkeydown: (event) => this.key(event),
    });
    this.input.setAttribute("list", `${id}-list`);
    this.element = make(
      "div",
      { className: "cs-field" },
      make("label", { for: id }, say("case-room-causes")),
      make(
        "div",
        { className: "class-adding" },
        this.input,
        make("button", { type: "button", onclick: () => this.take() }, say("case-room-add")),
      ),
      make("datalist", { id: `${id}-list` }, causes.map(([, name, label]) => make("option", { value: name, label }))),
      this.hint,
      this.list,
    );
    this.draw();
  }

  get given() {
    return this.paper.model.get("given");
  }

  read() {
    this.take();
    return this.given;
  }

  /** @param {string[]} given */
  isWhole(given) {
    return given.length > 0 && this.input.value.trim() === "";
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    // Here the Enter key adds; the answer is sent by its own button.
    if (event.key !== "Enter") return;
    event.preventDefault();
    this.take();
  }

  /** Add what is typed, or offer what comes near. */
  take() {
    const typed = this.input.value.trim();
    if (typed === "") return;
    const found = causeNamed(this.causes, typed);
    if (found) this.add(found[0]);
    else this.hint.replaceChildren(...this.near(typed));
  }

  /** @param {string} typed */
  near(typed) {
    const near = suggestions(this.causes, typed);
    const words = typed.slice(0, LONGEST / 2);
    if (near.length === 0) return [say("case-room-unknown-none", { words })];
    const buttons = near.map(([id, name]) => make("button", { type: "button", onclick: () => this.add(id) }, name));
    return [say("case-room-unknown", { words }), make("div", { className: "cs-tools" }, buttons)];
  }

  /** @param {string} id */
  add(id) {
    const { given } = this;
    if (given.length >= MOST && !given.includes(id)) {
      this.hint.replaceChildren(say("case-room-three"));
      return;
    }
    this.input.value = "";
    this.set(given.includes(id) ? given : [...given, id]);
    this.hint.replaceChildren(say("case-room-added", { cause: this.names.get(id) ?? id }));
    this.input.focus();
  }

  /** @param {string} id */
  remove(id) {
    this.set(this.given.filter((each) => each !== id));
    this.hint.replaceChildren(say("case-room-removed", { cause: this.names.get(id) ?? id }));
    this.input.focus();
  }

  /** @param {string} id */
  raise(id) {
    const place = this.given.indexOf(id);
    if (place > 0) this.set(this.given.toSpliced(place, 1).toSpliced(place - 1, 0, id));
  }

  /** @param {string[]} given */
  set(given) {
    this.paper.model.set({ given });
    this.draw();
  }

  draw() {
    const button = (/** @type {string} */ key, /** @type {string} */ label, /** @type {() => void} */ act) =>
      make("button", { type: "button", "data-key": key, "aria-label": label, className: "cs-step", onclick: act });
    redraw(
      this.list,
      this.given.map((id, place) => {
        const cause = this.names.get(id) ?? id;
        const up = button(`up ${id}`, say("practice-move-up", { text: cause }), () => this.raise(id));
        const out = button(`out ${id}`, say("case-room-remove", { cause }), () => this.remove(id));
        up.append("\u2191");
        out.append("\u00d7");
        return make("li", {}, make("span", {}, cause), place > 0 ? up : null, out);
      }),
    );
  }
}
