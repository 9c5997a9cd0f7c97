// The blood values. State lives in the traits; this module draws it and reports changes. What the values mean stands on
// the page only if it was worked out from exactly what is entered now.

const SOURCES = "10-references-and-glossary.ipynb#ref-";
const LINK = "labs";
const AGE = "age_group";
const ADULT = "adult";
const CORRECTED = "corrected_calcium";
const NAMES = { calcium: "calcium", phosphate: "phosphate", pth: "PTH", kidney: "kidney function (eGFR)" };
const UNANSWERED = ["This could not be worked out",
  "What you entered is kept. Nothing here says how your values are. If your laboratory marked a value as very high or very low, "
    + "or if you feel ill, phone a doctor now instead of waiting for this page. With vomiting, drowsiness, confusion, cramps or a fit, "
    + "call your emergency number."];
const WORDS = {
  empty: ["Nothing is entered yet", "Enter what your report says, and what it means appears here."],
  waiting: ["Working out what these values mean", "Until it is here, nothing says how your values are."],
  late: UNANSWERED,
  failed: UNANSWERED,
};
const URGENT = "Urgent: a value can't wait";
let instances = 0;

const pretty = (unit) => unit.replace(/^u(?=mol|g)/, "µ").replaceAll("2", "²").replace("1.73m²", "1.73 m²");
/** A number without the noise that its way through binary arithmetic may leave in the last places. */
const tidy = (number) => Number(number.toPrecision(12));
const amount = ({ value, unit }) => `${tidy(value)} ${pretty(unit)}`;
const between = ({ low, high }) => low === null ? `up to ${tidy(high)}` : high === null ? `${tidy(low)} or more`
  : `${tidy(low)} to ${tidy(high)}`;

/** Everything the parts of the view share. */
class Labs {
  constructor(model) {
    this.model = model;
    this.prefix = `cs-labs-${++instances}`;
    this.analytes = new Map(model.get("analytes").map((analyte) => [analyte.id, analyte]));
    this.timers = new Map();
    this.followed = "held";
  }

  entered() {
    return entriesOf(this.model).values;
  }

  age() {
    const age = this.entered()[AGE];
    return Object.hasOwn(this.model.get("ages"), age) ? age : ADULT;
  }

  /** "empty", or the state of the answer. Who types is about to enter something else, so what is known is held back. */
  get state() {
    if (this.timers.size > 0) return "held";
    if (Object.keys(this.entered()).every((name) => name === AGE)) return "empty";
    const now = stateOfAnswer(this.model);
    return now === "waiting" ? this.followed : now;
  }

  /** The answer to exactly what is entered now, or null: the one way in which the parts of the view may read it. */
  get answer() {
    return this.timers.size === 0 && stateOfAnswer(this.model) === "answered" ? this.model.get("answer") : null;
  }

  /** What is wrong with one entry: it holds as long as this entry is the same, whatever happens to others. */
  faultOf(id) {
    const { entries, faults } = this.model.get("answer");
    return same(entries?.values?.[id], this.entered()[id]) ? faults?.[id] ?? "" : "";
  }

  /** A field is being typed in (with the timer that will enter it), or no longer (null). */
  typing(id, timer) {
    const began = timer !== null && this.timers.size === 0;
    clearTimeout(this.timers.get(id));
    if (timer === null) this.timers.delete(id);
    else this.timers.set(id, timer);
    if (began) this.draw();
  }

  stopTyping() {
    for (const id of [...this.timers.keys()]) this.typing(id, null);
  }

  isTyping(id) {
    return this.timers.has(id);
  }

  /** Set one entry, or take it out with null. */
  enter(changes) {
    const now = this.entered();
    const values = Object.fromEntries(Object.entries({ ...now, ...changes }).filter(([, entry]) => entry !== null));
    if (same(values, now)) this.draw();
    else enter(this.model, { values });
  }

  /** Put other values in the place of all; `change` lets a reader undo it. */
  replace(values, words) {
    this.stopTyping();
    if (Object.keys(this.entered()).length === 0) enter(this.model, { values });
    else this.change({ values }, words);
  }

  cites(refs) {
    return refs.flatMap((ref) => [" ", make("a", { href: `${SOURCES}${ref}`, className: "cite" },
      this.model.get("sources")[ref] ?? ref)]);
  }

  told(note, ...before) {
    return make("p", {}, ...before, note.text, this.cites(note.refs));
  }

  /** The range in use: the reader's own where it was told, else that of the age. */
  range(id) {
    const age = this.age();
    const ours = this.analytes.get(id).ranges.find((range) => range.ages.includes(age));
    const used = this.answer?.flags[id]?.range ?? ours;
    return { low: used.low ?? ours.low, high: used.high ?? ours.high };
  }
}

