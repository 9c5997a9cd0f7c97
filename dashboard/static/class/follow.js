// Where the teacher is. A phone stays in the class: the page is shown in a frame below, when it is asked for, or by
// itself for whoever wants that.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";

/** @import { Publication } from "./types.d.ts" */

export class Follow {
  /**
   * @param {Publication} told
   * @param {string} root the way to the front page of this language
   */
  constructor(told, root) {
    this.told = told;
    this.root = root;
    this.place = "";
    this.line = make("p", {});
    /** Stands below the question, which nobody should lose from sight. */
    this.frame = make("iframe", { className: "class-frame", hidden: true, title: say("live-follow-frame") });
    this.go = make("button", { type: "button", "data-key": "go", onclick: () => this.open() }, say("live-follow-go"));
    this.always = make("input", { type: "checkbox", onchange: () => this.always.checked && this.open() });
    this.element = make(
      "section",
      { className: "class-follow cs-panel", hidden: true, "aria-label": say("live-follow-label") },
      this.line,
      make(
        "div",
        { className: "cs-tools" },
        this.go,
        make("label", { className: "cs-choice" }, this.always, make("span", {}, say("live-follow-always"))),
      ),
    );
  }

  /** @param {string | null} place */
  show(place) {
    if (this.place === (place ?? "")) return;
    this.place = place ?? "";
    this.element.hidden = place === null;
    if (place === null) {
      this.frame.hidden = true;
      this.frame.removeAttribute("src");
      return;
    }
    const href = this.root + place;
    const link = make("a", { href, target: "_blank" }, nameOf(this.told, place));
    this.line.replaceChildren(say("live-follow"), " ", link);
    if (this.always.checked) this.open();
  }

  open() {
    this.frame.hidden = false;
    const href = this.root + this.place;
    if (this.frame.getAttribute("src") !== href) this.frame.setAttribute("src", href);
    this.frame.scrollIntoView({ block: "start", behavior: "instant" });
  }
}

/**
 * What a place is called: its page, and the section if one is named.
 * @param {Publication} told
 * @param {string} place
 */
export function nameOf({ pages }, place) {
  const [page, anchor = ""] = place.split("#");
  const name = pages[page.split("?")[0]] ?? page;
  const section = anchor.split("?")[0].replaceAll("-", " ");
  return section ? say("live-section", { name, section: decodeURIComponent(section) }) : name;
}
