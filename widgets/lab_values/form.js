// The form of the blood values: part of their view, put after it in one module. What stands in a field is what is entered,
// also where it can't be read: so the answer never belongs to something else than what is in sight.

const PLEASE = "Please enter a number, such as 2.4.";
const VALUE_TOO = "Please enter the value that belongs to this range.";
const RESTING = 700; // ms after the last key in which nobody types on
const LONGEST = 60;

const isEntry = (entry) => typeof entry === "object" && entry !== null;
const isMissing = (part) => part === undefined || part === null;

/** The number that a reader typed, with a point or a comma; nothing for an empty field, and the text for all else. */
function typed(text) {
  const plain = text.trim();
  if (plain === "") return undefined;
  const number = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(plain) ? Number(plain.replace(",", ".")) : NaN;
  return Number.isFinite(number) ? number : plain.slice(0, LONGEST);
}

/** Put what is entered into a field, and leave it as it was typed if it says the same. */
function show(input, told) {
  const text = isMissing(told) || typeof told === "object" ? "" : String(told);
  if (text === "" ? input.value !== "" : typed(input.value) !== told) input.value = text;
}

/** One blood value: its number, its unit, and the range of the reader's own laboratory. */
class Field {
  constructor(labs, analyte) {
    this.labs = labs;
    this.id = analyte.id;
    const id = `${labs.prefix}-${analyte.id}`;
    this.units = Object.keys(analyte.units);
    this.fault = make("p", { className: "cs-fault", id: `${id}-fault`, hidden: true });
    this.inputs = {
      value: this.number(id, { "aria-describedby": `${id}-help ${id}-fault` }),
      low: this.number(`${id}-low`, { "aria-describedby": `${id}-fault` }),
      high: this.number(`${id}-high`, { "aria-describedby": `${id}-fault` }),
    };
    this.unit = make("select", { "aria-label": `Unit of ${analyte.label}`, onchange: () => this.enter() },
      this.units.map((name) => make("option", { value: name }, pretty(name))));
    const { value, low, high } = this.inputs;
    this.own = make("details", {}, make("summary", {}, "My laboratory's own range"),
      make("p", { className: "cs-own" },
        make("label", { for: low.id }, "From"), low, make("label", { for: high.id }, "to"), high));
    this.element = make("div", { className: "cs-lab" },
      make("label", { for: id }, analyte.label),
      make("div", { className: "cs-entry" }, value, this.unit),
      this.fault, make("small", { id: `${id}-help` }, analyte.explain), this.own);
  }

  number(id, rest) {
    return make("input", { type: "text", inputmode: "decimal", autocomplete: "off", id,
      oninput: () => this.labs.typing(this.id, setTimeout(() => this.enter(), RESTING)), onchange: () => this.enter(), ...rest });
  }

  /** Enter what the field holds now. */
  enter() {
    this.labs.typing(this.id, null);
    const parts = Object.entries(this.inputs).map(([name, input]) => [name, typed(input.value)]).filter(([, part]) => !isMissing(part));
    this.labs.enter({ [this.id]: parts.length === 0 ? null : { ...Object.fromEntries(parts), unit: this.unit.value } });
  }

  /** What to say of this field, as far as it is known for what stands in it now. */
  words(entry) {
    if (isEntry(entry)) {
      if (["value", "low", "high"].some((name) => typeof entry[name] === "string")) return PLEASE;
      if (isMissing(entry.value)) return VALUE_TOO;
    }
    return this.labs.faultOf(this.id);
  }

  fill() {
    if (this.labs.isTyping(this.id)) return;
    const entry = this.labs.entered()[this.id];
    const parts = isEntry(entry) ? entry : { value: entry };
    for (const [name, input] of Object.entries(this.inputs)) {
      show(input, parts[name]);
      input.setAttribute("aria-invalid", String(typeof parts[name] === "string"));
    }
    const unit = this.units.find((name) => name.toLowerCase() === String(parts.unit).toLowerCase());
    if (unit) this.unit.value = unit;
    if (!isMissing(parts.low) || !isMissing(parts.high)) this.own.open = true;
    this.complain(this.words(entry));
  }

  complain(words) {
    this.fault.textContent = words;
    this.fault.hidden = words === "";
    if (words !== "" && words !== PLEASE) this.inputs.value.setAttribute("aria-invalid", "true");
  }
}

/** Return the form, and what fills it with what is entered. */
function drawForm(labs) {
  const fields = [...labs.analytes.values()].map((analyte) => new Field(labs, analyte));
  const age = make("select", { id: `${labs.prefix}-age`, onchange: () => labs.enter({ age_group: age.value }) },
    Object.entries(labs.model.get("ages")).map(([id, label]) => make("option", { value: id }, label)));
  const fill = () => {
    age.value = labs.age();
    for (const field of fields) field.fill();
  };
  const form = make("form", { className: "cs-form", onsubmit: (event) => event.preventDefault() },
    make("div", { className: "cs-lab" }, make("label", { for: age.id }, "Age"), make("div", { className: "cs-entry" }, age)),
    fields.map((field) => field.element));
  return [form, fill];
}
