// The forms of My record: a lump, an entry, a medicine, a visit, a question.

import { make } from "../../../widgets/kit/elements.js";
import { newId } from "../../../widgets/kit/ids.js";
import { say } from "../speech.js";
import { drawnPlaces } from "./body.js";
import { dayOf, entriesOf } from "./course.js";
import { MOST_PHOTOS, photoBytes } from "./file.js";
import { choiceField, dayField, field, form, sizeField, textField } from "./form.js";
import { photoField } from "./photo.js";
import { WORST } from "./shape.js";

/** @import { App, Screen } from "./app.js" */
/** @import { Field } from "./form.js" */
/** @import { Entry, Item, Kind, Lump, Medicine, Question, Visit } from "./shape.js" */

/**
 * Save an item and go on to a screen.
 * @param {App} app
 * @param {Kind} kind
 * @param {Item} item
 * @param {Screen} screen
 */
async function keep(app, kind, item, screen) {
  await app.book.save(kind, item);
  app.show(screen);
  app.saved();
}

/**
 * A form of one screen: its fields in their order.
 * @param {App} app
 * @param {string} title
 * @param {Field<unknown>[]} fields
 * @param {() => Promise<void>} save
 * @param {Screen} back
 * @param {string} [note] stands above the buttons
 */
function short(app, title, fields, save, back, note) {
  const steps = [[...fields.map(({ row }) => row), note ? make("p", {}, note) : null]];
  return form(app, { title, steps, fields: [fields], save, leave: () => app.show(back) });
}

/**
 * @param {App} app
 * @param {Screen} back
 * @param {(id: string) => Screen} then where to go when it is saved
 * @param {Lump} [old]
 */
export function lumpForm(app, back, then, old) {
  const list = make("select", { required: true });
  const option = (/** @type {string} */ value, /** @type {string} */ label) => make("option", { value }, label);
  list.append(option("", say("my-record-lump-place-choose")));
  for (const { label, sites } of app.places.groups) {
    list.append(make("optgroup", { label }, sites.map((site) => option(site.id, site.label))));
  }
  // A copy may come from an edition that knew more places.
  if (old && !app.labels.has(old.place)) list.append(option(old.place, old.place));
  list.value = old?.place ?? "";
  const place = field(say("my-record-lump-place"), "", list, () => list.value, () => list.value ? "" : "empty");
  const drawing = make("details", {}, make("summary", {}, say("my-record-lump-drawing")), drawnPlaces(app, list));
  const label = textField(say("my-record-lump-label"), old?.label ?? "", { hint: say("my-record-lump-label-hint") });
  const since = textField(say("my-record-lump-since"), old?.since ?? "", { hint: say("my-record-lump-since-hint") });
  const id = old?.id ?? newId();
  place.row.append(drawing);
  const save = () => {
    const lump = { id, changed: 0, place: place.read(), label: label.read(), since: since.read() };
    return keep(app, "lumps", lump, then(id));
  };
  return short(app, say(old ? "my-record-lump-change" : "my-record-lump-new"), [place, label, since], save, back);
}

/**
 * The fields of an entry, which begins today.
 * @param {App} app
 * @param {Entry} [old]
 */
function entryFields(app, old) {
  const numbers = Array.from({ length: WORST + 1 }, (_, pain) => /** @type {const} */ ([String(pain), String(pain)]));
  /** @type {[value: string, label: string][]} */
  const skins = [
    ["closed", say("my-record-skin-closed")],
    ["open", say("my-record-skin-open")],
    ["", say("my-record-skin-unknown")],
  ];
  return {
    date: dayField(old?.date ?? dayOf(new Date())),
    size: sizeField(old?.size ?? null),
    pain: choiceField(
      say("my-record-pain"),
      say("my-record-pain-hint"),
      [...numbers, ["", say("my-record-pain-none")]],
      String(old?.pain ?? ""),
      "record-numbers",
    ),
    skin: choiceField(say("my-record-skin"), "", skins, old?.skin ?? ""),
    photo: photoField(old?.photo ?? null, MOST_PHOTOS - photoBytes(app.book.record)),
    note: textField(say("my-record-note"), old?.note ?? "", { hint: say("my-record-note-hint"), rows: 4 }),
  };
}

