// What moderators see: what waits, what was decided, the accounts, and how often pages are read.

import { make } from "../../../widgets/kit/elements.js";
import { entered, field, moment, reasons, sending } from "./forms.js";

/** @import { Ask, Answer } from "./asking.js" */
/** @import { Around } from "./own.js" */
/** @import { Post } from "./posts.js" */
/** @typedef {Post & { page: string, reports: string[] }} Waiting */
/** @typedef {{ id: number, what: string, by: string | null, name: string | null, at: number, undo: boolean }} Noted */
/** @typedef {Noted & { text: string | null, reason: string | null }} Decision */
/** @typedef {{ id: string, name: string, role: string, barred: number | null, made: number, posts: number }} Person */
/** @typedef {{ page: string, views: number, helpful: number, unhelpful: number }} Sum */

let looked = "";

export const moderators = {
  /** @param {Ask} ask */
  ask: (ask) => ask.get("queue", { name: looked }),
  /**
   * @param {HTMLElement} place
   * @param {{ queue: Waiting[], log: Decision[], people: Person[], counts: Sum[] }} told
   * @param {Around} around
   */
  draw(place, { queue, log, people, counts }, around) {
    const { say } = around;
    const found = make("div", {}, table(people, around));
    place.replaceChildren(
      make("h2", { tabindex: "-1", id: "waiting" }, say("discuss-waiting")),
      queue.length
        ? make("ol", { className: "posts" }, queue.map((post) => make("li", {}, waits(post, around))))
        : make("p", { className: "quiet" }, say("discuss-waiting-none")),
      make("h2", {}, say("discuss-log")),
      log.length
        ? make("ol", { className: "posts" }, log.map((each) => make("li", {}, decided(each, around))))
        : make("p", { className: "quiet" }, say("discuss-log-none")),
      make("h2", {}, say("discuss-people")),
      finding(around, found),
      found,
      make("h2", {}, say("discuss-counts")),
      counts.length ? sums(counts, around) : make("p", { className: "quiet" }, say("discuss-counts-none")),
    );
  },
};

/**
 * Send a decision, and draw anew; the focus goes back to the list, because what was pressed is not there any more.
 * @param {Around} around
 * @param {Promise<Answer>} asked
 * @param {string} told
 */
async function after({ draw, tell }, asked, told) {
  const answer = await asked;
  if (answer.ok || answer.error === "discuss-decided") {
    await draw(answer.ok ? told : answer.text);
    document.getElementById("waiting")?.focus();
  } else tell(answer.text);
  return answer;
}

/**
 * @param {Waiting} post
 * @param {Around} around
 */
function waits(post, around) {
  const { ask, say } = around;
  const decide = (/** @type {string} */ what, /** @type {string} */ reason) =>
    after(around, ask.post("decide", { post: post.id, what, reason }), say(`discuss-done-${what}`));
  const show = { type: "button", className: "main", onclick: () => decide("show", "") };
  const away = post.state === "shown" ? "remove" : "refuse";
  return make(
    "div",
    { className: "post" },
    make(
      "p",
      { className: "by" },
      make("bdi", {}, post.name ?? say("discuss-nobody")),
      make("a", { href: ask.pageOf(post.page) }, say("discuss-on-page", { page: post.page })),
      moment(post.at),
    ),
    make("p", { className: "words", dir: "auto" }, post.text),
    reported(post, say),
    make(
      "p",
      { className: "acts" },
      make("button", show, say(post.state === "shown" ? "discuss-keep" : "discuss-show")),
    ),
    sending(
      "decide",
      (form) => decide(away, entered(form, "reason")),
      reasons(say, say("discuss-reason")),
      make("button", { type: "submit" }, say(`discuss-${away}`)),
    ),
  );
}

/**
 * @param {Waiting} post
 * @param {Around["say"]} say
 */
function reported({ reports }, say) {
  if (!reports.length) return null;
  const told = reports.map((reason) => say(`discuss-reason-${reason}`)).join("; ");
  return make("p", { className: "wrong" }, say("discuss-reports", { reports: reports.length }), " ", told);
}

/**
 * @param {Decision} decision
 * @param {Around} around
 */
function decided(decision, around) {
  const { ask, say } = around;
  const { by, name } = decision;
  const somebody = say("discuss-somebody");
  const told = say(`discuss-log-${decision.what}`, { by: by ?? somebody, name: name ?? somebody });
  const undo = () => after(around, ask.post("undo", { decision: decision.id }), say("discuss-undone"));
  const button = make("button", { type: "button", onclick: undo }, say("discuss-undo"));
  return [
    make("p", { className: "by", dir: "auto" }, told, " ", moment(decision.at)),
    decision.text ? make("blockquote", { className: "words", dir: "auto" }, decision.text) : null,
    decision.reason ? make("p", {}, say("discuss-why"), " ", say(`discuss-reason-${decision.reason}`)) : null,
    decision.undo ? make("p", { className: "acts" }, button) : null,
  ];
}

/**
 * @param {Around} around
 * @param {HTMLElement} found where the accounts stand
 */
function finding(around, found) {
  const { ask, say } = around;
  return sending(
    "find",
    async (form) => {
      looked = entered(form, "find");
      const answer = await moderators.ask(ask);
      if (answer.ok) found.replaceChildren(table(answer.body.people, around));
      return answer;
    },
    field("input", say("discuss-people-find"), { name: "find", type: "search", value: looked }),
    make("button", { type: "submit" }, say("discuss-people-find")),
  );
}

/**
 * @param {Person[]} people
 * @param {Around} around
 */
function table(people, around) {
  const { ask, say } = around;
  const act = (/** @type {Person} */ { id, role, barred }) => {
    if (role === "moderator") return say("discuss-moderator");
    const told = say(barred ? "discuss-let-in-now" : "discuss-barred-now");
    const press = () => after(around, ask.post("bar", { account: id, barred: !barred }), told);
    return make("button", { type: "button", onclick: press }, say(barred ? "discuss-let-in" : "discuss-bar"));
  };
  return rows(
    ["name", "posts", "since", "act"].map((each) => say(`discuss-people-${each}`)),
    people.map((person) => [
      make("bdi", {}, person.name, person.barred ? ` (${say("discuss-barred-mark")})` : ""),
      String(person.posts),
      moment(person.made),
      act(person),
    ]),
  );
}

/**
 * @param {Sum[]} counts
 * @param {Around} around
 */
function sums(counts, { say }) {
  return rows(
    ["page", "views", "yes", "no"].map((each) => say(`discuss-counts-${each}`)),
    counts.map(({ page, views, helpful, unhelpful }) => [page, String(views), String(helpful), String(unhelpful)]),
  );
}

/**
 * @param {string[]} head
 * @param {(string | Node)[][]} lines the first of each line names it
 */
function rows(head, lines) {
  return make(
    "div",
    { className: "wide", tabindex: "0", role: "group", "aria-label": head[0] },
    make(
      "table",
      {},
      make("thead", {}, make("tr", {}, head.map((each) => make("th", { scope: "col" }, each)))),
      make(
        "tbody",
        {},
        lines.map(([first, ...others]) =>
          make("tr", {}, make("th", { scope: "row" }, first), others.map((each) => make("td", {}, each)))
        ),
      ),
    ),
  );
}
