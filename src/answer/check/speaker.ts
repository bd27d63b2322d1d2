import { entitiesOf } from '../../index/entities.js';
import type { Known } from '../../index/known.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Statement } from '../../knowledge/schema.js';
import { countries } from '../../lexicon/countries.js';
import { wordsOf } from '../../nlp/words.js';
import { speakersNamed } from '../quote.js';
import { hasAllWords, isAdjectiveOf } from './nameWords.js';

/** Forms of address and offices that people put before a name, whatever the article calls the person. */
const title =
  /^(?:(?:the|a|mr|mrs|ms|miss|sir|dame|lord|lady|dr|doctor|prof|professor|president|vice|prime|foreign|defen[cs]e|interior|finance|minister|premier|pm|chancellor|secretary|senator|sen|representative|rep|governor|gov|mayor|general|gen|colonel|captain|judge|justice|coach|king|queen|prince|princess|pope|ceo|chairman|chairwoman|director)\.?\s+)+/i;

/** "the US government": the country speaks. */
const itsGovernment = /^the\s+|(?<!\s)\s+(?:government|administration|officials?)$/gi;

/** Words that stand for somebody without saying for whom. */
const nobodyNamed =
  /^(?:(?:i|me|you|he|him|she|her|it|they|them|we|somebody|someone|anybody|anyone|unknown|\?)\s*)*$/i;

/** The speaker whom a claim names. */
export interface NamedSpeaker {
  readonly typed: string;
  /** Whom the article knows by that name or role; nobody where it knows none. */
  readonly known: readonly Known[];
}

/** Reads the name, role or country typed for a speaker; null for a text that names nobody, such as a pronoun. */
export function nameSpeaker(knowledge: Knowledge, text: string): NamedSpeaker | null {
  const typed = text
    .trim()
    .replace(/^[@#\s]+/u, '')
    .replace(/(?<![.,;:\s])[.,;:\s]+$/u, '');
  if (nobodyNamed.test(typed)) return null;
  const head = (typed.split(/[,(]/u, 1)[0] ?? typed).trimEnd();
  for (const name of new Set([typed, head, head.replace(title, ''), head.replace(itsGovernment, '')])) {
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

/** Whether a speaker that is no person is a body of the country that was typed: "the Montelban government". */
function isBodyOf(knowledge: Knowledge, speaker: Entity, typed: string): boolean {
  const known = entitiesOf(knowledge).get(speaker.id);
  return (
    known?.kind === 'organisation' &&
    wordsOf(speaker.name.text).some(({ norm, text }) => /^\p{Lu}/u.test(text) && isAdjectiveOf(norm, typed))
  );
}

/** The country whose government a capital stands for ("assurances from Paris"); empty for another name. */
function countryOf(name: string): string {
  return countries.find(({ capitals }) => capitals.includes(name))?.names[0] ?? '';
}

/** All that the article calls a speaker: names, role, and the words that introduce them, where those are no whole sentence. */
function descriptionOf(speaker: Entity): string {
  const role = 'role' in speaker ? (speaker.role?.text ?? '') : '';
  const { introduced } = speaker;
  const isSentence = introduced.contains(introduced.article.sentenceOf(introduced));
  return [speaker.name.text, ...speaker.aliases, role, isSentence ? '' : introduced.text].join(' ');
}

/** How a typed name stands to what was said: it is the speaker's, the article leaves open whose it is, or another said it. */
export type Standing = 'speaker' | 'open' | 'other';

/** A speaker who was read with at least this confidence leaves no room for another. */
const beyondDoubt = 0.8;

/** Whether a program that read the article took one of those known by the name for the likeliest speaker, but not for sure. */
function mayBe({ confidence = 1, speakers, ...statement }: Statement, known: readonly Known[]): boolean {
  if (!statement.direct || confidence >= beyondDoubt || speakers.length > 0) return false;
  const [first] = statement.candidates ?? [];
  return known.some(({ value }) => value.id === first?.who);
}

/**
 * Whether the named speaker is who said something in the article: the one whom the knowledge has, somebody who
 * speaks for the country or body that was named, or the one whom the article calls by the words that were typed.
 * @param speakers who said it, as the knowledge has it; nobody where it leaves that open
 * @param statements what the knowledge has of it
 */
export function standingOf(
  knowledge: Knowledge,
  { known, typed }: NamedSpeaker,
  speakers: readonly Entity[],
  statements: readonly Statement[],
): Standing {
  if (speakers.length === 0)
    return statements.some((statement) => mayBe(statement, known)) ? 'open' : 'other';
  const names = [typed, ...known.flatMap(({ value }) => [value.name.text, ...value.aliases])];
  const isSpeaker = speakers.some((speaker) => {
    const country = countryOf(speaker.name.text);
    return (
      known.some((one) => speaker.id === one.value.id || speaksFor(knowledge, speaker, one)) ||
      isBodyOf(knowledge, speaker, typed) ||
      (country !== '' && names.includes(country)) ||
      // "A Downing Street spokesperson" for Downing Street.
      (/^(?:an?|the)\s/i.test(speaker.name.text) && hasAllWords(speaker.name.text, typed)) ||
      // "the fisheries minister", where nobody else is called so.
      (known.length === 0 && hasAllWords(descriptionOf(speaker), typed))
    );
  });
  return isSpeaker ? 'speaker' : 'other';
}
