// The discussion below a page: what was written, and the form in which something is. Fetched when a reader comes near.

import { make } from "../../widgets/kit/elements.js";
import { entered, field, newId, sending } from "./discussion/forms.js";
import { itemsOf, listOf } from "./discussion/posts.js";
import { signIn } from "./discussion/sign_in.js";

/** @import { Ask } from "./discussion/asking.js" */
/** @import { Post } from "./discussion/posts.js" */
/** @import { Say } from "../../widgets/kit/words.js" */

const FIRST = 20;
const STYLE = new URL("./discussion.css", import.meta.url).href;

/** @typedef {{ name: string, role: string, barred: boolean, waiting?: number }} Me */

/**
 * @param {HTMLElement} section
 * @param {Ask} ask
 * @param {Say} say
 */
export async function begin(section, ask, say) {
  await styled();
  section.querySelector(".discussed")?.remove();
  ask.lost = say("discuss-lost");
  await new Talk(section, ask, say).redraw("");
}

/** What stands below one page. */
class Talk {
  /**
   * @param {HTMLElement} section
   * @param {Ask} ask
   * @param {Say} say
   */
  constructor(section, ask, say) {
    const { page = "", help = "" } = section.dataset;
    this.ways = section.dataset;
    this.page = page;
    this.ask = ask;
    this.say = say;
    /** @type {Me | null} */
    this.me = null;
    /** @type {string[]} */
    this.signing = [];
    this.status = make("p", { className: "told", role: "status" });
    this.writing = make("div", { className: "writing" });
    this.reading = make("div", { className: "reading" });
    /** How many posts are shown at least, without their replies. */
    this.first = FIRST;
    this.sorting = sorter(say, () => this.redraw(""));
    // It stays the same, so that what is written is not lost while somebody signs in.
    this.form = writer(ask, say, page, (post) => this.redraw(say("discuss-sent"), post));
    const worried = help ? make("a", { href: help }, say("discuss-rules-help")) : null;
    const rules = make("p", { className: "rules" }, say("discuss-rules"), " ", worried);
    section.append(helpful(ask, say, page), rules, this.writing, this.status, this.sorting, this.reading);
  }

  /** @param {string} told what is spoken; the same words twice are spoken twice */
  tell(told) {
    this.status.textContent = "";
    requestAnimationFrame(() => this.status.textContent = told);
  }

  /**
   * @param {string} told
   * @param {number} [focus] the post that gets the focus
   */
  async redraw(told, focus) {
    const { ask, say } = this;
    const { ok, body, text } = await ask.get("page", this.query(this.first, focus));
    if (!ok) return this.tell(text || say("discuss-store"));
    this.me = body.me;
    this.signing = body.ways;
    this.first = Math.max(this.first, body.posts.length);
    this.sorting.hidden = body.posts.length < 2;
    if (body.posts.length) {
      const list = listOf(body.posts, this.around());
      this.reading.replaceChildren(list, this.moreButton(list, body.posts, body.more));
    } else this.reading.replaceChildren(make("p", { className: "quiet" }, say("discuss-empty")));
    this.writing.replaceChildren(...this.top());
    this.form.querySelector(".wait")?.replaceChildren(say(body.approve ? "discuss-waits" : "discuss-links-wait"));
    if (told) this.tell(told);
    if (focus !== undefined) reach(document.getElementById(`post-${focus}`));
  }

  /**
   * What is asked for.
   * @param {number} first how many posts
   * @param {number} [beside] a post that has to be among them
   */
  query(first, beside = 0) {
    const order = this.sorting.querySelector("select")?.value ?? "newest";
    return { page: this.page, order, first: String(first), with: String(beside) };
  }

  /**
   * The button that adds further posts below those that are there, which stay as they are.
   * @param {HTMLElement} list
   * @param {Post[]} shown
   * @param {number} more
   */
  moreButton(list, shown, more) {
    const { ask, say } = this;
    const button = make("button", { type: "button", hidden: more === 0 }, say("discuss-more", { more }));
    // It speaks from below: a line that came in above would push away what somebody reads.
    const told = make("span", { role: "status", className: "quiet" });
    const known = new Set(shown.map(({ id }) => id));
    button.addEventListener("click", async () => {
      const { ok, body, text } = await ask.get("page", this.query(known.size + FIRST));
      if (!ok) return this.tell(text || say("discuss-store"));
      /** @type {Post[]} */
      const posts = body.posts;
      // What came in above in the meantime is shown with the next drawing; here only what is below counts.
      const added = posts.slice(posts.findLastIndex(({ id }) => known.has(id)) + 1);
      for (const { id } of added) known.add(id);
      this.first = Math.max(this.first, known.size);
      const items = itemsOf(added, this.around());
      list.append(...items);
      button.hidden = body.more === 0;
      button.textContent = say("discuss-more", { more: body.more });
      told.textContent = say("discuss-more-shown", { count: added.length });
      items[0]?.querySelector("article")?.focus({ preventScroll: true });
    });
    return make("p", { className: "acts more" }, button, told);
  }

