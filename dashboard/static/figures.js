// What a reader can do with a figure: enlarge it, choose the skin it is drawn on, save it, and cite it.

import { say } from "./speech.js";

/** The skins that figures can be drawn on; the colours stand in `colours.css`. */
const SKINS = ["light", "medium", "brown", "dark"];

/** Set the tools below every figure of the text. */
export function figures() {
  try {
    const kept = localStorage.getItem("skin");
    if (kept && SKINS.includes(kept)) document.documentElement.dataset.skin = kept;
  } catch { /* private windows may refuse */ }
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
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  said.className = "figure-said";
  const name = figure.querySelector("figcaption strong")?.textContent ?? document.title;
  const bar = document.createElement("div");
  bar.className = "figure-tools";
  bar.append(
    button(say("script-figure-enlarge"), () => enlarge(drawing, name)),
    button(say("script-figure-save"), () => save(drawing, figure.id)),
    button(say("script-figure-cite"), () => cite(name, figure.id, said)),
  );
  if (drawing.innerHTML.includes("--fig-skin")) bar.append(skins());
  bar.append(said);
  return bar;
}

/**
 * @param {string} label
 * @param {() => void} press
 */
function button(label, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", press);
  return made;
}

/** A choice of skins; what is chosen holds for every figure and is kept on the device. */
function skins() {
  const group = document.createElement("span");
  group.className = "figure-skins";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", say("script-figure-skin"));
  for (const skin of SKINS) {
    const choice = button("", () => {
      document.documentElement.dataset.skin = skin;
      try {
        localStorage.setItem("skin", skin);
      } catch { /* private windows may refuse */ }
      mark();
    });
    choice.dataset.skin = skin;
    choice.setAttribute("aria-label", say("script-figure-skin-one", { skin }));
    group.append(choice);
  }
  mark(group);
  return group;
}

/** @param {ParentNode} within */
function mark(within = document) {
  const chosen = document.documentElement.dataset.skin;
  /** @type {NodeListOf<HTMLElement>} */
  const choices = within.querySelectorAll(".figure-skins button");
  for (const choice of choices) choice.setAttribute("aria-pressed", String(choice.dataset.skin === chosen));
}

/**
 * Show a drawing as large as the window.
 * @param {SVGSVGElement} drawing
 * @param {string} name
 */
function enlarge(drawing, name) {
  const dialog = document.createElement("dialog");
  dialog.className = "figure-large";
  dialog.setAttribute("aria-label", name);
  const picture = document.createElement("div");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", drawing.closest("[aria-label]")?.getAttribute("aria-label") ?? name);
  picture.append(drawing.cloneNode(true));
  const close = button(say("script-search-close"), () => dialog.close());
  dialog.append(close, picture);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
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
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  link.download = `${name}.svg`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
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
  try {
    await navigator.clipboard.writeText(words);
    said.textContent = say("script-figure-copied");
  } catch {
    said.textContent = words;
  }
}
