// The claim check to look through. Choosing is a matter of equality, so it happens here and starts no kernel; the
// counts come with the traits.

const SOURCES = "10-references-and-glossary.ipynb#ref-";
const LINK = "claims";
const NOTHING = { section: "", verdict: "", importance: 0, words: "", claim: "" };
const FIRST = 20;
let copies = 0;

/** What a reader chose among the statements, and how it is changed. */
class Claims {
  constructor(model) {
    this.model = model;
    this.prefix = `cs-claims-${copies += 1}`;
    this.all = false;
    this.dropped = "";
  }

  get choice() {
    return Object.fromEntries(Object.keys(NOTHING).map((key) => [key, this.model.get(key)]));
  }

  get free() {
    return Object.entries(NOTHING).every(([key, nothing]) => this.model.get(key) === nothing);
  }

  /** Choose; nothing is saved, because nobody but this page has to know. */
  choose(changes) {
    this.all = false;
    this.dropped = "";
    this.choosing = true; // one drawing for all that changes at once
    this.model.set({ claim: "", ...changes });
    this.choosing = false;
    this.draw();
  }

  fitting() {
    const choice = this.choice;
    const words = choice.words.toLowerCase().split(/\s+/).filter((word) => word !== "");
    return this.model.get("claims").filter((claim) => {
      const text = `${claim.statement} ${claim.evidence}`.toLowerCase();
      return ["section", "verdict", "importance"].every((key) => choice[key] === NOTHING[key] || claim[key] === choice[key])
        && (choice.claim === "" || claim.id === choice.claim)
        && words.every((word) => text.includes(word));
    });
  }

  /** Take a link; what nothing carries is left out and named. */
  follow(field) {
    const known = { section: this.model.get("sections"), verdict: this.model.get("verdicts"), importance: this.model.get("weights"),
      claim: Object.fromEntries(this.model.get("claims").map(({ id }) => [id, id])) };
    const told = Object.entries(known).map(([key, valid]) => [key, field(key)[0] ?? "", valid]);
    const valid = told.filter(([, value, names]) => Object.hasOwn(names, value));
    const dropped = told.filter(([, value, names]) => value !== "" && !Object.hasOwn(names, value));
    const choice = Object.fromEntries(valid.map(([key, value]) => [key, key === "importance" ? Number(value) : value]));
    this.choose({ ...NOTHING, words: field("words").join(" ").slice(0, 100), ...choice });
    this.dropped = dropped.map(([key, value]) => `unknown ${key} "${value.slice(0, 40)}"`).join("; ");
    this.draw();
  }

  address() {
    const lists = Object.entries(this.choice).filter(([key, value]) => value !== NOTHING[key]);
    return writeLink(LINK, Object.fromEntries(lists.map(([key, value]) => [key,
      key === "words" ? value.split(/[\s,]+/).filter(Boolean).map(encodeURIComponent) : [String(value)]])));
  }
}

// -------------------------------------------------------------- the controls

function drawSelect(claims, key, name, options) {
  const number = key === "importance";
  const select = make("select", { id: `${claims.prefix}-${key}`,
    onchange: () => claims.choose({ [key]: number ? Number(select.value) : select.value }) },
    make("option", { value: String(NOTHING[key]) }, "All"),
    options.map(([value, label]) => make("option", { value }, label)));
  const fill = () => { select.value = String(claims.model.get(key)); };
  return [make("p", { className: "cs-field" }, make("label", { for: select.id }, name), select), fill];
}

function drawForm(claims) {
  const { model, prefix } = claims;
  const words = make("input", { type: "search", id: `${prefix}-words`, autocomplete: "off", maxLength: 100,
    oninput: () => claims.choose({ words: words.value }) });
  // By weight: an object with such keys would come in the order of its numbers.
  const weights = Object.entries(model.get("weights")).sort(([one], [other]) => Number(other) - Number(one));
  const fields = [
    drawSelect(claims, "section", "Part of the article", Object.entries(model.get("sections"))),
    drawSelect(claims, "verdict", "Verdict", Object.entries(model.get("verdicts"))),
    drawSelect(claims, "importance", "How much it matters", weights)];
  const fill = () => {
    if (words.value !== model.get("words")) words.value = model.get("words");
    fields.forEach(([, refill]) => refill());
  };
  const form = make("form", { className: "cs-choose", onsubmit: (event) => event.preventDefault() },
    make("p", { className: "cs-field" }, make("label", { for: words.id }, "Words"), words), fields.map(([field]) => field));
  return [form, fill];
}

function cell(claims, count, chosen, head, name) {
  if (count === 0) return make("span", { className: "cs-none" }, "0");
  const pressed = Object.entries({ ...NOTHING, ...chosen }).every(([key, value]) => claims.model.get(key) === value);
  // The head of the column is read out always, and seen where the table is folded into lines.
  return make("button", { type: "button", "aria-pressed": String(pressed), "data-key": Object.values(chosen).join(" "),
    onclick: () => claims.choose(pressed ? NOTHING : { ...NOTHING, ...chosen }) },
    make("span", { className: "cs-head" }, `${head} `), String(count), make("span", { className: "cs-spoken" }, ` in: ${name}`));
}

