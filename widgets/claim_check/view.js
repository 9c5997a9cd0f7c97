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
function drawClaim({ model }, claim) {
  const quiet = (/** @type {string} */ words) => make("span", { className: "cs-quiet" }, words);
  const about = `${model.get("sections")[claim.section]}. ${model.get("weights")[claim.importance]}.`;
  const verdict = model.get("verdicts")[claim.verdict];
  return make(
    "li",
    { className: "cs-claim", "data-verdict": claim.verdict, "data-key": claim.id, tabIndex: -1 },
    make("p", {}, make("strong", { className: "cs-mark" }, verdict), " ", quiet(about)),
    make("p", {}, quiet("It says: "), claim.statement),
    make(
      "p",
      {},
      make("strong", {}, "The evidence: "),
      claim.evidence,
      citations(model, claim.refs),
      claim.expert ? [" ", make("em", {}, "(expert reading)")] : null,
    ),
    make(
      "p",
      { className: "cs-how" },
      `${claim.how} `,
      make("a", { href: `#${LINK}?claim=${claim.id}` }, `Link to ${claim.id}`),
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
    return claims.all ? `All ${count} statements` : `The ${model.get("worst")} most misleading statements`;
  }
  const words = choice.words.trim();
  const chosen = [
    model.get("sections")[choice.section],
    model.get("verdicts")[choice.verdict],
    model.get("weights")[choice.importance],
    words === "" ? "" : `"${words}"`,
    choice.claim,
  ];
  return `${count} of ${model.get("counts").all} statements: ${chosen.filter(Boolean).join(", ")}`;
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
    fitting.length === 0 ? make("p", {}, "No statement fits. Take a word or a choice away.") : null,
    make("ul", { className: "cs-list" }, fitting.slice(0, limit).map((claim) => drawClaim(claims, claim))),
    hidden <= 0 ? null : make("button", { type: "button", onclick: show }, `Show the other ${hidden}`),
  ];
}

/**
 * @param {Claims} claims
 * @param {(words: string) => void} say
 */
function drawTools(claims, say) {
  const said = make("span", { className: "cs-said" });
  const tell = (/** @type {string} */ words) => {
    said.textContent = words;
    say(words);
  };
  const tools = make(
    "div",
    { className: "cs-tools" },
    copyButton(claims.model, "Copy a link to this choice", () => claims.address(), "The link is copied.", tell),
    make("button", { type: "button", onclick: () => claims.choose(NOTHING) }, "Start again"),
    said,
  );
  return { tools, said };
}

/** @param {HTMLElement} table */
function drawFold(table) {
  const open = globalThis.matchMedia("(min-width: 60rem)").matches;
  return make("details", { className: "cs-counts", open }, make("summary", {}, "Counts: choose by number"), table);
}

/** @param {View<State>} view */
function draw({ model, el, id, signal }) {
  const claims = new Claims(model, id);
  const say = speaker(el, signal);
  const result = make("section", { className: "cs-result", "aria-label": "The statements" });
  const [jump, sayJump] = jumpTo(result);
  const [form, fill] = drawForm(claims);
  const { tools, said } = drawTools(claims, say);
  const table = make("div", { className: "cs-table" });
  el.append(form, drawFold(table), tools, jump, result);
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
    sayJump(claims.free ? "" : `${fitting.length} ${fitting.length === 1 ? "statement" : "statements"}`);
    say(title(claims, fitting.length));
  };
  show(claims.fitting());
  onChange(model, [...KEYS, "notice"], () => {
    if (!claims.choosing) claims.draw();
  }, signal);
  followLink(LINK, result, (field) => claims.follow(field), signal);
}

export default defineView("cs-claims", draw);
