// Signing in and registering: a name and a password and nothing else, or the account of a hub. Who forgot the password
// types a one-time word.

import { make } from "../../../widgets/kit/elements.js";
import { entered, field, sending } from "./forms.js";

/** @import { Ask } from "./asking.js" */
/** @import { Say } from "../../../widgets/kit/words.js" */
/** @typedef {"known" | "new" | "forgot"} Who */

/** What is asked of the server, and the word on the button. */
const DOES = {
  known: { ask: "sign-in", send: "discuss-sign-in" },
  new: { ask: "register", send: "discuss-register" },
  forgot: { ask: "reset", send: "discuss-reset" },
};

/**
 * Return what signs somebody in, by the ways that the server has; `done` is called when a name and a password did.
 * @param {Ask} ask
 * @param {Say} say
 * @param {{ privacy: string, done: () => void, ways: string[], open?: boolean }} how
 */
export function signIn(ask, say, { privacy, done, ways, open = false }) {
  const parts = [
    ...(ways.includes("hub") ? [hub(ask, say)] : []),
    ...(ways.length > 1 ? [make("p", {}, say("discuss-or-name"))] : []),
    ...(ways.includes("name") ? [byName(ask, say, privacy, done)] : []),
  ];
  if (open) return make("div", {}, parts);
  const title = say(ways.includes("name") ? "discuss-to-write" : "discuss-to-write-hub");
  return make("details", { className: "to-sign-in" }, make("summary", {}, title), parts);
}

/**
 * The way to the hub, and back to this page.
 * @param {Ask} ask
 * @param {Say} say
 */
function hub(ask, say) {
  return make("p", {}, make("a", { className: "to-hub", href: ask.hub() }, say("discuss-hub")));
}

/**
 * @param {Ask} ask
 * @param {Say} say
 * @param {string} privacy
 * @param {() => void} done
 */
function byName(ask, say, privacy, done) {
  const send = make("button", { type: "submit", className: "main" });
  const choice = (/** @type {Who} */ value) =>
    make(
      "label",
      { className: "choice" },
      make("input", { type: "radio", name: "who", value, checked: value === "known", onchange: () => set(value) }),
      say(`discuss-who-${value}`),
    );
  const form = sending(
    "sign-in",
    async (form) => {
      const who = /** @type {Who} */ (entered(form, "who"));
      const word = who === "forgot" ? { word: entered(form, "word") } : {};
      const sent = { name: entered(form, "name"), password: entered(form, "password"), ...word };
      const answer = await ask.post(DOES[who].ask, sent);
      if (answer.ok) done();
      return answer;
    },
    make("fieldset", {}, make("legend", {}, say("discuss-who")), choice("known"), choice("new"), choice("forgot")),
    fields(say, privacy),
    send,
  );
  const set = (/** @type {Who} */ who) => {
    send.textContent = say(DOES[who].send);
    const password = form.querySelector("[name=password]");
    password?.setAttribute("autocomplete", who === "known" ? "current-password" : "new-password");
    const label = password?.parentElement?.querySelector("label");
    if (label) label.textContent = say(who === "forgot" ? "discuss-change-new" : "discuss-password");
    for (const each of form.querySelectorAll("[data-for]")) {
      if (each instanceof HTMLElement) each.hidden = !each.dataset.for?.split(" ").includes(who);
    }
  };
  set("known");
  return form;
}

/**
 * @param {Say} say
 * @param {string} privacy
 */
function fields(say, privacy) {
  const name = { name: "name", autocomplete: "username", autocapitalize: "words", maxlength: "80" };
  const password = { name: "password", type: "password", autocomplete: "current-password", maxlength: "400" };
  const word = field("input", say("discuss-word"), { name: "word", autocomplete: "off", maxlength: "40" });
  const parts = [
    field("input", say("discuss-name"), name, say("discuss-name-hint")),
    make("p", { className: "hint", "data-for": "forgot" }, say("discuss-forgot-hint")),
    word,
    field("input", say("discuss-password"), password, say("discuss-password-hint")),
    make(
      "p",
      { className: "hint", "data-for": "new" },
      say("discuss-kept"),
      " ",
      make("a", { href: privacy }, say("discuss-kept-link")),
    ),
  ];
  word.dataset.for = "forgot";
  const [first, , , last] = parts.map((part) => part.querySelector(".hint"));
  if (first instanceof HTMLElement) first.dataset.for = "new";
  if (last instanceof HTMLElement) last.dataset.for = "new forgot";
  return parts;
}