/**
 * @param {App} app
 * @param {Lump} lump
 * @param {Screen} back
 * @param {Entry} [old]
 */
export function entryForm(app, lump, back, old) {
  const { date, size, pain, skin, photo, note } = entryFields(app, old);
  const signs = make("input", { type: "checkbox", checked: old?.signs ?? false });
  const help = make("div", { role: "status" });
  const id = old?.id ?? newId();
  const now = () => /** @type {const} */ ({
    skin: /** @type {Entry["skin"]} */ (skin.read()),
    signs: signs.checked,
    pain: pain.read() === "" ? null : Number(pain.read()),
  });
  const save = async () => {
    const rest = { date: date.read(), size: size.read(), note: note.read(), photo: await photo.read() };
    await keep(app, "entries", /** @type {Item} */ ({ id, changed: 0, lump: lump.id, ...now(), ...rest }), back);
  };
  const drawn = form(app, {
    title: `${say(old ? "my-record-entry-change" : "my-record-entry-new")}: ${app.nameOf(lump)}`,
    steps: [
      [date.row, size.row, pain.row],
      [skin.row, make("label", { className: "cs-choice" }, signs, make("span", {}, say("my-record-signs")))],
      [photo.row, note.row],
    ],
    fields: [[date, size], [], [note]],
    save,
    leave: () => app.show(back),
  });
  const watch = () => {
    const before = entriesOf(app.book.record, lump.id).filter((entry) => entry.id !== id && entry.date <= date.read());
    help.replaceChildren(...[app.help([...before, now()])].filter((line) => line !== null));
  };
  drawn.addEventListener("input", watch);
  drawn.querySelector(".record-form-deeds")?.before(help);
  watch();
  return drawn;
}

/**
 * @param {App} app
 * @param {Screen} back
 * @param {Medicine} [old]
 */
export function medicineForm(app, back, old) {
  const name = textField(say("my-record-medicine-name"), old?.name ?? "", { needed: true });
  const dose = textField(say("my-record-medicine-dose"), old?.dose ?? "");
  const from = textField(say("my-record-medicine-since"), old?.from ?? "", { hint: say("my-record-optional") });
  const hint = say("my-record-medicine-until-hint");
  const until = textField(say("my-record-medicine-until"), old?.until ?? "", { hint });
  const why = textField(say("my-record-medicine-why"), old?.why ?? "", { hint: say("my-record-optional") });
  const id = old?.id ?? newId();
  const save = () => {
    const told = { name: name.read(), dose: dose.read(), from: from.read(), until: until.read(), why: why.read() };
    return keep(app, "medicines", /** @type {Item} */ ({ id, changed: 0, ...told }), back);
  };
  const title = say(old ? "my-record-medicine-change" : "my-record-medicine-new");
  return short(app, title, [name, dose, from, until, why], save, back, say("my-record-medicine-warning"));
}

/**
 * @param {App} app
 * @param {Screen} back
 * @param {Visit} [old]
 */
export function visitForm(app, back, old) {
  const date = dayField(old?.date ?? dayOf(new Date()));
  const who = textField(say("my-record-visit-who"), old?.who ?? "", { hint: say("my-record-visit-who-hint") });
  const said = textField(say("my-record-visit-said"), old?.said ?? "", { rows: 4, hint: say("my-record-optional") });
  const next = textField(say("my-record-visit-next"), old?.next ?? "", { rows: 2, hint: say("my-record-optional") });
  const id = old?.id ?? newId();
  const save = () => {
    const told = { date: date.read(), who: who.read(), said: said.read(), next: next.read() };
    return keep(app, "visits", /** @type {Item} */ ({ id, changed: 0, ...told }), back);
  };
  const title = say(old ? "my-record-visit-change" : "my-record-visit-new");
  return short(app, title, [date, who, said, next], save, back);
}

/**
 * @param {App} app
 * @param {Screen} back
 * @param {Question} [old]
 */
export function questionForm(app, back, old) {
  const text = textField(say("my-record-question-text"), old?.text ?? "", { rows: 3, needed: true });
  const id = old?.id ?? newId();
  const save = () => keep(app, "questions", /** @type {Item} */ ({ id, changed: 0, text: text.read() }), back);
  return short(app, say(old ? "my-record-question-change" : "my-record-question-new"), [text], save, back);
}
