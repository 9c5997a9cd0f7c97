// The service worker of the site. Files with a hash in their name never change, so a kept one is as good as a new one.
// Pages come from the network first, and from what is kept when there is none. A page names its files by their hash,
// so no page is ever drawn with the files of another edition.

const VISITED = "visited";
const ALL = "all-";
const BEGUN = "-begun";
const PATIENCE = 4000;
const ASSET = /\/assets\/[0-9a-f]{20}\.[a-z]+$/;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  if (ASSET.test(url.pathname)) event.respondWith(keptFirst(request));
  else if (!url.pathname.endsWith("/edition.json")) event.respondWith(newestFirst(request, request.mode === "navigate"));
});

/** Everything that is kept, the whole editions first. */
async function match(request) {
  const names = (await caches.keys()).sort();
  for (const name of names) {
    const found = await (await caches.open(name)).match(request, { ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

async function keptFirst(request) {
  const found = await match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await keep(request.url, answer.clone());
  return answer;
}

async function newestFirst(request, kept) {
  const looked = match(folder(request.url));
  const late = new AbortController();
  // Who has nothing else waits as long as it takes.
  const timer = setTimeout(async () => { if (await looked) late.abort(); }, PATIENCE);
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

/** A page is a folder; an address without its slash leads there too. */
function folder(address) {
  const url = new URL(address);
  url.hash = "";
  url.search = "";
  if (!/\/$|\.[a-z]+$/.test(url.pathname)) url.pathname += "/";
  return url.href;
}

async function keep(address, answer) {
  try {
    await (await caches.open(VISITED)).put(address, answer);
  } catch (error) {
    // A full disk loses only this.
    console.warn(error);
  }
}

addEventListener("message", (event) => {
  const { keep: addresses, all, state } = event.data;
  if (addresses) event.waitUntil(keepVisited(addresses));
  if (all) event.waitUntil(keepAll(event.source));
  if (state) event.waitUntil(tellState(event.source));
});

async function keepVisited(addresses) {
  const cache = await caches.open(VISITED);
  for (const address of addresses.filter((each) => each.startsWith(registration.scope) && !each.endsWith("edition.json"))) {
    if (!(await match(address))) await cache.add(address).catch(() => {});
  }
}

async function newest() {
  const answer = await fetch(`${registration.scope}edition.json`, { cache: "no-store" });
  if (!answer.ok) throw new Error(`edition.json: ${answer.status}`);
  return answer.json();
}

/** Keep every file of the newest edition; older ones go only when it is whole. */
async function keepAll(client) {
  try {
    const { edition, files } = await newest();
    const name = `${ALL}${edition}`;
    const cache = await caches.open(name + BEGUN);
    for (const file of files) {
      const address = new URL(file, registration.scope).href;
      const known = ASSET.test(address) ? await match(address) : undefined;
      if (known) await cache.put(address, known);
      else await cache.add(new Request(address, { cache: "reload" }));
    }
    const whole = await caches.open(name);
    for (const request of await cache.keys()) await whole.put(request, await cache.match(request));
    for (const other of await caches.keys()) if (other.startsWith(ALL) && other !== name) await caches.delete(other);
    client.postMessage({ offline: "kept" });
  } catch (error) {
    console.warn(error);
    client.postMessage({ offline: "failed" });
  }
}

async function tellState(client) {
  const names = await caches.keys();
  const { edition } = await newest().catch(() => ({ edition: null }));
  const kept = edition === null ? names.some((name) => name.startsWith(ALL) && !name.endsWith(BEGUN)) : names.includes(`${ALL}${edition}`);
  if (kept) client.postMessage({ offline: "kept" });
}
