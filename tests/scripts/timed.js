// Tests with time in their hands.

import { Clock } from "./clock.js";

/** Let promises that are settled go on. */
export async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/**
 * A test with time in its hands.
 * @param {string} name
 * @param {(clock: Clock) => Promise<void>} story
 */
export function timed(name, story) {
  Deno.test(name, async () => {
    using clock = new Clock();
    await story(clock);
  });
}
