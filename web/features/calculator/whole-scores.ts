/** The scores of a whole numeric rating scale, as texts of a form. */
export const wholeScores = Array.from({ length: 11 }, (_, score) => String(score));
