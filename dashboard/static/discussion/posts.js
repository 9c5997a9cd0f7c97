// The posts of a page as they are read: name, time, words, and what can be done with each.

import { make } from "../../../widgets/kit/elements.js";
import { entered, field, moment, newId, reasons, sending } from "./forms.js";

/** @import { Ask } from "./asking.js" */
/** @import { Say } from "../../../widgets/kit/words.js" */

const MOST_REPLIES = 5;

/**
 * @typedef Post
 * @property {number} id
 * @property {string} text
 * @property {string | null} [name]
 * @property {boolean} [moderator]
 * @property {number} at
 * @property {"shown" | "waiting" | "refused" | "removed" | "gone"} state
 * @property {string | null} [reason]
 * @property {number} likes
 * @property {boolean} liked
 * @property {boolean} mine
 * @property {boolean} reported
 * @property {Post[]} [replies]
 */
/**
 * @typedef Around what a post is drawn with
 * @property {Ask} ask
 * @property {Say} say
 * @property {string} page
 * @property {{ name: string, barred: boolean } | null} me
 * @property {(told: string, focus?: number) => Promise<void>} redraw
 * @property {(told: string) => void} tell
 * @property {() => void} toSignIn
 */

/**
 * @param {Post[]} posts
 * @param {Around} around
 */
export function listOf(posts, around) {
  return make("ol", { className: "posts" }, itemsOf(posts, around));
}

/**
 * @param {Post[]} posts
 * @param {Around} around
 */
export function itemsOf(posts, around) {
  return posts.map((post) => make("li", {}, drawn(post, around, true)));
}

/**
 * The first replies, and the others folded.
 * @param {Post[]} replies
 * @param {Around} around
 */
function repliesOf(replies, around) {
  const list = (/** @type {Post[]} */ some) =>
    make("ol", { className: "posts replies" }, some.map((each) => make("li", {}, drawn(each, around, false))));
  if (replies.length <= MOST_REPLIES) return [replies.length > 0 ? list(replies) : null];
  const rest = replies.slice(MOST_REPLIES);
  return [
    list(replies.slice(0, MOST_REPLIES)),
    make("details", {}, make("summary", {}, around.say("discuss-more-replies", { more: rest.length })), list(rest)),
  ];
}

/**
 * @param {Post} post
 * @param {Around} around
 * @param {boolean} first whether it is no reply
 * @returns {(HTMLElement | null)[]}
 */
function drawn(post, around, first) {
  const { say } = around;
  const id = newId();
  const replies = repliesOf(post.replies ?? [], around);
  if (post.state === "gone") return [make("p", { className: "gone" }, say("discuss-gone")), ...replies];
  const marks = [
    post.moderator ? make("span", { className: "badge" }, say("discuss-moderator")) : null,
    post.state === "shown" ? null : make("span", { className: "badge" }, say(`discuss-state-${post.state}`)),
  ];
  const why = post.reason
    ? make("p", { className: "why" }, say("discuss-why"), " ", say(`discuss-reason-${post.reason}`))
    : null;
  return [
    make(
      "article",
      { className: `post of-${post.state}`, id: `post-${post.id}`, tabindex: "-1", "aria-labelledby": id },
      make(
        "p",
        { className: "by", id },
        make("bdi", {}, post.name ?? say("discuss-nobody")),
        " ",
        moment(post.at),
        marks,
      ),
      make("p", { className: "words", dir: "auto" }, post.text),
      why,
      actions(post, around, first),
    ),
    ...replies,
  ];
}

/**
 * @param {Post} post
 * @param {Around} around
 * @param {boolean} first
 */
