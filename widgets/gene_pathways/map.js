// The drawing of the pathway: part of the view of the gene pathways, put after it in one module.

const WIDE = 336;
const BOX = { width: 92, line: 15, pad: 6, chip: 29 };
const GUTTERS = [7.5, 114.5, 221.5, 328.5]; // beside the columns, for arrows that pass a row
const LANES = [0, -4, 4];
const GAP = 24;

function lines(words, most = 12) {
  const found = [];
  for (const word of words.split(" ")) {
    if (found.length > 0 && `${found.at(-1)} ${word}`.length <= most) found.push(`${found.pop()} ${word}`);
    else found.push(word);
  }
  return found;
}

/** Put the genes below their node, each in the first line that has room. */
function packed(genes) {
  const rows = [];
  for (const id of genes) {
    const width = Math.max(32, id.length * 8 + 12);
    let row = rows.find((each) => each.used + width + 4 <= BOX.width + 2);
    if (!row) rows.push(row = { used: -4, chips: [] });
    row.chips.push({ id, x: row.used + 4, width });
    row.used += width + 4;
  }
  return rows;
}

/** Where everything lies: rows from the gut to the skin, three columns, a band for each place. */
function layout({ places, nodes }, genesOf) {
  const boxes = new Map();
  const bands = [];
  let y = 0;
  for (const number of [...new Set(nodes.map((node) => node.row))].sort((a, b) => a - b)) {
    const row = nodes.filter((node) => node.row === number);
    const place = places.find((each) => each.id === row[0].place);
    if (bands.at(-1)?.place !== place) {
      bands.push({ place, top: y });
      y += 24;
    }
    for (const node of row) {
      const label = lines(node.label);
      const chips = packed(genesOf(node.id));
      const height = label.length * BOX.line + BOX.line + 2 * BOX.pad;
      boxes.set(node.id, { node, label, chips, row: number, column: node.column, x: GUTTERS[node.column] + 7.5, y, height,
        bottom: y + height + chips.length * (BOX.chip + 3) });
    }
    y = Math.max(...row.map((node) => boxes.get(node.id).bottom)) + GAP;
    bands.at(-1).bottom = y - 6;
  }
  return { boxes, bands, height: y };
}

/** The corners of an arrow: straight to a neighbour, else through the gap below a row or a gutter beside a column. */
class Router {
  constructor(boxes) {
    this.boxes = boxes;
    this.taken = new Map();
  }

  lane(key) {
    const count = this.taken.get(key) ?? 0;
    this.taken.set(key, count + 1);
    return LANES[count % LANES.length];
  }

  floor(row) {
    return Math.max(...[...this.boxes.values()].filter((box) => box.row === row).map((box) => box.bottom));
  }

  route(tail, head) {
    const [t, h] = [this.boxes.get(tail), this.boxes.get(head)];
    // Genes hang below a box: an arrow starts at the box and passes behind them.
    const [tx, hx, foot] = [t.x + BOX.width / 2, h.x + BOX.width / 2, t.y + t.height];
    if (t.column === h.column && h.row === t.row + 1) return [[tx, foot], [hx, h.y - 2]];
    if (t.column === h.column && h.row === t.row - 1) return [[tx, t.y - 1], [hx, h.bottom + 3]];
    if (t.row === h.row && Math.abs(t.column - h.column) === 1) {
      const right = h.column > t.column;
      const y = Math.min(t.y + t.height, h.y + h.height) - 14;
      return [[t.x + (right ? BOX.width : 0), y], [right ? h.x - 2 : h.x + BOX.width + 2, y]];
    }
    if (t.row === h.row) {
      const y = this.floor(t.row) + 10 + this.lane(`floor${t.row}`);
      return [[tx + 30, foot], [tx + 30, y], [hx, y], [hx, h.bottom + 3]];
    }
    if (h.row === t.row + 1) {
      const y = this.floor(t.row) + 12 + this.lane(`floor${t.row}`);
      const side = Math.sign(t.column - h.column) * 26;
      return [[tx - side / 2, foot], [tx - side / 2, y], [hx + side, y], [hx + side, h.y - 2]];
    }
    return this.beside(t, h);
  }

  beside(t, h) {
    const near = [t.column, t.column + 1];
    const gutter = t.column === h.column ? near[t.column === 0 ? 0 : 1] : near.find((each) => each === h.column || each === h.column + 1);
    const x = GUTTERS[gutter] + this.lane(`gutter${gutter}`);
    const leaves = t.x + (gutter > t.column ? BOX.width : 0);
    const left = gutter === h.column;
    const out = t.y + t.height / 2 + this.lane(`out${t.node.id}${gutter}`);
    const into = h.y + h.height / 2 + 3 * this.lane(`in${h.node.id}${left}`);
    return [[leaves, out], [x, out], [x, into], [left ? h.x - 2 : h.x + BOX.width + 2, into]];
  }
}

/** The line of an arrow, and its end: a point where it raises, a bar where it lowers. */
function arrowShape(points, way) {
  const [[ax, ay], [bx, by]] = points.slice(-2);
  const [dx, dy] = [Math.sign(bx - ax), Math.sign(by - ay)];
  const back = way === "raises" ? 6 : 1;
  const line = [...points.slice(0, -1), [bx - dx * back, by - dy * back]];
  const end = way === "raises"
    ? `M${bx} ${by}L${bx - dx * 8 - dy * 4.5} ${by - dy * 8 - dx * 4.5}L${bx - dx * 8 + dy * 4.5} ${by - dy * 8 + dx * 4.5}Z`
    : `M${bx - dy * 7} ${by - dx * 7}L${bx + dy * 7} ${by + dx * 7}`;
  return shape("g", { class: `cs-arrow cs-${way}` },
    shape("polyline", { points: line.map((point) => point.join(",")).join(" "), class: "cs-shaft" }),
    shape("path", { d: end, class: "cs-end" }));
}

