// What can be asked: the steps of the plan that the class was started with, every question by chapter, every case.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";
import { nameOf } from "./follow.js";

/** @import { Act } from "./now.js" */
/** @import { Plan, Publication } from "./types.d.ts" */

/**
 * @param {Publication} told
 * @param {string} root the way to the front page of this language
 * @param {string | null} plan
 * @param {Act} act
 */
export function choices(told, root, plan, act) {
  const found = plan === null ? undefined : told.plans[plan];
  return [
    plan !== null && !found ? make("p", { className: "cs-notice" }, say("live-plan-unknown", { plan })) : null,
    found ? planOf(found, told, root, act) : null,
    make("h3", {}, say("live-all-questions")),
    told.shelf.map(({ label, questions }) =>
      make(
        "details",
        {},
        make("summary", {}, say("live-chapter", { label, count: questions.length })),
        make("ul", { className: "class-choices" }, questions.map((each) => questionButton(each, act))),
      )
    ),
    make("h3", {}, say("live-all-cases")),
    make(
      "details",
      {},
      make("summary", {}, say("live-cases", { count: told.cases.length })),
      make("ul", { className: "class-choices" }, told.cases.map((each) => make("li", {}, caseButtons(each, act)))),
    ),
  ];
}

/**
 * @param {Plan} plan
 * @param {Publication} told
 * @param {string} root
 * @param {Act} act
 */
function planOf({ title, minutes, notes, steps }, told, root, act) {
  const stems = new Map(told.shelf.flatMap(({ questions }) => questions).map(({ id, stem }) => [id, stem]));
  const cases = new Map(told.cases.map((each) => [each.id, each]));
  const items = steps.map((step) => {
    const found = cases.get(step.case);
    const asks = found?.steps.some((each) => step.case_steps.length === 0 || step.case_steps.includes(each));
    return make(
      "li",
      {},
      make(
        "p",
        {},
        make("strong", {}, step.title),
        " ",
        make("span", { className: "cs-quiet" }, say("live-minutes", { minutes: step.minutes })),
      ),
      make(
        "ul",
        { className: "class-choices" },
        step.questions.map((id) => questionButton({ id, stem: stems.get(id) ?? id }, act)),
        found && asks ? make("li", {}, caseButtons(found, act, step.case_steps)) : null,
        step.place ? make("li", {}, leadButton(step.place, told, act)) : null,
      ),
    );
  });
  return [
    make("h3", {}, say("live-plan", { title, minutes })),
    make("p", {}, make("a", { href: root + notes, target: "_blank" }, say("live-notes"))),
    make("ol", { className: "class-plan" }, items),
  ];
}

/**
 * @param {{ id: string, stem: string }} question
 * @param {Act} act
 */
function questionButton({ id, stem }, act) {
  const ask = () => act({ do: "ask", kind: "question", item: id });
  return make("li", {}, make("button", { type: "button", onclick: ask }, say("live-ask-this")), " ", stem);
}

/**
 * @param {Publication["cases"][number]} found
 * @param {Act} act
 * @param {readonly string[]} [only] those that a plan opens
 */
function caseButtons({ id, title, steps }, act, only = []) {
  const buttons = steps.filter((step) => only.length === 0 || only.includes(step)).map((step) =>
    make(
      "button",
      { type: "button", onclick: () => act({ do: "ask", kind: "case", item: id, step }) },
      say("live-ask-at", { step: say(`case-room-step-${step}`) }),
    )
  );
  return [make("p", {}, title), make("div", { className: "cs-tools" }, buttons)];
}

/**
 * @param {string} place
 * @param {Publication} told
 * @param {Act} act
 */
function leadButton(place, told, act) {
  const lead = () => act({ do: "follow", place });
  return make("button", { type: "button", onclick: lead }, say("live-lead-to", { place: nameOf(told, place) }));
}
