// The treatment explorer: choosing and listing. It runs without a kernel, from keys and numbers worked out before.

const SOURCES = "10-references-and-glossary.ipynb#ref-";
const LINK = "treatments";
const FILTERS = { disease: "Underlying disease", size: "Size of deposits", kind: "Kind of treatment", sort: "Order by" };
let instances = 0;

/** Everything that the parts of the view share, with what this reader has chosen and opened. */
class Explorer {
  constructor(model) {
    this.model = model;
    this.prefix = `cs-treatments-${++instances}`;
    this.entries = new Map(model.get("entries").map((entry) => [entry.id, entry]));
    this.adopt();
  }

  /** Take over what the model was made with. */
  adopt() {
    this.choice = { ...this.model.get("choice") };
    this.opened = new Set(this.model.get("opened"));
    this.notice = this.model.get("notice");
  }

  /** Note the choice in the model, from where the page keeps it. */
  keep() {
    this.keeping = true;
    this.model.set({ choice: { ...this.choice }, opened: [...this.opened] });
    this.keeping = false;
  }

  get notes() { return this.model.get("terms").notes; }

  get key() { return `${this.choice.disease ?? ""}/${this.choice.size ?? ""}`; }

  treatment(id) { return this.model.get("treatments")[id]; }

  row(id) { return this.model.get("rows")[id]; }

  label(filter, value) { return this.model.get("options")[filter][value]; }

  cites(refs) {
    return refs.flatMap((ref) => [" ", make("a", { href: `${SOURCES}${ref}`, className: "cite" },
      this.model.get("sources")[ref] ?? ref)]);
  }

  told({ text, refs }, ...before) {
    return [...before, text, refs.length > 0 ? this.cites(refs) : make("em", { className: "basis" }, " (expert reading)")];
  }

  /** The ids that the choice leaves, in its order; the entries come in the order of their names. */
  listed() {
    const { kind, sort = "certainty" } = this.choice;
    const kept = [...this.entries.values()].filter((entry) => this.key in entry.fits && (!kind || entry.kind === kind));
    const people = (entry) => -entry.fits[this.key][0];
    const orders = { certainty: (entry) => [entry.rank, people(entry)], amount: (entry) => [people(entry), entry.rank], name: () => [0, 0] };
    const by = orders[sort];
    // What is advised against stands last in every order, because an order is read as a judgement.
    return kept.sort((one, other) => one.last - other.last || by(one)[0] - by(other)[0] || by(one)[1] - by(other)[1])
      .map((entry) => entry.id);
  }

  /** Whether a study row counts people of the kind that is chosen. */
  fits(row) {
    const { disease, size } = this.choice;
    return (!disease || row.disease === disease) && (!size || row.size === size);
  }

  /** Take the state of a link; what nothing carries is dropped and named. */
  take(linked) {
    const strange = [];
    this.choice = {};
    for (const filter of Object.keys(FILTERS)) {
      const [value] = linked(filter);
      if (value === undefined) continue;
      if (Object.hasOwn(this.model.get("options")[filter], value)) this.choice[filter] = value;
      else strange.push(`unknown ${filter} '${value.slice(0, 60)}'`);
    }
    const opened = linked("open");
    this.opened = new Set(opened.filter((id) => this.entries.has(id)));
    strange.push(...opened.filter((id) => !this.entries.has(id)).map((id) => `unknown treatment '${id.slice(0, 60)}'`));
    this.notice = strange.slice(0, 3).join("; ");
  }

  address() {
    const chosen = Object.entries(this.choice).filter(([, value]) => value).map(([filter, value]) => [filter, [value]]);
    return writeLink(LINK, { ...Object.fromEntries(chosen), open: [...this.opened] });
  }
}

