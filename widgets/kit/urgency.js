// How soon to be seen, drawn alike wherever it is said.

import { citations } from "./citations.js";
import { make } from "./elements.js";
import { say } from "./words.js";

/** @import { Child, Model } from "./anywidget.d.ts" */
/** @import { LevelState, Rule, Urgency } from "./types.d.ts" */

/**
 * One rule: what it says, where its time limit comes from, and where sources disagree.
 * @template {LevelState} Traits
 * @param {Model<Traits>} model
 * @param {Rule} rule
 */
export function drawRule(model, rule) {
  const basis = say(model, rule.time_limit_from === "source" ? "kit-how-soon-source" : "kit-how-soon-ours");
  return make(
    "li",
    {},
    make("strong", {}, say(model, "kit-title-in-line", { title: rule.title })),
    ` ${rule.statement}`,
    " ",
    make("em", {}, basis),
    rule.disagree ? ` ${say(model, "kit-sources-disagree", { disagree: rule.disagree })}` : "",
    citations(model, rule.refs),
  );
}

/**
 * The frame of a level: its words under a heading of this tag, then `children`.
 * @template {LevelState} Traits
 * @param {Model<Traits>} model
 * @param {Urgency} urgency
 * @param {"h3" | "h4"} heading
 * @param {Child[]} children
 */
export function drawLevel(model, urgency, heading, ...children) {
  const level = /** @type {LevelState["levels"]} */ (model.get("levels"))[urgency];
  const prefix = say(model, "kit-level-prefix", { level: level.spoken_prefix });
  return make(
    "article",
    { className: "cs-card cs-level", "data-urgency": urgency },
    make(heading, {}, make("span", { className: "cs-prefix" }, `${prefix} `), level.heading),
    make("p", { className: "cs-when" }, level.when),
    children,
  );
}
