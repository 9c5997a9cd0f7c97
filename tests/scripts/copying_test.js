import assert from "node:assert/strict";
import { bibtexOf, copying } from "../../dashboard/static/copying.js";
import { openPage } from "./page.js";

const BIBTEX = '@article{one,\n    title = "A @ sign"\n}\n\n@misc{two,\n    title = "B"\n}\n';
const MESSAGES = Deno.readTextFileSync(new URL("../../content/words/en/script.ftl", import.meta.url));
const WORDS = { tag: "en-GB", direction: "ltr", messages: MESSAGES };

/** @param {(text: string) => Promise<void>} write */
function page(write) {
  openPage("https://calcium.example/causes/x/");
  document.body.dataset.base = "../../";
  document.body.innerHTML = `<main><ul data-copied>
    <li id="ref-one"><span id="about-ref-one">Smith A.  <i>First</i>.</span> <span class="used">Used in: x</span></li>
    <li id="ref-two"><span id="about-ref-two">Jones B. Second.</span></li></ul></main>
    <script type="application/json" id="words"></script>`;
  const words = /** @type {Element} */ (document.getElementById("words"));
  words.textContent = JSON.stringify(WORDS);
  Object.defineProperty(globalThis, "navigator", { value: { clipboard: { writeText: write } }, configurable: true });
  copying();
}

/** @param {string} name */
async function press(name) {
  const button = [...document.querySelectorAll("button")].find((each) => each.textContent === name);
  button?.click();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

Deno.test("only the entries that are asked for are taken out of a BibTeX file", () => {
  assert.equal(bibtexOf(BIBTEX, new Set(["two"])), '@misc{two,\n    title = "B"\n}');
  assert.equal(bibtexOf(BIBTEX, new Set(["one"])), '@article{one,\n    title = "A @ sign"\n}');
});

Deno.test("all sources of a list, or one, are copied as text, without what stands around them", async () => {
  /** @type {string[]} */
  const written = [];
  page((text) => Promise.resolve(void written.push(text)));
  await press("Text");
  assert.equal(written.at(-1), "Smith A. First.\nJones B. Second.");
  assert.match(document.querySelector("[role='status']")?.textContent ?? "", /2 sources/);
  await press("Copy");
  const one = document.querySelector("#ref-one .copy-bar");
  assert.equal(document.activeElement, one?.querySelector("button"));
  one?.querySelector("button")?.click();
  await new Promise((resolve) => setTimeout(resolve, 0));
  assert.equal(written.at(-1), "Smith A. First.");
});

Deno.test("other forms are fetched when somebody asks, and not before", async () => {
  /** @type {string[]} */
  const asked = [];
  /** @type {string[]} */
  const written = [];
  page((text) => Promise.resolve(void written.push(text)));
  const before = globalThis.fetch;
  globalThis.fetch = (address) => {
    asked.push(String(address));
    const json = JSON.stringify([{ id: "one" }, { id: "three" }]);
    return Promise.resolve(new Response(String(address).endsWith(".bib") ? BIBTEX : json));
  };
  try {
    assert.deepEqual(asked, []);
    await press("BibTeX");
    assert.equal(written.at(-1), BIBTEX.trim());
    await press("CSL-JSON");
    assert.deepEqual(JSON.parse(written.at(-1) ?? ""), [{ id: "one" }]);
    assert.deepEqual(asked, ["../../data/references.bib", "../../data/references.json"]);
    globalThis.fetch = () => Promise.resolve(new Response("", { status: 404 }));
    await press("BibTeX");
    assert.match(document.querySelector("[role='status']")?.textContent ?? "", /can't be fetched/);
  } finally {
    globalThis.fetch = before;
  }
});

Deno.test("where nothing may be copied, the text stands there to be taken by hand", async () => {
  page(() => Promise.reject(new Error("not allowed")));
  await press("Text");
  const field = /** @type {HTMLTextAreaElement | null} */ (document.querySelector("textarea"));
  assert.equal(field?.value, "Smith A. First.\nJones B. Second.");
  assert.match(document.querySelector("[role='status']")?.textContent ?? "", /by this|let this page copy/);
});
