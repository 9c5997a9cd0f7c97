// The symptom checklist. State lives in the traits; this module draws it and reports changes.

const LINK = "checklist";

/** Tick or untick a line; an answer of an exclusive question takes the place of another one, and a follow-up needs its line. */
function toggle(model, id, ticked) {
  const group = model.get("groups").find((each) => each.symptoms.some((symptom) => symptom.id === id));
  const others = group?.exclusive ? group.symptoms.map((symptom) => symptom.id) : [id];
  const gone = new Set(others);
  if (!ticked) {
    for (const { id: other, after } of group?.symptoms ?? []) {
      if (after.length > 0 && after.every((parent) => gone.has(parent))) gone.add(other);
    }
  }
  const present = model.get("present").filter((other) => !gone.has(other));
  enter(model, { present: ticked ? [...present, id] : present });
}

function drawLineOf(model, group, symptom, prefix) {
  const about = `${prefix}-about-${symptom.id}`;
  const box = make("input", { type: group.exclusive ? "radio" : "checkbox", name: `${prefix}-${group.id}`, value: symptom.id,
    // The name is short, and the explanation is its description: a screen reader can be told to leave it out.
    "aria-label": symptom.label, "aria-describedby": about,
    onchange: (event) => toggle(model, symptom.id, event.target.checked) });
  return make("label", { className: "cs-symptom", "data-after": symptom.after.join(" ") || null }, box,
    make("span", {}, make("span", {}, symptom.label), make("small", { id: about }, symptom.explain)));
}

function drawGroup(model, group, prefix) {
  const none = !group.exclusive ? [] : [make("label", { className: "cs-symptom" },
    make("input", { type: "radio", name: `${prefix}-${group.id}`, value: "", "aria-label": `Not said: ${group.label}`,
      onchange: () => enter(model, { present: model.get("present").filter((id) => !group.symptoms.some((each) => each.id === id)) }) }),
    make("span", {}, "Not said"))];
  const count = make("span", { className: "cs-count" });
  return make("details", { className: "cs-group", "data-group": group.id },
    make("summary", {}, make("span", {}, group.question), count),
    make("fieldset", { className: "cs-symptoms" }, make("legend", { className: "cs-spoken" }, group.question),
      none, group.symptoms.map((symptom) => drawLineOf(model, group, symptom, prefix))));
}

/** Tick what the state says, without drawing the boxes anew, and show the follow-ups of what is ticked. */
function tick(model, form) {
  const present = new Set(model.get("present"));
  for (const group of form.querySelectorAll(".cs-group")) {
    const boxes = [...group.querySelectorAll("input")];
    for (const box of boxes) box.checked = present.has(box.value);
    const ticked = boxes.filter((box) => box.checked).length;
    const none = group.querySelector("input[value='']");
    if (none) none.checked = ticked === 0;
    group.querySelector(".cs-count").textContent = ticked === 0 ? "" : ` ${ticked} ticked`;
    for (const line of group.querySelectorAll("[data-after]")) {
      line.hidden = !line.querySelector("input").checked && !line.dataset.after.split(" ").some((id) => present.has(id));
    }
  }
}

/** Open the questions in which something is ticked, for who comes by a link. */
function openTicked(form) {
  for (const group of form.querySelectorAll(".cs-group")) {
    if (group.querySelector("input:checked:not([value=''])")) group.open = true;
  }
}

function drawTools(model, sheet) {
  const button = (word, onclick) => make("button", { type: "button", onclick }, word);
  const tools = make("div", { className: "cs-tools" });
  const change = undoable(model, tools);
  tools.prepend(
    button("Print a one-page summary", () => { redraw(sheet, drawSummary(model)); printSummary(sheet); }),
    button("Save it as text", () => saveSummary(model)),
    button("Start again", () => change({ present: [] }, "Start again")),
    ...linkButton(() => writeLink(LINK, { present: model.get("present") }), "The link is copied. It holds what you ticked."));
  return tools;
}

function openAll(form) {
  const button = make("button", { type: "button", onclick: () => {
    const groups = [...form.querySelectorAll(".cs-group")];
    const open = groups.some((group) => !group.open);
    for (const group of groups) group.open = open;
    button.textContent = open ? "Close all questions" : "Open all questions";
  } }, "Open all questions");
  return make("div", { className: "cs-tools" }, button);
}

let drawn = 0;

export default {
  render({ model, el }) {
    el.classList.add("cs-widget", "cs-checklist");
    drawn += 1;
    const prefix = `cs-list-${drawn}`;
    const say = speaker(el);
    const card = make("section", { className: "cs-result", "aria-label": "How soon to be seen" });
    const [jump, sayJump] = jumpTo(card);
    const sheet = make("section", { className: "cs-summary", hidden: true });
    const form = make("form", { onsubmit: (event) => event.preventDefault() },
      model.get("groups").map((group) => drawGroup(model, group, prefix)));
    el.append(
      drawDangers(model),
      make("p", { className: "cs-learning" }, make("strong", {}, "Open the questions that fit, and tick all that is true now. "),
        "What you tick is not stored. It is gone when you close the page."),
      make("div", { className: "cs-columns" }, make("div", {}, openAll(form), form, jump),
        make("div", { className: "cs-side" }, card, drawTools(model, sheet))), sheet);
    model.on("change:present", () => tick(model, form));
    tick(model, form);
    const stop = followAnswer(model, card, sayJump, jump, say, (id, ticked) => toggle(model, id, ticked));
    const leave = followLink(LINK, el, (linked) => { enter(model, { present: linked("present") }); openTicked(form); });
    openTicked(form);
    return () => { stop(); leave(); };
  },
};
