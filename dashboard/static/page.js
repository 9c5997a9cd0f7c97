import { followEdition, offline } from "./offline.js";

// What a page does without a kernel: previews of sources, facts and terms; light or dark; the contents; searching lists.

const root = document.documentElement;

/** Show the preview that belongs to a link on hover, focus and tap; Escape closes it. */
function previews() {
  const box = Object.assign(document.createElement("div"), { className: "preview", hidden: true });
  box.setAttribute("role", "presentation");
  document.body.append(box);
  let timer;
  let shown = null;
  const hide = () => { box.hidden = true; shown = null; };
  const show = (link) => {
    const about = document.getElementById(link.dataset.about);
    if (!about) return;
    clearTimeout(timer);
    shown = link;
    box.innerHTML = about.innerHTML; // made by the server from escaped content
    const go = Object.assign(document.createElement("a"), { href: link.href, textContent: "Open in the list" });
    box.append(Object.assign(document.createElement("p"), { className: "preview-more" }));
    box.lastChild.append(go);
    box.hidden = false;
    place(box, link);
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(() => { if (!box.matches(":hover")) hide(); }, 250); };
  const linkOf = (event) => event.target.closest?.("a[data-about]");
  document.addEventListener("mouseover", (event) => { const link = linkOf(event); if (link) show(link); });
  document.addEventListener("mouseout", (event) => { if (linkOf(event)) later(); });
  box.addEventListener("mouseleave", later);
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link) show(link);
    else if (!box.contains(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    const link = linkOf(event);
    const touch = event.pointerType === "touch" || event.pointerType === "pen";
    if (link && touch) { event.preventDefault(); show(link); }
    else if (!box.contains(event.target) && !link) hide();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && shown) hide(); });
  addEventListener("scroll", () => { if (shown) place(box, shown); }, { passive: true });
}

function place(box, link) {
  const gap = 8;
  const at = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = Math.max(gap, Math.min(at.left, innerWidth - width - gap));
  const below = at.bottom + gap + height < innerHeight;
  box.style.left = `${left}px`;
  box.style.top = `${below ? at.bottom + 4 : Math.max(gap, at.top - height - 4)}px`;
}

/** Light, dark or as the device says; the choice is kept on the device only. */
function theme() {
  const button = document.getElementById("theme");
  if (!button) return;
  const order = ["auto", "light", "dark"];
  const words = { auto: "Colours: auto", light: "Colours: light", dark: "Colours: dark" };
  const set = (name) => {
    root.dataset.theme = name;
    button.textContent = words[name];
    try { localStorage.setItem("theme", name); } catch { /* private windows may refuse */ }
  };
  button.hidden = false;
  button.addEventListener("click", () => set(order[(order.indexOf(root.dataset.theme) + 1) % order.length]));
  set(order.includes(root.dataset.theme) ? root.dataset.theme : "auto");
}

/** Open what a link points into, so that it can be seen. */
function reveal(change) {
  const name = decodeURIComponent(location.hash.slice(1).split("?")[0]);
  const target = name ? document.getElementById(name) : null;
  if (!target) return;
  // Where a tool shows the same it goes on there; the list is for paper and for readers without scripts.
  const tool = target.dataset.link;
  if (tool && document.querySelector("main .widget")) {
    location.replace(`#${tool}`);
    return;
  }
  for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  // Who opens a page wants to be there, not to watch the way; a change of the address may glide.
  target.scrollIntoView({ behavior: change ? "auto" : "instant" });
  landed = true;
}

// Whether the reader still is where a link led; drawing the tools above may push that place away.
let landed = false;
function stayThere() {
  for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(kind, () => { landed = false; }, { passive: true });
  document.addEventListener("drawn", () => { if (landed) reveal(); });
}

/** Print what is folded away too. */
function printing() {
  const opened = [];
  addEventListener("beforeprint", () => {
    for (const item of document.querySelectorAll("main details:not([open])")) {
      if (item.closest(".widget, .causes")) continue;
      item.open = true;
      opened.push(item);
    }
  });
  addEventListener("afterprint", () => { for (const item of opened.splice(0)) item.open = false; });
}

/** Keep the contents open beside the text, and say so to a screen reader; there is nothing to fold there. */
function contents() {
  const fold = document.querySelector(".contents-fold");
  if (!fold) return;
  const wide = matchMedia("(min-width: 62rem)");
  const set = () => {
    fold.open = wide.matches;
    fold.querySelector("summary").tabIndex = wide.matches ? -1 : 0;
  };
  wide.addEventListener("change", set);
  set();
}

/** A search field above each long list at the end: it hides what doesn't match and says how much is left. */
function searches() {
  for (const [selector, name] of [[".facts", "facts"], [".glossary", "terms"], [".references", "sources"]]) {
    const list = document.querySelector(`main > ${selector}`);
    if (!list) continue;
    const rows = [...list.querySelectorAll(":scope > li, :scope > dt")]
      .map((row) => (row.tagName === "DT" ? [row, row.nextElementSibling] : [row]))
      .map((parts) => ({ parts, text: parts.map((part) => part.textContent).join(" ").toLowerCase() }));
    const field = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off", maxLength: 60 });
    const label = Object.assign(document.createElement("label"), { textContent: `Search the ${rows.length} ${name}` });
    const said = document.createElement("p");
    said.setAttribute("role", "status");
    const set = () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      const left = rows.filter(({ parts, text }) => {
        const fits = words.every((word) => text.includes(word));
        for (const part of parts) part.hidden = !fits;
        return fits;
      });
      said.textContent = words.length > 0 ? `${left.length} of ${rows.length} ${name} match.` : "";
    };
    field.addEventListener("input", set);
    // A link may point to an entry that the search has hidden.
    addEventListener("hashchange", () => { field.value = ""; set(); });
    const box = Object.assign(document.createElement("div"), { className: "find" });
    label.append(field);
    box.append(label, said);
    list.before(box);
  }
}

/** The search over all pages: the button, and the "/" key; the rest is fetched when somebody is about to use it. */
function search() {
  const button = document.getElementById("search");
  if (!button) return;
  const slash = {
    get: () => { try { return localStorage.getItem("slash") !== "off"; } catch { return true; } },
    set: (on) => { try { localStorage.setItem("slash", on ? "on" : "off"); } catch { /* private windows may refuse */ } },
  };
  // All at once; one after the other they would ask for each other.
  const fetched = async () => (await Promise.all([import("./search.js"), import("./finder.js"), import("./minisearch.js")]))[0];
  let dialog = null;
  // What is typed while the dialog is fetched.
  let early = null;
  const open = async () => {
    if (dialog) { dialog.open(); return; }
    early = "";
    try {
      dialog = await (await fetched()).search(button, slash);
      dialog.open(early);
    } catch (error) {
      console.warn(error);
      button.textContent = "Search: try again";
    }
    early = null;
  };
  button.hidden = false;
  button.addEventListener("click", open);
  for (const near of ["pointerenter", "focus"]) button.addEventListener(near, () => fetched().catch(() => {}), { once: true });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable], dialog")) return;
    if (early !== null && event.key.length === 1) early += event.key;
    else if (early === null && event.key === "/" && slash.get()) open();
    else return;
    event.preventDefault();
  });
}

addEventListener("load", () => {
  offline(document.body.dataset.base);
  followEdition(document.body.dataset.base);
});
previews();
contents();
search();
searches();
theme();
printing();
stayThere();
addEventListener("hashchange", reveal);
reveal();