// ---------------------------------------------------------------- the answer

function drawTable(labs) {
  const result = labs.answer;
  if (result === null) return null;
  const heads = ["Blood value", "As entered", "SI units", "US units", "Range used", "Reading"];
  // In the order of the form: what was worked out in the page keeps none.
  const cells = [...labs.analytes.keys(), CORRECTED].filter((id) => result.flags[id]).map((id) => {
    const { flag, range } = result.flags[id];
    const told = result.values[id] ?? { ...result.corrected, label: "Calcium, corrected", entered: null };
    return [told.label, told.entered ? amount(told.entered) : "worked out", amount(told.si), amount(told.conventional),
      range === null ? "none known for this age" : make("span", {}, `${between(range)} ${pretty(range.unit)} `,
        range.from === "own" ? "(your own)" : make("span", {}, labs.cites(range.refs))),
      make("strong", { "data-flag": flag }, flag === "unknown" ? "no range" : flag)];
  });
  if (cells.length === 0) return null;
  return make("table", { role: "table" },
    make("caption", {}, "Your values, in both kinds of units"),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" },
      heads.map((head) => make("th", { scope: "col", role: "columnheader" }, head)))),
    make("tbody", { role: "rowgroup" }, cells.map(([name, ...rest]) => make("tr", { role: "row" },
      make("th", { scope: "row", role: "rowheader" }, name),
      rest.map((cell, place) => make("td", { role: "cell", "data-head": heads[place + 1] }, cell))))));
}

function drawPattern(labs, { pattern, missing, also_possible: others }) {
  const names = missing.map((name) => NAMES[name]).join(", ");
  return [
    make("h3", {}, pattern.label),
    pattern.provisional ? make("p", {}, make("strong", {}, "Provisional: "),
      "a doubtful unit or a missing value could still change this.") : null,
    missing.length > 0 ? make("p", {}, `Still missing: ${names}.`) : null,
    labs.told(pattern.meaning), labs.told(pattern.limits, make("strong", {}, "But: ")),
    make("p", { className: "cs-quiet" }, `How sure: ${pattern.certainty.level.replace("_", " ")}. ${pattern.certainty.why}`),
    others.length === 0 ? null : make("details", { "data-key": "others" },
      make("summary", { "data-key": "others-open" }, "What else it could still be"),
      make("ul", {}, others.map((other) => make("li", {}, make("strong", {}, other.label), labs.told(other.meaning)))))];
}

/** What stands where the answer would be. */
function drawState(labs, state) {
  const { learning, caution } = labs.model.get("notes");
  return [
    make("p", { className: "cs-learning" }, make("strong", {}, learning)),
    make("h3", { "data-state": state }, WORDS[state][0]), make("p", {}, WORDS[state][1]),
    make("div", { className: "cs-notice" }, make("p", {}, make("strong", {}, "Always: "), caution))];
}

function drawResult(labs) {
  const { state, answer } = labs;
  if (state !== "answered") return drawState(labs, state);
  const { product, notice } = answer;
  return [
    make("p", { className: "cs-learning" }, make("strong", {}, answer.for_learning)),
    notice === "" ? null : make("p", { className: "cs-notice" }, `Not used: ${notice}`),
    ...answer.urgent.map((note) => make("div", { className: "cs-urgent" }, labs.told(note, make("strong", {}, "Urgent. ")))),
    ...answer.doubts.map((doubt) => make("p", { className: "cs-notice" },
      make("strong", {}, "Check the unit. "), `${doubt.text} ${labs.model.get("notes").doubt}`)),
    ...drawPattern(labs, answer),
    make("div", { className: "cs-notice" }, labs.told(answer.caution, make("strong", {}, "Always: "))),
    answer.corrected ? make("div", {}, labs.told(answer.corrected.formula), labs.told(answer.corrected.disputed)) : null,
    product ? labs.told(product, make("strong", {},
      `Calcium times phosphate: ${amount(product.si)}, or ${amount(product.conventional)}. `)) : null,
    answer.notes.length === 0 ? null : make("h4", {}, "Worth knowing about these values"),
    make("ul", {}, answer.notes.map((note) => make("li", {}, note.text, labs.cites(note.refs))))];
}

