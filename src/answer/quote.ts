import type { Knowledge } from '../knowledge/load.js';
import type { Entity } from '../knowledge/schema.js';
import { TextIndex } from '../search/sentences.js';
import { contentWords } from '../search/words.js';
import type { Answer, Said } from './answer.js';
import { closestPassages } from './ask/closest.js';
import { entitiesOf, type Known } from './entities.js';
import { sentencesOf } from './evidence.js';
import { tooLong } from './tooLong.js';
import { pieceOf, topicOf } from './topic.js';
import { phrase } from './wording.js';

/** How much of a topic's weight a statement must cover to count as being on it. */
const onTopic = 0.38;
/** Statements that cover the topic nearly as well as the best one belong to the answer too. */
const nearBest = 0.75;

/** What a statement says and is about: its cue, its words, and the words around it that the editor gave. */
function statementText({ statement }: Said, drafted: boolean): string {
  const { context, cue, words } = statement;
  // A program gives no context, so there the sentence around the words stands for it.
  const around = context ?? (drafted ? words.article.sentenceOf(words) : undefined);
  return [around?.text, cue.text, words.text].filter((text) => text !== undefined).join(' ');
}

const indexes = new WeakMap<Knowledge, TextIndex>();

function indexOf(knowledge: Knowledge, all: readonly Said[]): TextIndex {
  const known = indexes.get(knowledge);
  if (known) return known;
  const made = new TextIndex(
    all.map((said) => pieceOf(knowledge, statementText(said, knowledge.drafted === true))),
  );
  indexes.set(knowledge, made);
  return made;
}

/** A statement with how well it covers a topic, from 0 to 1. */
export interface Rated {
  readonly said: Said;
  readonly score: number;
}

/**
 * How well each statement covers a topic. A name in the topic counts by any of its spellings, and a topic that
 * names an event counts for what is said in the sentences of that event.
 * @param about the topic as typed; without content words every statement covers it
 * @param skip ids of people who are named in the topic as speakers, whose names are no part of it
 */
export function rateStatements(
  knowledge: Knowledge,
  about: string,
  skip: ReadonlySet<string> = new Set(),
): Rated[] {
  const all = entitiesOf(knowledge).said();
  const index = indexOf(knowledge, all);
  const { terms } = topicOf(knowledge, about, index, skip);
  const cover = index.cover(terms);
  return all.map((said, at) => ({ said, score: terms.length === 0 ? 1 : (cover[at] ?? 0) }));
}

/**
 * What a speaker said, about a topic where one is given.
 * @param who what was typed for the speaker
 * @param about the topic; empty for everything
 */
export function quote(knowledge: Knowledge, who: string, about = ''): Answer {
  const refusal = tooLong(knowledge, who) ?? tooLong(knowledge, about);
  if (refusal) return refusal;
  const entities = entitiesOf(knowledge);
  const named = speakersNamed(knowledge, who);
  const [first] = named;
  if (!first) {
    const lead = phrase('noSuchSpeaker');
    return {
      status: 'not-in-article',
      kind: 'none',
      knowledge,
      score: 0,
      lead,
      closest: closestPassages(knowledge, `${who} ${about}`),
      suggestions: suggestSpeakers(knowledge),
    };
  }
  const withWords = named.filter(({ value }) => entities.said(value.id).length > 0);
  const speaker = withWords.length === 1 ? withWords[0] : first;
  if (named.length > 1 && withWords.length !== 1) {
    const people = (withWords.length > 1 ? withWords : named).flatMap((known) =>
      known.kind === 'person' ? [known.value] : [],
    );
    return {
      status: 'ambiguous',
      kind: 'people',
      knowledge,
      score: 0.5,
      lead: phrase('ambiguous'),
      candidates: people,
      suggestions: people.map(({ name }) => `/quote ${name.text}${about ? ` about:${about}` : ''}`),
    };
  }
  if (!speaker || speaker.kind === 'event') return nothing(knowledge, who, about, who);
  return quoteOf(knowledge, speaker.value, about);
}

/** What one known speaker said, about a topic where one is given. */
export function quoteOf(knowledge: Knowledge, speaker: Entity, about: string): Answer {
  const rated = rateStatements(knowledge, about, new Set([speaker.id])).filter(
    ({ said }) => said.speaker.id === speaker.id,
  );
  const best = Math.max(0, ...rated.map(({ score }) => score));
  if (rated.length === 0 || best < onTopic) {
    return nothing(knowledge, speaker.name.text, about, rated.length > 0 ? speaker.name.text : '');
  }
  const chosen = rated
    .filter(({ score }) => score >= Math.max(onTopic, best * nearBest))
    .map(({ said }) => said);
  const ranked = [...rated]
    .sort((a, b) => b.score - a.score)
    .map(({ said }) => said)
    .filter((said) => chosen.includes(said));
  return {
    status: 'answered',
    kind: 'statements',
    knowledge,
    score: contentWords(about).length === 0 ? 1 : best,
    lead: phrase('saidBy', { name: speaker.name.text }),
    quotes: chosen,
    evidence: sentencesOf((about ? ranked : chosen).map(({ statement }) => statement.words)),
    suggestions: [],
  };
}

function nothing(knowledge: Knowledge, name: string, about: string, hasOther: string): Answer {
  const lead = hasOther && about ? phrase('nothingSaidAbout', { name }) : phrase('nothingSaid', { name });
  return {
    status: 'not-in-article',
    kind: 'none',
    knowledge,
    score: 0,
    lead,
    closest: closestPassages(knowledge, `${about} ${name}`),
    suggestions: hasOther ? [`/quote ${hasOther}`] : [],
  };
}

/** Who is meant by the text typed for a speaker: a name, else a role. */
export function speakersNamed(knowledge: Knowledge, text: string): readonly Known[] {
  const entities = entitiesOf(knowledge);
  const named = entities.best(text).map(({ value }) => value);
  const speaking = named.filter((known) => known.kind !== 'event');
  if (speaking.length > 0) return speaking;
  return entities.byRole(text).map(({ value }) => ({ kind: 'person', value }));
}

function suggestSpeakers(knowledge: Knowledge): string[] {
  return entitiesOf(knowledge)
    .speakers()
    .slice(0, 5)
    .map(({ name }) => `/quote ${name.text}`);
}
