// The blood values. State lives in the traits; this module draws it and reports changes.

const SOURCES = "10-references-and-glossary.ipynb#ref-";
const LINK = "labs";
const NAMES = { calcium: "calcium", phosphate: "phosphate", pth: "PTH", kidney: "kidney function (eGFR)" };
let instances = 0;

const pretty = (unit) => unit.replace(/^u(?=mol|g)/, "µ").replaceAll("2", "²").replace("1.73m²", "1.73 m²");
const amount = ({ value, unit }) => `${value} ${pretty(unit)}`;
const between = ({ low, high }) => low === null ? `up to ${high}` : high === null ? `${low} or more` : `${low} to ${high}`;

/** Everything the parts of the view share. */
class Labs {
  constructor(model) {
    this.model = model;
    this.prefix = `cs-labs-${++instances}`;
    this.analytes = new Map(model.get("analytes").map((analyte) => [analyte.id, analyte]));
  }

  ask(values) {
    this.model.set("values", values);
    this.model.set("asked", this.model.get("asked") + 1);
    this.model.save_changes();
  }

  /** Set one entry, or take it out with null. */
  enter(changes) {
    const values = { ...this.model.get("values"), ...changes };
    this.ask(Object.fromEntries(Object.entries(values).filter(([, entry]) => entry !== null)));
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
    const age = this.model.get("values").age_group ?? "adult";
    const ours = this.analytes.get(id).ranges.find((range) => range.ages.includes(age));
    const used = this.model.get("result").flags[id]?.range ?? ours;
    return { low: used.low ?? ours.low, high: used.high ?? ours.high };
  }
}

// ------------------------------------------------------------------ the form

function number(id, onchange, rest = {}) {
  return make("input", { type: "number", step: "any", inputmode: "decimal", autocomplete: "off", id, onchange, ...rest });
}

function drawField(labs, analyte) {
  const id = `${labs.prefix}-${analyte.id}`;
  const fault = make("p", { className: "cs-fault", id: `${id}-fault`, hidden: true });
  const read = () => {
    const inputs = [value, low, high];
    const bad = inputs.some((input) => input.validity.badInput);
    showFault(bad ? "Please enter a number, such as 2.4." : "");
    if (bad) return;
    const [entered, ...own] = inputs.map((input) => (input.value === "" ? null : input.valueAsNumber));
    if (entered === null) { if (labs.model.get("values")[analyte.id]) labs.enter({ [analyte.id]: null }); return; }
    const entry = { value: entered, unit: unit.value };
    own.forEach((end, place) => { if (end !== null) entry[["low", "high"][place]] = end; });
    labs.enter({ [analyte.id]: entry });
  };
  const value = number(id, read, { "aria-describedby": `${id}-help ${id}-fault` });
  const low = number(`${id}-low`, read);
  const high = number(`${id}-high`, read);
  const unit = make("select", { "aria-label": `Unit of ${analyte.label}`, onchange: read },
    Object.keys(analyte.units).map((name) => make("option", { value: name }, pretty(name))));
  const showFault = (text) => {
    fault.textContent = text;
    fault.hidden = text === "";
    value.setAttribute("aria-invalid", String(text !== ""));
  };
  const own = make("details", {}, make("summary", {}, "My laboratory's own range"),
    make("p", { className: "cs-own" },
      make("label", { for: low.id }, "From"), low, make("label", { for: high.id }, "to"), high));
  const fill = () => {
    const entry = labs.model.get("values")[analyte.id];
    const found = labs.model.get("faults")[analyte.id] ?? "";
    showFault(found);
    if (entry === undefined && found !== "") return;
    [[value, entry?.value], [low, entry?.low], [high, entry?.high]].forEach(([input, told]) => {
      if (input.validity.badInput) return;
      if (told === undefined || told === null) { if (entry !== undefined || input === value) input.value = ""; }
      else if (input.valueAsNumber !== told) input.value = String(told);
    });
    if (entry?.unit && unit.value !== entry.unit) unit.value = entry.unit;
    if (entry?.low || entry?.high) own.open = true;
  };
  return [make("div", { className: "cs-lab" },
    make("label", { for: id }, analyte.label),
    make("div", { className: "cs-entry" }, value, unit),
    fault, make("small", { id: `${id}-help` }, analyte.explain), own), fill];
}

