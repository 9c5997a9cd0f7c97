// What each test shows. Everything is in the traits; choosing happens here, and no kernel is asked for it.

const LISTS = "10-references-and-glossary.ipynb";
const LINK = "patterns";
const KINDS = { dystrophic: "Damaged tissue", metastatic: "Minerals out of balance, and tumoral", idiopathic: "No cause found",
  iatrogenic: "After a treatment", calciphylaxis: "Calciphylaxis", look_alike: "Look-alike" };
let instances = 0;

/** What is chosen, and everything the parts of the view share. */
class Choice {
  constructor(model) {
    this.model = model;
    this.prefix = `cs-patterns-${++instances}`;
    this.sheet = new Sheet(model.get("drawings"));
    this.tests = new Map(model.get("tests").map((test) => [test.id, test]));
    this.forms = new Map(model.get("forms").map((form) => [form.id, form]));
    this.notice = model.get("notice");
    this.listeners = [];
    this.take({});
  }

  take(changes) {
    for (const name of ["test", "form", "beside"]) this[name] = changes[name] ?? this[name] ?? this.model.get(name);
  }

  /** Note the choice in the model, from where the page keeps it. */
  keep() {
    this.keeping = true;
    this.model.set({ test: this.test, form: this.form, beside: this.beside });
    this.keeping = false;
  }

  /** Take a choice; whatever names nothing is left out and said. */
  choose(changes) {
    const valid = { test: this.tests, form: this.forms, beside: new Map([["", null], ...this.forms]) };
    const wrong = Object.entries(changes).filter(([name, id]) => !valid[name].has(id));
    this.notice = wrong.map(([name, id]) => `unknown ${name} '${String(id).slice(0, 60)}'`).join("; ");
    this.take(Object.fromEntries(Object.entries(changes).filter(([name, id]) => valid[name].has(id))));
    if (this.beside === this.form) this.beside = "";
    this.keep();
    this.listeners.forEach((listener) => listener());
  }

  /** Choose from the grid, which is far from the picture: lead there. */
  lead(changes) {
    this.choose(changes);
    this.pictures.focus({ preventScroll: true });
    this.pictures.scrollIntoView({ block: "nearest" });
  }

  cell(test, form) { return this.model.get("cells")[`${test}.${form}`]; }

  title(form) { return `${this.tests.get(this.test).label}: ${this.forms.get(form).label}`; }

  cites(refs) {
    return refs.flatMap((ref) => [" ", make("a", { href: `${LISTS}#ref-${ref}`, className: "cite" },
      this.model.get("sources")[ref] ?? ref)]);
  }

  told(part) { return [part.text, part.refs.length > 0 ? this.cites(part.refs) : make("em", {}, " (expert reading)")]; }
}

// --------------------------------------------------------------- the choices

function drawOptions(choice, name) {
  const groups = [...choice.forms.values()].reduce((found, form) => found.set(form.subtype, [...(found.get(form.subtype) ?? []), form]), new Map());
  const options = [...groups].map(([kind, forms]) => make("optgroup", { label: KINDS[kind] }, forms.map((form) =>
    make("option", { value: form.id }, choice.cell(choice.test, form.id) ? form.label : `${form.label} (no description found)`))));
  return name === "beside" ? [make("option", { value: "" }, "Nothing"), ...options] : options;
}

function drawSelects(choice) {
  const select = (name, text) => {
    const id = `${choice.prefix}-${name}`;
    const box = make("select", { id, onchange: () => choice.choose({ [name]: box.value }) });
    return [make("p", { className: "cs-choice" }, make("label", { for: id }, text), box), box];
  };
  const [testLine, test] = select("test", "Test");
  const [formLine, form] = select("form", "Form");
  const [besideLine, beside] = select("beside", "Beside it");
  test.append(...[...choice.tests.values()].map(({ id, label }) => make("option", { value: id }, label)));
  const fill = () => {
    form.replaceChildren(...drawOptions(choice, "form"));
    beside.replaceChildren(...drawOptions(choice, "beside"));
    [test.value, form.value, beside.value] = [choice.test, choice.form, choice.beside];
  };
  return [make("fieldset", { className: "cs-choices" }, make("legend", {}, "Choose a picture"), testLine, formLine, besideLine), fill];
}

// -------------------------------------------------------------- the pictures

function drawCard(choice, form) {
  const cell = choice.cell(choice.test, form);
  const title = choice.title(form);
  if (!cell) {
    return make("article", { className: "cs-picture cs-empty" }, make("h3", {}, title),
      make("p", {}, make("strong", {}, "No description found. "), "We found no source that says what this test shows here. ",
        "That does not mean that it shows nothing."));
  }
  const line = (name, part) => [make("dt", {}, name), make("dd", {}, choice.told(part))];
  return make("article", { className: "cs-picture" }, make("h3", {}, title),
    choice.sheet.drawing(`${choice.test}.${form}`, { role: "img", "aria-label": `Drawing. ${title}. ${cell.alt}` }),
    make("details", { "data-key": `words-${form}` }, make("summary", {}, "The drawing in words"), make("p", {}, cell.alt)),
    make("dl", {}, line("It shows", cell.shows), line("It can tell", cell.can), line("It can't tell", cell.cannot),
      make("dt", {}, "This rests on"), make("dd", {}, `${cell.rests_on}.`)));
}