function drawReading(labs) {
  const { ages, patterns, notes } = Object.fromEntries(["ages", "patterns", "notes"].map((key) => [key, labs.model.get(key)]));
  return [
    make("details", {}, make("summary", {}, "Every range and conversion that we use"), make("p", {}, notes.ranges_differ),
      [...labs.analytes.values()].flatMap((analyte) => [
        make("h4", {}, analyte.label), make("p", {}, analyte.conversion),
        make("ul", {}, analyte.ranges.map((range) => make("li", {}, `${range.ages.map((age) => ages[age]).join("; ")}. `,
          `${between(range)} ${pretty(Object.keys(analyte.units)[0])}`, labs.cites(range.refs))))])),
    make("details", {}, make("summary", {}, "Every pattern that we know"), patterns.flatMap((pattern) => [
      make("h4", {}, pattern.label), make("p", {}, `${pattern.meaning} ${pattern.limits}`, labs.cites(pattern.refs))]))];
}

// ----------------------------------------------------------------- the whole

function linked(labs, field) {
  const values = {};
  const amountOf = (text) => (text !== "" && Number.isFinite(Number(text)) ? Number(text) : text);
  for (const id of labs.analytes.keys()) {
    const [value, unit, low, high] = field(id);
    if (value === undefined) continue;
    values[id] = { value: amountOf(value), unit: unit ?? null };
    if (low !== undefined && low !== "-") values[id].low = amountOf(low);
    if (high !== undefined && high !== "-") values[id].high = amountOf(high);
  }
  const [age] = field(AGE);
  return age === undefined ? values : { ...values, [AGE]: age };
}

/** The link that reopens what is entered; what can't be read as a number stays here. */
function address(labs) {
  const lists = {};
  for (const id of labs.analytes.keys()) {
    const { value, unit, low, high } = labs.entered()[id] ?? {};
    if (typeof value !== "number" || typeof unit !== "string") continue;
    const ends = [low, high].map((end) => (typeof end === "number" ? end : "-"));
    lists[id] = [value, unit, ...(ends.every((end) => end === "-") ? [] : ends)].map(String);
  }
  return writeLink(LINK, { ...lists, [AGE]: labs.entered()[AGE] ? [labs.age()] : [] });
}

function drawTools(labs, say) {
  const tools = make("div", { className: "cs-tools" },
    make("button", { type: "button", onclick: async () => {
      const link = address(labs);
      say((await copyText(link)) ? "The link is copied. It holds your values." : `The link: ${link}`);
    } }, "Copy a link to this state"),
    make("button", { type: "button", onclick: () => labs.replace({}, "Start again") }, "Start again"));
  labs.change = undoable(labs.model, tools);
  return tools;
}

/** What to tell a screen reader: the end of the work, and nothing on the way. */
function spoken({ state, answer }) {
  if (state === "answered") return `${answer.urgent.length > 0 ? "Urgent. " : ""}${answer.pattern.label}. ${answer.notice}`;
  return ["held", "waiting"].includes(state) ? "" : WORDS[state].join(". ");
}

export default {
  render({ model, el }) {
    const labs = new Labs(model);
    el.classList.add("cs-widget", "cs-labs");
    const say = speaker(el);
    const result = make("section", { className: "cs-result", "aria-label": "What the values say" });
    const [jump, sayJump] = jumpTo(result);
    const [form, fill] = drawForm(labs);
    const plane = new Plane(labs);
    const table = make("div", { className: "cs-table" });
    el.append(
      make("p", { className: "cs-learning" }, make("strong", {}, "For learning, not for diagnosis. "),
        "Enter what your report says, in the unit it says. What you enter is not stored."),
      make("div", { className: "cs-columns" }, make("div", {}, form, plane.figure(), jump),
        make("div", {}, result, drawTools(labs, say))),
      table, make("div", { className: "cs-reading" }, drawReading(labs)));
    let last = "";
    const tell = (words) => {
      // What stands here when the page opens is read in its place.
      if (words !== "" && last !== "" && words !== last) say(words);
      last = words || last;
    };
    labs.draw = () => {
      const { state, answer } = labs;
      fill();
      plane.draw();
      if (state === "held") {
        hold(result, table, jump);
        return;
      }
      redraw(result, drawResult(labs));
      redraw(table, drawTable(labs));
      const urgent = state === "answered" && answer.urgent.length > 0;
      jump.dataset.urgency = urgent ? "emergency" : "";
      sayJump(urgent ? URGENT : state === "answered" ? answer.pattern.label : state === "empty" ? "" : WORDS[state][0]);
      tell(spoken(labs));
    };
    const ends = [
      followState(model, (state) => {
        labs.followed = state;
        labs.draw();
      }),
      followLink(LINK, el, (field) => { labs.replace(linked(labs, field), "Opening the link"); }),
      () => labs.stopTyping()];
    return () => ends.forEach((end) => end());
  },
};
