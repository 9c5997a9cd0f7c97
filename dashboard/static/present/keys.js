// Which key does what. A clicker sends PageUp and PageDown, some also "." or "b"; the rest is for a keyboard.

/**
 * @typedef {"on" | "back" | "next" | "previous" | "first" | "last" | "black" | "overview" | "code" | "full" | "leave"
 *   | "out"} Action
 * "on" and "back" read on within a long section before they turn to another; "out" leaves a field, not the whole.
 */

// What takes letters, or arrows, or both.
const FIELDS = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";
const TAKES_ARROWS = [
  ...["slider", "spinbutton", "radio", "radiogroup", "tab", "tablist", "listbox", "option", "combobox", "menu"],
  ...["menuitem", "grid", "gridcell", "tree", "treeitem", "toolbar", "scrollbar", "application"],
].map((role) => `[role="${role}"]`).join(",");
// A page key means nothing in these, and a hand that holds a clicker has no other one.
const LETS_PAGES_THROUGH = /^(?:text|search|number|tel|url|email|checkbox|radio|button|submit|reset)$/;
/** @type {Record<string, Action>} */
const LETTERS = { b: "black", ".": "black", o: "overview", q: "code", f: "full" };

/**
 * Return what a key asks for, or nothing where it belongs to the browser or to what has the focus.
 * @param {KeyboardEvent} event
 * @param {boolean} isRightToLeft
 * @returns {Action | ""}
 */
export function actionOf(event, isRightToLeft = false) {
  const { key, target, shiftKey } = event;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return "";
  const at = target instanceof Element ? target : null;
  if (at?.closest("dialog")) return "";
  const field = at?.closest(FIELDS) ?? null;
  if (key === "PageDown") return letsPagesThrough(at, field) ? "on" : "";
  if (key === "PageUp") return letsPagesThrough(at, field) ? "back" : "";
  if (key === "Escape") return field ? "out" : "leave";
  if (field || at?.closest(TAKES_ARROWS)) return "";
  if (key === " ") {
    return at?.closest("button, summary, a, [role='button'], audio, video") ? "" : shiftKey ? "back" : "on";
  }
  if (key === "ArrowRight" || key === "ArrowLeft") {
    if (isWide(at)) return "";
    return (key === "ArrowRight") === isRightToLeft ? "previous" : "next";
  }
  if (key === "Home") return "first";
  if (key === "End") return "last";
  return shiftKey ? "" : LETTERS[key.toLowerCase()] ?? "";
}

/**
 * @param {Element | null} at
 * @param {Element | null} field
 */
function letsPagesThrough(at, field) {
  if (field) return field instanceof HTMLInputElement && LETS_PAGES_THROUGH.test(field.type);
  return !at?.closest("[role='slider'], [role='scrollbar'], [role='listbox'], [role='grid'], [role='application']");
}

/**
 * Whether arrows move what is wider than its frame.
 * @param {Element | null} at
 */
function isWide(at) {
  const frame = at?.closest("[tabindex='0']");
  return frame ? frame.scrollWidth > frame.clientWidth + 1 : false;
}
