import type { Passage } from '../../article/article.js';
import { entitiesOf } from '../../index/entities.js';
import { indexedSentences } from '../../index/sentences.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Person } from '../../knowledge/schema.js';
import { wordsOf } from '../../nlp/words.js';
import { phrase } from '../../phrases/phrases.js';
import type { Reading } from '../../reader/reader.js';
import type { NotInArticle, PassagesAnswer, PeopleAnswer } from '../answer.js';
import { mostClosest } from '../evidence.js';
import { notInArticle } from '../refuse.js';
import { suggestLines } from '../suggestions.js';
import { type Ranking, rank } from './confidence.js';
import { type Examined, examine } from './features.js';

/** How many sentences an answer shows at most. */
const mostShown = 2;
/** A second sentence whose score comes this near to the best one's is shown with it: sooner where either may answer. */
const nearBest = { answered: 0.7, unsure: 1.5 };

/** Asking for somebody; the WHO is an organisation, and "the man who" asks for something else. */
const asksWho =
  /^(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Bb]y|[Ww]ith|[Tt]o|[Ff]or|[Ff]rom|[Oo]f) )*[Ww]ho(?:m|se|['’]?s)?\b/;

/** An answer of sentences, be it sure or not. */
export type Answering = PassagesAnswer | PeopleAnswer;

/** What the search through the sentences of an article found. */
export interface Found {
  readonly answer: Answering | NotInArticle;
  readonly examined: Examined;
  readonly ranking: Ranking;
}

/**
 * Searches an article's own sentences: the best one answers, may answer, or only comes closest, by the confidence in it.
 * @param text a question as it is understood
 * @param reading what the reader makes of it; null where it has not read the article
 */
export function search(knowledge: Knowledge, text: string, reading: Reading | null): Found {
  const examined = examine(knowledge, text, reading);
  const ranking = rank(examined);
  const { confidence: score, ranked } = ranking;
  const { sentences } = knowledge.article;
  const passagesOf = (rows: readonly number[]): Passage[] => rows.flatMap((row) => sentences[row] ?? []);
  const rows = ranked.map(({ row }) => row);
  if (ranking.degree === 'not-in-article') {
    const near = rows
      .slice(0, mostClosest)
      .filter((row) => reading?.has(row) || (examined.sentences[row]?.cover ?? 0) > 0);
    const refused = {
      closest: passagesOf(near),
      score,
      suggestions: suggestLines(knowledge, text),
    };
    return { examined, ranking, answer: notInArticle(knowledge, phrase('notSaid'), refused) };
  }
  const isSure = ranking.degree === 'answered' && !missesNamed(knowledge, text, rows[0]);
  const near = (ranked[0]?.score ?? 0) - nearBest[isSure ? 'answered' : 'unsure'];
  const shown = ranked
    .slice(0, mostShown)
    .filter((one) => one.score > near)
    .map(({ row }) => row);
  const highlights = shown.flatMap((row) => {
    const span = reading?.get(row)?.answer;
    return span ? [knowledge.article.passage(span)] : [];
  });
  const shows = { knowledge, score, evidence: passagesOf(shown), highlights, suggestions: [] };
  if (!isSure) {
    const answer: Answering = { ...shows, status: 'unsure', kind: 'passages', lead: phrase('unsure') };
    return { examined, ranking, answer };
  }
  const people = asksWho.test(text) ? peopleIn(knowledge, text, highlights[0]) : [];
  const answer: Answering =
    people.length > 0
      ? { ...shows, status: 'answered', kind: 'people', lead: phrase('did'), people, notes: [], quotes: [] }
      : { ...shows, status: 'answered', kind: 'passages', lead: phrase('passages') };
  return { examined, ranking, answer };
}

/** Whether somebody whom a question names is in a sentence neither by name nor by a word that stands for them. */
function missesNamed(knowledge: Knowledge, text: string, row = -1): boolean {
  const { index, sentences } = indexedSentences(knowledge);
  const named = entitiesOf(knowledge)
    .spot(text)
    .flatMap(({ entities }) => (entities.length === 1 ? entities : []))
    .filter(({ kind }) => kind === 'person');
  return named.some(({ value }) =>
    wordsOf(value.name.text).every(
      ({ stem }) => !index.hasAt(stem, row) && !sentences[row]?.referredStems.has(stem),
    ),
  );
}

/** The people whom the answering words name, but for those whom the question names itself. */
function peopleIn(knowledge: Knowledge, text: string, words: Passage | undefined): Person[] {
  if (!words) return [];
  const entities = entitiesOf(knowledge);
  const asked = new Set(entities.spot(text).flatMap(({ entities }) => entities.map(({ value }) => value.id)));
  const named = new Set(entities.mentionedIn(words.text));
  return knowledge.contents.people.filter(({ id }) => named.has(id) && !asked.has(id));
}
