// The discussion below a page, where the server has one. Reading costs nothing: who is asked last is the server, and
// what draws it is fetched when a reader comes near.

import { make } from "../../widgets/kit/elements.js";
import { speech } from "../../widgets/kit/words.js";
import { asking } from "./discussion/asking.js";
import { hasDiscussion } from "./offline.js";
import { say } from "./speech.js";

/** How far below the screen a reader may be when it is fetched. */
const NEAR = "600px";

/** @param {string} root the way to the front page */
export async function discussing(root) {
  const section = document.getElementById("discussion");
  if (!section || !(await hasDiscussion)) return;
  const ask = asking(root);
  const page = section.dataset.page ?? "";
  const { body: { shown = 0 } } = await ask.post("seen", { page });
  if (shown > 0) {
    const link = make("a", { href: "#discussion", className: "to-discussion" }, say("script-discussion", { shown }));
    document.querySelector("main .about")?.append(" ", link);
  }
  section.hidden = false;
  if (location.hash === "#discussion") section.scrollIntoView();
  const near = new IntersectionObserver(async (seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    try {
      const words = await fetch(new URL(section.dataset.words ?? "", document.baseURI));
      await (await import("./discussion.js")).begin(section, ask, speech(await words.json()));
    } catch (error) {
      console.warn(error);
      section.querySelector("p.discussed")?.remove();
      section.append(make("p", { className: "notice" }, say("script-discussion-again")));
    }
  }, { rootMargin: NEAR });
  near.observe(section);
}
