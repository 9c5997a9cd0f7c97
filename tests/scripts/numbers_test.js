import assert from "node:assert/strict";
import { readings } from "../../widgets/kit/numbers.js";

const SURE = {
  "2.4": 2.4,
  "1,5": 1.5,
  " 2,9 ": 2.9,
  "15": 15,
  ".5": 0.5,
  "3.": 3,
  "0,250": 0.25,
  "0.123": 0.123,
  "1,2345": 1.2345,
  "1234,567": 1234.567,
  "-3": -3,
};
const DOUBTED = {
  "1.234,5": [1234.5],
  "1,234.5": [1234.5],
  "1 234,5": [1234.5],
  "1'234.5": [1234.5],
  "1’234": [1234],
  "1\u00a0234": [1234],
  "1\u202f234,25": [1234.25],
  "1.234.567": [1234567],
  "1,234,567.8": [1234567.8],
  "1,234": [1.234, 1234],
  "12.345": [12.345, 12345],
};
const NONE = [
  "",
  "  ",
  "x",
  "1.2.3",
  "1,2,3",
  "1e3",
  "1.23,4",
  "12 34",
  "1.234,5,6",
  "--1",
  "<script>",
  "٢٫٤",
  "1.234 567",
];

Deno.test("a comma is a decimal point", () => {
  for (const [text, number] of Object.entries(SURE)) {
    assert.deepEqual(readings(text), { numbers: [number], sure: true }, text);
  }
});

Deno.test("what could be another number is never taken as sure", () => {
  for (const [text, numbers] of Object.entries(DOUBTED)) {
    assert.deepEqual(readings(text), { numbers, sure: false }, text);
  }
});

Deno.test("what is no number has no reading", () => {
  for (const text of NONE) assert.deepEqual(readings(text), { numbers: [], sure: false }, text);
});

Deno.test("each number is read as itself however it is written, or asked about with itself among the readings", () => {
  // A fixed sequence of numbers with up to four decimals, so that a failure can be seen again.
  let seed = 7;
  const next = () => (seed = seed * 16807 % 2147483647) / 2147483647;
  for (let count = 0; count < 3000; count += 1) {
    const number = Number((next() * 10 ** Math.floor(next() * 6)).toFixed(Math.floor(next() * 5)));
    for (const [language, plain] of [["en", "."], ["de", ","], ["de-CH", "."], ["fr", ","]]) {
      const point = String(number).replace(".", plain);
      const grouped = new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(number);
      for (const text of [point, grouped]) {
        const { numbers, sure } = readings(text);
        assert.ok(numbers.includes(number), `${text}: ${numbers}`);
        if (sure) assert.deepEqual(numbers, [number]);
      }
    }
  }
});