/** The picture: nodes and genes are buttons, one stop of the tab key, the arrow keys go from one to the next. */
class PathwayMap {
  constructor(state) {
    this.state = state;
    this.items = [];
    const { boxes, bands, height } = layout(state.pathway, (node) => state.genesAt(node));
    const router = new Router(boxes);
    this.arrows = state.pathway.arrows.map((arrow) => (arrow.steers_back ? null : arrowShape(router.route(arrow.tail, arrow.head), arrow.way)));
    const loose = packed(state.genesAt(null)).flatMap((row) => row.chips);
    this.svg = shape("svg", { viewBox: `0 0 ${WIDE} ${height + 42}`, role: "group", "aria-label": "Pathway from gut and bone to kidney to skin" },
      ...bands.flatMap((band) => this.band(band)),
      shape("g", { "aria-hidden": "true" }, ...this.arrows.filter(Boolean)),
      ...[...boxes.values()].map((box) => this.box(box)),
      shape("text", { x: 10, y: height + 20, class: "cs-place", "aria-hidden": "true" }, "No way known:"),
      ...loose.map((chip, place) => this.chip(chip, 122 + place * 72, height + 1)));
    this.svg.addEventListener("keydown", (event) => this.key(event));
    this.items[0].shape.setAttribute("tabindex", "0");
  }

  band({ place, top, bottom }) {
    return [shape("rect", { x: 1, y: top, width: WIDE - 2, height: bottom - top, rx: 8, class: "cs-band", "aria-hidden": "true" }),
      shape("text", { x: 10, y: top + 16, class: "cs-place", "aria-hidden": "true" }, place.label)];
  }

  button(id, kind, x, y, width, height, ...children) {
    const choose = () => this.state.choose(kind === "gene" ? { gene: id } : { node: id });
    const button = shape("g", { class: `cs-item cs-${kind}`, role: "button", tabindex: "-1", "aria-pressed": "false" },
      shape("rect", { x, y, width, height, rx: kind === "gene" ? height / 2 : 6 }), ...children);
    button.addEventListener("click", choose);
    this.items.push({ id, kind, shape: button, x: x + width / 2, y: y + height / 2, choose });
    return button;
  }

  box({ node, label, chips, x, y, height }) {
    const middle = x + BOX.width / 2;
    const text = shape("text", { class: "cs-label" }, ...label.map((line, place) =>
      shape("tspan", { x: middle, y: y + BOX.pad + 11 + place * BOX.line }, line)));
    const change = shape("text", { x: middle, y: y + BOX.pad + 11 + label.length * BOX.line, class: "cs-change" });
    const button = this.button(node.id, "node", x, y, BOX.width, height, text, change);
    return shape("g", {}, button, ...chips.flatMap((row, place) =>
      row.chips.map((chip) => this.chip(chip, x + chip.x, y + height + 3 + place * (BOX.chip + 3)))));
  }

  chip({ id, width }, x, y) {
    const chip = this.button(id, "gene", x, y, width, BOX.chip,
      shape("text", { x: x + width / 2, y: y + BOX.chip / 2 + 4.5, class: "cs-symbol" }, id));
    chip.setAttribute("aria-label", `Gene ${id}`);
    return chip;
  }

  key(event) {
    const here = this.items.find((item) => item.shape === document.activeElement);
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    if (!here || (!way && event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    if (!way) { here.choose(); return; }
    const along = (item) => (item.x - here.x) * way[0] + (item.y - here.y) * way[1];
    const across = (item) => Math.abs((item.x - here.x) * way[1] + (item.y - here.y) * way[0]);
    const ahead = this.items.filter((item) => along(item) > 4).sort((a, b) => along(a) + 2 * across(a) - along(b) - 2 * across(b));
    if (ahead.length > 0) this.focus(ahead[0]);
  }

  focus(item) {
    for (const each of this.items) each.shape.setAttribute("tabindex", each === item ? "0" : "-1");
    item.shape.focus();
  }

  /** Show what the chosen fault pushes: a sign and a word in each node, and the arrows that push. */
  draw() {
    const { gene, node } = this.state.chosen;
    const pushes = this.state.pushes();
    const used = new Set((this.state.disease()?.steps ?? []).flatMap((step) => step.arrows));
    this.svg.classList.toggle("cs-chosen", gene !== "");
    for (const item of this.items) {
      const push = item.kind === "node" ? pushes.get(item.id) ?? "" : "";
      item.shape.setAttribute("aria-pressed", String(item.kind === "gene" ? item.id === gene : item.id === node));
      if (item.kind !== "node") continue;
      item.shape.dataset.push = push;
      item.shape.lastChild.textContent = PUSHES[push].mark;
      item.shape.setAttribute("aria-label", `${this.state.nodes.get(item.id).label}${push ? `, ${PUSHES[push].word}` : ""}`);
    }
    this.arrows.forEach((arrow, place) => arrow?.classList.toggle("cs-used", used.has(place)));
  }
}
