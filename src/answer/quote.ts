import { entitiesOf } from '../index/entities.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Entity } from '../knowledge/schema.js';
import { formsOf } from '../lexicon/verbForms.js';
import { contentWords, wordsOf } from '../nlp/words.js';
import { phrase } from '../phrases/phrases.js';
import type { Answer } from './answer.js';
import { closestPassages, sentencesOf } from './evidence.js';
import { nameInSentence } from './named.js';
import { ambiguous, notInArticle } from './refuse.js';
import { speakersListed, speakersNamed, spokesmenOf } from './speakers.js';
import { type RatedStatement, rateStatements } from './statements.js';
import { suggestSpeakers } from './suggestions.js';

/** How much of a topic's weight a statement must cover to count as being on it. */
const onTopic = 0.38;
/** Statements that cover the topic nearly as well as the best one belong to the answer too. */
const nearBest = 0.75;
/** Verbs that tell nothing of how something was said. */
const plainVerbs = formsOf(['say', 'tell', 'state', 'think']);

/**
 * What a speaker said, about a topic where one is given.
 * @param who what was typed for the speaker
 * @param about the topic; empty for everything
 */
export function quote(knowledge: Knowledge, who: string, about = ''): Answer {
  const entities = entitiesOf(knowledge);
  const named = speakersNamed(knowledge, who);
  const [first] = named;
  if (!first) {
    const several = speakersListed(knowledge, who);
    if (several.length > 0) return quoteOf(knowledge, several, about);
    return notInArticle(knowledge, phrase('noSuchSpeaker'), {
      closest: closestPassages(knowledge, `${who} ${about}`),
      score: 0,
      ...suggestSpeakers(knowledge, who),
    });
  }
  const withWords = named.filter(({ value }) => entities.statementsBy(value.id).length > 0);
  const [only] = withWords;
  if (only && withWords.length === 1) return quoteOf(knowledge, [only.value], about);
  if (named.length === 1) return quoteOf(knowledge, [first.value], about);
  const people = (only ? withWords : named).flatMap((known) =>
    known.kind === 'person' ? [known.value] : [],
  );
  return ambiguous(knowledge, people, (name) => `/quote ${name}${about ? ` about:${about}` : ''}`);
}

/** Those statements that were made as a verb says ("warn"), where there are some; else all. */
function saidSo(rated: readonly RatedStatement[], verb: string): readonly RatedStatement[] {
  const [word] = plainVerbs.has(verb.toLowerCase()) ? [] : wordsOf(verb);
  const so = word ? rated.filter(({ act }) => act.has(word.stem)) : [];
  return so.length > 0 ? so : rated;
}

/**
 * What known speakers said, about a topic where one is given.
 * @param verb the verb of saying that a question has, which may tell which of their statements are meant
 */
export function quoteOf(knowledge: Knowledge, speakers: readonly Entity[], about: string, verb = ''): Answer {
  const ids = new Set(speakers.map(({ id }) => id));
  const { rated: all } = rateStatements(knowledge, about, ids);
  const theirs = all.filter(({ said }) => ids.has(said.speaker.id));
  const rated = saidSo(theirs, verb);
  const best = Math.max(0, ...rated.map(({ score }) => score));
  if (best < onTopic) return nothingSaid(knowledge, speakers, about, theirs.length > 0);
  const chosen = rated.filter(({ score }) => score >= Math.max(onTopic, best * nearBest));
  const ranked = about ? [...chosen].sort((a, b) => b.score - a.score) : chosen;
  return {
    status: 'answered',
    kind: 'statements',
    knowledge,
    score: contentWords(about).length === 0 ? 1 : best,
    lead: phrase('saidBy', { name: speakers.map(({ name }) => name.text).join(', ') }),
    quotes: chosen.map(({ said }) => said),
    evidence: sentencesOf(ranked.map(({ said }) => said.statement.words)),
    suggestions: [],
  };
}

/** The refusal where speakers say nothing, or nothing on a topic. */
function nothingSaid(
  knowledge: Knowledge,
  speakers: readonly Entity[],
  about: string,
  sayOther: boolean,
): Answer {
  const name = speakers.map((speaker) => nameInSentence(knowledge, speaker)).join(', ');
  const key = sayOther && about !== '' ? 'nothingSaidAbout' : 'nothingSaid';
  // Who speaks for a country may have said what is looked for.
  const others = sayOther ? speakers : speakers.flatMap((one) => spokesmenOf(knowledge, one));
  return notInArticle(knowledge, phrase(key, { name }), {
    closest: closestPassages(knowledge, [about, ...speakers.map((one) => one.name.text)].join(' ')),
    score: 0,
    suggestions: others.map((other) => `/quote ${other.name.text}`),
  });
}
