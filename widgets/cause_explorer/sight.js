// What stays in sight in the cause explorer, whatever fits best, and how soon to be seen.

function citations(explorer, refs) {
  const sources = explorer.model.get("sources");
  return refs.flatMap((ref) => [make("a", { href: `${SOURCES}${ref}`, className: "cite" }, sources[ref] ?? ref), " "]);
}

function drawDanger(explorer, danger) {
  const because = danger.because.map((id) => explorer.label(id)).join("; ");
  return make("li", { "data-danger": danger.id },
    make("strong", {}, danger.name), ` stays in sight because of: ${because}. `, danger.why, " ",
    danger.refs.length > 0 ? citations(explorer, danger.refs) : make("em", {}, "Expert reading."));
}

/** The symptom checklist's own advice for exactly these answers. */
function drawHowSoon(explorer, advice) {
  const level = explorer.model.get("levels")[advice.urgency];
  const lines = (title, items) => items.length === 0 ? [] : [
    make("h5", {}, title), make("ul", {}, items.map((item) => make("li", {}, item)))];
  return make("article", { className: "cs-card", "data-urgency": advice.urgency },
    make("h4", {}, make("span", { className: "cs-prefix" }, `${level.spoken_prefix}: `), level.heading),
    make("p", { className: "cs-when" }, level.when),
    lines("What to do", advice.do),
    lines("What not to do", advice.do_not),
    make("details", { "data-key": "why-so-soon" },
      make("summary", { "data-key": "why-so-soon-summary" }, "Why"),
      make("ul", {}, advice.because.map((rule) => make("li", {}, make("strong", {}, `${rule.title}. `), rule.statement, " ",
        make("em", {}, rule.time_limit_from === "source" ? "How soon: as the source says." : "How soon: our own inference."),
        rule.disagree ? ` Sources disagree. ${rule.disagree}` : "", " ", citations(explorer, rule.refs))))),
    make("p", {}, make("a", { href: CHECKLIST }, "The symptom checklist"), " asks about more signs than this tool does."));
}

function drawSight(explorer, result) {
  return [
    result.how_soon ? drawHowSoon(explorer, result.how_soon) : null,
    result.keep_in_sight.length === 0 ? null : make("section", { className: "cs-sight", "aria-label": "What stays in sight" },
      make("h4", {}, "What stays in sight, whatever fits best"),
      make("ul", {}, result.keep_in_sight.map((danger) => drawDanger(explorer, danger))))].filter(Boolean);
}
