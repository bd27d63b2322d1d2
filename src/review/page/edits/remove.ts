import { type ArticleFile, type Key, partsOf, textOf } from '../file.js';
import { without } from './items.js';
import { refer } from './references.js';

/** Removes an item and every reference to it. Unknown keys change nothing. */
export function remove(file: ArticleFile, key: Key): ArticleFile {
  const { id, list } = partsOf(key);
  switch (list) {
    case 'people':
    case 'organisations':
    case 'places':
    case 'events': {
      const rest = { ...file, [list]: without<{ id: string }>(file[list], id) };
      return refer(rest, (each) => (each === id ? undefined : each));
    }
    case 'statements':
      return { ...file, statements: without(file.statements, id) };
    case 'facts':
      return { ...file, facts: without(file.facts, id) };
    case 'summary':
      return { ...file, summary: file.summary.filter((point) => textOf(point) !== id) };
    default:
      return file;
  }
}
