// The card that says how soon to be seen. A level stands on it only if it was worked out from exactly what is ticked now.

/** In which state the answer is: empty, waiting, late, silent (no rule asks for anything), asking (a follow-up decides)
 *  or answered. A level stands on the card in the last one only. */
function stateOf(model, late) {
  if (isPending(model)) return late ? "late" : "waiting";
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
    "The advice could not be worked out so far, perhaps because the connection failed. What you ticked is kept. "
      + "Do not wait for it: call your emergency number for a sign named above, and phone a doctor or an urgent advice line "
      + "if you are worried."],
  silent: ["This does not say how soon to be seen yet",
    "What you ticked says who it is about, and not what you notice. Tick what you notice too. If you are worried, do not wait for this list."],
};

const lines = (title, items) => titledList("h4", title, items);

function drawRules(model, title, rules) {
  return rules.length === 0 ? [] : [make("h4", {}, title), make("ul", {}, rules.map((rule) => drawRule(model, rule)))];
}

/** The numbers that the advice asks for, ready to dial. */
function drawCalls(model, result) {
  const level = { emergency: ["emergency"], "same-day": ["advice"] }[result.urgency] ?? [];
  const wanted = [...new Set([...result.lines, ...level])];
  if (wanted.length === 0) return [];
  const found = linesFor(model, wanted);
  if (found.length === 0 && model.get("country") !== "") return [];
  if (found.length === 0) return [make("p", { className: "cs-quiet" }, "Choose your country above to see its numbers here.")];
  const first = (line) => wanted.indexOf(line.use);
  found.sort((a, b) => first(a) - first(b));
  return [make("ul", { className: "cs-lines" }, found.map((line) => make("li", {}, drawLine(line))))];
}

/** Ask what would change the advice, with the answers ready to press. */
function drawOpen(model, result, toggle) {
  return result.open.map(({ about, answers }) => make("div", { className: "cs-open" },
    make("p", {}, `You ticked “${label(model, about)}”. Which fits?`),
    answers.map((id) => make("button", { type: "button", "data-key": id, onclick: () => toggle(id, true) }, label(model, id)))));
}

function drawAnswer(model) {
  const result = model.get("result");
  return drawLevel(model, result.urgency, "h3",
    drawCalls(model, result),
    lines("What to do", result.do),
    lines("What not to do", result.do_not),
    drawRules(model, "Why", result.because),
    drawRules(model, "Also worth telling them", result.also),
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
    state === "answered" ? drawAnswer(model) : make("article", { className: "cs-card cs-level", "data-state": state },
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
  const begin = () => {
    late = false;
    draw();
  };
  model.on("change:asked", begin);
  model.on("change:present", draw);
  model.on("change:country", draw);
  for (const trait of ["result", "answered", "notice"]) model.on(`change:${trait}`, () => { late = false; tell(); });
  whenLate(model, () => { late = true; tell(); });
  begin();
}
