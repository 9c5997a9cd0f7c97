// Phones without a browser: the outbox and the requests of the page, with a cookie of their own each. Reads one JSON
// object, lets every phone answer, and ends when each of them was told that its answer is kept.

import { Api } from "../../dashboard/static/class/api.js";
import { Outbox } from "../../dashboard/static/class/outbox.js";

/**
 * @typedef {{ cookie: string, answers: { after: number, value: string }[] }} Phone
 * @typedef {{ base: string, round: number, phones: Phone[] }} Given
 */

/** A browser would send the cookie by itself. */
class WithCookie extends Api {
  /**
   * @param {string} base
   * @param {string} cookie
   */
  constructor(base, cookie) {
    super(base);
    this.cookie = cookie;
  }

  /**
   * @param {string} what
   * @param {RequestInit} how
   * @override
   */
  ask(what, how) {
    return super.ask(what, { ...how, headers: { ...how.headers, Cookie: this.cookie } });
  }
}

/** @type {Given} */
const { base, round, phones } = await new Response(Deno.stdin.readable).json();

/**
 * Answer, change one's mind, and wait until the last answer is kept.
 * @param {Phone} phone
 */
function play({ cookie, answers }) {
  const api = new WithCookie(base, cookie);
  let sent = 0;
  return new Promise((resolve) => {
    const outbox = new Outbox({
      send: (given) => {
        sent += 1;
        return api.post("answer", { ...given });
      },
      changed: () => {
        const isLast = outbox.given?.value[0] === answers.at(-1)?.value && put === answers.length;
        if (isLast && outbox.progress !== "sending") resolve({ progress: outbox.progress, why: outbox.why, sent });
      },
      shelf: null,
    });
    let put = 0;
    for (const { after, value } of answers) {
      setTimeout(() => {
        put += 1;
        outbox.put({ round, value: [value], sure: null });
      }, after);
    }
  });
}

console.log(JSON.stringify(await Promise.all(phones.map(play))));
Deno.exit();
