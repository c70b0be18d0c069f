const mostYears = 120;

/** Why a day cannot be somebody's day of birth; null where it can. Said in the field, and refused by the server. */
export function birthDateProblem(
  birthDate: string,
  today: string,
): { readonly code: 'in_the_future' | 'too_early'; readonly message: string } | null {
  if (birthDate > today) return { code: 'in_the_future', message: 'A patient was born today or earlier.' };
  const earliest = `${Number(today.slice(0, 4)) - mostYears}${today.slice(4)}`;
  if (birthDate >= earliest) return null;
  return { code: 'too_early', message: `Check the year: nobody is older than ${mostYears}.` };
}
