// The card that says how soon to be seen. A level stands on it only if it was worked out from exactly what is ticked now.

/** What the card is about: empty, waiting, late, failed, silent (no rule asks for anything), asking (a follow-up decides)
 *  or answered. A level stands on the card in the last one only. `state` is that of the answer. */
function cardOf(model, state) {
  if (model.get("present").length === 0) return "empty";
  if (state !== "answered") return state;
  const { because, also, open, urgency } = model.get("answer");
  if (urgency === undefined) return "empty";
  if (because.length + also.length === 0) return "silent";
  return urgency === "routine" && open.length > 0 ? "asking" : "answered";
}

const WORDS = {
  asking: ["One more question", "The answer decides how soon to be seen."],
  empty: ["Nothing is ticked yet", "Tick what you notice, and the advice appears here. An empty list says nothing about how well you are."],
  waiting: ["Working out the advice", "Until it is here, nothing says how soon to be seen. If you are worried, do not wait for it."],
  late: ["No answer yet", "The advice is not worked out yet. What you ticked is kept. Do not wait for it: phone a doctor or "
    + "an urgent advice line if you are worried, and call your emergency number for"],
  failed: ["The advice can't be worked out here", "Something that this page needs is missing in this browser or did not arrive. "
    + "What you ticked is kept. Phone a doctor or an urgent advice line if you are worried, and call your emergency number for"],
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
  const result = model.get("answer");
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

function drawCard(model, state, toggle) {
  const { notice } = model.get("answer");
  const about = cardOf(model, state);
  const said = state === "answered" && notice !== "" ? make("p", { className: "cs-notice" }, `Not used: ${notice}`) : null;
  if (about === "answered") return [said, drawAnswer(model)];
  return [said, make("article", { className: "cs-card cs-level", "data-state": about },
    make("h3", {}, WORDS[about][0]), make("p", {}, WORDS[about][1]),
    about === "late" || about === "failed" ? drawSigns(model) : [],
    about === "asking" ? drawOpen(model, model.get("answer"), toggle) : [])];
}

function label(model, id) {
  for (const group of model.get("groups")) {
    const found = group.symptoms.find((symptom) => symptom.id === id);
    if (found) return found.label;
  }
  return id;
}

/** What a sticky bar and a screen reader say of the answer, in a few words. */
function inShort(model, state) {
  const about = cardOf(model, state);
  if (about !== "answered") return about === "empty" ? "" : WORDS[about][0];
  const level = model.get("levels")[model.get("answer").urgency];
  return `${level.label}: ${level.heading}`;
}

/** Keep a card, its sticky bar and the spoken words true to what is ticked now; returns what ends it. */
function followAnswer(model, card, sayJump, jump, say, toggle) {
  let state = "waiting";
  const draw = () => {
    redraw(card, drawCard(model, state, toggle));
    const about = cardOf(model, state);
    sayJump(inShort(model, state));
    if (about === "answered") jump.dataset.urgency = model.get("answer").urgency;
    else delete jump.dataset.urgency;
  };
  const tell = () => {
    const level = cardOf(model, state) === "answered" ? model.get("levels")[model.get("answer").urgency] : null;
    say(level ? `${level.spoken_prefix}: ${level.heading}` : inShort(model, state));
  };
  model.on("change:country", draw);
  const stop = followState(model, (now) => {
    if (now === "held" && model.get("present").length > 0) {
      hold(card, jump);
      return;
    }
    state = now;
    draw();
    if (now !== "waiting") tell();
  });
  return () => {
    model.off("change:country", draw);
    stop();
  };
}
