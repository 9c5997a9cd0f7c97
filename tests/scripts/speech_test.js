import assert from "node:assert/strict";
import { Finder } from "../../dashboard/static/finder.js";
import { searches } from "../../dashboard/static/lists.js";
import { followEdition } from "../../dashboard/static/offline.js";
import { Search } from "../../dashboard/static/search.js";
import { ofThePage, say } from "../../dashboard/static/speech.js";
import { Clock } from "./clock.js";
import { openPage } from "./page.js";

const MARKED = /⟦[^⟦⟧]*⟧/g;

/** What scripts say, with every text between marks. */
function markedMessages() {
  const written = Deno.readTextFileSync("content/words/en/script.ftl");
  return written.replace(/^([a-z-]+ = |\s+\*?\[\w+\] )(.*[^>\n])$/gm, "$1⟦$2⟧");
}

/** @param {string} body */
function pageWith(body) {
  openPage();
  document.documentElement.lang = "xx";
  document.documentElement.dir = "rtl";
  const words = { tag: "en-XA", direction: "ltr", messages: markedMessages() };
  document.body.innerHTML = `${body}<script type="application/json" id="words">${JSON.stringify(words)}</script>`;
}

/**
 * What stands outside of all marks.
 * @param {Element | null | undefined} el
 */
function outside(el) {
  let text = el?.textContent ?? "";
  while (MARKED.test(text)) text = text.replace(MARKED, "");
  return text.trim();
}

Deno.test("what a script says is in the language of the page, with numbers as they are written there", () => {
  pageWith("");
  assert.equal(say("script-offline-keep", { size: 1234.56 }), "⟦Keep for offline (1,234.6 MB)⟧");
  assert.equal(
    say("script-search-found-some", { count: 1 }),
    "⟦Nothing has all of these words. With some of them: ⟦1 result⟧.⟧",
  );
  assert.deepEqual(ofThePage(), { lang: "xx", dir: "rtl" });
  assert.throws(() => say("script-nothing"), /script-nothing/);
});

Deno.test("a list is searched in the language of the page, also in a chapter that is not translated", () => {
  for (const chapter of ["LIST", '<div lang="en-GB">LIST</div>']) {
    const list = '<ul class="facts"><li>One deposit</li><li>Two deposits</li></ul>';
    pageWith(`<main>${chapter.replace("LIST", list)}</main>`);
    searches();
    const box = document.querySelector(".find");
    const field = box?.querySelector("input");
    assert.ok(field);
    assert.equal(box?.getAttribute("lang"), "xx");
    assert.equal(box?.querySelector("label")?.textContent, "⟦Search the 2 facts⟧");
    field.value = "two";
    field.dispatchEvent(new Event("input"));
    assert.equal(box?.querySelector("[role=status]")?.textContent, "⟦1 of 2 facts match.⟧");
  }
});

Deno.test("a newer edition is announced in the language of the page", async () => {
  pageWith("<main></main>");
  document.head.innerHTML = '<meta name="edition" content="old">';
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.resolve(new Response('{"edition":"new","bytes":1}'));
  followEdition("");
  await new Promise((resolve) => setTimeout(resolve, 10));
  globalThis.fetch = fetch;
  const news = document.querySelector(".news");
  assert.equal(news?.querySelector("button")?.textContent, "⟦Load it⟧");
  assert.equal(outside(news), "");
});

Deno.test("the search says everything in the language of the page", async () => {
  pageWith('<button id="search" data-index="none"></button>');
  const hits = ["elbow", "elbow two", "elbow three", "elbow four", "elbow five", "knee"].map((
    title,
  ) => /** @type {const} */ ([0, 0, title, title, "Calcium", "", ""]));
  const finder = await new Finder({
    kinds: [["term", "Words"]],
    pages: [["", "One"]],
    hits: hits.map((hit) => [...hit]),
  })
    .read();
  using clock = new Clock();
  const button = /** @type {HTMLElement} */ (document.querySelector("#search"));
  const search = new Search(button, { get: () => true, set: () => {} }, say);
  assert.equal(search.dialog.getAttribute("aria-label"), "⟦Search⟧");
  assert.equal(outside(search.dialog), "");
  /** @type {[question: string, said: RegExp][]} */
  const told = [
    ["", /^⟦Type a word/],
    ["e", /^⟦Type one letter more/],
    ["elbow", /^⟦⟦5 results⟧\.⟧$/],
    ["elbw", /^⟦No exact match\. Spelled like it: elbow\. ⟦5 results⟧\.⟧$/],
    ["elbow knee", /^⟦Nothing has all of these words/],
    ["wvutsrqp", /^⟦Nothing found for “wvutsrqp”\. Try another word\.⟧$/],
  ];
  search.finder = finder;
  for (const [question, said] of told) {
    search.field.value = question;
    search.update();
    clock.pass(1000);
    assert.match(search.said.textContent ?? "", said);
  }
  search.field.value = "elbow";
  search.update();
  const [more] = [...search.results.element.querySelectorAll("button")];
  assert.equal(more.textContent, "⟦Show all 5⟧");
  assert.equal(more.getAttribute("aria-label"), "⟦Show all 5: Words⟧");
  assert.equal(search.results.element.querySelector("h2")?.textContent, "⟦Words (5)⟧");
});
