import assert from "node:assert/strict";
import { longTables } from "../../dashboard/static/rows.js";
import { openPage } from "./page.js";

const MESSAGES = Deno.readTextFileSync(new URL("../../content/words/en/script.ftl", import.meta.url));
const WORDS = { tag: "en-GB", direction: "ltr", messages: MESSAGES };
const LONG =
  "What is usually done first, in a sentence or two that would push every other row out of sight on a phone.";

/** @param {string} cell what stands in the second column */
function page(cell, rows = 6) {
  openPage("https://calcium.example/treatment/#fact-3");
  const body = Array.from(
    { length: rows },
    (_, row) => `<tr><td>Kind ${row}</td><td id="fact-${row}">${cell}</td></tr>`,
  );
  document.body.innerHTML = `<div class="table-frame"><table><thead><tr><th>Kind</th><th>First</th></tr></thead>
    <tbody>${body.join("")}</tbody></table></div><script type="application/json" id="words"></script>`;
  const words = /** @type {Element} */ (document.getElementById("words"));
  words.textContent = JSON.stringify(WORDS);
  longTables();
}

const buttons = () => [...document.querySelectorAll("button")];
const openRows = () => [...document.querySelectorAll("tr[data-open] > :first-child")].map((cell) => cell.textContent);

Deno.test("a row of a long table opens and closes, and the one that the address points into stands open", () => {
  page(LONG);
  assert.deepEqual(openRows(), ["Kind 3"]);
  const first = buttons()[0];
  assert.equal(first.getAttribute("aria-label"), "More: Kind 0");
  first.click();
  assert.equal(first.getAttribute("aria-expanded"), "true");
  assert.deepEqual(openRows(), ["Kind 0", "Kind 3"]);
  first.click();
  assert.equal(first.getAttribute("aria-expanded"), "false");
  const cell = /** @type {Element} */ (document.getElementById("fact-3"));
  assert.equal(cell.getAttribute("data-column"), "First");
  assert.equal(cell.getAttribute("role"), "cell");
});

Deno.test("a table that fits in sight stays as it is", () => {
  page("12 of 78 people");
  assert.equal(buttons().length, 0);
  page(LONG, 4);
  assert.equal(buttons().length, 0);
});
