// The page of a plan: a step is left out, its minutes go where the plan says, and the address keeps that.

import { leaveOut, sumOf } from "./present/plan.js";

/** @import { Say } from "../../widgets/kit/words.js" */
/** @import { Step } from "./present/plan.js" */

/**
 * Let steps of the plan on this page be left out.
 * @param {HTMLElement} list
 * @param {Say} say
 */
export function planPage(list, say) {
  const rows = /** @type {HTMLElement[]} */ ([...list.children]);
  const boxes = /** @type {HTMLInputElement[]} */ ([...list.querySelectorAll(".plan-leave input")]);
  const steps = rows.map(stepOf);
  const asked = (new URLSearchParams(location.search).get("out") ?? "").split(",");
  const set = () => {
    const out = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const left = leaveOut(steps, out);
    tellTimes(rows, left, say);
    tell(".plan-sum", say("script-plan-sum", { minutes: sumOf(left), steps: left.length }));
    const kept = out.length > 0 ? `out=${out.join(",")}` : "";
    for (const start of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.start"))) {
      start.search = start.search.replace(/&out=.*$/, "") + (kept && `&${kept}`);
    }
    return kept;
  };
  // The address is written only when somebody changes the plan: while it is presented it says where the class is.
  const change = () => {
    const kept = set();
    const { pathname, hash } = location;
    history.replaceState(history.state, "", `${pathname}${kept && `?${kept}`}${hash}`);
  };
  for (const box of boxes) {
    box.checked = asked.includes(box.value);
    box.closest("p")?.removeAttribute("hidden");
    box.addEventListener("change", change);
  }
  if (boxes.some(({ checked }) => checked)) set();
}

/**
 * @param {HTMLElement} row
 * @returns {Step}
 */
function stepOf({ dataset: { step = "", minutes, gives } }) {
  return { id: step, minutes: Number(minutes), gives: gives ?? null, title: "", wall: "", opens: [] };
}

/**
 * Write when each step begins and ends now.
 * @param {HTMLElement[]} rows
 * @param {Step[]} left
 * @param {Say} say
 */
function tellTimes(rows, left, say) {
  let begin = 0;
  for (const row of rows) {
    const minutes = left.find(({ id }) => id === row.dataset.step)?.minutes;
    row.toggleAttribute("data-out", minutes === undefined);
    const time = row.querySelector(".plan-time");
    if (!time) continue;
    time.textContent = minutes === undefined
      ? say("script-plan-out")
      : say("script-plan-time", { begin, end: begin + minutes, minutes });
    begin += minutes ?? 0;
  }
}

/**
 * @param {string} selector
 * @param {string} words
 */
function tell(selector, words) {
  const place = document.querySelector(selector);
  if (place) place.textContent = words;
}
