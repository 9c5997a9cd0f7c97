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
  /** @type {Pick<Step, "id" | "minutes" | "gives">[]} */
  const steps = rows.map(({ dataset }) => ({
    id: dataset.step ?? "",
    minutes: Number(dataset.minutes),
    gives: dataset.gives ?? null,
  }));
  const asked = (new URLSearchParams(location.search).get("out") ?? "").split(",");
  for (const box of boxes) {
    box.checked = asked.includes(box.value);
    box.closest("p")?.removeAttribute("hidden");
    box.addEventListener("change", () => set(true));
  }
  const set = (/** @type {boolean} */ isNew) => {
    const out = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const left = leaveOut(/** @type {Step[]} */ (steps), out);
    let begin = 0;
    for (const row of rows) {
      const step = left.find(({ id }) => id === row.dataset.step);
      const time = row.querySelector(".plan-time");
      row.toggleAttribute("data-out", !step);
      if (!time) continue;
      const minutes = step?.minutes ?? 0;
      time.textContent = step
        ? say("script-plan-time", { begin, end: begin + minutes, minutes })
        : say("script-plan-out");
      begin += minutes;
    }
    const sum = document.querySelector(".plan-sum");
    if (sum && (isNew || out.length > 0)) {
      sum.textContent = say("script-plan-sum", { minutes: sumOf(left), steps: left.length });
    }
    const kept = out.length > 0 ? `out=${out.join(",")}` : "";
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const starts = document.querySelectorAll("a.start");
    for (const start of starts) {
      const address = new URL(start.href);
      address.searchParams.delete("out");
      // Written by hand, so that the commas stay commas and the address short.
      start.search = `${address.search.replace("present=", "present")}${kept && `&${kept}`}`;
    }
    if (isNew) history.replaceState(history.state, "", `${location.pathname}${kept && `?${kept}`}${location.hash}`);
  };
  set(false);
}
