/** A word quoted as a lexeme of a PostgreSQL `tsvector` or `tsquery`. */
export const lexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** The longest lexeme in characters; PostgreSQL takes no longer ones. */
export const longestLexeme = 500;
