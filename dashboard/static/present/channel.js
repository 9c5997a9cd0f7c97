// How the page on the wall and the page with the notes hear each other, in two windows of one browser.

/** @import { Action } from "./keys.js" */
/**
 * @typedef Shown what the wall shows now
 * @property {"wall"} from
 * @property {string} page its path from the front page on
 * @property {string} id of the section, or of the step
 * @property {string} title
 * @property {string} next the title of what comes then, or nothing
 * @property {string} position such as "3 of 9"
 * @property {string} time how long it has been going on, in words
 * @property {boolean} black
 * @property {string} notes the page with the notes for it, from the front page on
 */
/** @typedef {{ from: "notes", act: Action | "tell" }} Wish */

/**
 * Open the channel of this publication, or nothing where the browser has none.
 * @param {string} front the whole address of its front page
 * @param {(message: Shown | Wish) => void} hear
 */
export function openChannel(front, hear) {
  if (!("BroadcastChannel" in globalThis)) return null;
  const channel = new BroadcastChannel(`present ${front}`);
  channel.addEventListener("message", ({ data }) => {
    if (data?.from === "wall" || data?.from === "notes") hear(data);
  });
  return channel;
}
