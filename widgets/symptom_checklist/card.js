// The card that says how soon to be seen. A level stands on it only if it was worked out from exactly what is ticked now.

const SOURCES = "10-references-and-glossary.ipynb#ref-";
// After this long without an answer the card says that it may not come, and what is safe without it.
const LATE = 8000;

/** In which state the answer is: empty, waiting, late, silent (no rule asks for anything), asking (a follow-up decides)
 *  or answered. A level stands on the card in the last one only. */
function stateOf(model, late) {
  if (model.get("asked") !== model.get("answered")) return late ? "late" : "waiting";
  if (model.get("present").length === 0 || model.get("result").urgency === undefined) return "empty";
  const { because, also, open, urgency } = model.get("result");
  if (because.length + also.length === 0) return "silent";
  return urgency === "routine" && open.length > 0 ? "asking" : "answered";
}

const WORDS = {
  asking: ["One more question", "The answer decides how soon to be seen."],
  empty: ["Nothing is ticked yet", "Tick what you notice, and the advice appears here. An empty list says nothing about how well you are."],
  waiting: ["Working out the advice", "Until it is here, nothing says how soon to be seen. If you are worried, do not wait for it."],
  late: ["No answer yet",
    "The advice could not be worked out so far, perhaps because the connection failed. What you ticked is kept. Do not wait for it: call your emergency number for a sign named above, and phone a doctor or an urgent advice line if you are worried."],
  silent: ["This does not say how soon to be seen yet",
    "What you ticked says who it is about, and not what you notice. Tick what you notice too. If you are worried, do not wait for this list."],
};

function lines(title, items) {
  return items.length === 0 ? [] : [make("h4", {}, title), make("ul", {}, items.map((item) => make("li", {}, item)))];
}

function reason(model, because) {
  const sources = because.refs.flatMap((ref) => [
    make("a", { href: `${SOURCES}${ref}`, className: "cite" }, model.get("sources")[ref] ?? ref), " "]);
  const basis = because.time_limit_from === "source" ? "How soon: as the source says." : "How soon: our own inference.";
  return make("li", {}, make("strong", {}, `${because.title}. `), because.statement, " ",
    make("em", {}, basis), because.disagree === "" ? "" : ` Sources disagree. ${because.disagree}`, " ", sources);
}

/** The numbers that the advice asks for, ready to dial. */
function drawCalls(model, result) {
  const level = { emergency: ["emergency"], "same-day": ["advice"] }[result.urgency] ?? [];
  const wanted = [...new Set([...result.lines, ...level])];
  if (wanted.length === 0) return [];
  const found = linesFor(model, wanted);
  if (found.length === 0) return model.get("country") === "" ? [make("p", { className: "cs-quiet" }, "Choose your country above to see its numbers here.")] : [];
  const first = (line) => wanted.indexOf(line.use);
  return [make("ul", { className: "cs-lines" }, found.sort((a, b) => first(a) - first(b)).map((line) => make("li", {}, drawLine(line))))];
}

/** Ask what would change the advice, with the answers ready to press. */
function drawOpen(model, result, toggle) {
  return result.open.map(({ about, answers }) => make("div", { className: "cs-open" },
    make("p", {}, `You ticked “${label(model, about)}”. Which fits?`),
    answers.map((id) => make("button", { type: "button", "data-key": id, onclick: () => toggle(id, true) }, label(model, id)))));
}

function drawAnswer(model, toggle) {
  const result = model.get("result");
  const level = model.get("levels")[result.urgency];
  return make("article", { className: "cs-card", "data-urgency": result.urgency },
    make("h3", {}, make("span", { className: "cs-prefix" }, `${level.spoken_prefix}: `), level.heading),
    make("p", { className: "cs-when" }, level.when),
    drawCalls(model, result),
    lines("What to do", result.do),
    lines("What not to do", result.do_not),
    result.because.length === 0 ? [] : [make("h4", {}, "Why"),
      make("ul", {}, result.because.map((because) => reason(model, because)))],
    result.also.length === 0 ? [] : [make("h4", {}, "Also worth telling them"),
      make("ul", {}, result.also.map((because) => reason(model, because)))],
    lines("Questions to ask", result.ask),
    make("p", { className: "cs-learning" },
      "This list can miss things, and no doctor has reviewed its rules yet. If you are worried, do not wait for it to agree with you. ",
      "Normal blood tests do not rule out an emergency."));
}

function drawCard(model, late, toggle) {
  const notice = model.get("notice");
  const state = stateOf(model, late);
  return [
    notice === "" ? null : make("p", { className: "cs-notice" }, `Not used: ${notice}`),
    state === "answered" ? drawAnswer(model, toggle) : make("article", { className: "cs-card", "data-state": state },
      make("h3", {}, WORDS[state][0]), make("p", {}, WORDS[state][1]),
      state === "asking" ? drawOpen(model, model.get("result"), toggle) : [])];
}

function label(model, id) {
  for (const group of model.get("groups")) {
    const found = group.symptoms.find((symptom) => symptom.id === id);
    if (found) return found.label;
  }
  return id;
}

/** What a sticky bar and a screen reader say of the answer, in a few words. */
function inShort(model, late) {
  const state = stateOf(model, late);
  if (state !== "answered") return state === "empty" ? "" : WORDS[state][0];
  const level = model.get("levels")[model.get("result").urgency];
  return `${level.label}: ${level.heading}`;
}

/** Keep a card, its sticky bar and the spoken words true to what is ticked now. */
function followAnswer(model, card, sayJump, jump, say, toggle) {
  let late = false;
  let timer;
  const draw = () => {
    redraw(card, drawCard(model, late, toggle));
    card.setAttribute("aria-busy", String(stateOf(model, late) === "waiting"));
    sayJump(inShort(model, late));
    if (stateOf(model, late) === "answered") jump.dataset.urgency = model.get("result").urgency;
    else delete jump.dataset.urgency;
  };
  const tell = () => {
    draw();
    const level = stateOf(model, late) === "answered" ? model.get("levels")[model.get("result").urgency] : null;
    say(level ? `${level.spoken_prefix}: ${level.heading}` : inShort(model, late));
  };
  const wait = () => {
    clearTimeout(timer);
    late = false;
    if (stateOf(model, late) === "waiting") timer = setTimeout(() => { late = true; tell(); }, LATE);
    draw();
  };
  model.on("change:asked", wait);
  model.on("change:present", draw);
  model.on("change:country", draw);
  for (const trait of ["result", "answered", "notice"]) model.on(`change:${trait}`, () => { wait(); tell(); });
  wait();
}
