// The door: a code, and a name if one likes.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";

/** @import { Api } from "./api.js" */

const LONGEST_CODE = 12;
const LONGEST_NAME = 40;

/**
 * @param {Api} api
 * @param {() => void} joined
 */
export function joinForm(api, joined) {
  const fault = make("p", { className: "cs-fault", role: "alert" });
  const [code, name] = [codeField(), nameField()];
  const join = async (/** @type {Event} */ event) => {
    event.preventDefault();
    fault.textContent = "";
    if (code.value.trim() === "") fault.textContent = say("live-code-missing");
    else {
      const { kind, text } = await api.post("join", { code: code.value, name: name.value.trim() });
      if (kind === "ok") joined();
      else fault.textContent = text || say("live-no-answer");
    }
    if (fault.textContent) code.focus();
  };
  return make(
    "form",
    { className: "class-join cs-panel", noValidate: true, onsubmit: join },
    make("p", {}, make("label", { for: code.id }, say("live-code")), code),
    make(
      "p",
      {},
      make("label", { for: name.id }, say("live-name")),
      name,
      make("small", { id: "class-name-how" }, say("live-name-how")),
    ),
    fault,
    make("p", {}, make("button", { className: "cs-main", "data-key": "join" }, say("live-join"))),
  );
}

/** The code of the class, which stands there already for whoever photographed it. */
function codeField() {
  const code = make("input", {
    id: "class-code",
    className: "class-code",
    name: "code",
    autocomplete: "off",
    autocapitalize: "characters",
    autocorrect: "off",
    spellcheck: "false",
    maxLength: LONGEST_CODE,
    required: true,
    enterkeyhint: "next",
    oninput: () => upper(code),
  });
  code.value = (new URLSearchParams(location.search).get("code") ?? "").toUpperCase().slice(0, LONGEST_CODE);
  return code;
}

function nameField() {
  return make("input", {
    id: "class-name",
    name: "name",
    autocomplete: "off",
    maxLength: LONGEST_NAME,
    enterkeyhint: "go",
    "aria-describedby": "class-name-how",
  });
}

/**
 * Codes are capital letters; what is typed becomes one, and the caret stays where it is.
 * @param {HTMLInputElement} input
 */
function upper(input) {
  const { selectionStart, value } = input;
  if (value === value.toUpperCase()) return;
  input.value = value.toUpperCase();
  input.setSelectionRange(selectionStart, selectionStart);
}