function drawMeasured(choice, test) {
  const counts = test.measured.map((fact) => make("li", {}, fact.statement,
    fact.number ? make("span", { className: "cs-number" }, ` ${fact.number}.`) : null, make("small", {}, fact.sure, choice.cites(fact.refs))));
  return [
    counts.length === 0 ? null : make("details", { "data-key": "measured" },
      make("summary", {}, `What was counted (${counts.length})`), make("ul", {}, counts)),
    make("p", {}, make("strong", {}, "Not measured: "), test.unmeasured)];
}

function drawTest(choice) {
  const test = choice.tests.get(choice.test);
  const line = (name, part) => [make("dt", {}, name), make("dd", {}, choice.told(part))];
  return [make("h3", {}, `About this test: ${test.label}`),
    make("p", { className: "cs-reads" }, make("strong", {}, "How to read it: "), test.reads),
    make("dl", {}, line("Use", test.use), line("Limits", test.limits), line("Radiation", test.radiation)),
    drawMeasured(choice, test)];
}

// ------------------------------------------------------------------ the grid

function drawGallery(choice) {
  const forms = [...choice.forms.values()];
  const without = forms.filter((form) => !choice.cell(choice.test, form.id));
  return [make("h3", {}, `${choice.tests.get(choice.test).label} in every form`),
    make("ul", { className: "cs-gallery" }, forms.filter((form) => choice.cell(choice.test, form.id)).map((form) => make("li", {},
      make("button", { type: "button", className: "cs-thumb", "data-key": `thumb-${form.id}`,
        "aria-pressed": String(form.id === choice.form), onclick: () => choice.lead({ form: form.id }) },
      choice.sheet.drawing(`${choice.test}.${form.id}`, { "aria-hidden": "true", focusable: "false" }), make("span", {}, form.label))))),
    without.length === 0 ? null : make("p", {}, make("strong", {}, "No description found: "), `${without.map((form) => form.label).join("; ")}.`)];
}

function drawTable(choice) {
  const row = (form) => {
    const [known, unknown] = [true, false].map((wanted) => [...choice.tests.values()].filter((test) => Boolean(choice.cell(test.id, form.id)) === wanted));
    return make("tr", {}, make("th", { scope: "row" }, form.label),
      make("td", {}, known.map((test) => make("button", { type: "button", "data-key": `cell-${test.id}-${form.id}`,
        "aria-label": `${test.label}: ${form.label}`, "aria-pressed": String(test.id === choice.test && form.id === choice.form),
        onclick: () => choice.lead({ test: test.id, form: form.id }) }, test.label))),
      make("td", {}, unknown.map((test) => test.label).join("; ")));
  };
  return make("details", { "data-key": "table" }, make("summary", {}, "All tests and forms in one table"),
    make("table", {}, make("caption", {}, "A button shows the picture. The last column has no picture, because no source describes one."),
      make("thead", {}, make("tr", {}, ["Form", "Described", "No description found"].map((head) => make("th", { scope: "col" }, head)))),
      make("tbody", {}, [...choice.forms.values()].map(row))));
}

function drawTools(choice, said) {
  const address = () => writeLink(LINK, { test: [choice.test], form: [choice.form], beside: choice.beside ? [choice.beside] : [] });
  return make("div", { className: "cs-tools" }, make("button", { type: "button", onclick: async () => {
    const link = address();
    said.textContent = (await copyText(link)) ? "The link is copied. It opens this picture." : `The link: ${link}`;
  } }, "Copy a link to this picture"), said);
}

export default {
  render({ model, el }) {
    const choice = new Choice(model);
    el.classList.add("cs-widget", "cs-patterns");
    // A press on a control makes the host ask for a kernel; here none is needed.
    el.addEventListener("pointerdown", (event) => event.stopPropagation());
    const say = speaker(el);
    const [selects, fill] = drawSelects(choice);
    const part = (className) => make("div", { className });
    const [notice, pictures, about, gallery, table] = ["cs-told", "cs-pair", "cs-about", "cs-rows", "cs-twin"].map(part);
    el.append(choice.sheet.style(), make("p", { className: "cs-learning" }, make("strong", {}, "Drawings, not real pictures. "), choice.told(model.get("caution"))),
      selects, notice, pictures, drawTools(choice, make("span", { role: "status", className: "cs-said" })), gallery, about, table);
    choice.pictures = Object.assign(pictures, { tabIndex: -1 });
    pictures.setAttribute("role", "group");
    pictures.setAttribute("aria-label", "The chosen picture");
    const draw = () => {
      fill();
      const { danger } = choice.tests.get(choice.test);
      redraw(notice, choice.notice === "" ? null : make("p", { className: "cs-notice" }, `Not used: ${choice.notice}`),
        danger ? make("p", { className: "cs-danger" }, make("strong", {}, "Danger: "), choice.told(danger)) : null);
      redraw(pictures, [choice.form, choice.beside].filter((form) => form !== "").map((form) => drawCard(choice, form)));
      redraw(gallery, drawGallery(choice));
      redraw(about, drawTest(choice));
      redraw(table, drawTable(choice));
    };
    const sayWhat = () => {
      const cell = choice.cell(choice.test, choice.form);
      say(`${choice.title(choice.form)}. ${cell ? cell.shows.text : "No description found."} ${choice.notice}`);
    };
    draw();
    choice.listeners.push(draw, sayWhat);
    model.on("change:test change:form change:beside", () => {
      if (!choice.keeping) choice.choose({ test: model.get("test"), form: model.get("form"), beside: model.get("beside") });
    });
    return followLink(LINK, el, (field) => {
      const told = ["test", "form", "beside"].map((name) => [name, field(name)[0]]).filter(([, id]) => id !== undefined);
      choice.choose(Object.fromEntries(told));
    });
  },
};
