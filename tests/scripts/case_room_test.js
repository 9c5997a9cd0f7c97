// The case room, as far as it needs no page: finding a cause by typing, what is kept on the device, and drafts.

import assert from "node:assert/strict";
import { causeNamed, causesWith, suggestions } from "../../widgets/case_room/causes.js";
import { draftOf, noteDraft } from "../../widgets/case_room/draft.js";
import { forgetCases, keepCase, keptCases } from "../../widgets/case_room/progress.js";
import { handsUp, openedBy } from "../../widgets/case_room/steps.js";
import { openPage } from "./page.js";

/** @import { Cause } from "../../widgets/case_room/causes.js" */
/** @type {Cause[]} */
const CAUSES = [
  ["ssc_limited", "Limited cutaneous systemic sclerosis", "CREST syndrome; limited scleroderma"],
  ["ssc_diffuse", "Diffuse cutaneous systemic sclerosis", "diffuse scleroderma"],
  ["sjogren", "Sjögren disease", "sicca syndrome"],
];

Deno.test("a cause is found by any of its names, whatever the letters", () => {
  assert.equal(causeNamed(CAUSES, "crest SYNDROME")?.[0], "ssc_limited");
  assert.equal(causeNamed(CAUSES, " sjogren ")?.[0], "sjogren");
  assert.equal(causeNamed(CAUSES, "diffuse systemic")?.[0], "ssc_diffuse");
});

Deno.test("words that several causes have name none of them, and suggest them all", () => {
  assert.equal(causeNamed(CAUSES, "scleroderma"), undefined);
  assert.deepEqual(suggestions(CAUSES, "scleroderma").map(([id]) => id), ["ssc_limited", "ssc_diffuse"]);
  assert.deepEqual(suggestions(CAUSES, "sclerosis of skin").map(([id]) => id), ["ssc_limited", "ssc_diffuse"]);
  assert.deepEqual(causesWith(CAUSES, "   "), []);
  assert.equal(causeNamed(CAUSES, ""), undefined);
  assert.deepEqual(suggestions(CAUSES, "zebra"), []);
});

Deno.test("what was done is kept, a case that is done stays done, and all of it can be forgotten", () => {
  openPage();
  forgetCases();
  const commits = [{ step: "story", causes: ["sjogren"] }];
  keepCase("one", commits, true);
  keepCase("one", [], false);
  keepCase("two", commits, false);
  assert.deepEqual(keptCases(), { one: { commits: [], done: true }, two: { commits, done: false } });
  assert.equal(JSON.parse(localStorage.getItem("case-room") ?? "").version, 1);
  forgetCases();
  assert.deepEqual(keptCases(), {});
});

Deno.test("what another version or a hand has written is left aside", () => {
  openPage();
  forgetCases();
  const strange = ["", "{", "7", "null", "[]", '{"version":2,"cases":{}}', '{"version":1,"cases":null}'];
  for (const text of [...strange, '{"version":1,"cases":{"one":7,"two":{"commits":"x"}}}']) {
    localStorage.setItem("case-room", text);
    assert.deepEqual(keptCases(), {}, text);
  }
});

Deno.test("a browser that keeps nothing still remembers until the page is left", () => {
  openPage();
  forgetCases();
  const refuses = () => {
    throw new DOMException("refused", "QuotaExceededError");
  };
  const kept = Object.getOwnPropertyDescriptor(globalThis, "localStorage");
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    value: { getItem: refuses, setItem: refuses, removeItem: refuses },
  });
  try {
    keepCase("one", [{ step: "story", room: true }], false);
    assert.equal(keptCases().one.commits.length, 1);
    forgetCases();
    assert.deepEqual(keptCases(), {});
  } finally {
    if (kept) Object.defineProperty(globalThis, "localStorage", kept);
  }
});

Deno.test("a draft belongs to its step, and what is no draft is empty", () => {
  openPage();
  const draft = { ...draftOf("one story"), causes: ["sjogren"], typed: "si" };
  noteDraft(draft);
  assert.deepEqual(draftOf("one story"), draft);
  assert.deepEqual(draftOf("one imaging").causes, []);
  history.replaceState({ draft: { at: "one story", causes: "x" } }, "");
  assert.deepEqual(draftOf("one story").causes, []);
});

Deno.test("a link opens as many steps as it says, by number or by name, and never more than there are", () => {
  for (
    const [open, count] of /** @type {[string[], number][]} */ ([
      [[], 1],
      [["3"], 3],
      [["story", "examination"], 2],
      [["examination", "story"], 2],
      [["outcome"], 5],
      [["9"], 5],
      [["-1"], 1],
      [["1.5"], 1],
      [["epilogue"], 1],
    ])
  ) assert.equal(openedBy(open), count, open.join());
  assert.deepEqual(handsUp(1), []);
  assert.deepEqual(handsUp(3).map(({ step }) => step), ["story", "examination"]);
});
