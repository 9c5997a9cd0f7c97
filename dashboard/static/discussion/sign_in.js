// Signing in and registering: a name and a password and nothing else, or the account of a hub.

import { make } from "../../../widgets/kit/elements.js";
import { entered, field, sending } from "./forms.js";

/** @import { Ask } from "./asking.js" */
/** @import { Say } from "../../../widgets/kit/words.js" */

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
  const choice = (/** @type {string} */ value, /** @type {boolean} */ checked) =>
    make(
      "label",
      { className: "choice" },
      make("input", { type: "radio", name: "who", value, checked, onchange: () => set(value) }),
      say(`discuss-who-${value}`),
    );
  const form = sending(
    "sign-in",
    async (form) => {
      const what = entered(form, "who") === "new" ? "register" : "sign-in";
      const answer = await ask.post(what, { name: entered(form, "name"), password: entered(form, "password") });
      if (answer.ok) done();
      return answer;
    },
    make("fieldset", {}, make("legend", {}, say("discuss-who")), choice("known", true), choice("new", false)),
    fields(say, privacy),
    send,
  );
  const set = (/** @type {string} */ who) => {
    const isNew = who === "new";
    send.textContent = say(isNew ? "discuss-register" : "discuss-sign-in");
    form.querySelector("[name=password]")?.setAttribute("autocomplete", isNew ? "new-password" : "current-password");
    for (const each of form.querySelectorAll(".hint")) if (each instanceof HTMLElement) each.hidden = !isNew;
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
  return [
    field("input", say("discuss-name"), name, say("discuss-name-hint")),
    field("input", say("discuss-password"), password, say("discuss-password-hint")),
    make("p", { className: "hint" }, say("discuss-kept"), " ", make("a", { href: privacy }, say("discuss-kept-link"))),
  ];
}
