// The body map. State lives in the traits; this module draws it and reports changes.

const SUBTYPES = {
  dystrophic: "Damaged tissue (dystrophic)",
  metastatic: "Upset body chemistry (metastatic)",
  idiopathic: "No cause found (idiopathic)",
  iatrogenic: "After a treatment (iatrogenic)",
  calciphylaxis: "Blocked small vessels (calciphylaxis)",
};
const LINK = "body";
const FIRST_ROWS = 8;

// ------------------------------------------------------------- what is chosen

function drawModes(map) {
  const mode = (value, text) => make("label", { className: "cs-mode" }, make("input", { type: "radio", name: `${map.prefix}-mode`, value,
    onchange: () => map.set({ mode: value }) }), make("span", {}, text));
  const modes = make("fieldset", { className: "cs-modes" }, make("legend", {}, "What do you want to know?"),
    mode("sites", "Which causes are reported at a place?"), mode("cause", "Where does a cause put its deposits?"));
  const fill = () => {
    for (const radio of modes.querySelectorAll("input")) radio.checked = radio.value === (map.byCause ? "cause" : "sites");
  };
  return [modes, fill];
}

function drawSelect(map) {
  const causes = [...map.causes.values()].sort((one, other) => one.name.localeCompare(other.name));
  const select = make("select", { id: `${map.prefix}-cause`, onchange: () => map.set({ cause: select.value }) },
    make("option", { value: "" }, "Choose a cause"),
    Object.entries(SUBTYPES).map(([subtype, label]) => make("optgroup", { label },
      causes.filter((cause) => cause.subtype === subtype).map((cause) => make("option", { value: cause.id }, cause.name)))));
  const chooser = make("p", { className: "cs-chooser" }, make("label", { for: select.id }, "Cause"), select);
  return [chooser, () => { chooser.hidden = !map.byCause; select.value = map.cause?.id ?? ""; }];
}

/** The same places as boxes to tick; what is not one part of the body has no other place. */
function drawList(map) {
  const groups = map.model.get("groups");
  const drawn = new Set(map.model.get("views").flatMap((view) => view.regions.map(({ site }) => site)));
  const box = ({ id, label, explain }) => make("label", { className: "cs-tick" },
    make("input", { type: "checkbox", value: id, "aria-label": label, "aria-describedby": `${map.prefix}-${id}`,
      onchange: (event) => map.toggle(id, event.target.checked) }),
    make("span", {}, make("span", {}, label), make("small", { id: `${map.prefix}-${id}` }, explain)));
  const fieldset = (group) => make("fieldset", {}, make("legend", {}, group.label), group.sites.map(box));
  const onDrawing = (group) => group.sites.some(({ id }) => drawn.has(id));
  const list = make("div", { className: "cs-list" }, groups.filter((group) => !onDrawing(group)).map(fieldset),
    make("details", {}, make("summary", {}, "The places of the drawing as a list"), groups.filter(onDrawing).map(fieldset)));
  const fill = () => {
    list.hidden = map.byCause;
    for (const input of list.querySelectorAll("input")) input.checked = map.chosen.includes(input.value);
  };
  return [list, fill];
}

function drawLegend(map) {
  const key = (step) => make("span", { className: "cs-key", "data-step": String(step), "aria-hidden": "true" }, make("span", {}, String(step)));
  const legend = make("details", { className: "cs-legend" }, make("summary", {}, "What the words and numbers mean"),
    make("ul", {}, map.terms.map((term) => make("li", {}, key(map.step(term.id)),
      make("span", {}, make("strong", {}, term.label), `: ${term.people}`)))),
    make("p", { className: "cs-quiet" }, "The words are the frequency terms of the Human Phenotype Ontology. ", map.cites(map.terms[0].refs),
      "Most causes were described in few people. The sources show that a place occurs; how often is our reading of them, a rough step and not a count."));
  // Only the drawing of a cause bears numbers; there the key is open from the start.
  return [legend, () => { legend.open = map.byCause; }];
}

// ---------------------------------------------------------------- the answers

