import { entitiesOf } from '../../index/entities.js';
import type { NamedEntity } from '../../index/namedEntity.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Statement } from '../../knowledge/schema.js';
import { indefinitePronouns, pronounByForm } from '../../lexicon/pronouns.js';
import { wordsOf } from '../../nlp/words.js';
import { speakersNamed } from '../speakers.js';

/** The speaker whom a claim names. */
export interface NamedSpeaker {
  readonly typed: string;
  /** Whom the article knows by that name or role; nobody where it knows none. */
  readonly known: readonly NamedEntity[];
}

/** Reads the name, role or country typed for a speaker; null for a text that names nobody, such as a pronoun. */
export function nameSpeaker(knowledge: Knowledge, text: string): NamedSpeaker | null {
  const words = wordsOf(text);
  if (words.every(({ norm }) => pronounByForm.has(norm) || indefinitePronouns.has(norm))) return null;
  const typed = text.trim().replace(/^[@#\s]+/u, '');
  // "Marco Rubio, Secretary of State"
  const [name = ''] = typed.split(/[,(]/u, 1);
  const known = speakersNamed(knowledge, typed);
  return { typed, known: known.length > 0 ? known : speakersNamed(knowledge, name) };
}

/** Whether the person holds an office of the country or organisation, and so speaks for it. */
function speaksFor(knowledge: Knowledge, speaker: Entity, { kind, value }: NamedEntity): boolean {
  if (kind !== 'place' && kind !== 'organisation') return false;
  const known = entitiesOf(knowledge).get(speaker.id);
  return known?.kind === 'person' && known.value.role !== null && known.value.of.includes(value.id);
}

/** How a typed name stands to a speaker: it is theirs, the article leaves open whose the words are, or another said it. */
export type SpeakerMatch = 'same' | 'possible' | 'other';

/** A speaker who was read with at least this confidence leaves no room for another. */
const leastCertain = 0.8;

/** Whether a program that read the article took one of those known by the name for the likeliest speaker, but not for sure. */
function mayBe(
  { confidence = 1, speakers, ...statement }: Statement,
  known: readonly NamedEntity[],
): boolean {
  if (!statement.direct || confidence >= leastCertain || speakers.length > 0) return false;
  const [first] = statement.candidates ?? [];
  return known.some(({ value }) => value.id === first?.who);
}

/**
 * Compares the named speaker with who said something in the article: the one whom the knowledge has, or somebody who
 * speaks for the country or body that was named.
 * @param speakers who said it, as the knowledge has it; nobody where it leaves that open
 * @param statements what the knowledge has of it
 */
export function matchSpeaker(
  knowledge: Knowledge,
  { known }: NamedSpeaker,
  speakers: readonly Entity[],
  statements: readonly Statement[],
): SpeakerMatch {
  if (speakers.length === 0)
    return statements.some((statement) => mayBe(statement, known)) ? 'possible' : 'other';
  const isSame = speakers.some((speaker) =>
    known.some((one) => speaker.id === one.value.id || speaksFor(knowledge, speaker, one)),
  );
  return isSame ? 'same' : 'other';
}
