// What stays in sight in the cause explorer, whatever fits best, and how soon to be seen.

function drawDanger(explorer, danger) {
  const because = danger.because.map((id) => explorer.label(id)).join("; ");
  return make("li", { "data-danger": danger.id },
    make("strong", {}, danger.name), ` stays in sight because of: ${because}. `, danger.why, " ",
    danger.refs.length > 0 ? citations(explorer.model, danger.refs) : make("em", {}, "Expert reading."));
}

/** The symptom checklist's own advice for exactly these answers. */
function drawHowSoon(explorer, advice) {
  return drawLevel(explorer.model, advice.urgency, "h4",
    titledList("h5", "What to do", advice.do),
    titledList("h5", "What not to do", advice.do_not),
    make("details", { "data-key": "why-so-soon" },
      make("summary", { "data-key": "why-so-soon-summary" }, "Why"),
      make("ul", {}, advice.because.map((rule) => drawRule(explorer.model, rule)))),
    make("p", {}, make("a", { href: CHECKLIST }, "The symptom checklist"), " asks about more signs than this tool does."));
}

function drawSight(explorer, result) {
  return [
    result.how_soon ? drawHowSoon(explorer, result.how_soon) : null,
    result.keep_in_sight.length === 0 ? null : make("section", { className: "cs-sight", "aria-label": "What stays in sight" },
      make("h4", {}, "What stays in sight, whatever fits best"),
      make("ul", {}, result.keep_in_sight.map((danger) => drawDanger(explorer, danger))))].filter(Boolean);
}
