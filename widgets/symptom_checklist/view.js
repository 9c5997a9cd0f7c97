// The symptom checklist. State lives in the traits; this module draws it and reports changes.

const SOURCES = "10-references-and-glossary.ipynb#ref-";
const LINK = "checklist";

function toggle(model, id, ticked) {
  const present = model.get("present").filter((other) => other !== id);
  ask(model, ticked ? [...present, id] : present);
}

function ask(model, present) {
  model.set("present", present);
  model.set("asked", model.get("asked") + 1);
  model.save_changes();
}

function drawGroup(model, group) {
  return make("fieldset", { className: "cs-symptoms" },
    make("legend", {}, group.question),
    group.symptoms.map((symptom) => {
      const box = make("input", { type: "checkbox", value: symptom.id,
        checked: model.get("present").includes(symptom.id),
        // The name is short, and the explanation is its description: a screen reader can be told to leave it out.
        "aria-label": symptom.label,
        "aria-describedby": `cs-about-${symptom.id}`,
        onchange: (event) => toggle(model, symptom.id, event.target.checked) });
      return make("label", { className: "cs-symptom" }, box,
        make("span", {}, make("span", {}, symptom.label), make("small", { id: `cs-about-${symptom.id}` }, symptom.explain)));
    }));
}

/** Tick what the state says, without drawing the boxes anew. */
function tick(model, form) {
  const present = model.get("present");
  for (const box of form.querySelectorAll("input")) box.checked = present.includes(box.value);
}

function lines(title, items) {
  return items.length === 0 ? [] : [make("h4", {}, title), make("ul", {}, items.map((item) => make("li", {}, item)))];
}

function reason(model, because) {
  const sources = because.refs.flatMap((ref) => [
    make("a", { href: `${SOURCES}${ref}`, className: "cite" }, model.get("sources")[ref] ?? ref), " "]);
  const basis = because.time_limit_from === "source" ? "How soon: as the source says." : "How soon: our own inference.";
  return make("li", {}, make("strong", {}, `${because.title}. `), because.statement, " ",
    make("em", {}, basis), " ", sources);
}

function drawCard(model) {
  const result = model.get("result");
  const level = model.get("levels")[result.urgency];
  const notice = model.get("notice");
  const nothing = model.get("present").length === 0;
  return [
    notice === "" ? null : make("p", { className: "cs-notice" }, `Not used: ${notice}`),
    make("article", { className: "cs-card", "data-urgency": result.urgency },
      make("h3", {}, make("span", { className: "cs-prefix" }, `${level.spoken_prefix}: `), level.heading),
      make("p", { className: "cs-when" }, nothing ? `Nothing ticked. ${level.when}` : level.when),
      result.because.length === 0 ? [] : [make("h4", {}, "Why"),
        make("ul", {}, result.because.map((because) => reason(model, because)))],
      lines("What to do", result.do),
      lines("What not to do", result.do_not),
      result.also.length === 0 ? [] : [make("h4", {}, "Also worth telling them"),
        make("ul", {}, result.also.map((because) => reason(model, because)))],
      lines("Questions to ask", result.ask),
      make("p", { className: "cs-learning" },
        "This list can miss things. If you are worried, do not wait for it to agree with you. ",
        "Normal blood tests do not rule out an emergency."))];
}

function label(model, id) {
  for (const group of model.get("groups")) {
    const found = group.symptoms.find((symptom) => symptom.id === id);
    if (found) return found.label;
  }
  return id;
}

function drawSummary(model) {
  const result = model.get("result");
  const level = model.get("levels")[result.urgency];
  const ticked = model.get("present").map((id) => label(model, id));
  return [
    make("h3", {}, "Summary for my appointment"),
    make("p", {}, `Made on ${new Date().toLocaleDateString("en-GB", { dateStyle: "long" })} with Calcium in the Skin. It is not a diagnosis.`),
    make("h4", {}, "What I ticked"),
    ticked.length === 0 ? make("p", {}, "Nothing.") : make("ul", {}, ticked.map((line) => make("li", {}, line))),
    make("h4", {}, "What the checklist said"),
    make("p", {}, `${level.label}: ${level.when}`),
    make("ul", {}, result.because.map((because) => make("li", {}, `${because.title}. ${because.statement}`))),
    lines("Questions I want to ask", result.ask)];
}

function summaryText(model) {
  const box = make("div", {}, drawSummary(model));
  return [...box.querySelectorAll("h3,h4,p,li")].map((line) => (line.tagName === "LI" ? "- " : "") + line.textContent).join("\n");
}

function printSummary(sheet) {
  document.documentElement.classList.add("cs-print-summary");
  sheet.hidden = false;
  // A phone goes on while it still prepares the print, so the page is put back only when it says that it is done.
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("cs-print-summary");
    sheet.hidden = true;
  }, { once: true });
  window.print();
}

function saveSummary(model) {
  const file = new Blob([summaryText(model)], { type: "text/plain" });
  const link = make("a", { href: URL.createObjectURL(file), download: "calcium-in-the-skin-summary.txt" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function drawTools(model, sheet) {
  const button = (word, onclick) => make("button", { type: "button", onclick }, word);
  return make("div", { className: "cs-tools" },
    button("Print a one-page summary", () => { redraw(sheet, drawSummary(model)); printSummary(sheet); }),
    button("Save it as text", () => saveSummary(model)),
    button("Start again", () => ask(model, [])),
    ...linkButton(() => writeLink(LINK, { present: model.get("present") }), "The link is copied. It holds what you ticked."));
}

export default {
  render({ model, el }) {
    el.classList.add("cs-widget", "cs-checklist");
    const say = speaker(el);
    const card = make("section", { className: "cs-result", "aria-label": "How soon to be seen" });
    const [jump, sayJump] = jumpTo(card);
    const sheet = make("section", { className: "cs-summary", hidden: true });
    const form = make("form", { onsubmit: (event) => event.preventDefault() },
      model.get("groups").map((group) => drawGroup(model, group)));
    el.append(
      make("p", { className: "cs-learning" }, make("strong", {}, "Tick everything that is true now. "),
        "What you tick is not stored. It is gone when you close the page."),
      make("div", { className: "cs-columns" }, make("div", {}, form, jump), make("div", { className: "cs-side" }, card, drawTools(model, sheet))), sheet);
    const drawAnswer = () => {
      redraw(card, drawCard(model));
      const level = model.get("levels")[model.get("result").urgency];
      sayJump(model.get("present").length === 0 ? "" : `${level.label}: ${level.heading}`);
      jump.dataset.urgency = model.get("result").urgency;
      say(`${level.spoken_prefix}: ${level.heading}`);
    };
    model.on("change:present", () => tick(model, form));
    model.on("change:result", drawAnswer);
    redraw(card, drawCard(model));
    waiting(model, card);
    return followLink(LINK, el, (linked) => ask(model, linked("present")));
  },
};
