import type { Knowledge } from '../knowledge/load.js';
import { entitiesOf } from './entities.js';
import type { Known } from './known.js';

/** Whom or what a part of a question names, articles and titles apart. */
export function namedIn(knowledge: Knowledge, text: string): Known[] {
  const entities = entitiesOf(knowledge);
  const bare = text.replace(/^(?:the|a|an)\s+/i, '');
  const found = entities.best(bare).map(({ value }) => value);
  return found.length > 0 ? found : entities.byRole(bare).map(({ value }) => ({ kind: 'person', value }));
}
