// Stories to think about: made-up examples, and published cases. What they were is told only when it is asked for.

/** @import { Model } from "../kit/anywidget.d.ts" */
/** @import { State } from "./types.d.ts" */
/**
 * @typedef Story
 * @property {string} id
 * @property {"example" | "case"} kind
 * @property {string} title
 * @property {string} about one sentence, of an example
 * @property {string} lesson what an example was made for
 * @property {string} cause what it was; none where an example shows something else
 * @property {string} report the reference of a published case
 * @property {boolean} tuned whether a published case was used to tune the method
 * @property {string[]} present
 * @property {string[]} absent
 */

/**
 * Return every story by its id, the examples first.
 * @param {Model<State>} model
 * @returns {Map<string, Story>}
 */
export function storiesOf(model) {
  const order = model.get("vocabulary").flatMap((group) => group.findings.map(({ id }) => id));
  const named = (/** @type {number[]} */ places) =>
    places.map((place) => order[place]).filter((id) => id !== undefined);
  const examples = model.get("presets").map(({ label, story, ...preset }) => ({
    ...preset,
    kind: /** @type {const} */ ("example"),
    title: label,
    about: story,
    report: "",
    tuned: false,
  }));
  const cases = model.get("cases").map(({ present, absent, ...each }) => ({
    ...each,
    kind: /** @type {const} */ ("case"),
    about: "",
    lesson: "",
    present: named(present),
    absent: named(absent),
  }));
  return new Map([...cases, ...examples].map((story) => [story.id, story]));
}

/**
 * Return the published cases whose title, or one of whose findings, has all of these words.
 * @param {Iterable<Story>} stories
 * @param {string} words
 * @param {(id: string) => string} label
 */
export function casesWith(stories, words, label) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (/** @type {Story} */ { title, present }) => {
    const text = `${title} ${present.map(label).join(" ")}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  return [...stories].filter((story) => story.kind === "case" && fits(story));
}
