// My record, as far as it needs no page: files out and in, records put together, and how a lump went.

import assert from "node:assert/strict";
import {
  courseOf,
  dateOf,
  dayOf,
  entriesOf,
  seriesOf,
  signOf,
  toNumber,
} from "../../dashboard/static/record/course.js";
import {
  fileOf,
  MARK,
  merged,
  MOST_BYTES,
  photoBytes,
  readRecord,
  VERSION,
} from "../../dashboard/static/record/file.js";
import { fitted } from "../../dashboard/static/record/photo.js";
import { emptyRecord, JPEG, NotARecord } from "../../dashboard/static/record/shape.js";
import { newId } from "../../widgets/kit/ids.js";

/** @import { Entry, MyRecord } from "../../dashboard/static/record/shape.js" */

const NOW = new Date("2026-11-30T10:00:00Z");
const TEXTS = [
  "",
  "left thumb",
  '</script><img src=x onerror="1">',
  "__proto__",
  "العربية ‮x",
  "😀\u0000\n\t",
  "a".repeat(200),
];

/**
 * The same numbers for the same seed, so that a failure comes again.
 * @param {number} seed
 */
function chance(seed) {
  let state = seed;
  const next = () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
  const upTo = (/** @type {number} */ most) => Math.floor(next() * most);
  const text = () => TEXTS[upTo(TEXTS.length)];
  const day = () => new Date(Date.UTC(1990 + upTo(40), upTo(12), 1 + upTo(28))).toISOString().slice(0, 10);
  return { upTo, text, day };
}

/**
 * @param {number} seed
 * @returns {MyRecord}
 */
function anyRecord(seed) {
  const { upTo, text, day } = chance(seed);
  const item = () => ({ id: newId(), changed: upTo(1e9) });
  const list = (/** @type {() => any} */ made) => Array.from({ length: upTo(6) }, made);
  const photo = () => new Blob([Uint8Array.from([0xff, 0xd8, 0xff, ...list(() => upTo(256))])], { type: JPEG });
  const lumps = list(() => ({ ...item(), place: "site.elbow", label: text(), since: text() }));
  const entry = () => ({
    ...item(),
    lump: lumps[upTo(lumps.length)].id,
    date: day(),
    size: upTo(2) ? upTo(10000) / 10 : null,
    pain: upTo(2) ? upTo(11) : null,
    skin: ["", "open", "closed"][upTo(3)],
    signs: upTo(2) === 1,
    note: text(),
    photo: upTo(2) ? photo() : null,
  });
  return {
    lumps,
    entries: lumps.length > 0 ? list(entry) : [],
    medicines: list(() => ({ ...item(), name: text(), dose: text(), from: text(), until: text(), why: text() })),
    visits: list(() => ({ ...item(), date: day(), who: text(), said: text(), next: text() })),
    questions: list(() => ({ ...item(), text: text() })),
  };
}

/**
 * A record in values that can be compared: a photo as its bytes.
 * @param {MyRecord} record
 */
async function told(record) {
  const entries = await Promise.all(record.entries.map(async (entry) => ({
    ...entry,
    photo: entry.photo && [entry.photo.type, ...await entry.photo.bytes()],
  })));
  return { ...record, entries };
}

/**
 * @param {Partial<Entry>} values
 * @returns {Entry}
 */
function entry(values) {
  const empty = {
    lump: "l",
    date: "2026-01-01",
    size: null,
    pain: null,
    skin: /** @type {const} */ (""),
    signs: false,
  };
  return { id: newId(), changed: 0, note: "", photo: null, ...empty, ...values };
}

/** @param {(file: any) => void} change */
async function spoilt(change) {
  const record = emptyRecord();
  record.lumps.push({ id: "l", changed: 1, place: "site.elbow", label: "", since: "" });
  record.entries.push(entry({ id: "e" }));
  const file = JSON.parse(await fileOf(record, NOW));
  change(file);
  return JSON.stringify(file);
}

/**
 * @param {string} text
 * @returns {[string, string]}
 */
function refused(text) {
  try {
    readRecord(text);
  } catch (error) {
    assert.ok(error instanceof NotARecord, String(error));
    return [error.reason, error.where];
  }
  return ["", ""];
}

Deno.test("whatever is written down comes back out of the file as it was", async () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const record = anyRecord(seed);
    const text = await fileOf(record, NOW);
    assert.deepEqual(await told(readRecord(text)), await told(record), `seed ${seed}`);
    assert.ok(refused(text.slice(0, -1 - seed % (text.length - 80)))[0] === "broken", `seed ${seed}, cut off`);
  }
});

Deno.test("a file that is no record is refused with the reason, and where it is damaged", async () => {
  /** @type {[change: (file: any) => void, reason: string, where: string][]} */
  const cases = [
    [(file) => file.kind = "something", "foreign", ""],
    [(file) => file.version = VERSION + 1, "newer", ""],
    [(file) => file.version = "1", "broken", "version"],
    [(file) => delete file.medicines, "broken", "medicines"],
    [(file) => file.visits = {}, "broken", "visits"],
    [(file) => file.lumps[0] = null, "broken", "lumps 1"],
    [(file) => file.lumps.push(file.lumps[0]), "broken", "lumps 2, id"],
    [(file) => file.lumps[0].id = "../x", "broken", "lumps 1, id"],
    [(file) => file.lumps[0].label = 7, "broken", "lumps 1, label"],
    [(file) => file.lumps[0].label = "a".repeat(201), "broken", "lumps 1, label"],
    [(file) => file.entries[0].lump = "other", "broken", "entries 1, lump"],
    [(file) => file.entries[0].date = "2026-02-30", "broken", "entries 1, date"],
    [(file) => file.entries[0].size = -1, "broken", "entries 1, size"],
    [(file) => file.entries[0].pain = 11, "broken", "entries 1, pain"],
    [(file) => file.entries[0].pain = 1.5, "broken", "entries 1, pain"],
    [(file) => file.entries[0].skin = "constructor", "broken", "entries 1, skin"],
    [(file) => file.entries[0].signs = "yes", "broken", "entries 1, signs"],
    [(file) => file.entries[0].photo = btoa("<svg onload=1>"), "broken", "entries 1, photo"],
    [(file) => file.entries[0].photo = "no base64!", "broken", "entries 1, photo"],
  ];
  for (const [change, reason, where] of cases) {
    assert.deepEqual(refused(await spoilt(change)), [reason, where], String(change));
  }
  for (const text of ["", "null", "[]", "3", '"x"', "{}", "<html>", '{"kind":["' + MARK + '"]}']) {
    assert.equal(refused(text)[0], "foreign", text);
  }
  assert.equal(refused(`{"kind":"${MARK}"`)[0], "broken");
  assert.equal(refused(" ".repeat(MOST_BYTES + 1))[0], "large");
});