function drawForm(labs) {
  const fields = [...labs.analytes.values()].map((analyte) => drawField(labs, analyte));
  const age = make("select", { id: `${labs.prefix}-age`, onchange: () => labs.enter({ age_group: age.value }) },
    Object.entries(labs.model.get("ages")).map(([id, label]) => make("option", { value: id }, label)));
  const fill = () => {
    age.value = labs.model.get("values").age_group ?? "adult";
    fields.forEach(([, refill]) => refill());
  };
  const form = make("form", { className: "cs-form", onsubmit: (event) => event.preventDefault() },
    make("div", { className: "cs-lab" }, make("label", { for: age.id }, "Age"), make("div", { className: "cs-entry" }, age)),
    fields.map(([field]) => field));
  return [form, fill];
}

// ---------------------------------------------------------------- the answer

function drawTable(labs) {
  const result = labs.model.get("result");
  const heads = ["Blood value", "As entered", "SI units", "US units", "Range used", "Reading"];
  const cells = Object.entries(result.flags).map(([id, { flag, range }]) => {
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

function drawResult(labs) {
  const result = labs.model.get("result");
  const notice = labs.model.get("notice");
  const product = result.product;
  return [
    make("p", { className: "cs-learning" }, make("strong", {}, result.for_learning)),
    notice === "" ? null : make("p", { className: "cs-notice" }, `Not used: ${notice}`),
    ...result.urgent.map((note) => make("div", { className: "cs-urgent" }, labs.told(note, make("strong", {}, "Urgent. ")))),
    ...result.doubts.map((doubt) => make("p", { className: "cs-notice" },
      make("strong", {}, "Check the unit. "), `${doubt.text} ${labs.model.get("notes").doubt}`)),
    ...drawPattern(labs, result),
    make("div", { className: "cs-notice" }, labs.told(result.caution, make("strong", {}, "Always: "))),
    result.corrected ? make("div", {}, labs.told(result.corrected.formula), labs.told(result.corrected.disputed)) : null,
    product ? labs.told(product, make("strong", {},
      `Calcium times phosphate: ${amount(product.si)}, or ${amount(product.conventional)}. `)) : null,
    result.notes.length === 0 ? null : make("h4", {}, "Worth knowing about these values"),
    make("ul", {}, result.notes.map((note) => make("li", {}, note.text, labs.cites(note.refs))))];
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
    values[id] = { value: amountOf(value), unit };
    if (low !== undefined && low !== "-") values[id].low = amountOf(low);
    if (high !== undefined && high !== "-") values[id].high = amountOf(high);
  }
  const [age] = field("age_group");
  return age === undefined ? values : { ...values, age_group: age };
}

function address(labs) {
  const { age_group: age, ...values } = labs.model.get("values");
  const lists = Object.entries(values).map(([id, { value, unit, low, high }]) => [id,
    [value, unit, ...(low || high ? [low ?? "-", high ?? "-"] : [])].map(String)]);
  return writeLink(LINK, { ...Object.fromEntries(lists), age_group: age ? [age] : [] });
}

function drawTools(labs, say) {
  return make("div", { className: "cs-tools" },
    make("button", { type: "button", onclick: async () => {
      const link = address(labs);
      say((await copyText(link)) ? "The link is copied. It holds your values." : `The link: ${link}`);
    } }, "Copy a link to this state"),
    make("button", { type: "button", onclick: () => labs.ask({}) }, "Start again"));
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
    const drawAnswer = () => {
      const { pattern, urgent } = model.get("result");
      redraw(result, drawResult(labs));
      redraw(table, drawTable(labs));
      plane.drawGround();
      plane.draw();
      sayJump(Object.keys(model.get("values")).length === 0 ? "" : pattern.label);
      say(`${urgent.length > 0 ? "Urgent. " : ""}${pattern.label}. ${model.get("notice")}`);
    };
    model.on("change:values", () => { fill(); plane.draw(); });
    model.on("change:faults", fill);
    model.on("change:result", drawAnswer);
    model.on("change:notice", drawAnswer);
    fill();
    redraw(result, drawResult(labs));
    redraw(table, drawTable(labs));
    waiting(model, result);
    return followLink(LINK, el, (field) => labs.ask(linked(labs, field)));
  },
};
