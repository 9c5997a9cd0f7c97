import assert from "node:assert/strict";
import { lead, pageOf } from "../../dashboard/static/links.js";
import { followLink, readLink, writeLink } from "../../widgets/kit/links.js";
import { openPage } from "./page.js";

const NOTEBOOKS = { "index.ipynb": "", "02-causes.ipynb": "causes/", "10-references-and-glossary.ipynb": "lists/" };
const PLACES = { "causes/a-b/": "cause-a_b", "references/trials/#": "ref-one ref-two" };

/** @param {string} root */
function ways(root) {
  return { notebooks: NOTEBOOKS, places: PLACES, root };
}

Deno.test("a link to a notebook leads to its page, from wherever it stands", () => {
  assert.equal(pageOf("02-causes.ipynb#cause-x", ways("../")), "../causes/#cause-x");
  assert.equal(pageOf("./02-causes.ipynb", ways("")), "causes/");
  assert.equal(pageOf("index.ipynb", ways("")), "./");
  assert.equal(pageOf("index.ipynb#top", ways("../")), "../#top");
});

Deno.test("a link to an entry leads to the page that is about it, or to its place in a list", () => {
  assert.equal(pageOf("02-causes.ipynb#cause-a_b", ways("../")), "../causes/a-b/");
  assert.equal(pageOf("10-references-and-glossary.ipynb#ref-two", ways("../")), "../references/trials/#ref-two");
  assert.equal(pageOf("10-references-and-glossary.ipynb#ref-tw", ways("../")), "../lists/#ref-tw");
});

Deno.test("no other link is touched", () => {
  const others = [
    "#x",
    "https://example.org/02-causes.ipynb",
    "03-unknown.ipynb",
    "constructor.ipynb",
    "a/02-causes.ipynb",
  ];
  for (const href of others) assert.equal(pageOf(href, ways("../")), null, href);
});

Deno.test("links that come later lead to pages too", async () => {
  openPage();
  document.body.innerHTML = '<div id="tool"><a href="02-causes.ipynb">one</a></div>';
  const tool = /** @type {HTMLElement} */ (document.getElementById("tool"));
  lead(tool, ways("../"));
  const later = document.createElement("p");
  later.innerHTML = '<a href="index.ipynb#x">two</a>';
  tool.append(later);
  await new Promise((resolve) => setTimeout(resolve, 0));
  const links = [...tool.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  assert.deepEqual(links, ["../causes/", "../#x"]);
});

Deno.test("a state is written into a link, and read from it again", () => {
  openPage("https://calcium.example/causes/?token=1");
  const link = writeLink("explorer", { present: ["a.b", "c"], absent: [], form: ["2"] });
  assert.equal(link, "https://calcium.example/causes/?token=1#explorer?present=a.b,c&form=2");
  location.hash = new URL(link).hash;
  const field = readLink("explorer");
  assert.deepEqual(["present", "absent", "form"].map((key) => field?.(key)), [["a.b", "c"], [], ["2"]]);
  assert.deepEqual(field?.names(), ["present", "form"]);
  assert.equal(readLink("labs"), null);
  assert.equal(writeLink("labs", {}), "https://calcium.example/causes/?token=1#labs");
});

Deno.test("of a link that never ends only so much is read", () => {
  openPage();
  location.hash = `#explorer?present=${Array.from({ length: 9000 }, () => "ab").join(",")}`;
  assert.equal(readLink("explorer")?.("present").length, 400);
});

Deno.test("a link is followed now and at each change of the address, once, until the view ends", () => {
  openPage("https://calcium.example/#explorer?present=a");
  const el = document.createElement("div");
  const life = new AbortController();
  /** @type {string[][]} */
  const taken = [];
  const take = (/** @type {(key: string) => string[]} */ field) => {
    taken.push(field("present"));
  };
  followLink("explorer", el, take, life.signal);
  assert.deepEqual(taken, [["a"]]);
  // A page that is loaded again with what was entered since does not follow it again.
  followLink("explorer", el, take, life.signal);
  assert.equal(taken.length, 1);
  location.hash = "#explorer?present=b";
  dispatchEvent(new Event("hashchange"));
  assert.deepEqual(taken.at(-1), ["b"]);
  const before = taken.length;
  life.abort();
  dispatchEvent(new Event("hashchange"));
  assert.equal(taken.length, before);
});
