// Asking the classroom of this server. A page that nobody serves with a class has none, and says so.

const PATIENCE = 8000; // ms; a phone in a bad place waits no longer before it tries again

/** @typedef {{ kind: "ok" | "refused" | "stranger" | "absent" | "trouble", body: any, text: string }} Reply */

export class Api {
  /** @param {string} base the way from this page to the classroom */
  constructor(base) {
    this.base = base;
  }

  /** @param {string} what */
  get(what) {
    return this.ask(what, { method: "GET" });
  }

  /**
   * @param {string} what
   * @param {Record<string, unknown>} body
   */
  post(what, body) {
    const headers = { "Content-Type": "application/json", "X-Class": "1" };
    return this.ask(what, { method: "POST", headers, body: JSON.stringify(body) });
  }

  /**
   * @param {string} what
   * @param {RequestInit} how
   * @returns {Promise<Reply>}
   */
  async ask(what, how) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), PATIENCE);
    try {
      const answer = await fetch(`${this.base}${what}`, { ...how, cache: "no-store", signal: late.signal });
      const isOurs = answer.headers.get("Content-Type")?.startsWith("application/json") ?? false;
      return replyOf(answer.status, isOurs, isOurs ? await answer.json() : null);
    } catch {
      return { kind: "trouble", body: null, text: "" };
    } finally {
      clearTimeout(timer);
    }
  }
}

/**
 * What an answer means for the page.
 * @param {number} status
 * @param {boolean} isOurs whether a classroom answered
 * @param {any} body
 * @returns {Reply}
 */
export function replyOf(status, isOurs, body) {
  const text = body?.text ?? "";
  if (isOurs && status < 300) return { kind: "ok", body, text };
  if (isOurs && status === 401) return { kind: "stranger", body, text };
  // Refused for good; what is broken for a while comes with another number.
  if (isOurs && status < 500) return { kind: "refused", body, text };
  // Plain files have no classroom; a server on the way that has trouble says so in numbers from 500 on.
  if (!isOurs && [404, 405, 501].includes(status)) return { kind: "absent", body, text };
  return { kind: "trouble", body, text };
}
