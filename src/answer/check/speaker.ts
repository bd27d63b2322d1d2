import { entitiesOf, type Known } from '../../index/entities.js';
import type { Passage } from '../../knowledge/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity } from '../../knowledge/schema.js';
import { isOffice } from '../../reading/lexicon.js';
import { isFunctionWord, wordsOf } from '../../search/words.js';
import { speakersNamed } from '../quote.js';
import { countryOf, describedAround, frameOf } from './around.js';
import { authorsOf, descriptionOf, isNamedAround, isNamedAt, isWriting } from './described.js';
import { isSpeakerInDoubt } from './doubt.js';
import { firmMeant, speaksForHouse } from './houses.js';
import { hasAllWords, isAdjectiveOf } from './nameWords.js';

/** Forms of address and offices that people put before a name, whatever the article calls the person. */
const title =
  /^(?:(?:the|a|mr|mrs|ms|miss|sir|dame|lord|lady|dr|doctor|prof|professor|president|vice|prime|foreign|defen[cs]e|interior|finance|minister|premier|pm|chancellor|secretary|senator|sen|representative|rep|governor|gov|mayor|general|gen|colonel|captain|judge|justice|coach|king|queen|prince|princess|pope|ceo|chairman|chairwoman|director)\.?\s+)+/i;

/** "the US government": the country speaks. */
const itsGovernment = /^the\s+|\s+(?:government|administration|officials?)$/gi;

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
  const typed = text.trim().replace(/^[@#\s]+|[.,;:\s]+$/gu, '');
  if (nobodyNamed.test(typed)) return null;
  const [head = typed] = typed.split(/\s*[,(]/u, 1);
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

/** Whether a name that the article has is a part of what was typed, so that nobody else can be meant. */
function isByName({ value }: Known, typed: string): boolean {
  const words = new Set(wordsOf(typed).map(({ norm }) => norm));
  return [value.name.text, ...value.aliases].some((name) =>
    wordsOf(name).some(({ norm }) => !isFunctionWord(norm) && words.has(norm)),
  );
}

/** Whether a speaker that is no person is a body of the country that was typed: "the Montelban government". */
function isBodyOf(knowledge: Knowledge, speaker: Entity, typed: string): boolean {
  const known = entitiesOf(knowledge).get(speaker.id);
  return (
    known?.kind === 'organisation' &&
    wordsOf(speaker.name.text).some(({ norm, text }) => /^\p{Lu}/u.test(text) && isAdjectiveOf(norm, typed))
  );
}

/**
 * Whether the named speaker is who said something in the article: the one whom the knowledge has, somebody who
 * speaks for the country or body that was named, whoever wrote the text that is cited, or the one whom the
 * article calls by the words that were typed.
 * @param speakers who said it, as the knowledge has it; nobody where it leaves that open
 * @param passage what was said. Where the speaker is open, the words around it decide
 */
export function isSpeaker(
  knowledge: Knowledge,
  { known, typed }: NamedSpeaker,
  speakers: readonly Entity[],
  passage: Passage,
): boolean {
  const names = [typed, ...known.flatMap(({ value }) => [value.name.text, ...value.aliases])];
  if (speakers.length === 0) {
    const described = describedAround(passage);
    return names.some((name) => hasAllWords(described, name) || isNamedAround(passage, name));
  }
  const isKnown = known.some((one) =>
    speakers.some((speaker) => speaker.id === one.value.id || speaksFor(knowledge, speaker, one)),
  );
  if (isKnown) return true;
  const cited = knowledge.contents.statements.filter(
    ({ speakers: ids, words }) =>
      words.start < passage.end &&
      passage.start < words.end &&
      ids.some((id) => speakers.some((speaker) => speaker.id === id)),
  );
  if (cited.some((statement) => names.some((name) => isNamedAt(statement, name)))) return true;
  for (const speaker of speakers) {
    if (isBodyOf(knowledge, speaker, typed)) return true;
    // "A Downing Street spokesperson" for Downing Street, "the fisheries minister" for a minister of that role.
    const role = 'role' in speaker ? (speaker.role?.text ?? '') : '';
    const isCalled = /^(?:an?|the)\s/i.test(speaker.name.text) && hasAllWords(speaker.name.text, typed);
    const isOfRole = wordsOf(typed).some(({ norm }) => isOffice(norm)) && hasAllWords(role, typed);
    const country = countryOf(speaker.name.text);
    if (isCalled || isOfRole || (country !== '' && names.includes(country))) return true;
    // "The company says": whoever the article calls a company, where it is named.
    if (/^the\s\p{Ll}/iu.test(speaker.name.text)) {
      const called = known.flatMap(({ kind, value }) =>
        kind === 'event' ? [] : descriptionOf(knowledge, value),
      );
      if (called.some((description) => hasAllWords(description, speaker.name.text))) return true;
    }
    if (isWriting(speaker.name.text)) {
      const authors = authorsOf(knowledge, speaker, passage);
      if (names.some((name) => hasAllWords(authors, name))) return true;
    }
    for (const { cue } of cited) {
      const meant = firmMeant(knowledge, speaker.name.text, cue);
      if (
        meant &&
        (known.some(({ value }) => value === meant) || hasAllWords(descriptionOf(knowledge, meant), typed))
      )
        return true;
    }
  }
  const values = known.map(({ value }) => value);
  const isMeant = speakers.some(
    (speaker) =>
      isSpeakerInDoubt(knowledge, passage, cited, speaker, values, names) ||
      known.some(({ kind, value }) => kind !== 'event' && speaksForHouse(knowledge, speaker, value)),
  );
  if (isMeant) return true;
  if (known.some((one) => isByName(one, typed))) return false;
  return (
    speakers.some((speaker) => hasAllWords(descriptionOf(knowledge, speaker), typed)) ||
    (known.length === 0 && hasAllWords(frameOf(passage), typed))
  );
}
