// The page of one's account in the discussion, and that of the moderators.

import { make } from "../../widgets/kit/elements.js";
import { account } from "./discussion/own.js";
import { asking } from "./discussion/asking.js";
import { moderators } from "./discussion/moderators.js";
import { signIn } from "./discussion/sign_in.js";
import { say } from "./speech.js";

const place = document.getElementById("talk");
if (place) begin(place, document.body.dataset.base ?? "");

/**
 * @param {HTMLElement} place
 * @param {string} root
 */
async function begin(place, root) {
  const ask = asking(root, say("discuss-lost"));
  const status = make("p", { className: "told", role: "status" });
  const body = make("div");
  place.append(status, body);
  place.hidden = false;
  const there = await fetch(new URL(`${root}edition.json`, document.baseURI)).catch(() => null);
  if (there && !there.headers.has("X-Discussion")) {
    body.append(make("p", { className: "notice" }, say("discuss-no-server")));
    return;
  }
  /** @param {string} told */
  const tell = (told) => {
    status.textContent = "";
    requestAnimationFrame(() => status.textContent = told);
  };
  const page = place.dataset.page === "discuss" ? moderators : account;
  /** @param {string} told */
  const draw = async (told = "") => {
    const answer = await page.ask(ask);
    if (told) tell(told);
    if (answer.ok && answer.body.me) {
      page.draw(body, answer.body, { ask, say, draw, tell });
    } else if (answer.ok || answer.status === 401) {
      const done = () => draw(say("discuss-signed-in"));
      const { ways = [] } = (await ask.get("account")).body;
      const form = signIn(ask, say, { privacy: place.dataset.privacy ?? "", done, ways, open: true });
      body.replaceChildren(make("p", {}, say("discuss-who-first")), form);
    } else {
      body.replaceChildren(make("p", { className: "notice" }, answer.text));
    }
  };
  await draw();
}
