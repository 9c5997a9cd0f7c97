import assert from "node:assert/strict";
import noView from "../../widgets/kit/no_view.js";
import { openPage } from "./page.js";

Deno.test("where no tool can be drawn, its place says what to do, in the language of the tool", () => {
  openPage();
  const el = document.createElement("div");
  const messages =
    "kit-other = x\nkit-no-view = Run `make setup`.\nkit-more = y\nkit-no-view = `make setup` ausführen.";
  noView.render({ model: { get: () => ({ tag: "de", direction: "ltr", messages }) }, el });
  assert.equal(el.textContent, "`make setup` ausführen.");
});
