// The claim check to look through. Choosing is a matter of equality, so it happens here; the counts come with the
// traits.

import { citations } from "../kit/citations.js";
import { make } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { jumpTo } from "../kit/jump.js";
import { copyButton, followLink } from "../kit/links.js";
import { notUsed } from "../kit/notices.js";
import { redraw } from "../kit/press.js";
import { speaker } from "../kit/speech.js";
import { defineView } from "../kit/define.js";
import { Claims, KEYS, LINK, NOTHING } from "./claims.js";
import { drawCounts, drawForm } from "./form.js";

/** @import { Child, View } from "../kit/anywidget.d.ts" */
/** @import { Claim, State } from "./types.d.ts" */

const FIRST = 20;

/**
 * @param {Claims} claims
 * @param {Claim} claim
 */
function drawClaim(claims, claim) {
  const { model } = claims;
  const quiet = (/** @type {string} */ words) => make("span", { className: "cs-quiet" }, words);
  const [section, weight] = [model.get("sections")[claim.section], model.get("weights")[claim.importance]];
  const verdict = model.get("verdicts")[claim.verdict];
  return make(
    "li",
    { className: "cs-claim", "data-verdict": claim.verdict, "data-key": claim.id, tabIndex: -1 },
    make(
      "p",
      {},
      make("strong", { className: "cs-mark" }, verdict),
      " ",
      quiet(claims.say("claim-check-about", { section, weight })),
    ),
    make("p", {}, quiet(`${claims.say("claim-check-it-says")} `), claim.statement),
    make(
      "p",
      {},
      make("strong", {}, `${claims.say("claim-check-evidence")} `),
      claim.evidence,
      citations(model, claim.refs),
      claim.expert ? [" ", make("em", {}, claims.say("kit-expert-reading-aside"))] : null,
    ),
    make(
      "p",
      { className: "cs-how" },
      `${claim.how} `,
      make("a", { href: `#${LINK}?claim=${claim.id}` }, claims.say("claim-check-link-to", { id: claim.id })),
    ),
  );
}

/**
 * @param {Claims} claims
 * @param {number} count
 */
function title(claims, count) {
  const { model, choice } = claims;
  if (claims.free) {
    if (claims.all) return claims.say("claim-check-title-all", { count });
    return claims.say("claim-check-title-worst", { count: model.get("worst") });
  }
  const words = choice.words.trim();
  const chosen = [
    model.get("sections")[choice.section],
    model.get("verdicts")[choice.verdict],
    model.get("weights")[choice.importance],
    words === "" ? "" : claims.say("claim-check-quoted", { words }),
    choice.claim,
  ];
  const values = { count, all: model.get("counts").all, chosen: chosen.filter(Boolean).join(", ") };
  return claims.say("claim-check-title-chosen", values);
}

/**
 * @param {Claims} claims
 * @param {Claim[]} fitting
 * @param {(from: number) => void} more shows all
 * @returns {Child[]}
 */
function drawResult(claims, fitting, more) {
  const { model } = claims;
  const first = claims.free ? model.get("worst") : FIRST;
  const limit = claims.all ? fitting.length : first;
  const notice = [model.get("notice"), claims.dropped].filter((line) => line !== "").join("; ");
  const hidden = fitting.length - limit;
  const show = () => more(limit);
  return [
    notUsed(model, notice),
    make("h3", {}, title(claims, fitting.length)),
    fitting.length === 0 ? make("p", {}, claims.say("claim-check-nothing")) : null,
    make("ul", { className: "cs-list" }, fitting.slice(0, limit).map((claim) => drawClaim(claims, claim))),
    hidden <= 0
      ? null
      : make("button", { type: "button", onclick: show }, claims.say("claim-check-show-others", { count: hidden })),
  ];
}

/**
 * @param {Claims} claims
 * @param {(words: string) => void} speak
 */
function drawTools(claims, speak) {
  const said = make("span", { className: "cs-said" });
  const tell = (/** @type {string} */ words) => {
    said.textContent = words;
    speak(words);
  };
  const tools = make(
    "div",
    { className: "cs-tools" },
    copyButton(
      claims.model,
      claims.say("claim-check-copy-link"),
      () => claims.address(),
      claims.say("claim-check-link-copied"),
      tell,
    ),
    make("button", { type: "button", onclick: () => claims.choose(NOTHING) }, claims.say("kit-start-again")),
    said,
  );
  return { tools, said };
}

/**
 * @param {Claims} claims
 * @param {HTMLElement} table
 */
function drawFold(claims, table) {
  const open = globalThis.matchMedia("(min-width: 60rem)").matches;
  const summary = make("summary", {}, claims.say("claim-check-counts"));
  return make("details", { className: "cs-counts", open }, summary, table);
}

/** @param {View<State>} view */
function draw({ model, el, id, signal }) {
  const claims = new Claims(model, id);
  const speak = speaker(el, signal);
  const result = make("section", { className: "cs-result", "aria-label": claims.say("claim-check-statements") });
  const [jump, sayJump] = jumpTo(result);
  const [form, fill] = drawForm(claims);
  const { tools, said } = drawTools(claims, speak);
  const table = make("div", { className: "cs-table" });
  el.append(form, drawFold(claims, table), tools, jump, result);
  const more = (/** @type {number} */ from) => {
    claims.all = true;
    redraw(result, drawResult(claims, claims.fitting(), more));
    const next = /** @type {HTMLElement | undefined} */ (result.querySelectorAll(".cs-claim")[from]);
    next?.focus();
  };
  const show = (/** @type {Claim[]} */ fitting) => {
    fill();
    redraw(table, drawCounts(claims));
    redraw(result, drawResult(claims, fitting, more));
  };
  claims.draw = () => {
    const fitting = claims.fitting();
    show(fitting);
    said.textContent = "";
    sayJump(claims.free ? "" : claims.say("claim-check-count", { count: fitting.length }));
    speak(title(claims, fitting.length));
  };
  show(claims.fitting());
  onChange(model, [...KEYS, "notice"], () => {
    if (!claims.choosing) claims.draw();
  }, signal);
  followLink(LINK, result, (field) => claims.follow(field), signal);
}

export default defineView("cs-claims", draw);
