import type { Passage } from '../article/article.js';
import type { Span } from '../article/spans.js';
import { entitiesOf } from '../index/entities.js';
import type { Known, Said } from '../index/known.js';
import { TextIndex } from '../index/textIndex.js';
import { pieceOf, topicOf } from '../index/topic.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Entity, Statement } from '../knowledge/schema.js';
import { isIrregularPast, isPastVerb } from '../nlp/wordnet/pastForms.js';
import { basesOf } from '../nlp/wordnet/related.js';
import { contentWords, wordsOf } from '../nlp/words.js';
import { phrase } from '../phrases/phrases.js';
import type { Answer } from './answer.js';
import { closestPassages } from './closest.js';
import { sentencesOf } from './evidence.js';
import { nameInSentence, typedName } from './named.js';
import { suggestSpeakers } from './nearNames.js';
import { ambiguous, notInArticle } from './refuse.js';

/** How much of a topic's weight a statement must cover to count as being on it. */
const onTopic = 0.38;
/** Statements that cover the topic nearly as well as the best one belong to the answer too. */
const nearBest = 0.75;

/** Verbs that only say that something was said: they are no topic ("the state" is not what was "stated"). */
const saying =
  /\b(?:sa(?:y|id|ys|ying)|t(?:ell|old|ells|elling)|stat(?:e[ds]|ing)|add(?:s|ed|ing)|according|asked)\b/gi;
/** A match worth less is with a broader or narrower word only. */
const looseMatch = 0.5;

/** How far around words their sentence may tell what they are about: there are texts without full stops. */
const reach = 1000;

/** The sentence around words; of a very long one what stands near them. */
function sentenceAround({ article, end, start }: Passage): Span {
  const sentence = article.sentenceOf({ start, end });
  return { start: Math.max(sentence.start, start - reach), end: Math.min(sentence.end, end + reach) };
}

function textAround(words: Passage): string {
  const { end, start } = sentenceAround(words);
  return words.article.text.slice(start, end);
}

/** What a speaker does in a sentence up to the words: "welcomed the vote, saying …" tells on what it was said. */
function ledInBy(knowledge: Knowledge, speaker: Entity, words: Passage): string | undefined {
  const sentence = sentenceAround(words);
  const lead = words.article.text.slice(sentence.start, Math.max(sentence.start, words.start));
  const all = wordsOf(lead);
  const mention = entitiesOf(knowledge)
    .spot(lead)
    .findLast(({ known }) => known.some(({ value }) => value.id === speaker.id));
  const end = mention && all[mention.to - 1]?.end;
  // What else they say there is a topic of its own.
  const earlier = entitiesOf(knowledge)
    .said(speaker.id)
    .map(({ statement }) => statement.words.end)
    .filter((other) => other > sentence.start && other <= words.start);
  if (earlier.length > 0) return lead.slice(Math.max(...earlier) - sentence.start);
  // "Meloni, the only leader to attend the gala, doubted": what is said of somebody by the way is no topic.
  return end === undefined ? undefined : lead.slice(end).replace(/^\s*,[^,]*,/u, '');
}

/** What a statement says and is about: its cue, its words, and the words around it that the editor gave. */
function statementText(knowledge: Knowledge, { speaker, statement }: Said): string {
  const { context, cue, words } = statement;
  // A program gives no context, so there the sentence around the words stands for it.
  const around =
    context?.text ?? (knowledge.drafted ? textAround(words) : ledInBy(knowledge, speaker, words));
  const all = [around, cue.text, words.text].filter((text) => text !== undefined).join(' ');
  return all.replace(saying, ' ');
}

const indexes = new WeakMap<Knowledge, TextIndex>();

