// Reading without a network: the service worker keeps what was visited, and all of it for who asks. Where a browser has
// none (plain http in a local network, a private window) nothing is offered and nothing fails.

import { say } from "./speech.js";

/** @typedef {"busy" | "kept" | "failed"} Progress */

/** @type {(open: boolean) => void} */
let tell = () => {};
/**
 * Whether the server has a discussion, known with its first answer: a plain folder of files has none.
 * @type {Promise<boolean>}
 */
export const hasDiscussion = new Promise((resolve) => {
  tell = resolve;
});

/** @param {string} root the way to the front page */
export async function offline(root) {
  if (!("serviceWorker" in navigator) || !globalThis.isSecureContext) return;
  try {
    await navigator.serviceWorker.register(new URL(`${root}sw.js`, document.baseURI));
    const { active } = await navigator.serviceWorker.ready;
    if (!active) return;
    // What this visit fetched came before the service worker.
    const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
    active.postMessage({ keep: [location.href.split("#")[0], ...fetched, ...needed()] });
    await button(root, active);
  } catch (error) {
    console.warn("Nothing is kept for offline:", error);
  }
}

/**
 * What the tools of this page need to answer; the worker fetches it, so the page's own list doesn't hold it.
 * @returns {string[]}
 */
function needed() {
  const told = document.getElementById("tools");
  if (!told) return [];
  const { worker, machine, wasm, tools } = JSON.parse(told.textContent ?? "");
  /** @type {string[]} */
  const addresses = [worker, machine, wasm, ...Object.values(tools)];
  if (!worker || Object.keys(tools).length === 0) return [];
  return addresses.map((address) => new URL(address, document.baseURI).href);
}

/**
 * @param {string} root
 * @returns {Promise<{ edition: string, bytes: number }>}
 */
async function newest(root) {
  const answer = await fetch(new URL(`${root}edition.json`, document.baseURI), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`edition.json: ${answer.status}`);
  tell(answer.headers.has("X-Discussion"));
  return await answer.json();
}

/**
 * The button that keeps everything, with its size.
 * @param {string} root
 * @param {ServiceWorker} worker
 */
async function button(root, worker) {
  const place = /** @type {HTMLButtonElement | null} */ (document.getElementById("offline"));
  if (!place) return;
  const { bytes } = await newest(root);
  place.textContent = say("script-offline-keep", { size: bytes / 1e6 });
  place.hidden = false;
  const tell = (/** @type {Progress} */ state) => {
    place.textContent = say(`script-offline-${state}`);
    place.disabled = state === "busy" || state === "kept";
  };
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data.offline) tell(data.offline);
  });
  place.addEventListener("click", () => {
    tell("busy");
    worker.postMessage({ all: true });
  });
  worker.postMessage({ state: true });
}

/**
 * Say so when this page is of an older edition than the server's: at first, and when a reader comes back to it.
 * @param {string} root
 */
export function followEdition(root) {
  /** @type {HTMLMetaElement | null} */
  const mine = document.querySelector("meta[name='edition']");
  const look = async () => {
    if (!mine?.content || document.visibilityState !== "visible" || document.querySelector(".news")) return;
    try {
      if ((await newest(root)).edition !== mine.content) announce();
    } catch {
      // Without a network there is no news.
    }
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) look();
  });
  addEventListener("online", look);
  look();
}

function announce() {
  if (document.querySelector(".news")) return;
  const line = Object.assign(document.createElement("p"), { className: "notice news" });
  line.setAttribute("role", "status");
  line.append(
    say("script-news"),
    " ",
    Object.assign(document.createElement("button"), {
      type: "button",
      textContent: say("script-news-load"),
      onclick: () => location.reload(),
    }),
  );
  document.querySelector("main")?.prepend(line);
}
