/** A number as typed with a decimal point; null when nothing is typed, undefined when it is no number ("4,5"). */
export function enteredNumber(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined;
}