function indexOf(knowledge: Knowledge, all: readonly Said[]): TextIndex {
  const known = indexes.get(knowledge);
  if (known) return known;
  const made = new TextIndex(all.map((said) => pieceOf(knowledge, statementText(knowledge, said))));
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
function rateStatements(knowledge: Knowledge, about: string, skip: ReadonlySet<string> = new Set()): Rated[] {
  const all = entitiesOf(knowledge).said();
  const index = indexOf(knowledge, all);
  const { terms } = topicOf(knowledge, about, index, skip);
  const cover = index.cover(terms);
  const [only, second] = terms;
  const isLoose = (score: number, said: Said): boolean =>
    score > 0 && score < looseMatch && !second && !hasNoun(only?.stems, said);
  return all.map((said, at) => {
    const score = terms.length === 0 ? 1 : (cover[at] ?? 0);
    return { said, score: isLoose(score, said) ? 0 : score };
  });
}

/** Whether a statement has a noun that a topic may stand for: "forces" for "troops", but not "structural" for "stadium". */
function hasNoun(stems: ReadonlyMap<string, number> | undefined, { statement }: Said): boolean {
  return wordsOf(statement.words.text).some(
    ({ norm, stem }) =>
      stems?.has(stem) && basesOf(norm, 'n').length > 0 && !isPastVerb(norm) && !isIrregularPast(norm),
  );
}

/**
 * What a speaker said, about a topic where one is given.
 * @param who what was typed for the speaker
 * @param about the topic; empty for everything
 */
export function quote(knowledge: Knowledge, who: string, about = ''): Answer {
  const entities = entitiesOf(knowledge);
  const named = speakersNamed(knowledge, who);
  const [first] = named;
  const several = first ? [] : speakersListed(knowledge, who);
  if (several.length > 0) return quoteOf(knowledge, several, about);
  if (!first) {
    const lead = phrase('noSuchSpeaker');
    return notInArticle(knowledge, lead, {
      closest: closestPassages(knowledge, `${who} ${about}`),
      score: 0,
      ...suggestSpeakers(knowledge, who),
    });
  }
  const withWords = named.filter(({ value }) => entities.said(value.id).length > 0);
  const speaker = withWords.length === 1 ? withWords[0] : first;
  if (named.length > 1 && withWords.length !== 1) {
    const people = (withWords.length > 1 ? withWords : named).flatMap((known) =>
      known.kind === 'person' ? [known.value] : [],
    );
    return ambiguous(knowledge, people, (name) => `/quote ${name}${about ? ` about:${about}` : ''}`);
  }
  if (!speaker || speaker.kind === 'event')
    return nothing(knowledge, typedName(who), { text: `${about} ${who}`, saysOther: false });
  return quoteOf(knowledge, [speaker.value], about);
}

/**
 * What known speakers said, about a topic where one is given.
 * @param among only these statements; all of theirs where it is left out
 */
export function quoteOf(
  knowledge: Knowledge,
  speakers: readonly Entity[],
  about: string,
  among?: ReadonlySet<Statement>,
): Answer {
  const ids = new Set(speakers.map(({ id }) => id));
  const name = speakers.map((speaker) => speaker.name.text).join(', ');
  const rated = rateStatements(knowledge, about, ids).filter(
    ({ said }) => ids.has(said.speaker.id) && (among === undefined || among.has(said.statement)),
  );
  const best = Math.max(0, ...rated.map(({ score }) => score));
  if (rated.length === 0 || best < onTopic) {
    const others = rated.length > 0 ? speakers : compatriots(knowledge, speakers);
    const names = speakers.map((speaker) => nameInSentence(knowledge, speaker)).join(', ');
    const saysOther = rated.length > 0 && about !== '';
    return nothing(knowledge, names, { text: `${about} ${name}`, saysOther, others });
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
    lead: phrase('saidBy', { name }),
    quotes: chosen,
    evidence: sentencesOf((about ? ranked : chosen).map(({ statement }) => statement.words)),
    suggestions: [],
  };
}

/** Speakers of the countries or organisations asked about, whose own words may be what is looked for. */
function compatriots(knowledge: Knowledge, asked: readonly Entity[]): Entity[] {
  const entities = entitiesOf(knowledge);
  return asked.flatMap(({ id }) => entities.peopleOf(id)).filter(({ id }) => entities.said(id).length > 0);
}

interface Lacking {
  /** What was asked, for what comes nearest. */
  readonly text: string;
  /** Whether they say something, but on other things. */
  readonly saysOther: boolean;
  /** Whose words may be looked for instead. */
  readonly others?: readonly Entity[];
}

function nothing(knowledge: Knowledge, name: string, { saysOther, others = [], text }: Lacking): Answer {
  return notInArticle(knowledge, phrase(saysOther ? 'nothingSaidAbout' : 'nothingSaid', { name }), {
    closest: closestPassages(knowledge, text),
    score: 0,
    suggestions: others.map((other) => `/quote ${other.name.text}`),
  });
}

/** Who is meant by the text typed for a speaker: a name, else a role. */
export function speakersNamed(knowledge: Knowledge, text: string): readonly Known[] {
  const entities = entitiesOf(knowledge);
  const named = entities.best(text).map(({ value }) => value);
  const speaking = named.filter((known) => known.kind !== 'event');
  if (speaking.length > 0) return speaking;
  return entities.byRole(text).map(({ value }) => ({ kind: 'person', value }));
}

/** Who is meant by several names in a row ("rubio and zelensky"), where each names one who can speak; else none. */
export function speakersListed(knowledge: Knowledge, text: string): readonly Entity[] {
  const [, rest] = text.split(/\band\b|[&+]/i);
  if (rest === undefined) return [];
  const entities = entitiesOf(knowledge);
  const parts = text.split(/,\s*(?:and\b)?|[&+]|\band\b/i).map((part) => part.trim());
  const each = parts.flatMap((part) => {
    const [known, other] = part === '' ? [] : speakersNamed(knowledge, part);
    if (!known || other || known.kind === 'event') return [];
    return known.kind === 'person' || entities.said(known.value.id).length > 0 ? [known.value] : [];
  });
  return each.length === parts.length ? each : [];
}