Deno.test("what a file has besides is left out, and can't reach what all objects share", async () => {
  const text = (await spoilt((file) => file.lumps[0].more = "x")).replace('"more"', '"__proto__"');
  const [lump] = readRecord(text).lumps;
  assert.deepEqual(Object.keys(lump).sort(), ["changed", "id", "label", "place", "since"]);
  assert.equal(Reflect.get({}, "more"), undefined);
});

Deno.test("two records are put together, and the newer of two alike stays, whichever way round", async () => {
  const [mine, theirs] = [anyRecord(3), anyRecord(4)];
  const id = newId();
  mine.questions.push({ id, changed: 2, text: "newer" });
  theirs.questions.push({ id, changed: 1, text: "older" });
  for (const both of [merged(mine, theirs), merged(theirs, mine)]) {
    assert.equal(both.questions.length, mine.questions.length + theirs.questions.length - 1);
    assert.equal(both.questions.find((each) => each.id === id)?.text, "newer");
    assert.equal(photoBytes(both), photoBytes(mine) + photoBytes(theirs));
  }
  assert.deepEqual(await told(merged(mine, mine)), await told(mine));
});

Deno.test("an open sore, pus, bad pain and pain that rises ask for help, and nothing else does", () => {
  const sign = (/** @type {Partial<Entry>[]} */ ...entries) => signOf(entries.map(entry));
  assert.equal(sign(), "");
  assert.equal(sign({ size: 900, pain: 6, skin: "closed" }), "");
  assert.equal(sign({ skin: "open" }), "open");
  assert.equal(sign({ signs: true, skin: "open" }), "signs");
  assert.equal(sign({ pain: 7 }), "pain");
  assert.equal(sign({ pain: 1 }, { pain: 4 }), "rise");
  assert.equal(sign({ pain: 2 }, { pain: 4 }), "");
  assert.equal(sign({ pain: 1 }, { pain: null }, { pain: 4 }), "rise");
  assert.equal(sign({ pain: 8, skin: "open" }, { pain: 2, skin: "closed" }), "");
});

Deno.test("a lump is told in order of time, with what changed", () => {
  const record = emptyRecord();
  record.entries = [
    entry({ date: "2026-03-01", size: 12.3, pain: 1 }),
    entry({ date: "2026-01-01", size: 12, pain: null }),
    entry({ date: "2026-02-01", lump: "other", size: 99 }),
  ];
  const entries = entriesOf(record, "l");
  const { first, last, size, pain } = courseOf(entries);
  assert.deepEqual([first?.date, last?.date, size, pain], ["2026-01-01", "2026-03-01", 0.3, null]);
  assert.deepEqual(courseOf([]), { first: undefined, last: undefined, size: null, pain: null });
});

Deno.test("the points of a chart stay in their frame, in order, at the distance of their days", () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const record = anyRecord(seed);
    const entries = record.lumps.flatMap(({ id }) => entriesOf(record, id)).slice(0, 6);
    const sorted = entries.sort((one, other) => one.date.localeCompare(other.date));
    for (const what of /** @type {const} */ (["size", "pain"])) {
      const { points, most } = seriesOf(sorted, what);
      assert.equal(points.length, sorted.filter((each) => each[what] !== null).length);
      assert.ok(points.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1), `seed ${seed}`);
      assert.ok(points.every(({ value }) => value <= most));
      assert.deepEqual(points.map(({ x }) => x), points.map(({ x }) => x).sort((one, other) => one - other));
    }
  }
  const days = ["2026-01-01", "2026-01-02", "2026-01-11"].map((date) => entry({ date, size: 4 }));
  assert.deepEqual(seriesOf(days, "size").points.map(({ x }) => x), [0, 0.1, 1]);
  assert.deepEqual([3, 10, 11, 0, 0.5, 260].map((size) => seriesOf([entry({ size })], "size").most), [
    ...[5, 10, 20, 1, 1, 500],
  ]);
});

Deno.test("numbers are read with comma or point, days are those of the reader, photos keep their form", () => {
  assert.deepEqual(["", " 12 ", "4,5", "4.5", "0"].map(toNumber), [null, 12, 4.5, 4.5, 0]);
  for (const text of ["x", "-3", "1e3", "4,5,6", "12 mm", "."]) assert.ok(Number.isNaN(toNumber(text)), text);
  assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
  for (const day of ["2026-03-29", "2026-10-25", "2024-02-29"]) assert.equal(dayOf(dateOf(day)), day);
  assert.deepEqual(fitted(4000, 3000), { width: 1600, height: 1200 });
  assert.deepEqual(fitted(300, 200), { width: 300, height: 200 });
  assert.deepEqual(fitted(100000, 1), { width: 1600, height: 1 });
});
