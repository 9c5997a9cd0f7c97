// The full list of findings by question: folded, drawn when it is opened, and marked in place when an answer changes.

import { make } from "../kit/elements.js";
import { findingLine, FIRST_TEST } from "./findings.js";
import { findingsWith, wordsOf } from "./search.js";

/** @import { Explorer } from "./findings.js" */
/** @import { Group } from "./types.d.ts" */

/**
 * Fill a fold when it is opened first.
 * @template {HTMLDetailsElement} Fold
 * @param {Fold} fold
 * @param {() => void} fill
 */
export function whenOpened(fold, fill) {
  let filled = false;
  const open = () => {
    if (filled) return;
    filled = true;
    fill();
  };
  // A click comes before the fold opens, so that what it holds is there when it is seen.
  fold.querySelector("summary")?.addEventListener("click", open);
  fold.addEventListener("toggle", () => fold.open && open());
  return fold;
}

/**
 * Return the list, and what makes it say what is entered now.
 * @param {Explorer} explorer
 * @returns {[list: HTMLDetailsElement, show: () => void]}
 */
export function drawList(explorer) {
  const groups = explorer.model.get("vocabulary");
  const all = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const counted = make("p", { role: "status", className: "cs-quiet cs-found" });
  const place = make("div", {});
  /** @type {HTMLInputElement} */
  const filter = make("input", { type: "search", autocomplete: "off", maxLength: 60, oninput: () => refilter() });
  const list = make(
    "details",
    { className: "cs-all" },
    make("summary", {}, explorer.say("cause-explorer-all", { count: all })),
    make("label", { className: "cs-search" }, explorer.say("cause-explorer-filter"), filter),
    counted,
    place,
  );
  /** @type {[group: Group, count: HTMLElement][]} */
  let counts = [];
  const show = () => {
    for (const [group, count] of counts) {
      const told = group.findings.filter(({ id }) => explorer.answerTo(id) !== "unknown").length;
      count.textContent = told === 0 ? "" : ` ${explorer.say("cause-explorer-answered", { count: told })}`;
    }
  };
  const refilter = () => {
    const words = filter.value.trim();
    const found = wordsOf(words).length > 0 ? new Set(findingsWith(groups, words).map(({ id }) => id)) : null;
    counted.textContent = found ? explorer.say("cause-explorer-found", { count: found.size, words }) : "";
    counts = [];
    const drawn = groups.map((group) => drawGroup(explorer, group, found, counts));
    place.replaceChildren(...drawn.flat());
    show();
  };
  return [whenOpened(list, refilter), show];
}

/**
 * @param {Explorer} explorer
 * @param {Group} group
 * @param {Set<string> | null} found the findings that are listed, if not all are
 * @param {[group: Group, count: HTMLElement][]} counts gets where the answers of the group are counted
 * @returns {HTMLElement[]}
 */
function drawGroup(explorer, group, found, counts) {
  const findings = group.findings.filter(({ id }) => found?.has(id) ?? true);
  if (findings.length === 0) return [];
  const count = make("span", { className: "cs-count" });
  counts.push([group, count]);
  const fold = make(
    "details",
    { className: "cs-group", "data-key": `group-${group.id}` },
    make("summary", {}, make("span", {}, group.question), count),
  );
  whenOpened(fold, () => fold.append(make("ul", {}, findings.map(({ id }) => findingLine(explorer, id, "list")))));
  if (found) {
    fold.open = true;
    return [fold];
  }
  const title = sectionOf(explorer, group);
  return title ? [make("h4", { className: "cs-section" }, title), fold] : [fold];
}

/**
 * The title that stands above a question, if one does.
 * @param {Explorer} explorer
 * @param {Group} group
 */
function sectionOf(explorer, group) {
  if (group.id === explorer.model.get("vocabulary")[0]?.id) return explorer.say("cause-explorer-seen");
  return group.id === FIRST_TEST ? explorer.say("cause-explorer-tested") : "";
}
