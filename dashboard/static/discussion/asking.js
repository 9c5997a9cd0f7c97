// Asking the discussion's part of the server; what can't be done comes back as a sentence, and nothing throws.

/** @typedef {{ ok: boolean, status: number, body: any, error: string, text: string }} Answer */
/**
 * @typedef Ask
 * @property {(what: string, query?: Record<string, string>) => Promise<Answer>} get
 * @property {(what: string, body?: object) => Promise<Answer>} post
 * @property {(page: string) => string} pageOf the address of a page
 * @property {() => string} hub the address at which a hub signs somebody in, who comes back to this page
 * @property {string} lost what is said where the server can't be reached at all
 */

/**
 * @param {string} root the way to the front page
 * @param {string} [lost] what is said where the server can't be reached at all; it can be set later
 * @returns {Ask}
 */
export function asking(root, lost = "") {
  const front = new URL(root || "./", document.baseURI);
  /**
   * @param {URL} address
   * @param {RequestInit} [how]
   * @returns {Promise<Answer>}
   */
  const ask = async (address, how) => {
    try {
      const answer = await fetch(address, { cache: "no-store", credentials: "same-origin", ...how });
      const body = await answer.json();
      return { ok: answer.ok, status: answer.status, body, error: body.error ?? "", text: body.text ?? "" };
    } catch {
      return { ok: false, status: 0, body: {}, error: "lost", text: asked.lost };
    }
  };
  /** @type {Ask} */
  const asked = {
    lost,
    get: (what, query = {}) => ask(new URL(`discuss/api/${what}?${new URLSearchParams(query)}`, front)),
    post: (what, body = {}) =>
      ask(new URL(`discuss/api/${what}`, front), {
        method: "POST",
        // No other site can send this header.
        headers: { "Content-Type": "application/json", "X-Class": "1" },
        body: JSON.stringify(body),
      }),
    hub: () => {
      const back = location.pathname.slice(front.pathname.length);
      return new URL(`discuss/api/hub?${new URLSearchParams({ back })}`, front).href;
    },
    pageOf: (page) => new URL(`${page}/#discussion`, front).href,
  };
  return asked;
}