function drawLine(map, { site, term, refs }, picked = false) {
  const step = map.step(term);
  const most = map.terms.length - 1;
  return make("li", { "data-line": site, "data-picked": picked ? "true" : false },
    make("span", { className: "cs-dots", "aria-hidden": "true" }, "●".repeat(step) + "○".repeat(most - step)), " ",
    make("strong", {}, map.term(term).label), `: ${map.label(site)}. `, map.cites(refs));
}

function drawRow(map, { cause, seen }) {
  return make("li", { className: "cs-row", "data-cause": cause.id },
    make("a", { href: map.about(cause) }, cause.name), make("small", {}, `${COMMON[cause.common]} of calcium in the skin`),
    make("ul", {}, seen.map((line) => drawLine(map, line))));
}

function count(number, one, more) { return `${number} ${number === 1 ? one : more}`; }

function summary(map) {
  if (map.byCause) {
    if (!map.cause) return "No cause chosen yet.";
    const reported = map.reported(map.cause).length;
    return reported === 0 ? `${map.cause.name}: no place is reported.`
      : `${map.cause.name}: ${count(reported, "place is", "places are")} reported.`;
  }
  if (map.chosen.length === 0) return "No place chosen yet.";
  const rows = map.causesAt(map.chosen);
  const places = map.chosen.length;
  const all = rows.filter(({ seen }) => seen.length === places).length;
  if (places === 1) return `${map.label(map.chosen[0])}: reported in ${rows.length} of ${map.causes.size} causes.`;
  return `${places} places: ${rows.length} of ${map.causes.size} causes are reported at one or more of them, ${all} at all of them.`;
}

/** What the button says that leads to the answer on a narrow screen. */
function shortly(map) {
  if (map.byCause) return map.cause ? `See ${count(map.reported(map.cause).length, "place", "places")}` : "";
  return map.chosen.length > 0 ? `See ${count(map.causesAt(map.chosen).length, "cause", "causes")}` : "";
}

