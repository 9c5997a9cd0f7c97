// The list of cases and pairs: chosen by who it is for, how hard and how long it is, and never by what it turns out to
// be.

import { make } from "../kit/elements.js";
import { learning } from "../kit/notices.js";
import { redraw } from "../kit/press.js";
import { say } from "../kit/words.js";
import { forgetCases, keptCases } from "./progress.js";

/** @import { Model } from "../kit/anywidget.d.ts" */
/** @import { Listed, State } from "./types.d.ts" */
/** @import { Kept } from "./progress.js" */
/** @typedef {{ case: (id: string) => string, pair: (id: string) => string }} Addresses */

const AUDIENCES = ["readers", "students", "emergency", "dermatology", "rheumatology", "paediatrics", "nephrology"];
const CHOSEN = { audience: "", level: "", minutes: "" };

/**
 * @param {Model<State>} model
 * @param {string} id
 * @param {Addresses} address
 */
export function drawList(model, id, address) {
  const chosen = { ...CHOSEN };
  const count = make("p", { role: "status", className: "cs-quiet" });
  const list = make("ul", { className: "cs-case-list" });
  const kept = make("div", { className: "cs-kept" });
  const show = () => {
    const fitting = model.get("cases").filter((listed) => fits(listed, chosen));
    const done = keptCases();
    count.textContent = fitting.length === 0
      ? say(model, "case-room-none")
      : say(model, "case-room-count", { count: fitting.length });
    list.replaceChildren(...fitting.map((listed) => drawCase(model, listed, address.case(listed.id), done[listed.id])));
    redraw(kept, drawKept(model, done, show));
  };
  show();
  return [
    learning(say(model, "case-room-how"), " ", say(model, "case-room-how-more")),
    make("p", { className: "cs-quiet" }, say(model, "case-room-told")),
    make("h3", {}, say(model, "case-room-cases")),
    drawChoosing(model, id, chosen, show),
    count,
    list,
    make("h3", {}, say(model, "case-room-pairs")),
    drawPairs(model, address),
    kept,
  ];
}

/**
 * The three fields that choose.
 * @param {Model<State>} model
 * @param {string} id
 * @param {typeof CHOSEN} chosen
 * @param {() => void} show
 */
function drawChoosing(model, id, chosen, show) {
  const field = (/** @type {keyof typeof CHOSEN} */ name, /** @type {[string, string][]} */ options) => {
    /** @type {HTMLSelectElement} */
    const select = make(
      "select",
      { id: `${id}-${name}` },
      make("option", { value: "" }, say(model, "case-room-any")),
      options.map(([value, label]) => make("option", { value }, label)),
    );
    select.addEventListener("change", () => {
      chosen[name] = select.value;
      show();
    });
    const label = make("label", { for: select.id }, say(model, `case-room-${name}`));
    return make("div", { className: "cs-field" }, label, select);
  };
  const times = [...new Set(model.get("cases").map(({ minutes }) => minutes))].sort((one, other) => one - other);
  return make(
    "div",
    { className: "cs-choosing" },
    field("audience", AUDIENCES.map((name) => [name, say(model, `case-room-audience-${name}`)])),
    field("level", ["1", "2", "3"].map((level) => [level, say(model, `case-room-level-${level}`)])),
    field("minutes", times.map((minutes) => [`${minutes}`, say(model, "case-room-up-to", { minutes })])),
  );
}

/**
 * @param {Model<State>} model
 * @param {Addresses} address
 */
function drawPairs(model, address) {
  const pairs = model.get("pairs").map(({ id, question, titles: [first, second] }) =>
    make(
      "li",
      {},
      make("a", { href: address.pair(id) }, question),
      make("small", {}, say(model, "case-room-both", { first, second })),
    )
  );
  return make("ul", { className: "cs-case-list" }, pairs);
}

/**
 * @param {Listed} listed
 * @param {typeof CHOSEN} chosen
 */
function fits({ audience, level, minutes }, chosen) {
  return (chosen.audience === "" || audience.includes(chosen.audience)) &&
    (chosen.level === "" || level === Number(chosen.level)) &&
    (chosen.minutes === "" || minutes <= Number(chosen.minutes));
}

/**
 * @param {Model<State>} model
 * @param {Listed} listed
 * @param {string} href
 * @param {Kept | undefined} kept
 */
function drawCase(model, { title, level, minutes }, href, kept) {
  const state = kept?.done ? "done" : kept && kept.commits.length > 0 ? "begun" : "";
  return make(
    "li",
    { "data-state": state },
    make("a", { href }, title),
    make(
      "small",
      {},
      say(model, "case-room-about", { level: say(model, `case-room-level-${level}`), minutes }),
      state === "" ? null : [" · ", make("strong", {}, say(model, `case-room-${state}`))],
    ),
  );
}

/**
 * @param {Model<State>} model
 * @param {Record<string, Kept>} done
 * @param {() => void} show
 */
function drawKept(model, done, show) {
  const count = Object.values(done).filter((kept) => kept.done).length;
  if (Object.keys(done).length === 0) return [];
  const said = make("p", { role: "status", tabIndex: -1 }, say(model, "case-room-kept", { count }));
  const forget = () => {
    forgetCases();
    show();
  };
  const button = make(
    "button",
    { type: "button", "data-key": "forget", onclick: forget },
    say(model, "case-room-forget"),
  );
  return [said, button];
}
