// The list of treatments, group by group: first what may help, and what is advised against apart at the end.

import { make } from "../kit/elements.js";
import { notUsed } from "../kit/notices.js";
import { drawCard } from "./card.js";
import { ALL } from "./treatments.js";

/** @import { Child } from "../kit/anywidget.d.ts" */
/** @import { Explorer } from "./treatments.js" */

const AGAINST = "advised_against";

/**
 * How many treatments the choice leaves, and for whom.
 * @param {Explorer} explorer
 */
export function counted(explorer) {
  const { disease } = explorer;
  const values = { shown: explorer.listed().length, all: explorer.entries.size };
  if (disease === "") return explorer.say("treatment-explorer-counted", values);
  return explorer.say("treatment-explorer-counted-in", { ...values, disease: explorer.label("disease", disease) });
}

/**
 * @param {Explorer} explorer
 * @returns {Child[]}
 */
export function drawList(explorer) {
  const ids = explorer.listed();
  const groups = [...new Set(ids.map((id) => explorer.verdict(id).group))];
  return [
    make("h3", { tabIndex: -1 }, counted(explorer)),
    notUsed(explorer.model, explorer.notice),
    ids.length === 0
      ? drawNothing(explorer)
      : make("p", { className: "cs-quiet" }, `${explorer.notes.order} ${explorer.notes.amount_is_not_benefit}`),
    groups.map((group) => drawGroup(explorer, group, ids.filter((id) => explorer.verdict(id).group === group))),
  ];
}

/**
 * @param {Explorer} explorer
 * @param {string} group
 * @param {string[]} ids
 */
function drawGroup(explorer, group, ids) {
  return make(
    "section",
    { className: "cs-group", "data-group": group },
    make("h4", {}, explorer.terms.points[group]),
    group === AGAINST ? make("p", {}, explorer.say("treatment-explorer-against")) : null,
    make("div", { className: "cs-cards" }, ids.map((id) => drawCard(explorer, id))),
  );
}

/** @param {Explorer} explorer */
function drawNothing(explorer) {
  const all = () => {
    explorer.choice = { disease: ALL, sort: explorer.choice.sort };
    explorer.changed();
  };
  return make(
    "p",
    {},
    explorer.say("treatment-explorer-nothing"),
    " ",
    make("button", { type: "button", "data-key": "all", onclick: all }, explorer.say("treatment-explorer-show-all")),
  );
}
