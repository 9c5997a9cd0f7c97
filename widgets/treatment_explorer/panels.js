// What stands beside the list: fair trials, what was never tested, and how everything is counted.

function drawPanels(explorer) {
  return [
    panel("trials", "Fair trials: chance decides who gets what", drawTrials(explorer)),
    panel("course", "What happens without a special treatment", drawAllCourses(explorer)),
    panel("untested", "What was never tested", drawUntested(explorer)),
    panel("rules", "How this is counted", drawRules(explorer))];
}

function panel(key, title, children) {
  return make("details", { className: "cs-panel", "data-key": `panel-${key}` },
    make("summary", {}, make("h3", {}, title)), children);
}

function drawTrial(explorer, trial) {
  const heads = ["Counted", "Treated", "Comparison"];
  return [
    make("h4", {}, trial.name),
    make("p", {}, make("strong", {}, `${trial.disease}; ${trial.state}. `), trial.asked),
    make("p", {}, `What was looked at: ${trial.counted}.`),
    make("p", {}, explorer.told(trial.found)),
    trial.compared.length === 0 ? null : make("table", { role: "table" },
      make("caption", {}, "Both groups side by side, as counted"),
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, heads.map((head) => make("th", { scope: "col", role: "columnheader" }, head)))),
      make("tbody", { role: "rowgroup" }, trial.compared.map(([what, ...groups]) => make("tr", { role: "row" },
        make("th", { scope: "row", role: "rowheader" }, what),
        groups.map((group, place) => make("td", { role: "cell", "data-head": heads[place + 1] }, group))))))];
}

function drawTrials(explorer) {
  return [make("p", {}, explorer.notes.trials), explorer.model.get("trials").map((trial) => drawTrial(explorer, trial))];
}

function drawAllCourses(explorer) {
  const course = explorer.model.get("course");
  const diseases = Object.entries(explorer.model.get("options").disease);
  return [
    make("p", {}, explorer.notes.course),
    diseases.filter(([disease]) => disease in course).flatMap(([disease, label]) => [
      make("h4", {}, label),
      make("ul", {}, course[disease].map((id) => make("li", {}, courseLine(explorer, explorer.row(id)))))]),
    make("p", { className: "cs-quiet" }, `${explorer.notes.no_course}: `,
      `${diseases.filter(([disease]) => !(disease in course) && disease !== "not_reported").map(([, label]) => label).join("; ")}.`)];
}

function drawUntested(explorer) {
  const { gaps } = explorer.model.get("terms");
  const missing = explorer.model.get("gaps");
  const named = (ids) => ids.map((id) => explorer.treatment(id).name).join("; ");
  return [
    make("p", {}, explorer.notes.untested),
    make("dl", {}, explorer.model.get("untested").flatMap(({ question, state, answer }) => [
      make("dt", {}, question), make("dd", {}, make("strong", {}, `${gaps[state]}. `), explorer.told(answer))])),
    make("h4", {}, "What our own list shows"),
    make("ul", {},
      make("li", {}, make("strong", {}, "Named or advised, but nobody counted: "), `${named(missing.uncounted)}.`),
      make("li", {}, make("strong", {}, "Known only from one or two people at a time: "), `${named(missing.single)}.`),
      make("li", {}, make("strong", {}, "Studied, but the number of people is not in the part that we read: "), `${named(missing.unnumbered)}.`),
      make("li", {}, make("strong", {}, "No study row with three or more people for: "),
        `${missing.diseases.filter((each) => each !== "not_reported").map((each) => explorer.label("disease", each)).join("; ")}.`))];
}

function drawRules(explorer) {
  const titles = { amount: "Amount of evidence", certainty: "Certainty", not_pooled: "Why there is no sum", interval: "The range",
    uncontrolled: "No comparison group", single: "Single cases", size: "Size of deposits" };
  return make("dl", {}, Object.entries(titles).flatMap(([note, title]) => [make("dt", {}, title), make("dd", {}, explorer.notes[note])]));
}
