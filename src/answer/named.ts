import { entitiesOf } from '../index/entities.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Entity } from '../knowledge/schema.js';

/** A name that somebody typed, as it stands in a sentence of the bot's. */
export function typedName(typed: string): string {
  return `“${typed}”`;
}

/**
 * A name of the article's as it stands in a sentence of the bot's: a person's as it is; any other, which would need an
 * article or another form ("by the United States"), in quotation marks.
 */
export function nameInSentence(knowledge: Knowledge, { id, name }: Entity): string {
  return entitiesOf(knowledge).get(id)?.kind === 'person' ? name.text : typedName(name.text);
}
