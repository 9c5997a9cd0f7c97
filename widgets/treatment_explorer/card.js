// One treatment in three layers: plain words, numbers, pictures. Put after the view in one module.

const PARTS = { caution: "Take care", used_for: "Used for", mechanism: "How it is meant to work", evidence: "What is known", harms: "Harms that were reported" };
const HEADS = ["Study", "Who", "What happened", "What was measured", "Harms and notes"];
const STEPS = 4;

/** How many people stand behind a treatment; with a choice, only people of that kind are meant. */
function peopleIn([people, reports], key) {
  if (reports === 0) return key === "/" ? "nobody counted" : "nobody like that counted";
  const who = people === 0 ? "number of people not reported" : people === 1 ? "1 person" : `at least ${people} people`;
  return `${who}${key === "/" ? "" : " like that"} in ${reports === 1 ? "1 report" : `${reports} reports`}`;
}

/** Four steps, filled as far as the certainty goes; the words beside them say the same. */
function drawSteps(rank) {
  return make("span", { className: "cs-steps", "aria-hidden": "true" },
    Array.from({ length: STEPS }, (_, step) => make("span", { className: step < STEPS - rank ? "cs-full" : "" })));
}

function drawCard(explorer, id) {
  const entry = explorer.entries.get(id);
  const treatment = explorer.treatment(id);
  const body = make("div", { className: "cs-card-body" });
  const fill = () => { if (body.childElementCount === 0) body.append(...drawBody(explorer, id).filter(Boolean)); };
  const card = make("details", { className: "cs-card", "data-key": `card-${id}`, "data-id": id, open: explorer.opened.has(id), ontoggle: () => {
    // A card that was just replaced by a new drawing tells nothing about the reader.
    if (!card.isConnected) return;
    if (card.open) { explorer.opened.add(id); fill(); }
    else explorer.opened.delete(id);
    explorer.keep();
  } }, make("summary", { "data-key": `summary-${id}` },
    make("strong", {}, treatment.name),
    make("span", { className: "cs-points" }, `${explorer.model.get("terms").points[treatment.points]}.`),
    make("span", { className: "cs-meta" }, `${explorer.label("kind", entry.kind)}. `, drawSteps(entry.rank),
      ` ${explorer.model.get("terms").certainty[treatment.certainty]}; ${peopleIn(entry.fits[explorer.key], explorer.key)}.`)), body);
  if (card.open) fill();
  return card;
}

function drawBody(explorer, id) {
  const treatment = explorer.treatment(id);
  const parts = Object.entries(PARTS).filter(([name]) => treatment.parts[name]).flatMap(([name, title]) => [
    make("dt", {}, title), make("dd", {}, explorer.told(treatment.parts[name]))]);
  return [
    make("p", { className: "cs-plain" }, treatment.plain),
    make("dl", {}, parts, make("dt", {}, "How sure we are"),
      make("dd", {}, `${explorer.model.get("terms").certainty[treatment.certainty]}. ${treatment.why}`)),
    id === "watchful_waiting" ? null : drawCourse(explorer, treatment),
    drawNumbers(explorer, id, treatment), drawPictures(explorer, id, treatment)];
}

// ------------------------------------------------------- the course beside it

/** The rows of the usual course that belong to a treatment: those of its diseases, or of the chosen one. */
function courseRows(explorer, treatment) {
  const course = explorer.model.get("course");
  const { disease } = explorer.choice;
  const asked = treatment.diseases.filter((each) => !disease || each === disease);
  return [asked.flatMap((each) => course[each] ?? []), asked.filter((each) => !(each in course))];
}

function courseLine(explorer, row) {
  return [`${capital(row.who)}. `, make("strong", {}, `${row.happened.join(". ")}. ${row.single ? "A single case. " : ""}`), `${sentence(row.measured)} `,
    row.follow_up ? `Time: ${sentence(row.follow_up)} ` : "", row.note ?? "", explorer.cites([row.ref])];
}

function drawCourse(explorer, treatment) {
  const [rows, missing] = courseRows(explorer, treatment);
  return make("section", { className: "cs-course" },
    make("h4", {}, "Beside it: without a special treatment"),
    rows.length === 0 ? null : make("p", {}, explorer.notes.course),
    rows.length === 0 ? null : make("ul", {}, rows.map((id) => make("li", {}, courseLine(explorer, explorer.row(id))))),
    missing.length === 0 ? null : make("p", { className: "cs-quiet" },
      `${explorer.notes.no_course}: ${missing.map((each) => explorer.label("disease", each)).join("; ")}.`));
}

// ------------------------------------------------------------------- numbers

function byFamily(explorer, ids) {
  const families = new Map();
  for (const id of ids) {
    const row = explorer.row(id);
    if (!families.has(row.family)) families.set(row.family, []);
    families.get(row.family).push(row);
  }
  return [...families];
}