function drawCounts(claims) {
  const [sections, verdicts, counts] = ["sections", "verdicts", "counts"].map((key) => claims.model.get(key));
  const names = Object.entries(verdicts);
  const line = (id, name, own, total) => make("tr", { role: "row" },
    make("th", { scope: "row", role: "rowheader" }, name),
    names.map(([verdict, head]) => make("td", { role: "cell" },
      cell(claims, own[verdict], { ...(id ? { section: id } : {}), verdict }, head, name))),
    make("td", { role: "cell" }, id ? cell(claims, total, { section: id }, "All", name) : make("strong", {},
      make("span", { className: "cs-head" }, "All "), String(total))));
  return make("table", { role: "table" },
    make("caption", {}, "How many statements, by part and verdict. A number shows its statements."),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" },
      ["Part", ...Object.values(verdicts), "All"].map((head) => make("th", { scope: "col", role: "columnheader" }, head)))),
    make("tbody", { role: "rowgroup" },
      Object.entries(sections).map(([id, name]) => line(id, name, counts.cells[id], counts.sections[id])),
      line("", "Whole article", counts.verdicts, counts.all)));
}

// ------------------------------------------------------------ the statements

function drawClaim(claims, claim) {
  const { sections, verdicts, weights, sources } = Object.fromEntries(
    ["sections", "verdicts", "weights", "sources"].map((key) => [key, claims.model.get(key)]));
  return make("li", { className: "cs-claim", "data-verdict": claim.verdict, "data-key": claim.id, tabIndex: -1 },
    make("p", {}, make("strong", { className: "cs-mark" }, verdicts[claim.verdict]), " ",
      make("span", { className: "cs-quiet" }, `${sections[claim.section]}. ${weights[claim.importance]}.`)),
    make("p", {}, make("span", { className: "cs-quiet" }, "It says: "), claim.statement),
    make("p", {}, make("strong", {}, "The evidence: "), claim.evidence, " ",
      claim.refs.flatMap((ref) => [make("a", { href: `${SOURCES}${ref}`, className: "cite" }, sources[ref] ?? ref), " "]),
      claim.expert ? make("em", {}, "(expert reading)") : null),
    make("p", { className: "cs-how" }, `${claim.how} `, make("a", { href: `#${LINK}?claim=${claim.id}` }, `Link to ${claim.id}`)));
}

function title(claims, count) {
  const { model } = claims;
  if (claims.free) return claims.all ? `All ${count} statements` : `The ${model.get("worst")} most misleading statements`;
  const { section, verdict, importance, words, claim } = claims.choice;
  const chosen = [model.get("sections")[section], model.get("verdicts")[verdict], model.get("weights")[importance],
    words.trim() === "" ? null : `"${words.trim()}"`, claim === "" ? null : claim].filter(Boolean);
  return `${count} of ${model.get("counts").all} statements: ${chosen.join(", ")}`;
}

function drawResult(claims, fitting, more) {
  const limit = claims.all ? fitting.length : claims.free ? claims.model.get("worst") : FIRST;
  const notice = [claims.model.get("notice"), claims.dropped].filter((line) => line !== "").join("; ");
  const hidden = fitting.length - limit;
  return [
    notice === "" ? null : make("p", { className: "cs-notice" }, `Not used: ${notice}`),
    make("h3", {}, title(claims, fitting.length)),
    fitting.length === 0 ? make("p", {}, "No statement fits. Take a word or a choice away.") : null,
    make("ul", { className: "cs-list" }, fitting.slice(0, limit).map((claim) => drawClaim(claims, claim))),
    hidden <= 0 ? null : make("button", { type: "button", onclick: () => more(limit) }, `Show the other ${hidden}`)];
}

function drawTools(claims, say) {
  return make("div", { className: "cs-tools" },
    make("button", { type: "button", onclick: async () => {
      const link = claims.address();
      say((await copyText(link)) ? "The link is copied." : `The link: ${link}`);
    } }, "Copy a link to this choice"),
    make("button", { type: "button", onclick: () => claims.choose(NOTHING) }, "Start again"));
}

export default {
  render({ model, el }) {
    const claims = new Claims(model);
    el.classList.add("cs-widget", "cs-claims");
    // A page gets a kernel ready when a control is pressed; here nothing needs one.
    el.addEventListener("pointerdown", (event) => event.stopPropagation());
    const say = speaker(el);
    const said = make("span", { className: "cs-said" });
    const tell = (words) => { said.textContent = words; say(words); };
    const result = make("section", { className: "cs-result", "aria-label": "The statements" });
    const [jump, sayJump] = jumpTo(result);
    const [form, fill] = drawForm(claims);
    const table = make("div", { className: "cs-table" });
    const tools = drawTools(claims, tell);
    tools.append(said);
    el.append(form, make("details", { className: "cs-counts", open: window.matchMedia("(min-width: 60rem)").matches },
      make("summary", {}, "Counts: choose by number"), table), tools, jump, result);
    const more = (from) => {
      claims.all = true;
      redraw(result, drawResult(claims, claims.fitting(), more));
      result.querySelectorAll(".cs-claim")[from]?.focus();
    };
    claims.draw = () => {
      const fitting = claims.fitting();
      fill();
      redraw(table, drawCounts(claims));
      redraw(result, drawResult(claims, fitting, more));
      said.textContent = "";
      sayJump(claims.free ? "" : `${fitting.length} ${fitting.length === 1 ? "statement" : "statements"}`);
      say(title(claims, fitting.length));
    };
    fill();
    redraw(table, drawCounts(claims));
    redraw(result, drawResult(claims, claims.fitting(), more));
    for (const key of [...Object.keys(NOTHING), "notice"]) model.on(`change:${key}`, () => { if (!claims.choosing) claims.draw(); });
    return followLink(LINK, result, (field) => claims.follow(field));
  },
};
