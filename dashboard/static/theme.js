// Light or dark as the reader chose, and whether the page is presented, before the first thing is drawn: this is no
// module, so a page waits for it.
(() => {
  try {
    const kept = localStorage.getItem("theme");
    if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
  } catch { /* private windows may refuse */ }
  // A wall that shows the whole page for a blink between two screens would be restless.
  if (new URLSearchParams(location.search).has("present")) document.documentElement.dataset.present = "soon";
})();
