// How a class answered a question, line by line: how many, whether that is right, and why. Before it may be known what
// is right, a line says only how many.

/** @import { Counts, Part, Round } from "./types.d.ts" */
/**
 * @typedef {object} TallyLine
 * @property {string} key
 * @property {string} id of the part, where it is one
 * @property {string} text
 * @property {string} partner what it was to be matched with
 * @property {number} place the place at which it belongs, or 0
 * @property {boolean | null} right null as long as it may not be known
 * @property {boolean} mine
 * @property {number | null} count
 * @property {number | null} before
 * @property {[sure: number, unsure: number]} sure how many of them said that they were, and that they were not
 * @property {string} why
 * @property {readonly string[]} refs
 */

const NEAR = 1e-9;

/**
 * @param {Round} round
 * @returns {TallyLine[]}
 */
export function tally(round) {
  const { asked, explained } = round;
  if (!asked) return [];
  if (asked.kind === "number") return numbers(round);
  if (!explained || asked.kind === "order" || asked.kind === "match") {
    if (explained) return explained.parts.map((part) => line(round, keyOf(round, part), part));
    return asked.options.map(({ id, text }) => line(round, id, { text }));
  }
  // In the order in which they were asked, so that letters stay what they were.
  const parts = new Map(explained.parts.map((part) => [part.id, part]));
  return asked.options.map(({ id, text }) => line(round, id, parts.get(id) ?? { text }));
}

/**
 * What a right answer says of this part, as it is counted.
 * @param {Round} round
 * @param {Part} part
 */
function keyOf({ asked }, part) {
  if (asked?.kind === "order") return `${part.id}:${part.place}`;
  return `${part.id}:${asked?.rights.find(({ text }) => text === part.partner)?.id}`;
}

/**
 * @param {Round} round
 * @param {string} key
 * @param {Partial<Part> & { text: string }} part
 * @returns {TallyLine}
 */
function line({ asked, counts, before, mine }, key, part) {
  const isWhole = asked?.kind === "order" || asked?.kind === "match";
  const own = asked?.kind === "order" ? (mine ?? []).map((id, place) => `${id}:${place + 1}`) : mine ?? [];
  return {
    key,
    id: part.id ?? "",
    text: part.text,
    partner: part.partner ?? "",
    place: part.place ?? 0,
    right: part.why === undefined ? null : isWhole || part.belongs === true,
    mine: own.includes(key),
    count: countOf(counts, key),
    before: countOf(before, key),
    sure: counts?.sure?.[key] ?? [0, 0],
    why: part.why ?? "",
    refs: part.refs ?? [],
  };
}

/**
 * @param {Counts | null | undefined} counts
 * @param {string} key
 */
function countOf(counts, key) {
  return counts ? counts.options?.[key] ?? 0 : null;
}

/**
 * Numbers have no options: the right one with all that are near enough, then each other one that was given.
 * @param {Round} round
 * @returns {TallyLine[]}
 */
function numbers(round) {
  const { asked, counts, before, explained, mine } = round;
  const [part] = explained?.parts ?? [];
  const given = [...new Set([counts, before].flatMap((each) => Object.keys(each?.options ?? {})))];
  const near = (/** @type {string} */ value) =>
    part !== undefined && Math.abs(Number(value) - Number(part.text)) <= (explained?.within ?? 0) + NEAR;
  const sum = (/** @type {Counts | null | undefined} */ each, /** @type {string[]} */ values) =>
    each ? values.reduce((total, value) => total + (each.options?.[value] ?? 0), 0) : null;
  const sureOf = (/** @type {string[]} */ values) => {
    const told = values.map((value) => counts?.sure?.[value] ?? [0, 0]);
    /** @type {[number, number]} */
    const both = [0, 0];
    for (const [sure, unsure] of told) [both[0], both[1]] = [both[0] + sure, both[1] + unsure];
    return both;
  };
  const plain = { id: "", partner: "", place: 0, why: "", refs: [] };
  const others = given.filter((value) => !near(value)).sort((one, other) => Number(one) - Number(other));
  const wrong = others.map((value) => ({
    ...plain,
    key: value,
    text: `${value} ${asked?.unit}`,
    right: part ? false : null,
    mine: mine?.[0] === value,
    count: sum(counts, [value]),
    before: sum(before, [value]),
    sure: sureOf([value]),
  }));
  if (!part) return wrong;
  const [text, well] = [`${part.text} ${asked?.unit}`, given.filter(near)];
  const found = {
    count: sum(counts, well),
    before: sum(before, well),
    sure: sureOf(well),
    mine: mine ? near(mine[0]) : false,
  };
  return [{ ...plain, ...found, key: "right", text, right: true, why: part.why, refs: part.refs }, ...wrong];
}
