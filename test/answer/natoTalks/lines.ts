import { actions } from './actions.js';
import { attendance } from './attendance.js';
import { article, facts, keywords } from './everydayQuestions.js';
import { countries, names, roles } from './people.js';
import { quotations } from './quotations.js';
import { unknownFacts, unknownPeople, unknownQuotations, unknownStatements } from './refusals.js';
import { statements } from './statements.js';

const rows = [
  ...attendance,
  ...names,
  ...roles,
  ...countries,
  ...actions,
  ...quotations,
  ...statements,
  ...facts,
  ...keywords,
  ...article,
  ...unknownPeople,
  ...unknownQuotations,
  ...unknownStatements,
  ...unknownFacts,
];

/** What people type about the article in English: commands and free questions. */
export const lines: readonly string[] = rows.map(({ line }) => line);
/** The free questions among them. */
export const questions: readonly string[] = lines.filter((line) => !line.startsWith('/'));
