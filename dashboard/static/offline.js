// Reading without a network: the service worker keeps what was visited, and all of it for who asks. Where a browser has
// none (plain http in a local network, a private window) nothing is offered and nothing fails.

const WORDS = {
  offer: (size) => `Keep for offline (${size})`,
  busy: "Keeping ...",
  kept: "Kept for offline",
  failed: "Could not be kept. Try again",
};

/** @param {string} root the way to the front page */
export async function offline(root) {
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return;
  try {
    await navigator.serviceWorker.register(new URL(`${root}sw.js`, document.baseURI));
    const ready = await navigator.serviceWorker.ready;
    // What this visit fetched came before the service worker.
    const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
    ready.active.postMessage({ keep: [location.href.split("#")[0], ...fetched, ...needed()] });
    await button(root, ready.active);
  } catch (error) {
    console.warn("Nothing is kept for offline:", error);
  }
}

/** What the tools of this page need to answer; the worker fetches it, so the page's own list doesn't hold it. */
function needed() {
  const told = document.getElementById("tools");
  if (!told) return [];
  const { worker, machine, wasm, tools } = JSON.parse(told.textContent);
  const addresses = [worker, machine, wasm, ...Object.values(tools)];
  return worker && Object.keys(tools).length > 0 ? addresses.map((address) => new URL(address, document.baseURI).href) : [];
}

async function edition(root) {
  const answer = await fetch(new URL(`${root}edition.json`, document.baseURI), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`edition.json: ${answer.status}`);
  return answer.json();
}

/** The button that keeps everything, with its size. */
async function button(root, worker) {
  const place = document.getElementById("offline");
  if (!place) return;
  const { bytes } = await edition(root);
  place.textContent = WORDS.offer(`${(bytes / 1e6).toFixed(1)} MB`);
  place.hidden = false;
  const tell = (state) => {
    place.textContent = WORDS[state];
    place.disabled = state === "busy" || state === "kept";
  };
  navigator.serviceWorker.addEventListener("message", ({ data }) => { if (data.offline) tell(data.offline); });
  place.addEventListener("click", () => {
    tell("busy");
    worker.postMessage({ all: true });
  });
  worker.postMessage({ state: true });
}

/** Say so when this page is of an older edition than the server's: at first, and when a reader comes back to it. */
export function followEdition(root) {
  const mine = document.querySelector("meta[name='edition']")?.content;
  const look = async () => {
    if (!mine || document.visibilityState !== "visible" || document.querySelector(".news")) return;
    try {
      const { edition: newest } = await edition(root);
      if (newest !== mine) announce();
    } catch {
      // Without a network there is no news.
    }
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", ({ persisted }) => { if (persisted) look(); });
  addEventListener("online", look);
  look();
}

function announce() {
  if (document.querySelector(".news")) return;
  const line = Object.assign(document.createElement("p"), { className: "notice news" });
  line.setAttribute("role", "status");
  line.append("There is a newer edition of this page. ", Object.assign(document.createElement("button"), {
    type: "button", textContent: "Load it", onclick: () => location.reload() }));
  document.querySelector("main")?.prepend(line);
}
