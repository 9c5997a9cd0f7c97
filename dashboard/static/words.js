// Spelling: what counts as the same word. Applied to the texts and to what a reader types alike, so a rule only has to
// treat both in the same way; what it makes need not be English, and nobody sees it.

const LEFT_OUT = new Set(
  ("a an and are as at be been but by can could do does for from had has have how i if in into is it its may me my " +
    "of on or so than that the their them then there these they this to was we were what when where which who why " +
    "will with would you your").split(" "),
);
const PAIRS = new Map(Object.entries({
  aluminum: "aluminium",
  gray: "grey",
  metastases: "metastasis",
  crises: "crisis",
  prostheses: "prosthesis",
}));
/** @type {[from: RegExp, to: string][]} */
const RULES = [
  [/['’]s?$/, ""],
  // One and many: diagnoses, biopsies, abscesses, deposits; not lupus, mass, dialysis.
  [/(\p{L}{4})oses$/u, "$1osis"],
  [/(\p{L}{2})ies$/u, "$1y"],
  [/(ss|sh|ch|x)es$/, "$1"],
  [/(\p{L}{2}[^\Wsui])s$/u, "$1"],
  // British and American: oedema, haemorrhage, tumour, centre, dialyse.
  [/([ao])e(?=\p{L})/gu, "e"],
  [/our(?=$|al|ed|ing|less)/, "or"],
  [/([bt])re$/, "$1er"],
  [/z/g, "s"],
  // What sounds alike: ph and f, y and i, k and c.
  [/ph/g, "f"],
  [/y/g, "i"],
  [/k/g, "c"],
  [/(\p{L})\1+/gu, "$1"],
];
const WORD = /[\p{L}\p{N}]+(?:['’\-][\p{L}\p{N}]+)*/gu;
const PART = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

/**
 * Return a word in the form in which it is compared: without accents, capitals, plural and habits of spelling.
 * @param {string} word
 */
export function fold(word) {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return RULES.reduce((made, [from, to]) => made.replace(from, to), PAIRS.get(plain) ?? plain);
}

/**
 * Return the words of a text and where each starts; a compound gives its parts and itself (X-ray, xray).
 * @param {string} text
 */
export function words(text) {
  /** @type {[word: string, start: number][]} */
  const found = [];
  for (const whole of text.matchAll(WORD)) {
    const parts = [...whole[0].matchAll(PART)];
    if (parts.length > 1) found.push([whole[0], whole.index]);
    for (const part of parts) found.push([part[0], whole.index + part.index]);
  }
  return found;
}

/**
 * Return the folded words of a text that are worth looking for.
 * @param {string} text
 */
export function terms(text) {
  return words(text).filter(([word]) => !LEFT_OUT.has(word.toLowerCase())).map(([word]) => key(word));
}

/**
 * Return the folded words of a question; the last one counts as begun, whatever it is, until a space ends it.
 * @param {string} text
 */
export function asked(text) {
  const parts = [...text.matchAll(PART)].map(([word]) => word);
  const kept = parts.filter((word, place) =>
    !LEFT_OUT.has(word.toLowerCase()) || (place === parts.length - 1 && text.endsWith(word))
  );
  return kept.map(key);
}

// A text repeats its words, and folding is most of the work of reading it.
/** @type {Map<string, string>} */
const KNOWN = new Map();

/**
 * Return the folded form of a word, a compound in one piece.
 * @param {string} word
 */
export function key(word) {
  const known = KNOWN.get(word) ?? fold(word.replace(/-/g, ""));
  KNOWN.set(word, known);
  return known;
}

/**
 * Return how many letters must change, be added, be left out or change places to make one word of the other.
 * @param {string} one
 * @param {string} other
 */
export function distance(one, other) {
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      const turned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (turned) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[other.length];
}
