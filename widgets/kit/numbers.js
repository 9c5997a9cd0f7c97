// Reading a number as it was typed. A comma is a decimal point; what could be two numbers is asked about, and never
// guessed.

const PLAIN = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;
// One sign and three digits after it: 1,234 is 1.234 to some readers, and 1234 to others.
const EITHER = /^([+-]?[1-9]\d{0,2})[.,](\d{3})$/;
// Thousands set apart, alike all the way, and then perhaps a fraction after another sign: 1.234,5 or 1 234.
const GROUPED = /^([+-]?)(\d{1,3})(?:([.,'’ \u00a0\u202f])\d{3})(?:\3\d{3})*(?:(?!\3)[.,]\d+)?$/;
const FRACTION = /[.,]\d+$/;

/**
 * Return the numbers that a text can mean, the likelier one first: none if it is no number, and more than one, or one
 * that is not `sure`, where only the reader knows.
 * @param {string} text
 * @returns {{ numbers: number[], sure: boolean }}
 */
export function readings(text) {
  const typed = text.trim();
  const either = EITHER.exec(typed);
  if (either) return { numbers: [Number(`${either[1]}.${either[2]}`), Number(either[1] + either[2])], sure: false };
  if (PLAIN.test(typed)) return { numbers: [Number(typed.replace(",", "."))], sure: true };
  const grouped = GROUPED.exec(typed);
  if (!grouped) return { numbers: [], sure: false };
  const last = FRACTION.exec(typed);
  const fraction = last && last[0][0] !== grouped[3] ? last[0].slice(1) : "";
  const whole = (fraction ? typed.slice(0, -fraction.length - 1) : typed).replace(/[^\d+-]/g, "");
  return { numbers: [Number(fraction ? `${whole}.${fraction}` : whole)], sure: false };
}
