import { entitiesOf } from '../../index/entities.js';
import type { Passage } from '../../knowledge/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Person } from '../../knowledge/schema.js';
import type { Reading } from '../../reader/reader.js';
import type { Answer } from '../answer.js';
import { notInArticle } from '../refuse.js';
import { phrase } from '../wording.js';
import { type Ranking, rank } from './confidence.js';
import { type Examined, examine } from './features.js';
import { suggest } from './suggest.js';

/** How many sentences come closest at most, where none answers. */
const mostClosest = 3;
/** How many sentences an answer shows at most. */
const mostShown = 2;
/** A second sentence whose score comes this near to the best one's is shown with it. */
const nearBest = 0.7;

/** What the search through the sentences of an article found. */
export interface Found {
  readonly answer: Answer;
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
  const { confidence: score, degree, ranked } = ranking;
  const { sentences } = knowledge.article;
  const passagesOf = (rows: readonly number[]): Passage[] => rows.flatMap((row) => sentences[row] ?? []);
  const rows = ranked.map(({ row }) => row);
  if (degree === 'not-in-article') {
    const near = rows.slice(0, mostClosest).filter((row) => reading?.has(row) || examined.met[row]);
    const refused = {
      closest: passagesOf(near),
      score,
      suggestions: suggest(knowledge, text),
    };
    return { examined, ranking, answer: notInArticle(knowledge, phrase('notSaid'), refused) };
  }
  const top = ranked[0]?.score ?? 0;
  const shown = ranked
    .slice(0, mostShown)
    .filter((one) => one.score > top - nearBest)
    .map(({ row }) => row);
  const highlights = shown.flatMap((row) => {
    const span = reading?.get(row)?.answer;
    return span ? [knowledge.article.passage(span)] : [];
  });
  const shows = { knowledge, score, evidence: passagesOf(shown), highlights, suggestions: [] };
  if (degree === 'unsure') {
    const answer: Answer = { ...shows, status: 'unsure', kind: 'passages', lead: phrase('unsure') };
    return { examined, ranking, answer };
  }
  const people = examined.question.wanted === 'person' ? peopleIn(knowledge, text, highlights[0]) : [];
  const answer: Answer =
    people.length > 0
      ? { ...shows, status: 'answered', kind: 'people', lead: phrase('did'), people, notes: [], quotes: [] }
      : { ...shows, status: 'answered', kind: 'passages', lead: phrase('passages') };
  return { examined, ranking, answer };
}

/** The people whom the answering words name, but for those whom the question names itself. */
function peopleIn(knowledge: Knowledge, text: string, words: Passage | undefined): Person[] {
  if (!words) return [];
  const entities = entitiesOf(knowledge);
  const asked = new Set(entities.spot(text).flatMap(({ known }) => known.map(({ value }) => value.id)));
  const named = new Set(entities.mentionedIn(words.text));
  return knowledge.contents.people.filter(({ id }) => named.has(id) && !asked.has(id));
}
