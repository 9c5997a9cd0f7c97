// Helpers of every view; put in front of each view's module, because a notebook front end can't resolve imports.

/** Make an element: tag, properties (aria and data attributes by name), children (text is never read as HTML). */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value !== "string") element[name] = value;
    else element.setAttribute(name === "className" ? "class" : name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** What waits for the end of a press: a press takes a tenth of a second, and is lost when its button is replaced. One for
 *  the document, whichever module came first: a cell that runs again brings the module again. */
const PRESS = Symbol.for("calcium-in-the-skin.press");
const press = document[PRESS] ?? {
  down: false,
  waiting: new Map(),
  timer: undefined,
  begin(longest) {
    press.down = true;
    press.endWithin(longest);
  },
  endWithin(time) {
    clearTimeout(press.timer);
    press.timer = setTimeout(press.end, time);
  },
  /** Draw what has waited. */
  end() {
    clearTimeout(press.timer);
    press.down = false;
    for (const [target, children] of press.waiting) redraw(target, children);
  },
  follow() {
    const on = (kind, listener) => document.addEventListener(kind, listener, { capture: true, passive: true });
    const longest = 5000; // no end of the press was told, whatever the reason
    on("pointerdown", ({ target, isPrimary, button }) => {
      if (isPrimary && button === 0 && target.closest?.("button, [role=button], summary, label, a")) press.begin(longest);
    });
    on("keydown", ({ key, target }) => { if (key === " " && target.closest?.("button, summary")) press.begin(longest); });
    // The click follows at once, on a touch screen in a task of its own. What it changes is newer than what waits.
    for (const kind of ["pointerup", "keyup"]) on(kind, () => press.down && press.endWithin(300));
    on("click", () => {
      if (!press.down) return;
      press.down = false;
      press.endWithin(0);
    });
    on("pointercancel", () => press.down && press.end());
  },
};
if (!document[PRESS]) {
  document[PRESS] = press;
  press.follow();
}

/** Replace what stands in `target`, and keep the focus on the control with the same `data-key` or on its neighbour.
 *  While a reader presses a button, it waits. */
function redraw(target, ...children) {
  if (press.down) {
    press.waiting.set(target, children);
    return;
  }
  press.waiting.delete(target);
  release(target);
  const focused = target.contains(document.activeElement) ? document.activeElement.closest("[data-key]") : null;
  const key = focused?.dataset.key;
  const alike = () => [...target.querySelectorAll("[data-key]")].filter((item) => item.classList[0] === focused?.classList[0]);
  const place = alike().indexOf(focused);
  const open = new Set([...target.querySelectorAll("details[open][data-key]")].map((item) => item.dataset.key));
  target.replaceChildren(...children.flat(Infinity).filter(Boolean));
  for (const item of target.querySelectorAll("details[data-key]")) if (open.has(item.dataset.key)) item.open = true;
  if (!key) return;
  // What was answered may be gone; then its neighbour takes the focus, so that a keyboard reader isn't thrown out.
  const next = target.querySelector(`[data-key="${CSS.escape(key)}"]`) ?? alike().at(Math.min(place, alike().length - 1)) ?? target;
  if (next === target) target.tabIndex = -1;
  next.focus({ preventScroll: true });
}

/** Say a thing to screen readers without moving the focus; the last word wins. */
function speaker(el) {
  const region = make("p", { role: "status", className: "cs-spoken" });
  el.append(region);
  let timer;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => { region.textContent = text; }, 400);
  };
}

/** Read the state that a link carries after `#name?`; it never leaves the browser. */
function readLink(name) {
  const hash = window.location.hash;
  if (!hash.startsWith(`#${name}?`)) return null;
  const fields = new URLSearchParams(hash.slice(name.length + 2, name.length + 20002));
  return (key) => (fields.get(key) ?? "").split(",").filter((id) => id !== "").slice(0, 400);
}

/** Write the link that reopens this state. */
function writeLink(name, lists) {
  const fields = Object.entries(lists).filter(([, ids]) => ids.length > 0).map(([key, ids]) => `${key}=${ids.join(",")}`);
  const { origin, pathname, search } = window.location;
  return `${origin}${pathname}${search}#${name}${fields.length > 0 ? "?" + fields.join("&") : ""}`;
}

/** Take over the state of a link, now and whenever the address changes; returns what ends it.
 *  `take` may return the element that the link is about; else the whole `el` comes into sight. What was changed after a
 *  link was followed outlives a reload, so the link is not followed again then. */
function followLink(name, el, take) {
  const follow = (change) => {
    const linked = readLink(name);
    if (!linked) return;
    const { hash } = window.location;
    const again = !change && history.state?.followed === hash;
    const about = (again ? null : take(linked)) ?? el;
    if (!again) history.replaceState({ ...history.state, followed: hash }, "");
    // Who opens a page wants to be there, not to watch the way; a change of the address may glide.
    const behavior = change ? "auto" : "instant";
    requestAnimationFrame(() => about.scrollIntoView({ behavior })); // at the first drawing it is not in the page yet
  };
  window.addEventListener("hashchange", follow);
  follow();
  return () => window.removeEventListener("hashchange", follow);
}

/** Copy text, and tell how it went. */
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A button that stays in sight on a narrow screen, says the answer in a few words and leads to it. */
function jumpTo(target) {
  target.tabIndex = -1;
  const button = make("button", { type: "button", className: "cs-jump", hidden: true, onclick: () => {
    target.scrollIntoView({ block: "start" });
    target.focus({ preventScroll: true });
  } });
  const say = (words) => {
    button.replaceChildren(words, make("span", { "aria-hidden": "true" }, " \u2193"));
    button.hidden = words === "";
    release(button);
  };
  return [button, say];
}

/** A button that copies a link, and the line beside it that says so to everybody. */
function linkButton(address, copied) {
  const said = make("span", { role: "status", className: "cs-said" });
  const button = make("button", { type: "button", onclick: async () => {
    const link = address();
    said.textContent = (await copyText(link)) ? copied : `The link: ${link}`;
  } }, "Copy a link to these answers");
  return [button, said];
}
