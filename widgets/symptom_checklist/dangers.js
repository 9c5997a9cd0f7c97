// What no form should come before: signs for the emergency number, and the numbers of the country that is chosen.

const USES = { emergency: "Emergency", advice: "Urgent advice", crisis: "Crisis line", poison: "Poisoning" };

/** The lines of the chosen country, for some uses or for all. */
function linesFor(model, uses = Object.keys(USES)) {
  const country = model.get("countries").find((each) => each.id === model.get("country"));
  return (country?.lines ?? []).filter((line) => uses.includes(line.use));
}

/** A number that a phone can dial, with its name and what to know. */
function drawLine(line) {
  return make("span", { className: "cs-line" },
    make("a", { href: `tel:${line.number.replaceAll(" ", "")}`, className: "cs-call", "data-use": line.use },
      `${USES[line.use]}: ${line.number}`),
    ` ${line.use === "emergency" ? "" : `${line.label}. `}${line.note}`);
}

function drawNumbers(model) {
  const lines = linesFor(model);
  if (lines.length > 0) return make("ul", { className: "cs-lines" }, lines.map((line) => make("li", {}, drawLine(line))));
  return model.get("country") === "" ? [] : [make("p", {}, model.get("elsewhere"))];
}

/** The signs for which nobody should wait for a form. */
function drawSigns(model) {
  return make("ul", {}, model.get("dangers").map((danger) => make("li", {}, make("strong", {}, `${danger.sign}. `), danger.text)));
}

function drawDangers(model) {
  const numbers = make("div", { "aria-live": "polite" });
  const choice = make("select", { onchange: (event) => {
    model.set("country", event.target.value);
    model.save_changes();
  } },
    make("option", { value: "" }, "Choose a country"),
    model.get("countries").map((country) => make("option", { value: country.id }, country.label)),
    make("option", { value: "elsewhere" }, "Another country"));
  const show = () => {
    choice.value = model.get("country");
    redraw(numbers, drawNumbers(model));
  };
  model.on("change:country", show);
  show();
  return make("section", { className: "cs-dangers", "aria-label": "Signs that cannot wait for a form" },
    make("h3", {}, "Call your emergency number now, and leave this form, for"),
    drawSigns(model),
    make("p", { className: "cs-country" }, make("label", {}, "Numbers for ", choice)),
    numbers);
}
