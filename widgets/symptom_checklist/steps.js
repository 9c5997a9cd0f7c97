// Which steps the checklist has for a reader, and which lines each of them offers. A line is offered where a rule can
// still change the advice with it, given what is ticked and who it is about. How soon is worked out elsewhere.

/** @import { AskedFor, Group, Symptom } from "./types.d.ts" */
/**
 * @typedef Step
 * @property {"who" | "dangers" | "areas" | "area" | "more" | "result"} kind
 * @property {string} area the id of the question of an "area", else nothing
 * @property {boolean} last whether what counts together with the ticks is asked here as well
 */
/** @typedef {{ group: Group, lines: Symptom[] }} Asked some lines of a question */
/** @typedef {{ rule: number, level: number, lines: string[] }} Row one combination of a rule */

const ROUTINE = 0;
const EMERGENCY = 3;
const NOTHING = -1;
// So many lines are read at a glance.
const FEW = 3;

export class Steps {
  /**
   * @param {Group[]} groups
   * @param {AskedFor[]} rules
   */
  constructor(groups, rules) {
    this.groups = groups;
    this.lines = groups.flatMap(({ symptoms }) => symptoms);
    this.groupOf = new Map(groups.flatMap((group) => group.symptoms.map(({ id }) => [id, group])));
    /** @type {Row[]} */
    this.rows = rules.flatMap(({ level, any_of }, rule) =>
      any_of.map((row) => ({ rule, level, lines: row.map((place) => this.lines[place].id) }))
    );
    /** @type {Map<string, Row[]>} */
    this.rowsOf = new Map(this.lines.map(({ id }) => [id, this.rows.filter(({ lines }) => lines.includes(id))]));
  }

  /**
   * A question by its id.
   * @param {string} id
   */
  group(id) {
    return /** @type {Group} */ (this.groups.find((group) => group.id === id));
  }

  /**
   * The level that a line asks for together with these others, or less than any where it asks for nothing.
   * @param {string} id
   * @param {ReadonlySet<string>} others
   */
  levelWith(id, others) {
    const rows = this.rowsOf.get(id) ?? [];
    const fired = rows.filter(({ lines }) => lines.every((line) => line === id || others.has(line)));
    return Math.max(NOTHING, ...fired.map(({ level }) => level));
  }

  /**
   * Whether a line is an emergency by itself.
   * @param {string} id
   */
  isDanger(id) {
    return this.levelWith(id, new Set()) === EMERGENCY;
  }

  /**
   * Whether a line says who it is about; the first step asks for all of these, so that later none of them is open.
   * @param {string} id
   */
  isWho(id) {
    return this.groupOf.get(id)?.asked === "who" && !this.isDanger(id);
  }

  /**
   * What is ticked of who it is about.
   * @param {ReadonlySet<string>} present
   */
  who(present) {
    return new Set([...present].filter((id) => this.isWho(id)));
  }

  /**
   * Whether a question is needless for the age that is told; nothing that is ticked is.
   * @param {Group} group
   * @param {ReadonlySet<string>} present
   */
  isNeedless({ ages, symptoms }, present) {
    if (ages.length === 0 || symptoms.some(({ id }) => present.has(id))) return false;
    const told = this.groupOf.get(ages[0])?.symptoms.some(({ id }) => present.has(id)) ?? false;
    return told && !ages.some((age) => present.has(age));
  }

  /**
   * The combinations that are complete.
   * @param {ReadonlySet<string>} present
   */
  fired(present) {
    return this.rows.filter(({ lines }) => lines.every((line) => present.has(line)));
  }

  /**
   * The combinations with this line that can still change the advice: those of a rule that has not fired without it,
   * and that ask for nothing else which the reader has left out. Beside a higher level no routine rule says anything.
   * @param {string} id
   * @param {ReadonlySet<string>} present
   */
  open(id, present) {
    const others = new Set([...present].filter((line) => line !== id));
    const fired = this.fired(others);
    const known = new Set(fired.map(({ rule }) => rule));
    const calm = fired.every(({ level }) => level === ROUTINE);
    return (this.rowsOf.get(id) ?? []).filter(({ rule, level, lines }) =>
      !known.has(rule) && (calm || level > ROUTINE) &&
      lines.every((line) => line === id || others.has(line) || !this.isWho(line))
    );
  }

  /**
   * Some lines of every question, without the questions that have none.
   * @param {(line: Symptom, group: Group) => boolean} wanted
   * @returns {Asked[]}
   */
  pick(wanted) {
    return this.groups
      .map((group) => ({ group, lines: group.symptoms.filter((line) => wanted(line, group)) }))
      .filter(({ lines }) => lines.length > 0);
  }