function drawCauses(map) {
  if (map.chosen.length === 0) return [make("p", {}, summary(map), " Press a part of the drawing, or tick the list.")];
  const rows = map.causesAt(map.chosen);
  const excluded = map.excludedAt(map.chosen);
  const rest = rows.slice(FIRST_ROWS);
  const to = writeLink("explorer", { present: map.chosen }).replace(/^[^#]*/, "");
  return [
    make("p", {}, make("strong", {}, summary(map))),
    make("p", { className: "cs-onward" }, make("a", { href: CAUSES + to, className: "cs-go", onclick: (event) => openExplorer(event, to) },
      "Take these places into the explorer"), make("small", {}, "The explorer then starts from these places alone.")),
    make("ul", { className: "cs-rows" }, rows.slice(0, FIRST_ROWS).map((row) => drawRow(map, row))),
    rest.length === 0 ? null : make("details", { className: "cs-more", "data-key": "rest" },
      make("summary", { "data-key": "rest-open" }, `${rest.length} more`),
      make("ul", { className: "cs-rows" }, rest.map((row) => drawRow(map, row)))),
    excluded.length === 0 ? null : make("p", {}, make("strong", {}, "Their profile excludes one of these places: "),
      `${excluded.map((cause) => cause.name).join("; ")}.`)];
}

/** Where the explorer stands on the same page, it takes over at once. */
function openExplorer(event, to) {
  const explorer = document.querySelector(".cs-explorer");
  if (!explorer) return;
  event.preventDefault();
  // The address may say the same already, and then no change of it would tell the explorer.
  if (location.hash === to) dispatchEvent(new Event("hashchange"));
  else location.hash = to;
  explorer.tabIndex = -1;
  explorer.focus({ preventScroll: true });
}

function drawPlaces(map, picked) {
  if (!map.cause) return [make("p", {}, summary(map), " Choose one above the drawing.")];
  const { cause } = map;
  const excluded = cause.seen.filter(({ term }) => term === EXCLUDED);
  const silent = map.sites.size - cause.seen.length;
  return [
    make("h4", {}, make("a", { href: map.about(cause) }, cause.name)),
    make("p", {}, make("strong", {}, summary(map))),
    make("ul", { className: "cs-rows" }, map.reported(cause).map((line) => drawLine(map, line, line.site === picked))),
    excluded.length === 0 ? null : [make("h5", {}, "Excluded by the profile"),
      make("ul", { className: "cs-rows" }, excluded.map((line) => drawLine(map, line, line.site === picked)))],
    silent === 0 ? null : make("p", {}, `The profile says nothing about the other ${count(silent, "place", "places")}. `,
      "That does not mean that deposits never occur there.")];
}

function drawResult(map, picked) {
  const notice = map.model.get("notice");
  return [
    make("h3", {}, map.byCause ? "Where it puts its deposits" : "Causes reported there"),
    make("p", { className: "cs-learning" }, make("strong", {}, "Not a diagnosis. "),
      map.byCause ? "It tells what was reported, not where yours must be." : "More common causes stand first. How common each is was never counted: we sorted them into four steps."),
    notice === "" ? null : make("p", { className: "cs-notice" }, `Not used: ${notice}`),
    ...(map.byCause ? drawPlaces(map, picked) : drawCauses(map))];
}

// ------------------------------------------------------------------ the whole

/** Take over a link; what nothing carries is dropped and named. */
function follow(map, linked) {
  const cut = (id) => `'${id.slice(0, 60)}'`;
  const [cause] = linked("cause");
  const sites = [...new Set(linked("sites"))];
  const unknown = sites.filter((site) => !map.sites.has(site)).map((site) => `unknown place ${cut(site)}`);
  if (cause !== undefined && !map.causes.has(cause)) unknown.push(`unknown cause ${cut(cause)}`);
  map.set({ mode: cause === undefined ? "sites" : "cause", cause: map.causes.has(cause) ? cause : "",
    sites: sites.filter((site) => map.sites.has(site)), notice: unknown.slice(0, 3).join("; ") });
}

function drawTools(map) {
  const address = () => writeLink(LINK, map.byCause ? { cause: map.cause ? [map.cause.id] : [] } : { sites: map.chosen });
  return make("div", { className: "cs-tools" },
    make("button", { type: "button", onclick: () => map.set({ sites: [], cause: "" }) }, "Clear the map"),
    ...linkButton(address, "The link is copied. It holds what you chose."));
}

export default {
  render({ model, el }) {
    const map = new Places(model);
    el.classList.add("cs-widget", "cs-body");
    // Pressing something makes a page ask for a kernel, which this widget has no use for.
    el.addEventListener("pointerdown", (event) => event.stopPropagation());
    const say = speaker(el);
    const result = make("section", { className: "cs-result", "aria-label": "What is reported" });
    const [jump, sayJump] = jumpTo(result);
    const show = (picked) => redraw(result, drawResult(map, picked));
    const body = new Body(map, (site) => {
      if (!map.byCause) { map.toggle(site); return; }
      show(site);
      result.querySelector("[data-picked]")?.scrollIntoView({ block: "nearest" });
      say(map.mark(site).words);
    });
    const [modes, fillModes] = drawModes(map);
    const [chooser, fillChooser] = drawSelect(map);
    const [list, fillList] = drawList(map);
    const [legend, fillLegend] = drawLegend(map);
    const fill = () => {
      for (const part of [fillModes, fillChooser, fillList]) part();
      body.draw();
      show();
    };
    el.append(modes, make("div", { className: "cs-columns" },
      make("div", {}, chooser, body.figure(), list, legend, jump), make("div", { className: "cs-side" }, result, drawTools(map))));
    const change = () => {
      fill();
      sayJump(shortly(map));
      say([summary(map), model.get("notice") && `Not used: ${model.get("notice")}`].filter(Boolean).join(" "));
    };
    model.on("change:sites change:mode change:notice", change);
    model.on("change:mode", fillLegend);
    model.on("change:cause", () => { change(); body.turn(); });
    fill();
    fillLegend();
    sayJump(shortly(map));
    return followLink(LINK, el, (linked) => { follow(map, linked); body.turn(); });
  },
};
