// Views link to chapters by the names of their notebooks, as in every notebook front end; here they lead to pages.

const NOTEBOOK = /^(?:\.\/)?([0-9a-z-]+\.ipynb)(#.*)?$/;

/**
 * Let links to notebooks below an element lead to pages, also those that come later.
 * @param {Element} el
 * @param {Record<string, string>} notebooks the address of each page from the front page on, by notebook
 * @param {string} root the way from this page to the front page
 */
export function lead(el, notebooks, root) {
  const mend = (link) => {
    const found = NOTEBOOK.exec(link.getAttribute("href"));
    if (found && found[1] in notebooks) link.setAttribute("href", `${root}${notebooks[found[1]]}${found[2] ?? ""}` || "./");
  };
  const look = (part) => part.querySelectorAll?.("a[href*='.ipynb']").forEach(mend);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node.matches?.("a[href*='.ipynb']")) mend(node);
        look(node);
      }
    }
  }).observe(el, { childList: true, subtree: true });
  look(el);
}
