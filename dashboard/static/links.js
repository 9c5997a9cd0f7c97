// Views link to chapters by the names of their notebooks, as in every notebook front end; here they lead to pages.

/**
 * @typedef {Record<string, string>} Table the anchors that stand on each page, in one line; the address of a page ends
 * with "#" where the anchor belongs behind it
 */
/**
 * @typedef Ways
 * @property {Record<string, string>} notebooks the address of each page from the front page on, by notebook
 * @property {Table} places where entries of the content stand now, from the front page on
 * @property {string} root the way from this page to the front page
 */

const NOTEBOOK = /^(?:\.\/)?([0-9a-z-]+\.ipynb)(#.*)?$/;
const LINKS = "a[href*='.ipynb']";

/**
 * Let links to notebooks below an element lead to pages, also those that come later.
 * @param {Element} el
 * @param {Ways} ways
 */
export function lead(el, ways) {
  const mend = (/** @type {Element} */ link) => {
    const address = pageOf(link.getAttribute("href") ?? "", ways);
    if (address !== null) link.setAttribute("href", address);
  };
  const look = (/** @type {Element} */ part) => part.querySelectorAll(LINKS).forEach(mend);
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      if (node.matches(LINKS)) mend(node);
      look(node);
    }
  }).observe(el, { childList: true, subtree: true });
  look(el);
}

/**
 * Return where a link to a notebook leads on the site, or null for any other link.
 * @param {string} href
 * @param {Ways} ways
 */
export function pageOf(href, { notebooks, places, root }) {
  const [, name, fragment = ""] = NOTEBOOK.exec(href) ?? [];
  if (name === undefined || !Object.hasOwn(notebooks, name)) return null;
  const place = placeOf(fragment.slice(1), places);
  return `${root}${place ?? `${notebooks[name]}${fragment}`}` || "./";
}

/**
 * Return the address of an entry by its anchor, from the front page on, or null where it has none of its own.
 * @param {string} anchor
 * @param {Table} places
 */
export function placeOf(anchor, places) {
  if (anchor === "") return null;
  for (const [page, anchors] of Object.entries(places)) {
    if (anchors.split(" ").includes(anchor)) return page.endsWith("#") ? page + anchor : page;
  }
  return null;
}
