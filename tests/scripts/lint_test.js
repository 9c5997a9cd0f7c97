import assert from "node:assert/strict";
import house from "../../tools/lint.js";

/** @param {string} source */
const found = (source) => Deno.lint.runPlugin(house, "view.js", source).map(({ id }) => id);

Deno.test("a text that readers see is found wherever make takes it", () => {
  for (const inside of ["`${words} words.`", '"Words"', 'a ? "Words" : null', '[value, " and "]']) {
    assert.deepEqual(found(`make("p", {}, say("message"), ${inside});`), ["house/no-loose-words"], inside);
  }
});

Deno.test("messages, values, signs and attributes are no loose words", () => {
  for (const inside of ['say("message")', "` ${value}`", '"; "', "text", 'make("br")', "null"]) {
    assert.deepEqual(found(`make("section", { className: "two words" }, ${inside});`), [], inside);
  }
});

Deno.test("a function of more than a screen is found", () => {
  assert.deepEqual(found(`function long() {\n${"  step();\n".repeat(40)}}`), ["house/function-length"]);
  assert.deepEqual(found("function short() {}"), []);
});
