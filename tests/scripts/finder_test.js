import assert from "node:assert/strict";
import { Finder } from "../../dashboard/static/finder.js";

/** @import { Index, Listed } from "../../dashboard/static/finder.js" */

const KINDS = ["section", "term", "reference", "fact", "place"];

/**
 * @param {string} kind
 * @param {string} title
 * @param {string} text
 * @param {string} also
 * @returns {Listed}
 */
function hit(kind, title, text, also = "") {
  return [KINDS.indexOf(kind), 0, title.toLowerCase().replaceAll(" ", "-"), title, text, also, ""];
}

/** @type {Index} */
const INDEX = {
  kinds: [["section", "Sections"], ["term", "Words explained"], ["reference", "Sources"], ["fact", "Facts"], [
    "place",
    "Go to",
  ]],
  same: [["sore", "painful", "hurts"], ["kidney failure", "dialysis"]],
  pages: [["causes", "Causes"]],
  hits: [
    hit("section", "Deposits at the elbow", "Calcium settles where the skin is pressed."),
    hit("section", "Kidney failure", "Phosphate rises, and the vessels of the skin clog."),
    hit("term", "Hydroxyapatite", "The crystal of bone.", "calcium phosphate; apatite"),
    hit("reference", "Calcinose cutanée", "Une étude du genou."),
    hit("section", "Painful lumps", "They may be infected."),
    hit("place", "Check your symptoms", "How soon to be seen.", "emergency; checklist"),
    hit("fact", "", "Deposits were seen at the elbow of 12 of 78 people."),
  ],
};
const finder = await new Finder(INDEX).read();

/** @param {string} question */
function titles(question) {
  return finder.find(question).hits.map(({ title, text }) => title || text);
}

Deno.test("what has every word is found, what names it before what mentions it", () => {
  assert.deepEqual(titles("elbow deposits"), [
    "Deposits at the elbow",
    "Deposits were seen at the elbow of 12 of 78 people.",
  ]);
  const some = finder.find("elbow kidney");
  assert.equal(some.some, true);
  assert.equal(some.hits.length, 3);
});

Deno.test("a word is found by its beginning, and by another name of the same thing", () => {
  assert.deepEqual(titles("hydroxy"), ["Hydroxyapatite"]);
  const found = finder.find("apatite");
  assert.equal(found.hits[0].title, "Hydroxyapatite");
  assert.deepEqual(found.names, ["Hydroxyapatite", "calcium phosphate"]);
});

Deno.test("a slip is forgiven, and what was read instead is told", () => {
  const found = finder.find("kidnay");
  assert.equal(found.hits[0].title, "Kidney failure");
  assert.deepEqual(found.similar, ["kidney"]);
});

Deno.test("where only a paper has the word, what is spelled alike stands below it", () => {
  assert.deepEqual(titles("genou")[0], "Calcinose cutanée");
});

Deno.test("where nothing is found the nearest word is offered, and a letter alone is too short", () => {
  assert.deepEqual(finder.find("hidrqcqiapqtqte"), { hits: [], guess: "hydroxyapatite" });
  assert.deepEqual(finder.find("wvutsrqp"), { hits: [], guess: null });
  assert.deepEqual(finder.find("a"), { hits: [], short: true });
  assert.deepEqual(finder.find("  "), { hits: [], short: true });
});

Deno.test("a hit knows its page and the words that were found in it", () => {
  const [first] = finder.find("elbow").hits;
  assert.deepEqual([first.slug, first.chapter, first.anchor], ["causes", "Causes", "deposits-at-the-elbow"]);
  assert.ok(first.found.size > 0);
});

Deno.test("everyday words find what says another word for the same, below what says it itself", () => {
  assert.deepEqual(finder.find("sore lumps").hits.map(({ title }) => title), ["Painful lumps"]);
  assert.equal(finder.find("sore lumps").same, true);
  assert.deepEqual(titles("on dialysis skin"), ["Kidney failure"]);
  assert.equal(finder.find("painful lumps").same, undefined);
});

Deno.test("a tool is found by what it is for, and offered before anything is typed", () => {
  assert.equal(titles("checklist")[0], "Check your symptoms");
  assert.deepEqual(finder.places().map(({ title }) => title), ["Check your symptoms"]);
});