  /**
   * Who it is about.
   * @param {ReadonlySet<string>} present
   */
  askedOfWho(present) {
    return this.pick(({ id }, group) => this.isWho(id) && !this.isNeedless(group, present));
  }

  /**
   * What is an emergency by itself; last, what concerns few.
   * @param {ReadonlySet<string>} present
   */
  dangers(present) {
    const asked = this.pick(({ id }, group) => this.isDanger(id) && !this.isNeedless(group, present));
    const ofAll = (/** @type {Asked} */ { group }) => group.asked !== "who";
    return [...asked.filter(ofAll), ...asked.filter((each) => !ofAll(each))];
  }

  /**
   * What is more urgent for this person than for others: an emergency, or anything less.
   * @param {ReadonlySet<string>} present
   * @param {boolean} emergency
   */
  forThisPerson(present, emergency) {
    const who = this.who(present);
    return this.pick(({ id }, group) => {
      if (this.isWho(id) || this.isDanger(id) || this.isNeedless(group, present)) return false;
      const level = this.levelWith(id, who);
      return level > Math.max(ROUTINE, this.levelWith(id, new Set())) && (level === EMERGENCY) === emergency;
    });
  }

  /**
   * The questions that a reader can choose, where something is wrong.
   * @param {ReadonlySet<string>} present
   */
  areas(present) {
    return this.groups.filter((group) => group.asked === "area" && !this.isNeedless(group, present));
  }

  /**
   * Those of them that the reader chose.
   * @param {ReadonlySet<string>} present
   * @param {readonly string[]} chosen
   */
  chosenAreas(present, chosen) {
    return this.areas(present).filter(({ id }) => chosen.includes(id));
  }

  /**
   * The lines of one question, without its emergencies.
   * @param {Group} group
   * @param {ReadonlySet<string>} present
   */
  ofArea({ symptoms }, present) {
    return symptoms.filter(({ id }) => !this.isDanger(id) && (present.has(id) || this.open(id, present).length > 0));
  }

  /**
   * Lines of which one, or a follow-up of it, asks for more than an ordinary visit, and the others; all are among the
   * first where a few stand in the way of nobody.
   * @param {readonly Symptom[]} lines
   * @returns {[Symptom[], Symptom[]]}
   */
  byUrgency(lines) {
    const urgent = (/** @type {Symptom} */ { id }) => this.levelWith(id, new Set()) > ROUTINE;
    const first = lines.filter((line) =>
      [line, ...lines].some((each) => (each === line || each.after.includes(line.id)) && urgent(each)) ||
      line.after.some((parent) => lines.some(({ id }) => id === parent))
    );
    const rest = lines.filter((line) => !first.includes(line));
    return first.length < FEW || rest.length < FEW ? [[...lines], []] : [first, rest];
  }

  /**
   * What was not asked yet, and changes the advice together with what is ticked: it counts for more than by itself, and
   * for no less than what is ticked already.
   * @param {ReadonlySet<string>} present
   * @param {readonly string[]} chosen the areas that were asked
   */
  more(present, chosen) {
    const who = this.who(present);
    const level = Math.max(ROUTINE, ...this.fired(present).map((row) => row.level));
    // In an emergency nobody should be asked any more.
    if (level === EMERGENCY) return this.pick(({ id }, group) => present.has(id) && group.asked === "detail");
    return this.pick(({ id }, group) => {
      if (chosen.includes(group.id) || this.isWho(id) || this.isDanger(id)) return false;
      if (this.isNeedless(group, present)) return false;
      if (present.has(id)) return group.asked === "detail";
      const rows = this.open(id, present).filter((row) => row.level >= level);
      if (group.asked === "detail") {
        return rows.some(({ lines }) => lines.some((line) => present.has(line) && !this.isWho(line)));
      }
      const complete = rows.filter(({ lines }) => lines.every((line) => line === id || present.has(line)));
      return Math.max(ROUTINE, ...complete.map((row) => row.level)) > Math.max(ROUTINE, this.levelWith(id, who));
    });
  }

  /**
   * The steps of a reader, in their order.
   * @param {ReadonlySet<string>} present
   * @param {readonly string[]} chosen
   * @returns {Step[]}
   */
  all(present, chosen) {
    const areas = this.chosenAreas(present, chosen).map(({ id }) => id);
    const step = (/** @type {Step["kind"]} */ kind, area = "", last = false) => ({ kind, area, last });
    const asked = areas.map((id, place) => step("area", id, place === areas.length - 1));
    const more = areas.length === 0 && this.more(present, []).length > 0 ? [step("more", "", true)] : [];
    return [step("who"), step("dangers"), step("areas"), ...asked, ...more, step("result")];
  }
}
