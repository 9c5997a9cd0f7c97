// The cause explorer. State lives in the traits; this module draws it and reports changes.

const SUBTYPES = {
  dystrophic: "Dystrophic: calcium in damaged tissue",
  metastatic: "Metastatic: the minerals in the blood are out of balance",
  idiopathic: "Idiopathic: no reason is found",
  iatrogenic: "Iatrogenic: after a treatment",
  calciphylaxis: "Calciphylaxis: small vessels clog with calcium",
};
const CHECKLIST = "07-when-to-see-a-doctor.ipynb";
const LINK = "explorer";
const WORKING = "Working out what fits";
// What stands in place of a ranking until there is one that belongs to what is entered now.
const WITHOUT = {
  waiting: WORKING,
  late: "No answer yet. What you entered is kept. Do not wait for it if you are worried: phone a doctor.",
  failed: "What fits can't be worked out here: something that this page needs is missing in this browser or did not arrive. "
    + "What you entered is kept. Do not wait for it if you are worried: phone a doctor.",
};
// The questions from this one on need a test; the ones before it can be answered by looking and remembering.
const FIRST_TEST = "calcium";

/** Everything the parts of the view share. */
class Explorer {
  constructor(model, el) {
    this.model = model;
    this.labels = new Map();
    this.groupOf = new Map();
    for (const group of model.get("vocabulary")) {
      for (const finding of group.findings) {
        this.labels.set(finding.id, finding.label);
        this.groupOf.set(finding.id, group);
      }
    }
    this.el = el;
  }

  answerTo(id) {
    if (this.model.get("present").includes(id)) return "yes";
    return this.model.get("absent").includes(id) ? "no" : "unknown";
  }

  /** Answer one finding; the same answer a second time takes it back. */
  answer(id, value) {
    const next = this.answerTo(id) === value ? "unknown" : value;
    const group = this.groupOf.get(id);
    const closed = group?.exclusive && next === "yes" ? group.findings.map((item) => item.id) : [];
    const without = (ids) => ids.filter((other) => other !== id);
    const present = without(this.model.get("present")).filter((other) => !closed.includes(other));
    const absent = without(this.model.get("absent"));
    if (next === "yes") present.push(id);
    if (next === "no") absent.push(id);
    this.ask(present, absent);
  }

  ask(present, absent) {
    enter(this.model, { present, absent });
  }

  /** What was entered of these findings and is known; a link may hold anything. */
  chosen(name) {
    return this.model.get(name).filter((id) => this.labels.has(id));
  }

  label(id) {
    return this.labels.get(id) ?? id;
  }
}

function answerButtons(explorer, id, prefix) {
  const now = explorer.answerTo(id);
  const button = (value, word) => make("button", {
    type: "button",
    className: `cs-answer cs-${value}`,
    "data-key": `${prefix}-${value}-${id}`,
    "aria-pressed": String(now === value),
    "aria-label": `${word}: ${explorer.label(id)}`,
    onclick: () => explorer.answer(id, value),
  }, word);
  return make("span", { className: "cs-answers" }, button("yes", "Yes"), button("no", "No"));
}

function findingRow(explorer, finding, prefix) {
  return make("li", { className: "cs-finding" },
    make("span", { className: "cs-finding-text" },
      make("span", {}, finding.label),
      make("small", {}, finding.explain)),
    answerButtons(explorer, finding.id, prefix));
}

