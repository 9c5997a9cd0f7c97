// What a reader can do with a figure: enlarge it, choose the skin it is drawn on, save it, and cite it.

import { make } from "../../widgets/kit/elements.js";
import { copyText, saveFile } from "../../widgets/kit/take.js";
import { showDialog } from "./dialog.js";
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
  const button = (/** @type {string} */ label, /** @type {() => void} */ onclick) =>
    make("button", { type: "button", onclick }, label);
  return make(
    "div",
    { className: "figure-tools" },
    button(say("script-figure-enlarge"), () => enlarge(drawing, name)),
    button(say("script-figure-save"), () => save(drawing, figure.id)),
    button(say("script-figure-cite"), () => cite(name, figure.id, said)),
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
 * Save a drawing as a file that looks the same everywhere.
 * @param {SVGSVGElement} drawing
 * @param {string} name
 */
function save(drawing, name) {
  const style = getComputedStyle(drawing);
  const text = new XMLSerializer().serializeToString(drawing).replace(
    /var\((--[\w-]+)(?:,\s*([^()]*))?\)/g,
    (_, variable, otherwise) => style.getPropertyValue(variable).trim() || otherwise,
  );
  saveFile(text, "image/svg+xml", `${name}.svg`);
}

/**
 * Copy how to cite a figure; where the clipboard is closed the words themselves are shown.
 * @param {string} name
 * @param {string} id
 * @param {HTMLElement} said
 */
async function cite(name, id, said) {
  const address = new URL(`#${id}`, location.href).href;
  const words = say("script-figure-citation", { name, address });
  said.textContent = await copyText(words) ? say("script-figure-copied") : words;
}
