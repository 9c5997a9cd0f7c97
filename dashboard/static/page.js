// What a page does by itself: previews of sources, facts and terms; light or dark; the contents; searching lists.

import { copying } from "./copying.js";
import { discussing } from "./discussing.js";
import { figures } from "./figures.js";
import { searches, tables } from "./lists.js";
import { followEdition, offline } from "./offline.js";
import { searchOpener } from "./opening.js";
import { previews } from "./previews.js";
import { followLinks, marks, menu, printing } from "./reading.js";
import { longTables } from "./rows.js";
import { keepSetting } from "./settings.js";
import { say } from "./speech.js";

const CALM = 1500; // ms
const COLOURS = ["auto", "light", "dark"];

/** Light, dark or as the device says; the choice is kept on the device only. */
function theme() {
  const root = document.documentElement;
  const button = document.getElementById("theme");
  if (!button) return;
  const set = (/** @type {string} */ name) => {
    root.dataset.theme = name;
    button.textContent = say("script-colours", { colours: name });
    keepSetting("theme", name);
  };
  const now = () => COLOURS.indexOf(root.dataset.theme ?? "");
  button.hidden = false;
  button.addEventListener("click", () => set(COLOURS[(now() + 1) % COLOURS.length]));
  set(COLOURS[Math.max(0, now())]);
}

/** Offer the address of the page as a code; what draws it is fetched when somebody asks. */
function codeButton() {
  const button = document.getElementById("code");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await (await import("./code.js")).showCode(say);
    } catch (error) {
      console.warn(error);
      button.textContent = say("script-code-again");
    }
  });
}

addEventListener("load", () => {
  const root = document.body.dataset.base ?? "";
  // Whoever touches a tool at once must not share the line and the processor with what can wait.
  setTimeout(() => {
    offline(root);
    followEdition(root);
    discussing(root);
  }, CALM);
});
previews();
marks();
menu();
searchOpener();
searches();
tables();
longTables();
codeButton();
theme();
printing();
copying();
followLinks();
figures();
