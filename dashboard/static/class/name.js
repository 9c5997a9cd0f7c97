// What one is called in class, and how to change it.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";

/** @import { Api } from "./api.js" */

const LONGEST = 40;

/**
 * @param {string} me
 * @param {Api} api
 * @param {() => void} look
 */
export function nameForm(me, api, look) {
  const fault = make("p", { className: "cs-fault", role: "alert" });
  const input = make("input", { id: "class-rename", autocomplete: "off", maxLength: LONGEST });
  input.value = me;
  const rename = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const { kind, text } = await api.post("name", { name: input.value });
    fault.textContent = kind === "ok" ? "" : text || say("live-no-answer");
    if (kind === "ok") look();
  };
  return make(
    "div",
    { className: "class-me" },
    make("p", {}, say("live-me"), " ", make("bdi", {}, make("strong", {}, me))),
    make(
      "details",
      {},
      make("summary", { "data-key": "rename" }, say("live-rename")),
      make(
        "form",
        { className: "class-rename", onsubmit: rename },
        make("label", { for: "class-rename" }, say("live-name")),
        input,
        make("button", { "data-key": "renamed" }, say("live-rename-save")),
        fault,
      ),
    ),
  );
}
