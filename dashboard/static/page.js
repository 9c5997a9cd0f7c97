// What a page does by itself: previews of sources, facts and terms; light or dark; the contents; searching lists; the
// ways to a code and to present mode.

import { copying } from "./copying.js";
import { discussing } from "./discussing.js";
import { figures } from "./figures.js";
import { speech } from "../../widgets/kit/words.js";
import { searches, tables } from "./lists.js";
import { followEdition, offline } from "./offline.js";
import { searchOpener } from "./opening.js";
import { foldParts } from "./parts.js";
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

/** Let steps of a plan be left out; what does it is fetched on the page of a plan only. */
async function plans() {
  /** @type {HTMLElement | null} */
  const list = document.querySelector(".plan-steps");
  if (!list) return;
  try {
    (await import("./teach.js")).planPage(list, say);
  } catch (error) {
    console.warn(error);
  }
}

/** Present the page in place, so that what is entered in its tools stays; what does it is fetched then. */
function presenting() {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector("#present");
  if (!link) return;
  /** @type {Promise<void> | undefined} */
  let begun;
  const begin = async () => {
    try {
      begun ??= (await import("./present.js")).present(link, speech);
      await begun;
    } catch (error) {
      console.warn(error);
      begun = undefined;
      delete document.documentElement.dataset.present;
      link.textContent = say("script-present-again");
    }
  };
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState({ ...history.state, presented: true }, "", `${location.pathname}?present`);
    if (begun) dispatchEvent(new PopStateEvent("popstate"));
    else begin();
  });
  if (new URLSearchParams(location.search).has("present")) begin();
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
plans();
presenting();
theme();
printing();
copying();
foldParts();
followLinks();
figures();