function drawChoice(explorer, changed) {
  const selects = Object.entries(FILTERS).map(([filter, title]) => {
    const select = make("select", { id: `${explorer.prefix}-${filter}`, onchange: () => {
      explorer.choice[filter] = select.value;
      explorer.notice = "";
      changed();
    } }, filter === "sort" ? null : make("option", { value: "" }, "All"),
    Object.entries(explorer.model.get("options")[filter]).map(([value, label]) => make("option", { value }, label)));
    return [filter, make("div", { className: "cs-choice" }, make("label", { for: select.id }, title), select), select];
  });
  const fill = () => selects.forEach(([filter, , select]) => {
    select.value = explorer.choice[filter] ?? (filter === "sort" ? "certainty" : "");
  });
  fill();
  return [make("fieldset", { className: "cs-choices" }, make("legend", {}, "Choose"), selects.map(([, field]) => field)), fill];
}

function counted(explorer) {
  const shown = explorer.listed().length;
  return `${shown} of ${explorer.entries.size} treatments`;
}

function drawList(explorer, changed) {
  const ids = explorer.listed();
  return [
    make("h3", {}, counted(explorer)),
    explorer.notice ? make("p", { className: "cs-notice" }, `Not used: ${explorer.notice}`) : null,
    ids.length === 0
      ? make("p", {}, "We found no treatment that was reported for this choice. That is a gap in what is known, not advice. ",
        make("button", { type: "button", "data-key": "all", onclick: () => {
          explorer.choice = { sort: explorer.choice.sort };
          changed();
        } }, "Show all"))
      : make("div", { className: "cs-cards" }, ids.map((id) => drawCard(explorer, id)))];
}

function drawTools(explorer, changed) {
  const every = (open) => () => {
    explorer.opened = new Set(open ? explorer.listed() : []);
    changed();
  };
  const said = make("span", { role: "status", className: "cs-said" });
  return make("div", { className: "cs-tools" },
    make("button", { type: "button", onclick: every(true) }, "Open all that are listed"),
    make("button", { type: "button", onclick: every(false) }, "Close all"),
    make("button", { type: "button", onclick: async () => {
      const link = explorer.address();
      said.textContent = (await copyText(link)) ? "The link is copied. It holds your choice and what is open." : `The link: ${link}`;
    } }, "Copy a link to this view"),
    make("button", { type: "button", onclick: () => {
      explorer.choice = {};
      every(false)();
    } }, "Start again"),
    said);
}

/** Open the numbers and pictures of every open card while the page is printed. */
function openForPrint(list) {
  const opened = [];
  const before = () => list.querySelectorAll(".cs-card-body details:not([open])").forEach((item) => {
    item.open = true;
    opened.push(item);
  });
  const after = () => opened.splice(0).forEach((item) => { item.open = false; });
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}

export default {
  render({ model, el }) {
    const explorer = new Explorer(model);
    el.classList.add("cs-widget", "cs-treatments");
    const say = speaker(el);
    const list = make("section", { className: "cs-list", "aria-label": "Treatments" });
    const draw = () => redraw(list, drawList(explorer, changed));
    const changed = () => {
      explorer.keep();
      fill();
      for (const card of list.querySelectorAll("details.cs-card")) card.open = explorer.opened.has(card.dataset.id);
      draw();
      say(`${counted(explorer)}. ${explorer.notice}`);
    };
    const [choices, fill] = drawChoice(explorer, changed);
    el.append(
      make("p", { className: "cs-learning" }, make("strong", {}, "For learning, not for treatment. "), explorer.notes.learning),
      choices, make("p", { className: "cs-quiet" }, explorer.notes.amount_is_not_benefit),
      drawTools(explorer, changed), list, make("div", { className: "cs-panels" }, drawPanels(explorer)));
    draw();
    model.on("change:choice change:opened change:notice", () => {
      if (explorer.keeping) return;
      explorer.adopt();
      changed();
    });
    const forget = openForPrint(list);
    const unfollow = followLink(LINK, el, (linked) => {
      explorer.take(linked);
      changed();
      return list.querySelector("details.cs-card[open]");
    });
    return () => { forget(); unfollow(); };
  },
};
