// What the body map knows, filtered and sorted in the browser, so that no kernel is needed: part of its view.

const SOURCES = "10-references-and-glossary.ipynb#ref-";
const CAUSES = "02-causes.ipynb";
const EXCLUDED = "excluded";
// The steps of `Commonness` in content/model.py, as words.
const COMMON = ["among the common causes", "an uncommon cause", "a rare cause", "a very rare cause"];

let instances = 0;

/** Everything the parts of the view share. */
class Places {
  constructor(model) {
    this.model = model;
    this.prefix = `cs-body-${++instances}`;
    this.terms = model.get("terms");
    this.order = new Map(this.terms.map((term, number) => [term.id, number]));
    this.sites = new Map(model.get("groups").flatMap((group) => group.sites).map((site) => [site.id, site]));
    const [sites, refs] = [[...this.sites.keys()], Object.keys(model.get("sources"))];
    this.causes = new Map(model.get("causes").map((cause) => [cause.id, { ...cause,
      seen: cause.seen.map(([site, term, from]) => ({ site: sites[site], term: this.terms[term].id, refs: from.map((ref) => refs[ref]) })) }]));
  }

  get byCause() { return this.model.get("mode") === "cause"; }
  get chosen() { return this.model.get("sites"); }
  get cause() { return this.causes.get(this.model.get("cause")); }

  /** Change the state here; it is not sent anywhere, because nothing has to be worked out. */
  set(changes) {
    this.model.set({ notice: "", ...changes });
  }

  toggle(site, on = !this.chosen.includes(site)) {
    this.set({ sites: [...this.chosen.filter((other) => other !== site), ...(on ? [site] : [])] });
  }

  label(site) { return this.sites.get(site).label; }
  term(id) { return this.terms[this.order.get(id)]; }
  reported(cause) { return cause.seen.filter(({ term }) => term !== EXCLUDED); }

  /** The step of a term: 0 for what is not seen, then upwards. */
  step(id) { return this.terms.length - 1 - this.order.get(id); }

  /** How a place looks and is called now. */
  mark(site) {
    const label = this.label(site);
    if (!this.byCause) {
      const on = this.chosen.includes(site);
      return { on, pressed: on, step: on ? "chosen" : "none", sign: on ? "✓" : "", words: label, about: `${label}${on ? " (chosen)" : ""}` };
    }
    const line = this.cause?.seen.find((seen) => seen.site === site);
    const words = `${label}: ${line ? this.term(line.term).label : this.cause ? "not in the profile" : "no cause chosen"}`;
    const step = line ? this.step(line.term) : 0;
    return { on: step > 0, pressed: null, step: line ? String(step) : "none", sign: line ? String(step) : "", words,
      about: line ? `${words} (${this.term(line.term).people})` : words };
  }

  hint() {
    if (!this.byCause) return "Press a part of the body. Press it again to take it back.";
    return this.cause ? "The numbers are explained below. Press a part to find its line." : "Choose a cause first.";
  }

  /** The causes that are reported at a chosen place, in the order of `causes_at` in reasoning.py. */
  causesAt(sites) {
    const rows = [...this.causes.values()].map((cause) => ({ cause, name: cause.name.toLowerCase(),
      seen: this.reported(cause).filter(({ site }) => sites.includes(site)) })).filter(({ seen }) => seen.length > 0);
    for (const row of rows) {
      const steps = row.seen.map(({ term }) => this.order.get(term));
      row.rank = [-steps.length, row.cause.common, Math.max(...steps), steps.reduce((sum, step) => sum + step, 0)];
    }
    const compare = (one, other) => (one < other ? -1 : Number(one > other));
    return rows.sort((one, other) => one.rank.map((value, place) => value - other.rank[place]).find((gap) => gap !== 0)
      || compare(one.name, other.name) || compare(one.cause.id, other.cause.id));
  }

  excludedAt(sites) {
    return [...this.causes.values()].filter((cause) => cause.seen.some(({ site, term }) => term === EXCLUDED && sites.includes(site)));
  }

  cites(refs) {
    if (refs.length === 0) return make("em", {}, "Expert reading.");
    return refs.flatMap((ref) => [make("a", { href: `${SOURCES}${ref}`, className: "cite" }, this.model.get("sources")[ref] ?? ref), " "]);
  }

  /** Return the address of what the chapter on causes says; in that chapter it stays on the page. */
  about({ id }) { return `${document.getElementById(`cause-${id}`) ? "" : CAUSES}#cause-${id}`; }
}