function drawGroups(explorer, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (finding) => {
    const text = `${finding.label} ${finding.clinical} ${finding.explain}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  const all = explorer.model.get("vocabulary");
  const firstTest = all.findIndex((group) => group.id === FIRST_TEST);
  const groups = all.map((group, number) => {
    const findings = wanted.length > 0 ? group.findings.filter(fits) : group.findings;
    if (findings.length === 0) return null;
    const told = group.findings.filter((finding) => explorer.answerTo(finding.id) !== "unknown").length;
    const title = wanted.length > 0 ? undefined : { 0: "What you see and know", [firstTest]: "What tests showed" }[number];
    return [title ? make("h3", { className: "cs-section" }, title) : null,
      make("details", { open: wanted.length > 0, "data-key": `group-${group.id}`, className: "cs-group" },
      make("summary", { "data-key": `summary-${group.id}` },
        make("span", {}, group.question),
        told > 0 ? make("span", { className: "cs-count" }, `${told} answered`) : null),
      make("ul", {}, findings.map((finding) => findingRow(explorer, finding, "list"))))];
  }).filter(Boolean);
  return groups.length > 0 ? groups.flat() : [make("p", {}, `Nothing in the list matches "${words}".`)];
}

function drawChips(explorer) {
  const chip = (id, word) => make("li", {}, make("button", {
    type: "button",
    className: `cs-chip cs-${word === "" ? "yes" : "no"}`,
    "data-key": `chip-${id}`,
    "aria-label": `Take back: ${word}${explorer.label(id)}`,
    onclick: () => explorer.answer(id, explorer.answerTo(id)),
  }, `${word}${explorer.label(id)}`, make("span", { "aria-hidden": "true" }, " ×")));
  const chips = [
    ...explorer.chosen("present").map((id) => chip(id, "")),
    ...explorer.chosen("absent").map((id) => chip(id, "not: ")),
  ];
  if (chips.length === 0) return [make("p", { className: "cs-quiet" },
    "Nothing chosen yet. Open a question and answer what you know, or start from an example. ",
    "Leave the rest open. Pressing an answer again takes it back.")];
  return [make("ul", { className: "cs-chips", "aria-label": "What you chose" }, chips)];
}

function strength(weight) {
  const size = Math.abs(weight);
  if (size >= 1.5) return "strongly";
  return size >= 0.5 ? "clearly" : "a little";
}

function reason(explorer, push) {
  const direction = push.weight > 0 ? "for" : "against";
  const said = { yes: "", no: "Not: ", unsaid: "Not mentioned: " }[push.answer];
  return make("li", {},
    make("strong", {}, said + explorer.label(push.finding)),
    ` speaks ${strength(push.weight)} ${direction} it. `, push.counted === "" ? "" : `Counted: ${push.counted}. `,
    push.refs.length > 0 ? citations(explorer.model, push.refs) : make("em", {}, "Expert reading."));
}

function drawCandidate(explorer, row) {
  const percent = Math.max(2, Math.round(row.share * 100));
  const list = (title, pushes) => pushes.length === 0 ? [] : [
    make("h5", {}, title), make("ul", {}, pushes.map((push) => reason(explorer, push)))];
  const apart = row.tells_apart.map((id) => explorer.label(id)).join("; ");
  return make("details", { className: "cs-candidate", "data-key": `cause-${row.cause}` },
    make("summary", { "data-key": `open-${row.cause}` },
      make("span", { className: "cs-name" }, row.name),
      make("span", { className: "cs-fit", "data-fit": row.fit }, row.fit),
      make("span", { className: "cs-bar", "aria-hidden": "true" }, make("span", { style: `inline-size:${percent}%` }))),
    make("p", {}, row.what),
    list("Speaks for it", row.because),
    list("Speaks against it", row.against),
    apart === "" ? [] : [make("h5", {}, `Would tell it from: ${row.rival}`), make("p", {}, apart)],
    make("h5", {}, "How doctors confirm it"), make("p", {}, row.confirmed_by));
}

function verdict(result) {
  if (result.told === 0) return "Nothing chosen yet.";
  if (!result.enough) return "Not enough to go on yet. Answer a few more questions before you read anything into this.";
  const best = result.ranking[0];
  return `Of the causes we know, ${best.name} ${best.fit === "fits well" ? "fits well" : "fits best, but others fit too"}.`;
}

/** Two causes that the answers hardly tell apart, and what would. */
function drawTwins(explorer, result) {
  if (!result.not_told_apart) return [];
  const [first, second] = result.not_told_apart.causes.map((id) => result.ranking.find((row) => row.cause === id)?.name ?? id);
  const apart = result.not_told_apart.would_separate.map((id) => make("li", { className: "cs-finding" },
    make("span", { className: "cs-finding-text" }, explorer.label(id)), answerButtons(explorer, id, "apart")));
  return [make("p", { className: "cs-twins" },
    make("strong", {}, first), " and ", make("strong", {}, second), " can hardly be told apart by what you entered. ",
    apart.length > 0 ? "This would separate them:" : "No other question in our list would separate them."),
  apart.length > 0 ? make("ul", { className: "cs-next" }, apart) : null];
}

/** Nothing that was worked out stands here: the words, where help is, and nothing else. */
function drawWithout(state) {
  return [
    make("h3", {}, "What fits"),
    make("p", { className: "cs-working", "data-state": state }, WITHOUT[state]),
    state === "waiting" ? null : make("p", {}, make("a", { href: CHECKLIST }, "Signs for which nobody should wait"))];
}

function drawResult(explorer) {
  const result = explorer.model.get("answer");
  const parts = result.told === 0 ? [] : result.subtypes
    .map(({ id }) => [id, result.ranking.filter((row) => row.subtype === id)])
    .filter(([, rows]) => rows.length > 0)
    .flatMap(([id, rows]) => [
      make("h4", { className: "cs-subtype", "data-subtype": id }, SUBTYPES[id] ?? id),
      ...rows.map((row) => drawCandidate(explorer, row))]);
  const next = result.ask_next.length === 0 ? [] : [
    make("h4", {}, "What would help most to know next"),
    make("ul", { className: "cs-next" }, result.ask_next.map((id) => make("li", { className: "cs-finding" },
      make("span", { className: "cs-finding-text" }, explorer.label(id)), answerButtons(explorer, id, "next"))))];
  return [
    make("h3", {}, "What fits"),
    make("p", { className: "cs-learning" }, make("strong", {}, "For learning, not for diagnosis.")),
    result.notice === "" ? null : make("p", { className: "cs-notice" }, `Not used: ${result.notice}`),
    ...drawSight(explorer, result),
    make("p", { className: "cs-verdict" }, verdict(result)),
    ...drawTwins(explorer, result),
    // While there is too little to go on, the next questions matter more than the order of the causes.
    ...(result.enough ? [] : next),
    make("div", { className: "cs-ranking", "data-enough": String(result.enough) }, parts),
    ...(result.enough ? next : [])];
}

function drawTools(explorer) {
  const examples = explorer.model.get("presets");
  const tools = make("div", { className: "cs-tools" });
  const change = undoable(explorer.model, tools);
  const choose = make("select", { "data-key": "preset", onchange: (event) => {
    const preset = examples[Number(event.target.value)];
    if (preset) change({ present: [...preset.present], absent: [...preset.absent] }, `Example “${preset.label}”`);
    event.target.value = "";
  } }, make("option", { value: "" }, "Choose an example"),
  examples.map((preset, number) => make("option", { value: String(number) }, preset.label)));
  const link = linkButton(() => writeLink(LINK, {
    present: explorer.chosen("present"), absent: explorer.chosen("absent") }), "The link is copied. It holds your answers.");
  const reset = make("button", { type: "button", onclick: () => change({ present: [], absent: [] }, "Start again") }, "Start again");
  tools.prepend(make("label", {}, "Example ", choose), reset, ...link);
  return tools;
}

/** Keep the answer, the bar that leads to it and the spoken words true to what is entered now; returns what ends it. */
function followAnswer(explorer, result, say, sayJump, jump) {
  return followState(explorer.model, (state) => {
    if (state === "held") {
      hold(result, jump);
      return;
    }
    const now = explorer.model.get("answer");
    const level = state === "answered" && now.how_soon && explorer.model.get("levels")[now.how_soon.urgency];
    redraw(result, state === "answered" ? drawResult(explorer) : drawWithout(state));
    jump.dataset.urgency = level ? now.how_soon.urgency : "";
    if (state !== "answered") sayJump(state === "waiting" ? WORKING : "No answer");
    else sayJump(now.told === 0 ? "" : level ? `${level.label}: ${level.heading}` : "See what fits");
    if (state === "answered") say(level ? `${level.spoken_prefix}: ${level.heading}. ${verdict(now)}` : verdict(now));
    else if (state !== "waiting") say(WITHOUT[state]);
  });
}

export default {
  render({ model, el }) {
    const explorer = new Explorer(model, el);
    el.classList.add("cs-widget", "cs-explorer");
    const say = speaker(el);
    const groups = make("div", {});
    const chips = make("div", {});
    const result = make("section", { className: "cs-result cs-side", "aria-label": "What fits" });
    const [jump, sayJump] = jumpTo(result);
    const search = make("input", { type: "search", autocomplete: "off", maxLength: 60,
      oninput: () => redraw(groups, drawGroups(explorer, search.value)) });
    el.append(
      make("p", { className: "cs-learning" }, make("strong", {}, "For learning, not for diagnosis. "),
        "It sorts causes by how well they fit what you enter. It can be wrong. The sources show that a finding occurs ",
        "with a cause; how often is our reading of them. What you enter is not stored."),
      drawTools(explorer),
      make("div", { className: "cs-columns" },
        make("section", { "aria-label": "What is there" },
          make("label", { className: "cs-search" }, "Search the list, such as elbow or kidney", search), chips, groups, jump),
        result));
    const drawChoices = () => { redraw(groups, drawGroups(explorer, search.value)); redraw(chips, drawChips(explorer)); };
    // What is there and what is not change together, and drawing three hundred lines once is enough.
    let begun = false;
    const soon = () => {
      if (begun) return;
      begun = true;
      queueMicrotask(() => {
        begun = false;
        drawChoices();
      });
    };
    model.on("change:present", soon);
    model.on("change:absent", soon);
    drawChoices();
    const stop = followAnswer(explorer, result, say, sayJump, jump);
    const leave = followLink(LINK, el, (linked) => explorer.ask(linked("present"), linked("absent")));
    return () => { stop(); leave(); };
  },
};
