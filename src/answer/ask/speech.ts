import { entitiesOf } from '../../index/entities.js';
import type { Known } from '../../index/known.js';
import { worthIn } from '../../index/textIndex.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Statement } from '../../knowledge/schema.js';
import { contentWords, wordsOf } from '../../nlp/words.js';
import type { Intent } from '../../question/intentKinds.js';
import type { Answer } from '../answer.js';
import { quoteOf, speakersNamed } from '../quote.js';
import { claimsOf } from '../who/claims.js';

/** Verbs that ask for whatever somebody said or thinks. */
const general =
  /^(?:sa(?:y|id|ys|ying)|t(?:ell|old|ells)|stat(?:e|es|ed)|th(?:ink|inks|ought)|believe[sd]?|feel|feels|felt|comment(?:s|ed)?|respond(?:s|ed)?|repl(?:y|ies|ied)|answer(?:s|ed)?|react(?:s|ed)?|mention(?:s|ed)?|add(?:s|ed)?|write|announced?|tweet(?:ed)?|ha(?:d|ve) to say)$/i;

/** What a verb of like meaning must be worth at least. */
const leastWorth = 0.4;

/** Who is meant as the speaker: of several of that name, the one who says most. */
function speakerOf(knowledge: Knowledge, text: string): Exclude<Known, { kind: 'event' }> | null {
  const entities = entitiesOf(knowledge);
  const bare = text.replace(/^(?:the|president)\s+/i, '');
  const named = [...speakersNamed(knowledge, text), ...speakersNamed(knowledge, bare)];
  // On a phone a name in the possessive loses its apostrophe.
  const speakers = (
    named.length > 0 || !bare.endsWith('s') ? named : speakersNamed(knowledge, bare.slice(0, -1))
  ).filter((known) => known.kind !== 'event');
  return (
    speakers.sort((a, b) => entities.said(b.value.id).length - entities.said(a.value.id).length)[0] ?? null
  );
}

/** Whose words are asked for: somebody named, all who are named, or who speaks for a country that does not itself. */
export function speakersOf(knowledge: Knowledge, text: string): Entity[] {
  const entities = entitiesOf(knowledge);
  const speaks = ({ id }: Entity): boolean => entities.said(id).length > 0;
  const one = speakerOf(knowledge, text);
  if (one) {
    const people = entities.peopleOf(one.value.id).filter(speaks);
    return one.kind !== 'place' || speaks(one.value) || people.length === 0 ? [one.value] : people;
  }
  const parts = text
    .split(/[,&]|\band\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const named = parts.length > 1 ? parts.map((part) => speakersOf(knowledge, part)) : [];
  return named.every((one) => one.length > 0) ? named.flat() : [];
}

/** What they said in the way that the question's verb tells ("warn", "suggest"); undefined where that tells nothing. */
function saidSo(
  knowledge: Knowledge,
  speakers: readonly Entity[],
  verb: string,
): ReadonlySet<Statement> | undefined {
  const [word] = wordsOf(verb);
  if (!word || general.test(verb)) return undefined;
  const { claims, index } = claimsOf(knowledge);
  const term = index.wordTerm(word);
  const theirs = (least: number): Statement[] =>
    claims.flatMap(({ said, stems }) =>
      worthIn(term.stems, stems.act) >= least
        ? said.filter(({ speaker }) => speakers.includes(speaker)).map(({ statement }) => statement)
        : [],
    );
  // The verb itself before those that mean the like.
  const same = theirs(1);
  const like = same.length > 0 ? same : theirs(leastWorth);
  return like.length > 0 ? new Set(like) : undefined;
}

/**
 * What somebody said, by a question's form.
 * @returns null where nobody is named who can speak
 */
export function said(knowledge: Knowledge, intent: Extract<Intent, { kind: 'said' }>): Answer | null {
  const speakers = speakersOf(knowledge, intent.speaker);
  const [first] = speakers;
  if (!first) return null;
  // Of a group without a voice of its own the sentences may tell more.
  const isGroup = 'kind' in first && first.kind === 'group';
  if (isGroup && entitiesOf(knowledge).said(first.id).length === 0) return null;
  const isTopic =
    contentWords(intent.about).length > 0 || entitiesOf(knowledge).spot(intent.about).length > 0;
  const about = isTopic ? intent.about : '';
  return quoteOf(knowledge, speakers, about, saidSo(knowledge, speakers, intent.verb));
}