function actions(post, around, first) {
  const { say, me } = around;
  const place = make("div", { className: "below" });
  if (post.mine) {
    return [make("p", { className: "acts" }, likesOf(post.likes, say), withdrawing(post, around, place)), place];
  }
  if (post.state !== "shown") return null;
  const mayWrite = me && !me.barred;
  /** @type {(form: () => HTMLElement) => () => void} */
  const opens = (form) => () => {
    if (!me) return around.toSignIn();
    place.replaceChildren(form());
    const input = place.querySelector("textarea, select");
    if (input instanceof HTMLElement) input.focus();
  };
  const report = post.reported
    ? make("span", { className: "quiet" }, say("discuss-reported"))
    : make("button", { type: "button", onclick: opens(() => reporting(post, around, place)) }, say("discuss-report"));
  const reply = first || mayWrite
    ? make("button", { type: "button", onclick: opens(() => replying(post, around, place)) }, say("discuss-reply"))
    : null;
  return [make("p", { className: "acts" }, liking(post, around), reply, report), place];
}

/**
 * @param {number} likes
 * @param {Say} say
 */
function likesOf(likes, say) {
  return make("span", { className: "likes" }, likes ? say("discuss-likes", { likes }) : "");
}

/**
 * The button changes where it stands, so nobody loses their place.
 * @param {Post} post
 * @param {Around} around
 */
function liking(post, { ask, say, me, tell, toSignIn }) {
  const count = likesOf(post.likes, say);
  const button = make("button", {
    type: "button",
    className: "like",
    "aria-pressed": String(post.liked),
    onclick: async () => {
      if (!me) return toSignIn();
      const answer = await ask.post("like", { post: post.id, liked: !post.liked });
      if (!answer.ok) return tell(answer.text);
      Object.assign(post, answer.body);
      button.setAttribute("aria-pressed", String(post.liked));
      count.textContent = post.likes ? say("discuss-likes", { likes: post.likes }) : "";
      tell(say(post.liked ? "discuss-liked" : "discuss-unliked"));
    },
  }, say("discuss-like"));
  return [button, count];
}

/**
 * @param {Post} post
 * @param {Around} around
 * @param {HTMLElement} place
 */
function replying(post, { ask, say, page, redraw }, place) {
  return sending(
    "reply",
    async (form) => {
      const answer = await ask.post("write", { page, text: entered(form, "text"), parent: post.id });
      if (answer.ok) await redraw(say("discuss-sent"), answer.body.post);
      return answer;
    },
    field("textarea", say("discuss-your-reply"), { name: "text", rows: "4", dir: "auto" }),
    make("button", { type: "submit", className: "main" }, say("discuss-send")),
    cancel(say, place),
  );
}

/**
 * @param {Post} post
 * @param {Around} around
 * @param {HTMLElement} place
 */
function reporting(post, { ask, say, redraw }, place) {
  return sending(
    "report-post",
    async (form) => {
      const answer = await ask.post("report", { post: post.id, reason: entered(form, "reason") });
      if (answer.ok) await redraw(say("discuss-report-sent"), post.id);
      return answer;
    },
    reasons(say, say("discuss-report-why")),
    make("button", { type: "submit", className: "main" }, say("discuss-report-send")),
    cancel(say, place),
  );
}

/**
 * @param {Post} post
 * @param {Around} around
 * @param {HTMLElement} place
 */
function withdrawing(post, { ask, say, redraw, tell }, place) {
  const really = () =>
    make(
      "p",
      { className: "acts" },
      say("discuss-delete-really"),
      make("button", {
        type: "button",
        onclick: async () => {
          const answer = await ask.post("withdraw", { post: post.id });
          if (answer.ok) await redraw(say("discuss-deleted"));
          else tell(answer.text);
        },
      }, say("discuss-delete-yes")),
      cancel(say, place),
    );
  const open = () => {
    place.replaceChildren(really());
    place.querySelector("button")?.focus();
  };
  return make("button", { type: "button", onclick: open }, say("discuss-delete"));
}

/**
 * @param {Say} say
 * @param {HTMLElement} place
 */
function cancel(say, place) {
  const close = () => {
    place.replaceChildren();
    const button = place.previousElementSibling?.querySelector("button");
    if (button instanceof HTMLElement) button.focus();
  };
  return make("button", { type: "button", onclick: close }, say("discuss-cancel"));
}
