// Views link to chapters by the names of their notebooks, as in every notebook front end; here they lead to pages.

const NOTEBOOK = /^(?:\.\/)?([0-9a-z-]+\.ipynb)(#.*)?$/;
const LINKS = "a[href*='.ipynb']";

/**
 * Let links to notebooks below an element lead to pages, also those that come later.
 * @param {Element} el
 * @param {Record<string, string>} notebooks the address of each page from the front page on, by notebook
 * @param {string} root the way from this page to the front page
 */
export function lead(el, notebooks, root) {
  const mend = (/** @type {Element} */ link) => {
    const address = pageOf(link.getAttribute("href") ?? "", notebooks, root);
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
 * @param {Record<string, string>} notebooks as above
 * @param {string} root as above
 */
export function pageOf(href, notebooks, root) {
  const [, name, fragment = ""] = NOTEBOOK.exec(href) ?? [];
  if (name === undefined || !Object.hasOwn(notebooks, name)) return null;
  return `${root}${notebooks[name]}${fragment}` || "./";
}
