// What a reader can do with a figure: enlarge it, choose the skin it is drawn on, save it, and cite it.

import { make } from "../../widgets/kit/elements.js";
import { copyText, saveFile } from "../../widgets/kit/take.js";
import { showDialog } from "./dialog.js";
import { linesOf, pixelsOf } from "./picture.js";
import { keepSetting, setting } from "./settings.js";
import { say } from "./speech.js";

/** The skins that figures can be drawn on; the colours stand in `colours.css`. */
const SKINS = ["light", "medium", "brown", "dark"];

/** Set the tools below every figure of the text. */
export function figures() {
  const kept = setting("skin");
  if (kept && SKINS.includes(kept)) document.documentElement.dataset.skin = kept;
  /** @type {NodeListOf<HTMLElement>} */
  const all = document.querySelectorAll("main figure[id]");
  for (const figure of all) {
    const drawing = figure.querySelector(".drawing svg");
    if (drawing instanceof SVGSVGElement) figure.append(tools(figure, drawing));
  }
}

/**
 * @param {HTMLElement} figure
 * @param {SVGSVGElement} drawing
 */
function tools(figure, drawing) {
  const said = make("span", { role: "status", className: "figure-said" });
  const name = figure.querySelector("figcaption strong")?.textContent ?? document.title;
  const words = () => say("script-figure-citation", { name, address: new URL(`#${figure.id}`, location.href).href });
  const button = (/** @type {string} */ label, /** @type {() => void} */ onclick) =>
    make("button", { type: "button", onclick }, label);
  return make(
    "div",
    { className: "figure-tools" },
    button(say("script-figure-enlarge"), () => enlarge(drawing, name)),
    button(say("script-figure-cite"), () => cite(words(), said)),
    button(say("script-figure-save-png"), () => savePixels(drawing, words(), figure.id, said)),
    button(say("script-figure-save-svg"), () => saveFile(linesOf(drawing), "image/svg+xml", `${figure.id}.svg`)),
    drawing.innerHTML.includes("--fig-skin") ? skins() : null,
    said,
  );
}

/** A choice of skins; what is chosen holds for every figure and is kept on the device. */
function skins() {
  const choose = (/** @type {string} */ skin) => {
    document.documentElement.dataset.skin = skin;
    keepSetting("skin", skin);
    mark();
  };
  const choices = SKINS.map((skin) =>
    make("button", {
      type: "button",
      "data-skin": skin,
      "aria-label": say("script-figure-skin-one", { skin }),
      onclick: () => choose(skin),
    })
  );
  const named = { className: "figure-skins", role: "group", "aria-label": say("script-figure-skin") };
  const group = make("span", named, choices);
  mark(group);
  return group;
}

/** @param {ParentNode} within */
function mark(within = document) {
  const chosen = document.documentElement.dataset.skin;
  /** @type {NodeListOf<HTMLElement>} */
  const choices = within.querySelectorAll("button[data-skin]");
  for (const choice of choices) choice.setAttribute("aria-pressed", String(choice.dataset.skin === chosen));
}

/**
 * Show a drawing as large as the window.
 * @param {SVGSVGElement} drawing
 * @param {string} name
 */
function enlarge(drawing, name) {
  const told = drawing.closest("[aria-label]")?.getAttribute("aria-label") ?? name;
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  showDialog(say, "figure-large", name, make("div", { role: "img", "aria-label": told }, copy));
}

/**
 * Save a drawing in pixels, with how to cite it below; where the browser can't, it says what can be saved instead.
 * @param {SVGSVGElement} drawing
 * @param {string} words
 * @param {string} id
 * @param {HTMLElement} said
 */
async function savePixels(drawing, words, id, said) {
  said.textContent = "";
  try {
    saveFile(await pixelsOf(drawing, words), "image/png", `${id}.png`);
  } catch (error) {
    console.warn(error);
    said.textContent = say("script-figure-failed");
  }
}

/**
 * Copy how to cite a figure; where the clipboard is closed the words themselves are shown.
 * @param {string} words
 * @param {HTMLElement} said
 */
async function cite(words, said) {
  said.textContent = await copyText(words) ? say("script-figure-copied") : words;
}
