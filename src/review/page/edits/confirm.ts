import { type ArticleFile, type Key, partsOf } from '../file.js';
import { confirmed, replaced } from './items.js';

/** Confirms an item: removes the program's confidence and candidates. */
export function confirm(file: ArticleFile, key: Key): ArticleFile {
  const { id, list } = partsOf(key);
  switch (list) {
    case 'people':
      return { ...file, people: replaced(file.people, id, confirmed) };
    case 'organisations':
      return { ...file, organisations: replaced(file.organisations, id, confirmed) };
    case 'places':
      return { ...file, places: replaced(file.places, id, confirmed) };
    case 'events':
      return { ...file, events: replaced(file.events, id, confirmed) };
    case 'facts':
      return { ...file, facts: replaced(file.facts, id, confirmed) };
    case 'statements':
      return {
        ...file,
        statements: replaced(file.statements, id, (statement) => ({
          ...confirmed(statement),
          ...(statement.direct && statement.candidates && { candidates: undefined }),
        })),
      };
    default:
      return file;
  }
}
