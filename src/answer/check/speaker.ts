import type { Passage } from '../../knowledge/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity } from '../../knowledge/schema.js';
import { isFunctionWord, normaliseText } from '../../search/words.js';
import { entitiesOf, type Known } from '../entities.js';
import { speakersNamed } from '../quote.js';
import { describedAround, frameOf } from './around.js';

/** Forms of address and offices that people put before a name, whatever the article calls the person. */
const title =
  /^(?:(?:the|a|mr|mrs|ms|miss|sir|dame|lord|lady|dr|doctor|prof|professor|president|vice|prime|foreign|defen[cs]e|interior|finance|minister|premier|pm|chancellor|secretary|senator|sen|representative|rep|governor|gov|mayor|general|gen|colonel|captain|judge|justice|coach|king|queen|prince|princess|pope|ceo|chairman|chairwoman|director)\.?\s+)+/iu;

/** The same without offices, which say who somebody is. */
const address = /^(?:(?:mr|mrs|ms|miss|sir|dame|lord|lady|dr|prof|professor)\.?\s+)+/iu;

/** The speaker whom a claim names. */
export interface NamedSpeaker {
  readonly typed: string;
  /** Whom the article knows by that name or role; nobody where it knows none. */
  readonly known: readonly Known[];
}

/** Reads the name, role or country typed for a speaker; null for an empty text. */
export function nameSpeaker(knowledge: Knowledge, text: string): NamedSpeaker | null {
  const typed = text.trim().replace(/^[@#\s]+|[.,;:\s]+$/gu, '');
  if (typed === '') return null;
  const [head = typed] = typed.split(/\s*[,(]/u, 1);
  for (const name of new Set([typed, head, head.replace(title, '')])) {
    const known = name === '' ? [] : speakersNamed(knowledge, name);
    if (known.length > 0) return { typed, known };
  }
  return { typed, known: [] };
}

/** Whether the person holds an office of the country or organisation, and so speaks for it. */
function speaksFor(knowledge: Knowledge, speaker: Entity, { kind, value }: Known): boolean {
  if (kind !== 'place' && kind !== 'organisation') return false;
  const known = entitiesOf(knowledge).get(speaker.id);
  return known?.kind === 'person' && known.value.role !== null && known.value.of.includes(value.id);
}

/** Whether all words of a name or role, forms of address apart, stand in a text. */
function hasAllWords(text: string, wanted: string): boolean {
  const have = new Set(normaliseText(text).split(' '));
  const words = normaliseText(wanted.replace(address, ''))
    .split(' ')
    .filter((word) => word !== '' && !isFunctionWord(word));
  return words.length > 0 && words.every((word) => have.has(word));
}

/**
 * Whether the named speaker is who said something in the article.
 * @param speakers who said it, as the knowledge has it; nobody where it leaves that open
 * @param passage what was said. Where the name is unknown or the speaker open, the words around it decide
 */
export function isSpeaker(
  knowledge: Knowledge,
  { known, typed }: NamedSpeaker,
  speakers: readonly Entity[],
  passage: Passage,
): boolean {
  if (speakers.length === 0) {
    const names = [typed, ...known.flatMap(({ value }) => [value.name.text, ...value.aliases])];
    const described = describedAround(passage);
    return names.some((name) => hasAllWords(described, name));
  }
  if (known.length > 0) {
    return known.some((one) =>
      speakers.some((speaker) => speaker.id === one.value.id || speaksFor(knowledge, speaker, one)),
    );
  }
  const described = speakers.map(({ introduced, name }) => `${name.text} ${introduced.text}`).join(' ');
  return hasAllWords(described, typed) || hasAllWords(frameOf(passage), typed);
}
