// Before class: do phones reach this machine? The addresses, a code to photograph, how many came, and what to do when
// nobody does.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";
import { short } from "./places.js";

/** @import { Places } from "./places.js" */
/** @typedef {(text: string, label: string) => Element} DrawCode */

/**
 * @param {Places} places
 * @param {string} code
 * @param {number} came how many phones are in
 * @param {DrawCode} drawCode
 */
export function connectPanel(places, code, came, drawCode) {
  const { chosen, all } = places;
  if (!chosen) return make("p", { className: "cs-quiet" }, say("live-places-none"));
  const isAlone = chosen.includes("//localhost");
  const address = `${chosen}?code=${code}`;
  const way = [
    isAlone ? make("p", { className: "cs-notice" }, say("live-no-network")) : null,
    make(
      "div",
      { className: "class-way-in" },
      make("div", { className: "class-qr" }, drawCode(address, say("live-qr", { address: short(chosen) }))),
      make(
        "div",
        {},
        make("p", {}, say("live-connect-how")),
        make("p", { className: "class-address" }, make("bdi", {}, short(chosen))),
        make("p", {}, say("live-connect-code"), " ", make("strong", { className: "class-code" }, code)),
        came > 0 ? null : make("p", { className: "class-came" }, say("live-came", { came })),
        came === 0 ? make("ol", {}, ["wifi", "firewall", "hotspot"].map(step)) : null,
        all.length > 1 ? others(places) : null,
      ),
    ),
  ];
  if (came === 0) return way;
  // Once they are in, the way in is needed by latecomers alone.
  return [
    make("p", { className: "class-came" }, say("live-came", { came })),
    make("details", { "data-key": "way in" }, make("summary", {}, say("live-way-in")), way),
  ];
}

/** @param {string} name */
function step(name) {
  return make("li", {}, say(`live-connect-${name}`));
}

/** @param {Places} places */
function others(places) {
  const rows = places.all.map((place) => {
    const input = make("input", {
      type: "radio",
      name: "class-place",
      "data-key": place,
      checked: place === places.chosen,
      onchange: () => places.choose(place),
    });
    return make("label", { className: "cs-choice" }, input, make("span", {}, make("bdi", {}, short(place))));
  });
  return make("fieldset", { className: "class-places" }, make("legend", {}, say("live-places")), rows);
}
