// The body map. State lives in the traits; this module draws it and reports changes.

import { make } from "../kit/elements.js";
import { onChange } from "../kit/follow.js";
import { jumpTo } from "../kit/jump.js";
import { seeNotUsed } from "../kit/notices.js";
import { copyLink, followLink, writeLink } from "../kit/links.js";
import { redraw } from "../kit/press.js";
import { speaker } from "../kit/speech.js";
import { defineView } from "../kit/define.js";
import { drawLegend, drawList, drawModes, drawSelect } from "./choices.js";
import { Body } from "./drawing.js";
import { Places } from "./places.js";
import { drawResult, shortly, summary } from "./result.js";

/** @import { Field, View } from "../kit/anywidget.d.ts" */
/** @import { State } from "./types.d.ts" */

const LINK = "body";
const MOST_NAMED = 3;

/**
 * Take over a link; what nothing carries is dropped and named.
 * @param {Places} map
 * @param {Field} linked
 */
function follow(map, linked) {
  const named = (/** @type {"place" | "cause"} */ what, /** @type {string} */ id) =>
    map.say("body-map-unknown", { what, value: id.slice(0, 60) });
  const [cause] = linked("cause");
  const sites = [...new Set(linked("sites"))];
  const unknown = sites.filter((site) => !map.sites.has(site)).map((site) => named("place", site));
  if (cause !== undefined && !map.causes.has(cause)) unknown.push(named("cause", cause));
  map.set({
    mode: cause === undefined ? "sites" : "cause",
    cause: map.causes.has(cause) ? cause : "",
    sites: sites.filter((site) => map.sites.has(site)),
    notice: unknown.slice(0, MOST_NAMED).join("; "),
  });
}

/** @param {Places} map */
function drawTools(map) {
  const byCause = () => ({ cause: map.cause ? [map.cause.id] : [] });
  const address = () => writeLink(LINK, map.byCause ? byCause() : { sites: map.chosen });
  return make(
    "div",
    { className: "cs-tools" },
    make("button", { type: "button", onclick: () => map.set({ sites: [], cause: "" }) }, map.say("body-map-clear")),
    copyLink(map.model, map.say("kit-copy-link-answers"), address, map.say("kit-link-copied-choice")),
  );
}

/**
 * Return the parts that are drawn once, and what makes all of them say the state.
 * @param {Places} map
 * @param {Body} body
 */
function drawParts(map, body) {
  const [modes, fillModes] = drawModes(map);
  const [chooser, fillChooser] = drawSelect(map);
  const [list, fillList] = drawList(map);
  const [legend, fillLegend] = drawLegend(map);
  const fill = () => {
    for (const part of [fillModes, fillChooser, fillList]) part();
    body.draw();
  };
  return { modes, choices: [chooser, body.figure(), list, legend], fill, fillLegend };
}

/** @param {View<State>} view */
function draw({ model, el, id, signal }) {
  const map = new Places(model, id);
  const speak = speaker(el, signal);
  const result = make("section", { className: "cs-result", "aria-label": map.say("body-map-answer") });
  const [jump, sayJump] = jumpTo(result);
  const body = new Body(map, (site) => {
    if (!map.byCause) {
      map.toggle(site);
      return;
    }
    redraw(result, drawResult(map, site));
    result.querySelector("[data-picked]")?.scrollIntoView({ block: "nearest" });
    speak(map.mark(site).words);
  });
  const { modes, choices, fill, fillLegend } = drawParts(map, body);
  const side = make("div", { className: "cs-side" }, result, drawTools(map));
  el.append(modes, make("div", { className: "cs-columns" }, make("div", {}, choices, jump), side));
  const show = () => {
    fill();
    redraw(result, drawResult(map));
    sayJump(shortly(map) || seeNotUsed(model, model.get("notice")));
  };
  const change = () => {
    show();
    const notice = model.get("notice");
    speak([summary(map), notice && map.say("kit-not-used", { notice })].filter(Boolean).join(" "));
  };
  onChange(model, ["sites", "mode", "notice", "cause"], change, signal);
  onChange(model, ["mode"], fillLegend, signal);
  onChange(model, ["cause"], () => body.turn(), signal);
  show();
  fillLegend();
  followLink(LINK, el, (linked) => {
    follow(map, linked);
    body.turn();
  }, signal);
}

export default defineView("cs-body", draw);