  /** What each post is drawn with. */
  around() {
    const { ask, say, page, me } = this;
    return {
      ...{ ask, say, page, me },
      redraw: (/** @type {string} */ told, /** @type {number | undefined} */ focus) => this.redraw(told, focus),
      tell: (/** @type {string} */ told) => this.tell(told),
      toSignIn: () => this.toSignIn(),
    };
  }

  /** Lead somebody who must sign in first to where that is done. */
  toSignIn() {
    const fold = this.writing.querySelector("details");
    if (fold) fold.open = true;
    this.writing.querySelector("summary")?.focus();
    this.tell(this.say(this.signing.includes("name") ? "discuss-sign-in-to" : "discuss-sign-in-first"));
  }

  /** What stands above the posts: the form, or the way to it. */
  top() {
    const { ask, say, me, form } = this;
    if (me) return [this.signedIn(me), me.barred ? make("p", { className: "notice" }, say("discuss-barred")) : form];
    const done = async () => {
      await this.redraw(say("discuss-signed-in"));
      const text = form.elements.namedItem("text");
      if (text instanceof HTMLElement) text.focus();
    };
    return [signIn(ask, say, { privacy: this.ways.privacy ?? "", done, ways: this.signing })];
  }

  /** @param {Me} me */
  signedIn({ name, role, waiting = 0 }) {
    const { ask, say } = this;
    const out = async () => {
      await ask.post("sign-out");
      await this.redraw(say("discuss-signed-out"));
      this.writing.querySelector("summary")?.focus();
    };
    return make(
      "p",
      { className: "acts who" },
      make("span", {}, say("discuss-signed-in-as"), " ", make("bdi", {}, name)),
      make("a", { href: this.ways.account ?? "" }, say("discuss-account")),
      role === "moderator" ? make("a", { href: this.ways.moderators ?? "" }, say("discuss-queue", { waiting })) : null,
      make("button", { type: "button", onclick: out }, say("discuss-sign-out")),
    );
  }
}

/**
 * Bring a post to whoever waits for it, also where it is folded away.
 * @param {HTMLElement | null} post
 */
function reach(post) {
  const fold = post?.closest("details");
  if (fold) fold.open = true;
  post?.focus();
}

/** Fetch the style before anything is drawn. */
function styled() {
  return new Promise((resolve) => {
    const link = make("link", { rel: "stylesheet", href: STYLE, onload: resolve, onerror: resolve });
    document.head.append(link);
  });
}

/**
 * @param {Say} say
 * @param {() => void} changed
 */
function sorter(say, changed) {
  const id = newId();
  const options = ["newest", "helpful"].map((order) => make("option", { value: order }, say(`discuss-order-${order}`)));
  const select = make("select", { id, onchange: changed }, options);
  return make("p", { className: "sorting", hidden: true }, make("label", { for: id }, say("discuss-order")), select);
}

/**
 * @param {Ask} ask
 * @param {Say} say
 * @param {string} page
 * @param {(post: number) => Promise<void>} done
 */
function writer(ask, say, page, done) {
  return sending(
    "write",
    async (form) => {
      const answer = await ask.post("write", { page, text: entered(form, "text") });
      if (answer.ok) {
        form.reset();
        await done(answer.body.post);
      }
      return answer;
    },
    field("textarea", say("discuss-your-post"), { name: "text", rows: "5", dir: "auto" }),
    make("p", { className: "hint wait" }),
    make("button", { type: "submit", className: "main" }, say("discuss-send")),
  );
}

/**
 * "Was this page helpful?", answered once.
 * @param {Ask} ask
 * @param {Say} say
 * @param {string} page
 */
function helpful(ask, say, page) {
  const answered = (/** @type {boolean} */ yes) => async () => {
    const { ok, text } = await ask.post("helpful", { page, helpful: yes });
    const thanks = make("span", { tabindex: "-1" }, ok ? say("discuss-thanks") : text || say("discuss-store"));
    asked.replaceChildren(thanks);
    thanks.focus();
  };
  const button = (/** @type {boolean} */ yes) =>
    make("button", { type: "button", onclick: answered(yes) }, say(yes ? "discuss-yes" : "discuss-no"));
  const id = newId();
  const asked = make(
    "div",
    { className: "acts helpful", role: "group", "aria-labelledby": id },
    make("span", { id }, say("discuss-helpful")),
    button(true),
    button(false),
  );
  return asked;
}
