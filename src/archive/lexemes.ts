/** A word as PostgreSQL reads it in a `tsvector` or a `tsquery`, whatever letters it has. */
export const lexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Characters of a lexeme at most; PostgreSQL takes no longer ones. */
export const longestLexeme = 500;