const sentence = (text) => /[.!?]$/.test(text) ? text : `${text}.`;
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function drawOutcome(row) {
  return make("ul", {},
    row.happened?.map((words) => make("li", {}, words)) ?? make("li", {}, "Nobody was counted."),
    row.single ? make("li", { className: "cs-quiet" }, "A single case, so no share is given.") : null);
}

function drawRow(explorer, row) {
  const lines = (...texts) => texts.filter(Boolean).map((text) => make("div", {}, sentence(capital(text))));
  const cells = [
    [...lines(row.n === undefined ? "Number not given" : `${row.n} ${row.unit === "patients" ? (row.n === 1 ? "person" : "people") : "places"}: ${row.who}`),
      make("small", {}, `${explorer.label("disease", row.disease)}.`),
      row.size === "not_reported" ? null : make("small", {}, `Size: ${explorer.label("size", row.size).toLowerCase()}.`),
      explorer.fits(row) ? null : make("small", {}, "Other than what you chose.")],
    drawOutcome(row),
    lines(row.measured, row.follow_up && `Time: ${row.follow_up}`),
    lines(row.harms && `Harms: ${row.harms}`, row.note, row.derived && "Counts worked out from shares.",
      row.unit === "patients" ? "" : explorer.notes.lesions, row.same && `The same people also stand under: ${row.same.join("; ")}.`)];
  return make("tr", { role: "row" },
    make("th", { scope: "row", role: "rowheader" }, explorer.cites([row.ref]), make("small", {}, row.design),
      row.comparison ? make("small", {}, make("strong", {}, "The comparison group")) : null),
    cells.map((cell, place) => make("td", { role: "cell", "data-head": HEADS[place + 1] }, cell)));
}

function drawNumbers(explorer, id, treatment) {
  if (treatment.rows === undefined || treatment.rows.length === 0) {
    return make("p", { className: "cs-notice" }, "The numbers: no study that we found counted people with this treatment.");
  }
  const tables = byFamily(explorer, treatment.rows).map(([family, rows]) => make("table", { role: "table" },
    make("caption", {}, explorer.model.get("terms").families[family]),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, HEADS.map((head) => make("th", { scope: "col", role: "columnheader" }, head)))),
    make("tbody", { role: "rowgroup" }, [...rows].sort((one, other) => explorer.fits(other) - explorer.fits(one)).map((row) => drawRow(explorer, row)))));
  return make("details", { "data-key": `numbers-${id}`, className: "cs-layer" },
    make("summary", { "data-key": `numbers-open-${id}` }, `The numbers: ${treatment.rows.length === 1 ? "1 study row" : `${treatment.rows.length} study rows`}`),
    make("p", { className: "cs-quiet" }, `${explorer.notes.not_pooled} ${explorer.notes.interval}`), tables);
}

// ------------------------------------------------------------------ pictures

function drawPlots(explorer, rows, what, caption) {
  const { families, worse } = explorer.model.get("terms");
  return byFamily(explorer, rows).map(([family, found]) =>
    drawForest(found, what, `${families[family]}: ${what === "better" ? "better" : worse[family]}. ${caption}`));
}

function drawPictures(explorer, id, treatment) {
  const itself = id === "watchful_waiting";
  const drawn = treatment.rows.filter((each) => explorer.row(each).better);
  const course = (itself ? treatment.rows : courseRows(explorer, treatment)[0]).filter((each) => explorer.row(each).worse);
  if (drawn.length === 0 && !(itself && course.length > 0)) {
    return make("p", { className: "cs-notice" }, `No picture: ${treatment.rows.length === 0 ? "nobody was counted."
      : `no study here counted in three or more people who got better, in a way that can be drawn. ${explorer.notes.single}`}`);
  }
  const studies = new Set([...drawn, ...(itself ? course : [])].map((each) => explorer.row(each).ref)).size;
  const largest = (ids) => ids.map((each) => explorer.row(each)).sort((one, other) => other.n - one.n);
  return make("details", { "data-key": `pictures-${id}`, className: "cs-layer" },
    make("summary", { "data-key": `pictures-open-${id}` }, `The pictures: ${studies === 1 ? "1 study" : `${studies} studies`} drawn`),
    drawPlots(explorer, drawn, "better", explorer.notes.uncontrolled),
    course.length > 0 ? make("h4", {}, "The course without a special treatment") : null,
    drawPlots(explorer, course, "worse", "Another question than getting better, so do not subtract one from the other."),
    make("h4", {}, "Turned into 100 people"), make("p", { className: "cs-quiet" }, explorer.notes.icons),
    make("div", { className: "cs-icons" }, largest(drawn).map((row) => drawIcons(row, "better", "better")),
      largest(course).map((row) => drawIcons(row, "worse", explorer.model.get("terms").worse[row.family]))));
}
