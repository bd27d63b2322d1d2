import { ArchiveAway } from '../knowledge/archive.js';
import { type Phrase, phrase } from '../phrases/phrases.js';

/** What a user is told of an error: what went wrong as far as it concerns them, and the id under which the log has the rest. */
export function failurePhrase(error: unknown, id: string): Phrase {
  return phrase(error instanceof ArchiveAway ? 'articlesAway' : 'failed', { id });
}
