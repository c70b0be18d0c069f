/** What a typed number is: a value, or why it is none. A comma is refused: "4,5" must never be read as 45. */
export type DecimalText =
  | { readonly value: number }
  | { readonly problem: 'empty' | 'comma' | 'not_a_number' };

/** Reads a number with a decimal point as typed; signs, exponents, commas and units are refused. */
export function parseDecimal(text: string): DecimalText {
  const typed = text.trim();
  if (typed === '') return { problem: 'empty' };
  if (typed.includes(',')) return { problem: 'comma' };
  if (!/^\d{1,6}(\.\d{1,6})?$/.test(typed)) return { problem: 'not_a_number' };
  return { value: Number(typed) };
}
