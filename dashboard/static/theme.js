// Light or dark as the reader chose, before the first thing is drawn: this is no module, so a page waits for it.
(() => {
  try {
    const kept = localStorage.getItem("theme");
    if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
  } catch { /* private windows may refuse */ }
})();
