// One's own account: what is kept, to look at, to save and to delete.

import { make } from "../../../widgets/kit/elements.js";
import { entered, field, moment, sending } from "./forms.js";

/** @import { Ask } from "./asking.js" */
/** @import { Say } from "../../../widgets/kit/words.js" */
/** @import { Post } from "./posts.js" */
/** @typedef {{ name: string, barred: boolean, password: boolean, renames: boolean }} Own */
/**
 * @typedef Around
 * @property {Ask} ask
 * @property {Say} say
 * @property {(told?: string) => Promise<void>} draw
 * @property {(told: string) => void} tell
 */

export const account = {
  /** @param {Ask} ask */
  ask: (ask) => ask.get("account"),
  /**
   * @param {HTMLElement} place
   * @param {{ me: Own, posts: (Post & { page: string })[] }} told
   * @param {Around} around
   */
  draw(place, { me, posts }, around) {
    const { ask, say, draw } = around;
    const out = async () => {
      await ask.post("sign-out");
      await draw(say("discuss-signed-out"));
    };
    place.replaceChildren(
      make(
        "p",
        { className: "acts who" },
        make("span", {}, say("discuss-signed-in-as"), " ", make("bdi", {}, me.name)),
        make("button", { type: "button", onclick: out }, say("discuss-sign-out")),
      ),
      ...(me.barred ? [make("p", { className: "notice" }, say("discuss-barred"))] : []),
      ...(me.renames ? [naming(me.name, around)] : []),
      make("h2", {}, say("discuss-yours")),
      posts.length
        ? make("ol", { className: "posts" }, posts.map((post) => make("li", {}, written(post, around))))
        : make("p", { className: "quiet" }, say("discuss-yours-none")),
      make("h2", {}, say("discuss-save")),
      make("p", {}, say("discuss-save-hint")),
      make("p", {}, make("button", { type: "button", onclick: () => save(around) }, say("discuss-save"))),
      ...(me.password ? [make("h2", {}, say("discuss-change")), changing(around)] : []),
      make("h2", {}, say("discuss-leave")),
      leaving(around, place, me.password),
    );
  },
};

/**
 * @param {Post & { page: string }} post
 * @param {Around} around
 */
function written(post, { ask, say }) {
  const why = post.reason ? [" ", say("discuss-why"), " ", say(`discuss-reason-${post.reason}`)] : [];
  return make(
    "div",
    { className: "post" },
    make(
      "p",
      { className: "by" },
      make("a", { href: ask.pageOf(post.page) }, post.page),
      moment(post.at),
      make("span", { className: "badge" }, say(`discuss-state-${post.state}`)),
    ),
    make("p", { className: "words", dir: "auto" }, post.text),
    why.length ? make("p", { className: "why" }, why) : null,
  );
}

/** @param {Around} around */
async function save({ ask, tell }) {
  const { ok, body, text } = await ask.get("export");
  if (!ok) return tell(text);
  const file = URL.createObjectURL(new Blob([JSON.stringify(body, null, 1)], { type: "application/json" }));
  make("a", { href: file, download: "my-discussion.json" }).click();
  setTimeout(() => URL.revokeObjectURL(file), 1000);
}

/** @param {Around} around */
function changing({ ask, say, tell }) {
  const typed = { type: "password", maxlength: "400" };
  return sending(
    "change",
    async (form) => {
      const answer = await ask.post("password", { old: entered(form, "old"), password: entered(form, "password") });
      if (answer.ok) {
        form.reset();
        tell(say("discuss-changed"));
      }
      return answer;
    },
    field("input", say("discuss-change-old"), { ...typed, name: "old", autocomplete: "current-password" }),
    field(
      "input",
      say("discuss-change-new"),
      { ...typed, name: "password", autocomplete: "new-password" },
      say("discuss-change-hint"),
    ),
    make("button", { type: "submit" }, say("discuss-change")),
  );
}

/**
 * Another name, for whoever was given one.
 * @param {string} name
 * @param {Around} around
 */
function naming(name, { ask, say, draw }) {
  const typed = { name: "name", value: name, autocomplete: "nickname", autocapitalize: "words", maxlength: "80" };
  return sending(
    "naming",
    async (form) => {
      const answer = await ask.post("name", { name: entered(form, "name") });
      if (answer.ok) await draw(say("discuss-renamed"));
      return answer;
    },
    field("input", say("discuss-name"), typed, say("discuss-name-made-up")),
    make("button", { type: "submit" }, say("discuss-rename")),
  );
}

/**
 * @param {Around} around
 * @param {HTMLElement} place
 * @param {boolean} password whether the account has one
 */
function leaving({ ask, say }, place, password) {
  const choice = (/** @type {string} */ value, /** @type {boolean} */ checked) =>
    make(
      "label",
      { className: "choice" },
      make("input", { type: "radio", name: "posts", value, checked }),
      say(`discuss-leave-${value}`),
    );
  return sending(
    "leave",
    async (form) => {
      const sent = { password: entered(form, "password"), keep: entered(form, "posts") === "keep" };
      const answer = await ask.post("leave", sent);
      if (answer.ok) {
        const left = make("p", { className: "told", tabindex: "-1" }, say("discuss-left"));
        place.replaceChildren(left);
        left.focus();
      }
      return answer;
    },
    make("p", {}, say(password ? "discuss-leave-hint" : "discuss-leave-hint-hub")),
    make(
      "fieldset",
      {},
      make("legend", {}, say("discuss-leave-posts")),
      choice("remove", true),
      choice("keep", false),
    ),
    password
      ? field("input", say("discuss-leave-password"), {
        name: "password",
        type: "password",
        autocomplete: "current-password",
      })
      : null,
    make("p", {}, make("button", { type: "submit" }, say("discuss-leave"))),
  );
}
