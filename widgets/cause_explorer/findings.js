// What is entered in the cause explorer: findings that are there, and that are not.

import { enter } from "../kit/answer.js";
import { make } from "../kit/elements.js";
import { say } from "../kit/words.js";

/** @import { Model } from "../kit/anywidget.d.ts" */
/** @import { Values } from "../kit/words.js" */
/** @import { Group, State } from "./types.d.ts" */
/** @typedef {"yes" | "no" | "unknown"} Told what is said of a finding */

/** Everything that the parts of the view share. */
export class Explorer {
  /** @param {Model<State>} model */
  constructor(model) {
    this.model = model;
    /** @type {Map<string, string>} */
    this.labels = new Map();
    /** @type {Map<string, Group>} */
    this.groupOf = new Map();
    for (const group of model.get("vocabulary")) {
      for (const finding of group.findings) {
        this.labels.set(finding.id, finding.label);
        this.groupOf.set(finding.id, group);
      }
    }
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
    enter(this.model, { present, absent });
  }

  /**
   * What was entered of these findings and is known; a link may hold anything.
   * @param {"present" | "absent"} name
   */
  chosen(name) {
    return this.model.get(name).filter((id) => this.labels.has(id));
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
    return this.labels.get(id) ?? id;
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
      "aria-pressed": String(now === value),
      "aria-label": explorer.say(`cause-explorer-answer-${value}.of`, { finding: explorer.label(id) }),
      onclick: () => explorer.answer(id, value),
    }, explorer.say(`cause-explorer-answer-${value}`));
  return make("span", { className: "cs-answers" }, button("yes"), button("no"));
}

/**
 * A list of findings to answer.
 * @param {Explorer} explorer
 * @param {string[]} ids
 * @param {string} prefix as above
 */
export function findingList(explorer, ids, prefix) {
  return make(
    "ul",
    { className: "cs-next" },
    ids.map((id) =>
      make(
        "li",
        { className: "cs-finding" },
        make("span", { className: "cs-finding-text" }, explorer.label(id)),
        answerButtons(explorer, id, prefix),
      )
    ),
  );
}
