// Following something as long as a view is there: whatever is begun here ends with the signal of the view.

/** @import { Model } from "./anywidget.d.ts" */

/**
 * Call `listener` when one of these traits changes.
 * @template {object} Traits
 * @param {Model<Traits>} model
 * @param {readonly (keyof Traits & string)[]} names
 * @param {() => void} listener
 * @param {AbortSignal} signal
 */
export function onChange(model, names, listener, signal) {
  for (const name of names) model.on(`change:${name}`, listener);
  atEnd(signal, () => {
    for (const name of names) model.off(`change:${name}`, listener);
  });
}

/**
 * Return a timer, which ends with the view: what is to come next takes the place of what was.
 * @param {AbortSignal} signal
 */
export function timer(signal) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let running;
  const stop = () => clearTimeout(running);
  atEnd(signal, stop);
  return {
    stop,
    /**
     * @param {number} wait in milliseconds
     * @param {() => void} call
     */
    start(wait, call) {
      stop();
      if (!signal.aborted) running = setTimeout(call, wait);
    },
  };
}

/**
 * Do something when a view ends.
 * @param {AbortSignal} signal
 * @param {() => void} end
 */
export function atEnd(signal, end) {
  signal.addEventListener("abort", end, { once: true });
}
