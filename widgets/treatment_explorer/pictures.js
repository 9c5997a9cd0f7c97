// The pictures: a forest plot without a sum, and a hundred people as icons. Put after the view in one module.

const FOREST = { width: 320, left: 10, right: 10, top: 8, step: 58, axis: 40 };
const ICON = { pitch: 20, side: 10 };
let pictures = 0;

/** A picture that says in its title and description everything that it shows. */
function picture(className, width, height, title, description, ...children) {
  const id = `cs-picture-${++pictures}`;
  return shape("svg", { class: className, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": `${id}-t ${id}-d` },
    shape("title", { id: `${id}-t` }, title), shape("desc", { id: `${id}-d` }, description), ...children);
}

/** One study a line, the largest first: the area of a mark grows with the people, the line is the interval.
 *  A part of people who stand in a larger row already gets a hollow mark. */
function drawForest(rows, what, caption) {
  const { width, left, right, top, step, axis } = FOREST;
  const place = (share) => left + share / 100 * (width - left - right);
  const sorted = [...rows].sort((one, other) => other.n - one.n);
  const height = top + sorted.length * step + axis;
  const ground = [0, 25, 50, 75, 100].flatMap((share) => [
    shape("line", { class: "cs-grid", x1: place(share), x2: place(share), y1: top, y2: height - axis }),
    shape("text", { class: "cs-tick", x: place(share), y: height - axis + 16, "text-anchor": share === 0 ? "start" : share === 100 ? "end" : "middle" }, String(share))]);
  const lines = sorted.flatMap((row, number) => {
    const share = row[what];
    const [words, y] = [top + number * step + 13, top + number * step + 44];
    const side = 1.7 * Math.sqrt(row.n);
    return [
      shape("text", { class: "cs-study", x: left, y: words }, `${row.short}: ${share.k} of ${share.n}`),
      shape("text", { class: "cs-tick", x: left, y: words + 15 }, `${row.within ? "Part: " : ""}${row.part}`),
      shape("line", { class: "cs-range", x1: place(share.low), x2: place(share.high), y1: y, y2: y }),
      shape("rect", { class: row.within ? "cs-mark cs-hollow" : "cs-mark", x: place(share.at) - side / 2, y: y - side / 2, width: side, height: side })];
  });
  const said = sorted.map((row) => `${row.short}, ${row.who}: ${row[what].words}.`).join(" ");
  return make("figure", { className: "cs-forest" }, make("figcaption", {}, caption, sorted.some((row) => row.within) ? " A hollow mark is a part of people who are drawn already." : ""),
    picture("cs-drawn", width, height, `Share of people, ${sorted.length === 1 ? "1 study" : `${sorted.length} studies`}, not added up`, said, ...ground, ...lines,
      shape("text", { class: "cs-tick", x: width / 2, y: height - 5, "text-anchor": "middle" }, "of 100, with the 95 % range")));
}

function mark(number, { at, low, high }) {
  const [x, y] = [(number - 1) % ICON.side, Math.floor((number - 1) / ICON.side)].map((step) => (step + 0.5) * ICON.pitch);
  const sure = number <= Math.round(low);
  const seen = number <= Math.round(at);
  const could = number <= Math.round(high);
  const kind = sure ? "cs-sure" : seen ? "cs-seen" : could ? "cs-could" : "cs-rest";
  return shape("circle", { class: kind, cx: x, cy: y, r: kind === "cs-rest" ? 2.5 : 7 });
}

/** A hundred people: those in the whole range, those seen but in doubt, those who could be more, and the rest. */
function drawIcons(row, what, word) {
  const share = row[what];
  const size = ICON.pitch * ICON.side;
  const [low, at, high] = [share.low, share.at, share.high].map(Math.round);
  const key = [["cs-sure", `1 to ${low}: even at the low end of the range`, low > 0], ["cs-seen", `to ${at}: as it was seen`, at > low],
    ["cs-could", `to ${high}: only at the high end`, high > at], ["cs-rest", "the rest", high < 100]].filter(([, , there]) => there);
  return make("figure", { className: "cs-hundred" },
    make("figcaption", {}, make("strong", {}, `${row.short}. `), `${capital(row.who)}. ${capital(word)}: ${share.words}.`),
    picture("cs-drawn", size, size, `${at} of 100: ${word}`, `${row.who}: ${share.words}.`,
      ...Array.from({ length: 100 }, (_, place) => mark(place + 1, share))),
    make("ul", { className: "cs-key" }, key.map(([kind, words]) => make("li", {}, sample(kind), ` ${words}`))));
}

function sample(kind) {
  return shape("svg", { class: "cs-sample", viewBox: "0 0 20 20", "aria-hidden": "true" },
    shape("circle", { class: kind, cx: 10, cy: 10, r: kind === "cs-rest" ? 2.5 : 7 }));
}
