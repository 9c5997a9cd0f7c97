// What the service worker uses of its global scope. The types of the language for workers can't stand beside those for
// pages, and nothing else here runs in one.

interface Extended extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Fetched extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
export interface Client {
  postMessage(message: { offline: "kept" | "failed" }): void;
}
export interface Told extends Extended {
  data: { keep?: string[]; all?: boolean; state?: boolean };
  source: Client;
}
export interface ServiceWorkerScope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  caches: CacheStorage;
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "activate", listener: (event: Extended) => void): void;
  addEventListener(kind: "fetch", listener: (event: Fetched) => void): void;
  addEventListener(kind: "message", listener: (event: Told) => void): void;
}
