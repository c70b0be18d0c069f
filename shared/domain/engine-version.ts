/** The version of these rules; stored with every result. */
export const engineVersion = '1.0.0';
