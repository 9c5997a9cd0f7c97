// What is entered in the cause explorer: findings that are there, that are not, and that a reader can't tell.

import { enter } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { storiesOf } from "./stories.js";

/** @import { Model } from "../kit/anywidget.d.ts" */
/** @import { Values } from "../kit/words.js" */
/** @import { Story } from "./stories.js" */
/** @import { Finding, Group, State } from "./types.d.ts" */
/** @typedef {"yes" | "no" | "unknown"} Told what is said of a finding */

export const LINK = "explorer";
// The questions from this one on need a test; the ones before it can be answered by looking and remembering.
export const FIRST_TEST = "calcium";

/** Everything that the parts of the view share. */
export class Explorer {
  /**
   * @param {Model<State>} model
   * @param {string} prefix begins the ids of this view
   */
  constructor(model, prefix) {
    this.model = model;
    this.prefix = prefix;
    /** @type {Map<string, Finding>} */
    this.findings = new Map();
    /** @type {Map<string, Group>} */
    this.groupOf = new Map();
    for (const group of model.get("vocabulary")) {
      for (const finding of group.findings) {
        this.findings.set(finding.id, finding);
        this.groupOf.set(finding.id, group);
      }
    }
    this.stories = storiesOf(model);
    /** The story whose answer was asked for. */
    this.shown = "";
    /** Is called when a story is to be uncovered. */
    this.uncovered = () => {};
    /** What a link named as a story, and is none. */
    this.strange = "";
    /** Is called with the name of a story that is none. */
    this.noStory = (/** @type {string} */ _id) => {};
  }

  /**
   * @param {string} id
   * @returns {Told}
   */
  answerTo(id) {
    if (this.model.get("present").includes(id)) return "yes";
    return this.model.get("absent").includes(id) ? "no" : "unknown";
  }

  /**
   * Answer one finding; the same answer a second time takes it back.
   * @param {string} id
   * @param {Told} value
   */
  answer(id, value) {
    const next = this.answerTo(id) === value ? "unknown" : value;
    const group = this.groupOf.get(id);
    const closed = group?.exclusive && next === "yes" ? group.findings.map((item) => item.id) : [];
    const others = (/** @type {string[]} */ ids) => ids.filter((other) => other !== id);
    const present = others(this.model.get("present")).filter((other) => !closed.includes(other));
    const absent = others(this.model.get("absent"));
    if (next === "yes") present.push(id);
    if (next === "no") absent.push(id);
    enter(this.model, { present, absent, skipped: others(this.model.get("skipped")) });
  }

  /**
   * Set questions aside that a reader can't answer, so that they are not asked again.
   * @param {readonly string[]} ids
   */
  setAside(ids) {
    const open = ids.filter((id) => this.answerTo(id) === "unknown");
    enter(this.model, { skipped: [...new Set([...this.chosen("skipped"), ...open])] });
  }

  /**
   * Bring questions back that were set aside.
   * @param {readonly string[]} ids
   */
  bringBack(ids) {
    enter(this.model, { skipped: this.chosen("skipped").filter((id) => !ids.includes(id)) });
  }

  /**
   * What was entered of these findings and is known; a link may hold anything.
   * @param {"present" | "absent" | "skipped"} name
   */
  chosen(name) {
    return this.model.get(name).filter((id) => this.findings.has(id));
  }

  /** How many findings were answered. */
  get told() {
    return this.chosen("present").length + this.chosen("absent").length;
  }

  /**
   * The story that the answers came from, if there is one.
   * @returns {Story | undefined}
   */
  get story() {
    return this.stories.get(this.model.get("story"));
  }

  /** Whether the answer of the story is covered: until it is asked for, or something else is answered. */
  get covered() {
    const { story } = this;
    if (!story || this.shown === story.id) return false;
    const alike = (/** @type {string[]} */ one, /** @type {string[]} */ other) =>
      one.length === other.length && one.every((id) => other.includes(id));
    return alike(story.present, this.model.get("present")) && alike(story.absent, this.model.get("absent"));
  }

  /** Show what a story was. */
  uncover() {
    this.shown = this.story?.id ?? "";
    this.uncovered();
  }

  /**
   * @param {string} message
   * @param {Values} [values]
   */
  say(message, values) {
    return say(this.model, message, values);
  }

  /** @param {string} id */
  label(id) {
    return this.findings.get(id)?.label ?? id;
  }
}

/**
 * The two answers to a finding.
 * @param {Explorer} explorer
 * @param {string} id
 * @param {string} prefix tells apart the places where the same finding is asked
 */
export function answerButtons(explorer, id, prefix) {
  const now = explorer.answerTo(id);
  const button = (/** @type {"yes" | "no"} */ value) =>
    make("button", {
      type: "button",
      className: `cs-answer cs-${value}`,
      "data-key": `${prefix}-${value}-${id}`,
      "data-finding": id,
      "data-answer": value,
      "aria-pressed": String(now === value),
      "aria-label": explorer.say(`cause-explorer-answer-${value}.of`, { finding: explorer.label(id) }),
      onclick: () => explorer.answer(id, value),
    }, explorer.say(`cause-explorer-answer-${value}`));
  return make("span", { className: "cs-answers" }, button("yes"), button("no"));
}

/**
 * Let every answer that is drawn below an element say what is entered now; drawing hundreds anew would take far longer.
 * @param {Explorer} explorer
 * @param {Element} root
 */
export function markAnswers(explorer, root) {
  const told = new Map([
    ...explorer.model.get("present").map((id) => /** @type {const} */ ([id, "yes"])),
    ...explorer.model.get("absent").map((id) => /** @type {const} */ ([id, "no"])),
  ]);
  for (const button of root.querySelectorAll(".cs-answer")) {
    const pressed = String(told.get(button.getAttribute("data-finding") ?? "") === button.getAttribute("data-answer"));
    if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
  }
}

/**
 * A finding with its answers.
 * @param {Explorer} explorer
 * @param {string} id
 * @param {string} prefix as above
 */
export function findingLine(explorer, id, prefix) {
  const explain = explorer.findings.get(id)?.explain;
  return make(
    "li",
    { className: "cs-finding" },
    make(
      "span",
      { className: "cs-finding-text" },
      make("span", {}, explorer.label(id)),
      explain ? make("small", {}, explain) : null,
    ),
    answerButtons(explorer, id, prefix),
  );
}

/**
 * A list of findings to answer.
 * @param {Explorer} explorer
 * @param {readonly string[]} ids
 * @param {string} prefix as above
 */
export function findingList(explorer, ids, prefix) {
  return make("ul", { className: "cs-next" }, ids.map((id) => findingLine(explorer, id, prefix)));
}
