import assert from "node:assert/strict";
import { Clock } from "../../dashboard/static/present/clock.js";
import { actionOf } from "../../dashboard/static/present/keys.js";
import { indexOf, leaveOut, readWhere, stopsOf, sumOf, writeWhere } from "../../dashboard/static/present/plan.js";
import { placeOf, sectionsOf } from "../../dashboard/static/present/sections.js";
import { Stage } from "../../dashboard/static/present/show.js";
import { openPage } from "./page.js";

const PAGE = `<header class="top"></header><main id="main"><nav class="way"></nav><h1 id="top">Title</h1><p>Lead</p>
  <p class="about"></p><div class="key-points"><h2 id="key-points">Key points</h2></div>
  <h2 id="one">One</h2><p id="inside">Text</p><h3 id="deeper">Deeper</h3>
  <h2 class="spoken" id="the-tool">The tool</h2><div class="widget"><input id="field"></div>
  <div lang="en-GB"><h2 id="two">Two</h2><p>More</p></div><p>Still two</p>
  <footer class="review"><h2 id="review-title">About</h2></footer></main>`;

/** @param {string} html */
function open(html = PAGE) {
  const page = openPage("https://calcium.example/what-it-is/?present");
  for (const name of ["HTMLInputElement", "scrollTo"]) {
    const value = name === "scrollTo" ? () => {} : Reflect.get(page, name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  document.body.innerHTML = html;
  return /** @type {HTMLElement} */ (document.getElementById("main"));
}

/**
 * @param {string} key
 * @param {string} target
 * @param {Record<string, unknown>} more
 */
function press(key, target = "<p></p>", more = {}) {
  document.body.innerHTML = target;
  const at = document.querySelector("[data-at]") ?? document.body.firstElementChild;
  const event = { key, target: at, defaultPrevented: false, ...more };
  return actionOf(/** @type {KeyboardEvent} */ (/** @type {unknown} */ (event)), more.rtl === true);
}

/**
 * @param {string} id
 * @param {number} minutes
 * @param {string | null} gives
 * @param {string[]} opens
 */
function step(id, minutes, gives = null, opens = []) {
  const opened = opens.map((page) => ({ kind: /** @type {const} */ ("section"), title: page, page, hash: "#x" }));
  return { id, title: id, minutes, wall: "Wall", gives, opens: opened };
}

const STEPS = [
  step("a", 5),
  step("b", 20, "d", ["what-it-is/"]),
  step("c", 10, "d"),
  step("d", 10, null, ["x/", "y/"]),
];

Deno.test("a page falls into its opening, its key points and a section for each heading", () => {
  const { sections, rest } = sectionsOf(open());
  assert.deepEqual(sections.map(({ id }) => id), ["top", "key-points", "one", "the-tool", "two"]);
  assert.deepEqual(sections.map(({ parts }) => parts.length), [2, 1, 3, 2, 3]);
  assert.deepEqual(rest.map((part) => part.className), ["way", "about", "review"]);
});

Deno.test("an address leads to the section with its anchor, or to the one with the tool that it opens", () => {
  const { sections } = sectionsOf(open());
  const place = (/** @type {string} */ hash) => placeOf(sections, hash);
  assert.equal(place("#two"), 4);
  assert.equal(place("#deeper"), 2);
  assert.equal(place("#explorer?present=a,b"), 3);
  assert.equal(place("#no-such"), -1);
  assert.equal(place("#%E0%A4%A"), -1);
  assert.equal(place(""), -1);
});

Deno.test("one section is shown, the others are inert and stay where they are, and all is as it was in the end", () => {
  const main = open();
  const before = document.body.innerHTML;
  const nodes = [...main.querySelectorAll("*")];
  const stage = new Stage(main);
  stage.show(stage.sections[2]);
  assert.equal(document.activeElement?.id, "one");
  const shown = [...main.children].filter((part) => !part.hasAttribute("data-left-out")).map((part) =>
    part.id || part.localName
  );
  assert.deepEqual(shown, ["one", "inside", "deeper", "div"]);
  assert.equal(/** @type {HTMLElement} */ (document.querySelector("#top")).inert, true);
  assert.equal(/** @type {HTMLElement} */ (document.querySelector(".top")).inert, true);
  stage.show(stage.sections[3]);
  assert.equal(/** @type {HTMLElement} */ (document.querySelector(".widget")).inert, false);
  stage.end();
  /** @type {HTMLElement} */ (document.activeElement).blur();
  assert.deepEqual([...main.querySelectorAll("*")], nodes);
  assert.equal(document.body.innerHTML.replaceAll(' inert=""', ""), before);
  assert.equal(document.documentElement.dataset.present, undefined);
});

Deno.test("each key does one thing, and arrows turn the way of the writing", () => {
  open();
  const keys = { PageDown: "on", PageUp: "back", " ": "on", ArrowRight: "next", ArrowLeft: "previous", Home: "first" };
  for (const [key, action] of Object.entries(keys)) assert.equal(press(key), action, key);
  const more = {
    End: "last",
    b: "black",
    B: "black",
    ".": "black",
    o: "overview",
    q: "code",
    f: "full",
    Escape: "leave",
  };
  for (const [key, action] of Object.entries(more)) assert.equal(press(key), action, key);
  assert.equal(press(" ", "<p></p>", { shiftKey: true }), "back");
  assert.equal(press("ArrowRight", "<p></p>", { rtl: true }), "previous");
  for (const key of ["x", "ArrowDown", "ArrowUp", "Tab", "Enter", "F5"]) assert.equal(press(key), "", key);
  for (const held of ["ctrlKey", "metaKey", "altKey", "isComposing", "defaultPrevented"]) {
    assert.equal(press("b", "<p></p>", { [held]: true }), "", held);
  }
});

Deno.test("keys are silent in a field, in a window, and in a tool that takes arrows", () => {
  open();
  for (const field of ["<input data-at>", "<textarea data-at></textarea>", "<select data-at></select>"]) {
    for (const key of ["b", " ", "ArrowRight", "o", "Home"]) assert.equal(press(key, field), "", `${field} ${key}`);
  }
  assert.equal(press("PageDown", "<dialog><button data-at></button></dialog>"), "");
  assert.equal(press("Escape", "<dialog><button data-at></button></dialog>"), "");
  for (const role of ["slider", "tab", "radio", "listbox"]) {
    assert.equal(press("ArrowRight", `<div role="${role}" tabindex="0" data-at></div>`), "", role);
  }
  assert.equal(press(" ", "<button data-at></button>"), "");
  assert.equal(press(" ", "<details><summary data-at></summary></details>"), "");
  assert.equal(press("ArrowRight", "<button data-at></button>"), "next");
});

Deno.test("a clicker is never stuck in a field that has no use for page keys, and Escape leads out of it first", () => {
  open();
  for (const type of ["text", "number", "checkbox", "radio", "search"]) {
    assert.equal(press("PageDown", `<input type="${type}" data-at>`), "on", type);
  }
  for (const other of ["<input type='range' data-at>", "<textarea data-at></textarea>", "<select data-at></select>"]) {
    assert.equal(press("PageDown", other), "", other);
  }
  assert.equal(press("Escape", "<input data-at>"), "out");
});

Deno.test("a lesson shows the wall of each step, and then what it opens", () => {
  const stops = stopsOf(STEPS);
  assert.deepEqual(stops.map(({ step, stop }) => `${step}.${stop}`), ["0.0", "1.0", "1.1", "2.0", "3.0", "3.1", "3.2"]);
  assert.equal(stops[2].opened?.page, "what-it-is/");
  assert.equal(indexOf(stops, { step: 1, stop: 1 }), 2);
  assert.equal(indexOf(stops, { step: 0, stop: 7 }), 0);
  assert.equal(indexOf(stops, { step: 50, stop: 0 }), 6);
});

Deno.test("the minutes of a step that is left out go where the plan says, and the sum stays", () => {
  assert.equal(sumOf(STEPS), 45);
  const left = leaveOut(STEPS, ["b", "c"]);
  assert.deepEqual(left.map(({ id, minutes }) => [id, minutes]), [["a", 5], ["d", 40]]);
  assert.equal(sumOf(left), 45);
  // Nobody can leave out what the plan does not let go, or what is not there.
  assert.deepEqual(leaveOut(STEPS, ["a", "zz"]).map(({ id }) => id), ["a", "b", "c", "d"]);
});

Deno.test("where a lesson is stands in the address, and a broken address begins at the beginning", () => {
  const where = { name: "students-first.45", step: 3, stop: 1, out: ["b", "c"] };
  assert.equal(writeWhere(where), "?present&plan=students-first.45&step=4&stop=1&out=b,c");
  assert.deepEqual(readWhere(writeWhere(where)), where);
  for (const search of ["?present", "?plan=x.50", "?plan=../x.45", "?plan=.45", "?plan="]) {
    assert.equal(readWhere(search), null, search);
  }
  assert.deepEqual(readWhere("?plan=x.90&step=-1&stop=1e9"), { name: "x.90", step: 0, stop: 0, out: [] });
});

Deno.test("the clock outlives a reload, begins anew with another lesson, and minds no clock that jumps", () => {
  let time = 1_000_000;
  /** @type {Map<string, string>} */
  const kept = new Map();
  const storage = {
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value),
  };
  const clock = (/** @type {string} */ deck) => new Clock(deck, () => time, storage);
  clock("one").enter("a");
  time += 5 * 60_000;
  const again = clock("one");
  again.enter("a");
  assert.deepEqual(again.minutes(), { elapsed: 5, step: 5 });
  again.enter("b");
  time += 2 * 60_000;
  assert.deepEqual(again.minutes(), { elapsed: 7, step: 2 });
  time -= 60 * 60_000;
  assert.deepEqual(again.minutes(), { elapsed: 0, step: 0 });
  assert.deepEqual(clock("one").minutes(), { elapsed: 0, step: 0 });
  assert.deepEqual(clock("other").minutes(), { elapsed: 0, step: 0 });
});

Deno.test("the clock goes where nothing can be kept, and where something else was", () => {
  const refuses = {
    getItem: () => "{",
    setItem: () => {
      throw new Error("full");
    },
  };
  const clock = new Clock("one", () => 60_000, refuses);
  clock.enter("a");
  assert.deepEqual(clock.minutes(), { elapsed: 0, step: 0 });
});
