// The service worker of the site. Files with a hash in their name never change, so a kept one is as good as a new one.
// Pages come from the network first, and from what is kept when there is none. A page names its files by their hash,
// so no page is ever drawn with the files of another edition. It is served as it is, so it imports nothing.

/** @import { Client, ServiceWorkerScope } from "./service_worker.d.ts" */

const VISITED = "visited";
const ALL = "all-";
const BEGUN = "-begun";
const PATIENCE = 4000;
const ASSET = /\/assets\/[0-9a-f]{20}\.[a-z0-9]+$/;
// What a server answers to one reader is kept for nobody.
const LIVE = /\/(?:class|discuss)\/(?:api\/|open\b)/;
const scope = /** @type {ServiceWorkerScope} */ (/** @type {unknown} */ (globalThis));

scope.addEventListener("install", () => scope.skipWaiting());
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !request.url.startsWith(scope.registration.scope)) return;
  if (LIVE.test(url.pathname)) return;
  if (ASSET.test(url.pathname)) event.respondWith(keptFirst(request));
  else if (!url.pathname.endsWith("/edition.json")) {
    event.respondWith(newestFirst(request, request.mode === "navigate"));
  }
});

/**
 * Everything that is kept, the whole editions first.
 * @param {Request | string} request
 */
async function match(request) {
  const names = (await caches.keys()).sort();
  for (const name of names) {
    const found = await (await caches.open(name)).match(request, { ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

/** @param {Request} request */
async function keptFirst(request) {
  const found = await match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await keep(request.url, answer.clone());
  return answer;
}

/**
 * @param {Request} request
 * @param {boolean} kept whether the answer is kept
 */
async function newestFirst(request, kept) {
  const looked = match(folder(request.url));
  const late = new AbortController();
  // Who has nothing else waits as long as it takes.
  const timer = setTimeout(async () => {
    if (await looked) late.abort();
  }, PATIENCE);
  try {
    // A plain server says nothing of how long a page holds, and browsers guess.
    const answer = await fetch(request, { signal: late.signal, cache: "no-cache" });
    if (answer.ok && kept) await keep(request.url.split("#")[0], answer.clone());
    return answer.status >= 500 ? (await looked) ?? answer : answer;
  } catch (error) {
    const found = await looked;
    if (found) return found;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A page is a folder; an address without its slash leads there too.
 * @param {string} address
 */
function folder(address) {
  const url = new URL(address);
  url.hash = "";
  url.search = "";
  if (!/\/$|\.[a-z]+$/.test(url.pathname)) url.pathname += "/";
  return url.href;
}

/**
 * @param {string} address
 * @param {Response} answer
 */
async function keep(address, answer) {
  try {
    await (await caches.open(VISITED)).put(address, answer);
  } catch (error) {
    // A full disk loses only this.
    console.warn(error);
  }
}

scope.addEventListener("message", (event) => {
  const { keep: addresses, all, state } = event.data;
  if (addresses) event.waitUntil(keepVisited(addresses));
  if (all) event.waitUntil(keepAll(event.source));
  if (state) event.waitUntil(tellState(event.source));
});

/** @param {string[]} addresses */
async function keepVisited(addresses) {
  const cache = await caches.open(VISITED);
  const ours = addresses.filter((each) => each.startsWith(scope.registration.scope) && !each.endsWith("edition.json"))
    .filter((each) => !LIVE.test(each));
  for (const address of ours) {
    if (!(await match(address))) await cache.add(address).catch(() => {});
  }
}

/** @returns {Promise<{ edition: string | null, files: string[] }>} */
async function newest() {
  const answer = await fetch(`${scope.registration.scope}edition.json`, { cache: "no-store" });
  if (!answer.ok) throw new Error(`edition.json: ${answer.status}`);
  return await answer.json();
}

/**
 * Keep every file of the newest edition; older ones go only when it is whole.
 * @param {Client} client
 */
async function keepAll(client) {
  try {
    const { edition, files } = await newest();
    const name = `${ALL}${edition}`;
    const cache = await caches.open(name + BEGUN);
    for (const file of files) await fill(cache, new URL(file, scope.registration.scope).href);
    const whole = await caches.open(name);
    for (const request of await cache.keys()) {
      const kept = await cache.match(request);
      if (kept) await whole.put(request, kept);
    }
    const others = (await caches.keys()).filter((other) => other.startsWith(ALL) && other !== name);
    for (const other of others) await caches.delete(other);
    client.postMessage({ offline: "kept" });
  } catch (error) {
    console.warn(error);
    client.postMessage({ offline: "failed" });
  }
}

/**
 * Put a file into a cache; one that can't have changed is taken from another.
 * @param {Cache} cache
 * @param {string} address
 */
async function fill(cache, address) {
  const known = ASSET.test(address) ? await match(address) : undefined;
  if (known) await cache.put(address, known);
  else await cache.add(new Request(address, { cache: "reload" }));
}

/** @param {Client} client */
async function tellState(client) {
  const names = await caches.keys();
  const { edition } = await newest().catch(() => ({ edition: null }));
  const any = names.some((name) => name.startsWith(ALL) && !name.endsWith(BEGUN));
  const kept = edition === null ? any : names.includes(`${ALL}${edition}`);
  if (kept) client.postMessage({ offline: "kept" });
}
