import assert from "node:assert/strict";
import { foldParts, openAround } from "../../dashboard/static/parts.js";
import { openPage } from "./page.js";

const MESSAGES = Deno.readTextFileSync(new URL("../../content/words/en/script.ftl", import.meta.url));
const WORDS = { tag: "en-GB", direction: "ltr", messages: MESSAGES };

const THREE = ["Pain", "Sun", "School"].map((name) => `<h3 id="${name}">${name}</h3><p>About ${name}.</p>`).join("");

/** @type {(() => void)[]} what waits for the page to get wider or narrower */
let asked = [];

/**
 * Open a page that is as wide as a phone, or wider.
 * @param {string} text
 */
function page(text, isNarrow = true) {
  openPage("https://calcium.example/living-with-it/");
  asked = [];
  const narrow = {
    matches: isNarrow,
    addEventListener: (/** @type {string} */ _, /** @type {() => void} */ call) => asked.push(call),
  };
  Reflect.set(globalThis, "matchMedia", () => narrow);
  document.body.innerHTML = `<main id="main">${text}<footer class="review" id="review"><h2>About</h2><p>Compared.</p>
    </footer></main><script type="application/json" id="words"></script>`;
  /** @type {Element} */ (document.getElementById("words")).textContent = JSON.stringify(WORDS);
  foldParts();
  return narrow;
}

const hidden = () => [...document.querySelectorAll("main [hidden='until-found']")].map((part) => part.textContent);
const opener = (
  /** @type {string} */ name,
) => /** @type {HTMLButtonElement} */ (document.querySelector(`#${name} > .part-opens`));

Deno.test("on a phone the parts of a section fold to headings that open them; what stands above stays", () => {
  page(`<h2 id="child">A child</h2><p>When to call.</p>${THREE}<h2 id="visit">A visit</h2><p>Take a list.</p>`);
  assert.deepEqual(hidden(), ["About Pain.", "About Sun.", "About School.", "Compared."]);
  assert.equal(opener("Sun").textContent, "Sun");
  opener("Sun").click();
  assert.equal(opener("Sun").getAttribute("aria-expanded"), "true");
  assert.deepEqual(hidden(), ["About Pain.", "About School.", "Compared."]);
  assert.deepEqual(history.state.parts, ["Sun"]);
  opener("Sun").click();
  assert.equal(hidden().length, 4);
});

Deno.test("one button opens all parts of a section, and closes them again", () => {
  page(`<h2 id="child">A child</h2>${THREE}`);
  const all = /** @type {HTMLButtonElement} */ (document.querySelector(".parts-all"));
  assert.equal(all.textContent, "Open all 3 parts");
  all.click();
  assert.deepEqual(hidden(), ["Compared."]);
  assert.equal(all.textContent, "Close all 3 parts");
  opener("Pain").click();
  assert.equal(all.textContent, "Open all 3 parts");
});

Deno.test("a lone smaller heading, a tool and what follows it stay as they are; sources fold", () => {
  page(`<h2>Cause</h2><h3 id="one">One</h3><p>Alone.</p><h2>Tool</h2>${THREE}<div class="widget">A tool</div>
    <p>Below it.</p><h2 id="sources">The 62 sources</h2><ul><li id="ref-a">A source</li></ul>`);
  assert.deepEqual(hidden(), ["About Pain.", "About Sun.", "About School.", "A source", "Compared."]);
});

Deno.test("a link, and the search of the browser, open what holds the place that they lead to", () => {
  page(`<h2>Child</h2>${THREE}<h2 id="sources">The 62 sources</h2><ul><li id="ref-a">A source</li></ul>`);
  openAround(/** @type {Element} */ (document.getElementById("ref-a")));
  assert.deepEqual(hidden(), ["About Pain.", "About Sun.", "About School.", "Compared."]);
  openAround(/** @type {Element} */ (document.getElementById("review")));
  openAround(/** @type {Element} */ (document.getElementById("Sun")));
  assert.deepEqual(hidden(), ["About Pain.", "About School."]);
  document.querySelector("#School + p")?.dispatchEvent(new Event("beforematch", { bubbles: true }));
  assert.deepEqual(hidden(), ["About Pain."]);
  openAround(/** @type {Element} */ (document.getElementById("main")));
  assert.deepEqual(hidden(), ["About Pain."]);
});

Deno.test("where there is room all of it stands open, and on a phone that is turned it folds again", () => {
  const narrow = page(`<h2>Child</h2>${THREE}`, false);
  assert.deepEqual(hidden(), []);
  assert.equal(document.querySelector(".part-opens"), null);
  narrow.matches = true;
  for (const call of asked) call();
  assert.equal(hidden().length, 4);
  opener("Sun").click();
  narrow.matches = false;
  for (const call of asked) call();
  assert.deepEqual(hidden(), []);
  assert.equal(document.getElementById("Sun")?.innerHTML, "Sun");
  narrow.matches = true;
  for (const call of asked) call();
  assert.deepEqual(hidden(), ["About Pain.", "About School.", "Compared."]);
});
