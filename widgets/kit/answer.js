// Whether an answer belongs to what is entered now, and what a view may show until it does. Put before each view.

// After this long without an answer a tool says that it may not come, and what is safe without it.
const LATE = 8000;
// An answer mostly comes within a blink; until then what stood there is made invisible, and nothing jumps.
const BLINK = 250;

/** What is entered now, by the name of its trait. */
function entriesOf(model) {
  return Object.fromEntries(model.get("entry_names").map((name) => [name, model.get(name)]));
}

/** Set several entries in one go. */
function enter(model, entries) {
  for (const [name, value] of Object.entries(entries)) model.set(name, value);
  model.save_changes();
}

/** Compare plain values; the order of keys is no difference. */
function same(one, other) {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const keys = Object.keys(one);
  return Array.isArray(one) === Array.isArray(other) && keys.length === Object.keys(other).length
    && keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]));
}

/** In which state the answer is: "answered" only if it was worked out from exactly what is entered now, "failed" if it
 *  can't be, else "waiting". */
function stateOfAnswer(model) {
  const answer = model.get("answer");
  if (!same(answer.entries, entriesOf(model))) return "waiting";
  return answer.failed ? "failed" : "answered";
}

/** Call `listener` with the state of the answer, now and after each change; returns what ends it. Until there is an
 *  answer that is "held" (for a blink), then "waiting", then "late". */
function followState(model, listener) {
  let timers = [];
  const change = () => {
    timers.forEach(clearTimeout);
    timers = [];
    const state = stateOfAnswer(model);
    if (state !== "waiting") listener(state);
    else {
      listener("held");
      timers = [setTimeout(() => listener("waiting"), BLINK), setTimeout(() => listener("late"), LATE)];
    }
  };
  const names = [...model.get("entry_names"), "answer"].map((name) => `change:${name}`);
  for (const name of names) model.on(name, change);
  change();
  return () => {
    timers.forEach(clearTimeout);
    for (const name of names) model.off(name, change);
  };
}

/** Make what was worked out from other entries invisible, until it is drawn again (see `redraw`). */
function hold(...elements) {
  for (const element of elements) {
    press.waiting.delete(element);
    element.dataset.held = "";
    element.setAttribute("aria-busy", "true");
  }
}

/** Show an element again. */
function release(element) {
  delete element.dataset.held;
  element.removeAttribute("aria-busy");
}

/** What can be taken back: the function that is returned sets entries, and a button in `place` sets the old ones again,
 *  until something else is entered. */
function undoable(model, place) {
  const line = make("p", { className: "cs-undo", role: "status", tabIndex: -1, hidden: true });
  place.append(line);
  let ours = false;
  const set = (entries) => {
    ours = true;
    enter(model, entries);
    ours = false;
  };
  const forget = () => {
    if (ours) return;
    line.hidden = true;
    line.replaceChildren();
  };
  for (const name of model.get("entry_names")) model.on(`change:${name}`, forget);
  return (entries, what) => {
    const before = entriesOf(model);
    if (same(before, { ...before, ...entries })) return;
    set(entries);
    line.hidden = false;
    line.replaceChildren(`${what}: done. `, make("button", { type: "button", onclick: () => {
      set(before);
      line.replaceChildren("Your earlier entries are back.");
      line.focus();
    } }, "Undo"));
  };
}
