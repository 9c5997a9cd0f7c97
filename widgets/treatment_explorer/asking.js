// Which disease is it? What may help differs so much that this comes before the list.

import { make } from "../kit/elements.js";
import { ALL } from "./treatments.js";

/** @import { Explorer } from "./treatments.js" */

// Groups that studies counted together: who reads for somebody with one disease looks there later.
const TOGETHER = ["several_autoimmune", "mixed_causes", "not_reported"];

/**
 * The question, with an answer to press for each disease and one for who doesn't know.
 * @param {Explorer} explorer
 * @param {(disease: string) => void} choose
 */
export function drawQuestion(explorer, choose) {
  const diseases = Object.entries(explorer.model.get("options").disease);
  const answer = (/** @type {[string, string]} */ [disease, label]) =>
    make(
      "li",
      {},
      make(
        "button",
        { type: "button", className: "cs-choice", "data-disease": disease, onclick: () => choose(disease) },
        label,
      ),
    );
  const own = diseases.filter(([disease]) => !TOGETHER.includes(disease));
  const together = diseases.filter(([disease]) => TOGETHER.includes(disease));
  return [
    make("h3", {}, explorer.say("treatment-explorer-which")),
    make("p", { className: "cs-quiet" }, explorer.say("treatment-explorer-which.why")),
    make("ul", { className: "cs-diseases" }, own.map(answer), answer([ALL, explorer.say("treatment-explorer-any")])),
    make(
      "details",
      {},
      make("summary", {}, explorer.say("treatment-explorer-counted-together")),
      make("ul", { className: "cs-diseases" }, together.map(answer)),
    ),
  ];
}
