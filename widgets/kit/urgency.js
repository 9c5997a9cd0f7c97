// How soon to be seen, drawn alike wherever it is said. Put after the view in one module.

const SOURCES = "10-references-and-glossary.ipynb#ref-";
function citations(model, refs) {
  return refs.flatMap((ref) => [
    make("a", { href: `${SOURCES}${ref}`, className: "cite" }, model.get("sources")[ref] ?? ref), " "]);
}

/** One rule: what it says, where its time limit comes from, and where sources disagree. */
function drawRule(model, rule) {
  const basis = rule.time_limit_from === "source" ? "How soon: as the source says." : "How soon: our own inference.";
  return make("li", {}, make("strong", {}, `${rule.title}. `), rule.statement, " ", make("em", {}, basis),
    rule.disagree ? ` Sources disagree. ${rule.disagree}` : "", " ", citations(model, rule.refs));
}

/** A list under its title, or nothing. `heading` is the tag of the title. */
function titledList(heading, title, items) {
  return items.length === 0 ? [] : [make(heading, {}, title), make("ul", {}, items.map((item) => make("li", {}, item)))];
}

/** The frame of a level: its words under a heading of this tag, then `children`. */
function drawLevel(model, urgency, heading, ...children) {
  const level = model.get("levels")[urgency];
  return make("article", { className: "cs-card cs-level", "data-urgency": urgency },
    make(heading, {}, make("span", { className: "cs-prefix" }, `${level.spoken_prefix}: `), level.heading),
    make("p", { className: "cs-when" }, level.when),
    children);
}
