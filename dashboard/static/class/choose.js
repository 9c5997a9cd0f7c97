// What can be asked: the steps of the plan that the class follows, every question by chapter, every case. What was
// asked already is marked.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";
import { nameOf } from "./follow.js";

/** @import { Act } from "./now.js" */
/** @import { Led, Plan, Publication } from "./types.d.ts" */
/**
 * @typedef {object} Around
 * @property {Publication} told
 * @property {string} root the way to the front page of this language
 * @property {Act} act
 * @property {Led["asked"]} asked
 */

/**
 * @param {string | null} plan
 * @param {string | null} wanted the plan whose page led here
 * @param {Around} around
 */
export function choices(plan, wanted, around) {
  const { told } = around;
  const found = plan === null ? undefined : told.plans[plan];
  return [
    plan !== null && !found ? make("p", { className: "cs-notice" }, say("live-plan-unknown", { plan })) : null,
    planForm(plan, wanted, around),
    found ? planOf(found, around) : null,
    make("h3", {}, say("live-all-questions")),
    told.shelf.map(({ label, questions }) =>
      make(
        "details",
        { "data-key": `chapter ${label}` },
        make("summary", {}, say("live-chapter", { label, count: questions.length })),
        make("ul", { className: "class-choices" }, questions.map((each) => questionButton(each, around))),
      )
    ),
    make("h3", {}, say("live-all-cases")),
    make(
      "details",
      { "data-key": "cases" },
      make("summary", {}, say("live-cases", { count: told.cases.length })),
      make("ul", { className: "class-choices" }, told.cases.map((each) => make("li", {}, caseButtons(each, around)))),
    ),
  ];
}

/**
 * Another plan; it stands open for whoever comes from the page of a plan that the class does not follow yet.
 * @param {string | null} plan
 * @param {string | null} wanted
 * @param {Around} around
 */
function planForm(plan, wanted, { told, act }) {
  const offered = wanted !== null && wanted in told.plans ? wanted : plan;
  const names = Object.entries(told.plans).map(([id, { title, minutes }]) => [
    id,
    say("live-plan-name", { title, minutes }),
  ]);
  const options = [["", say("live-plan-none")], ...names].map(([value, name]) =>
    make("option", { value, selected: value === (offered ?? "") }, name)
  );
  const select = make("select", { "aria-label": say("live-plan-choose") }, options);
  const use = (/** @type {Event} */ event) => {
    event.preventDefault();
    act({ do: "plan", plan: select.value });
  };
  return make(
    "details",
    { "data-key": `plan ${plan ?? ""}`, open: offered !== plan },
    make("summary", {}, say("live-plan-choose")),
    make(
      "form",
      { className: "class-lead-form", onsubmit: use },
      make("p", {}, select),
      make("p", {}, make("button", { "data-key": "follow plan" }, say("live-plan-use"))),
    ),
  );
}

/**
 * @param {Plan} plan
 * @param {Around} around
 */
function planOf({ title, minutes, notes, steps }, around) {
  const { told, root } = around;
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
        step.questions.map((id) => questionButton({ id, stem: stems.get(id) ?? id }, around)),
        found && asks ? make("li", {}, caseButtons(found, around, step.case_steps)) : null,
        step.place ? make("li", {}, leadButton(step.place, around)) : null,
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
 * Whether something was asked, and revealed.
 * @param {Led["asked"]} asked
 * @param {string} item
 * @param {string | null} step
 */
export function markOf(asked, item, step) {
  const found = asked.find((each) => each.item === item && each.step === step);
  return found ? (found.revealed ? "shown" : "asked") : "";
}

/**
 * @param {{ id: string, stem: string }} question
 * @param {Around} around
 */
function questionButton({ id, stem }, { act, asked }) {
  const ask = () => act({ do: "ask", kind: "question", item: id });
  const mark = markOf(asked, id, null);
  return make(
    "li",
    {},
    make("button", { type: "button", "data-key": `ask ${id}`, onclick: ask }, say("live-ask-this")),
    " ",
    stem,
    mark ? make("strong", { className: "class-mark" }, ` ${say(`live-was-${mark}`)}`) : null,
  );
}

/**
 * @param {Publication["cases"][number]} found
 * @param {Around} around
 * @param {readonly string[]} [only] those that a plan opens
 */
function caseButtons({ id, title, steps }, { act, asked }, only = []) {
  const buttons = steps.filter((step) => only.length === 0 || only.includes(step)).map((step) => {
    const [name, mark] = [say(`case-room-step-${step}`), markOf(asked, id, step)];
    return make(
      "button",
      {
        type: "button",
        "data-key": `ask ${id} ${step}`,
        onclick: () => act({ do: "ask", kind: "case", item: id, step }),
      },
      mark ? say(`live-step-${mark}`, { what: name }) : say("live-ask-at", { step: name }),
    );
  });
  return [make("p", {}, title), make("div", { className: "cs-tools" }, buttons)];
}

/**
 * @param {string} place
 * @param {Around} around
 */
function leadButton(place, { told, act }) {
  const lead = () => act({ do: "follow", place });
  return make("button", { type: "button", onclick: lead }, say("live-lead-to", { place: nameOf(told, place) }));
}
