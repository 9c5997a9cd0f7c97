// A figure as a file of its own: as lines that look the same everywhere, or in pixels, with how to cite it below.

const WIDTH = 1600; // pixels, enough for a slide or half a page in print
const MARGIN = 48;
const LETTERS = 30;
const LINE = 1.4;

/**
 * Return a drawing as the text of a file of its own, in the colours that it has on the page now.
 * @param {SVGSVGElement} drawing
 */
export function linesOf(drawing) {
  const style = getComputedStyle(drawing);
  return new XMLSerializer().serializeToString(drawing).replace(
    /var\((--[\w-]+)(?:,\s*([^()]*))?\)/g,
    (_, variable, otherwise) => style.getPropertyValue(variable).trim() || otherwise,
  );
}

/**
 * Return a drawing in pixels, with words below it, as a PNG file. Rejects where the browser can't draw it.
 * @param {SVGSVGElement} drawing
 * @param {string} words
 * @returns {Promise<Blob>}
 */
export async function pixelsOf(drawing, words) {
  const { width, height } = drawing.viewBox.baseVal;
  const tall = Math.round(WIDTH * height / width);
  const sized = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  // Without a size of its own some browsers draw nothing; the colours are asked of the one that stands on the page.
  sized.setAttribute("width", String(WIDTH));
  sized.setAttribute("height", String(tall));
  drawing.before(sized);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(linesOf(sized))}`;
  sized.remove();
  await picture.decode();
  const canvas = document.createElement("canvas");
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const { fontFamily } = getComputedStyle(document.body);
  const font = `${LETTERS}px ${fontFamily}`;
  pen.font = font;
  const lines = wrapped(words, (line) => pen.measureText(line).width <= WIDTH);
  canvas.width = WIDTH + 2 * MARGIN;
  canvas.height = tall + 3 * MARGIN + lines.length * LETTERS * LINE;
  // What was set before is gone with the new size.
  const style = getComputedStyle(drawing);
  pen.fillStyle = style.getPropertyValue("--cs-paper") || "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, MARGIN, MARGIN, WIDTH, tall);
  Object.assign(pen, { font, fillStyle: style.getPropertyValue("--cs-quiet") || "black", textBaseline: "top" });
  for (const [place, line] of lines.entries()) pen.fillText(line, MARGIN, tall + 2 * MARGIN + place * LETTERS * LINE);
  return new Promise((done, fail) => {
    canvas.toBlob((file) => file ? done(file) : fail(new Error("the browser made no picture")), "image/png");
  });
}

/**
 * Return words in lines, each as long as it may be.
 * @param {string} words
 * @param {(line: string) => boolean} fits
 */
export function wrapped(words, fits) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : "";
    if (longer && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
