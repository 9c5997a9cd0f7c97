// The page's widget: twenty checkboxes, and the ranking that was worked out from exactly these.

export default {
  render({ model, el }) {
    const ranking = make("div");
    const boxes = model.get("findings").map((finding, number) => make("label", {},
      make("input", { type: "checkbox", checked: model.get("chosen").includes(number), onchange: ({ target }) => {
        const others = model.get("chosen").filter((other) => other !== number);
        enter(model, { chosen: target.checked ? [...others, number] : others });
      } }), finding));
    el.append(make("fieldset", {}, boxes), ranking);
    return followState(model, (state) => {
      if (state === "held") {
        hold(ranking);
        return;
      }
      release(ranking);
      ranking.innerHTML = state === "answered" ? model.get("answer").table : state;
    });
  },
};
