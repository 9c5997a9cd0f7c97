// Signing in and registering: a name and a password, and nothing else.

import { make } from "../../../widgets/kit/elements.js";
import { entered, field, sending } from "./forms.js";

/** @import { Ask } from "./asking.js" */
/** @import { Say } from "../../../widgets/kit/words.js" */

/**
 * Return the form; `done` is called when somebody is signed in.
 * @param {Ask} ask
 * @param {Say} say
 * @param {{ privacy: string, done: () => void, open?: boolean }} how
 */
export function signIn(ask, say, { privacy, done, open = false }) {
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
  if (open) return form;
  return make("details", { className: "to-sign-in" }, make("summary", {}, say("discuss-to-write")), form);
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
