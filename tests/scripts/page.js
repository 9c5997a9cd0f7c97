// A document for scripts that draw, without a browser.

import { Window } from "happy-dom";

const NAMES = [
  ...[
    "document",
    "location",
    "history",
    "navigator",
    "CSS",
    "DOMParser",
    "MutationObserver",
    "Event",
    "HashChangeEvent",
  ],
  ...["Node", "Element", "HTMLElement", "SVGElement", "requestAnimationFrame", "matchMedia", "getComputedStyle"],
  ...["addEventListener", "removeEventListener", "dispatchEvent"],
];

/**
 * Make a document, and put it where scripts look for one.
 * @param {string} url
 */
export function openPage(url = "https://calcium.example/causes/") {
  const page = new Window({ url });
  for (const name of NAMES) {
    const value = Reflect.get(page, name);
    const bound = typeof value === "function" && !value.prototype ? value.bind(page) : value;
    Object.defineProperty(globalThis, name, { value: bound, configurable: true, writable: true });
  }
  return page;
}

/**
 * Note who listens to a target; returns those who still do, by the name of the event.
 * @param {string} name
 * @param {EventTarget} target
 * @returns {() => string[]}
 */
export function listenersOf(name, target) {
  /** @type {Set<{ kind: string, listener: unknown }>} */
  const live = new Set();
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  const forget = (/** @type {string} */ kind, /** @type {unknown} */ listener) => {
    for (const each of live) if (each.kind === kind && each.listener === listener) live.delete(each);
  };
  /** @type {typeof target.addEventListener} */
  target.addEventListener = (kind, listener, options) => {
    live.add({ kind, listener });
    const signal = typeof options === "object" ? options.signal : undefined;
    signal?.addEventListener("abort", () => {
      forget(kind, listener);
      remove(kind, listener, options);
    }, { once: true });
    add(kind, listener, options);
  };
  /** @type {typeof target.removeEventListener} */
  target.removeEventListener = (kind, listener, options) => {
    forget(kind, listener);
    remove(kind, listener, options);
  };
  return () => [...live].map(({ kind }) => `${name} ${kind}`);
}
