import { type ArticleFile, type FactItem, keyOf, type StatementItem, textOf, type Written } from '../file.js';
import { newId } from '../ids.js';
import { type Added, confirmed, inserted, replaced } from './items.js';

/** How many words of a statement or fact go into its id. */
const idWords = { statement: 5, fact: 6 };

const beginning = (words: Written, count: number): string =>
  textOf(words).split(/\s+/u).slice(0, count).join(' ');

/** Sets a statement's speakers, possibly none, and removes the program's candidates. */
export function setSpeakers(file: ArticleFile, id: string, speakers: readonly string[]): ArticleFile {
  return {
    ...file,
    statements: replaced(file.statements, id, (statement) => ({
      ...confirmed(statement),
      speakers: [...new Set(speakers)],
      ...(statement.direct && statement.candidates && { candidates: undefined }),
    })),
  };
}

/** A new quotation or paraphrase. */
export interface NewStatement {
  readonly direct: boolean;
  readonly words: Written;
  /** The reporting words. */
  readonly cue: Written;
  readonly speakers: readonly string[];
}

/** Adds a quotation or a paraphrase. @param at its index in the list; at the end if left out */
export function addStatement(file: ArticleFile, statement: NewStatement, at?: number): Added {
  const { cue, direct, speakers, words } = statement;
  const id = newId(file, `${speakers[0] ?? ''} ${beginning(words, idWords.statement)}`, 'statement');
  const item: StatementItem = { id, speakers: [...speakers], direct, words, cue };
  return {
    file: { ...file, statements: inserted(file.statements, item, at) },
    key: keyOf('statements', item),
  };
}

/** Sets a statement's words. @param cue new reporting words, or null to keep them */
export function setStatementWords(
  file: ArticleFile,
  id: string,
  words: Written,
  cue: Written | null = null,
): ArticleFile {
  return {
    ...file,
    statements: replaced(file.statements, id, (statement) => ({
      ...confirmed(statement),
      words,
      cue: cue ?? statement.cue,
    })),
  };
}

/** Turns a quotation into a paraphrase or the other way round. */
export function setDirect(file: ArticleFile, id: string, direct: boolean): ArticleFile {
  return {
    ...file,
    statements: replaced(file.statements, id, (statement): StatementItem => {
      if (statement.direct === direct) return statement;
      if (!statement.direct) return { ...confirmed(statement), direct: true };
      const { candidates, ...said } = confirmed(statement);
      return { ...said, direct: false };
    }),
  };
}

/** Adds a fact. @param at its index in the list; at the end if left out */
export function addFact(
  file: ArticleFile,
  { about, words }: Pick<FactItem, 'words' | 'about'>,
  at?: number,
): Added {
  const item = { id: newId(file, beginning(words, idWords.fact), 'fact'), words, about };
  return { file: { ...file, facts: inserted(file.facts, item, at) }, key: keyOf('facts', item) };
}

/** Changes a fact's words, or what it is about. */
export function changeFact(
  file: ArticleFile,
  id: string,
  change: Partial<Pick<FactItem, 'words' | 'about'>>,
): ArticleFile {
  return { ...file, facts: replaced(file.facts, id, (fact) => ({ ...confirmed(fact), ...change })) };
}
