import type { Knowledge } from '../knowledge/load.js';
import { readText } from '../knowledge/readText.js';
import { wordsOf } from '../nlp/words.js';
import { SteppedCache, type Steps } from '../support/steps.js';
import { TextIndex } from './textIndex.js';
import { pieceOf } from './topic.js';

/** What a sentence has beside its own words. */
export interface Sentence {
  /** Stems of the names of those to whom its pronouns and descriptions refer. */
  readonly referred: ReadonlySet<string>;
  /** Number of its paragraph. */
  readonly paragraph: number;
}

/** The sentences of an article, ready for questions. */
export interface Sentences {
  readonly sentences: readonly Sentence[];
  readonly index: TextIndex;
}

/** Stems of names in a sentence: of those to whom it refers without a name, and the parts that it leaves out of others. */
function namesIn(knowledge: Knowledge, row: number) {
  const reading = readText(knowledge);
  const referred = new Set<string>();
  const implied = new Set<string>();
  for (const { entity, how } of reading.mentionsIn(row)) {
    const named = reading.entities[entity];
    const isReferred = how === 'pronoun' || how === 'description';
    if (!named || !(isReferred || (how === 'short' && named.kind === 'person'))) continue;
    for (const { stem } of wordsOf(named.name.text)) (isReferred ? referred : implied).add(stem);
  }
  return { referred, implied };
}

function* makeSentences(knowledge: Knowledge): Steps<Sentences> {
  const { article } = knowledge;
  const index = new TextIndex();
  const sentences: Sentence[] = [];
  for (const [row, passage] of article.sentences.entries()) {
    const { implied, referred } = namesIn(knowledge, row);
    index.add({ ...pieceOf(knowledge, passage.text), implied });
    sentences.push({ referred, paragraph: article.paragraphOf(passage) ?? 0 });
    yield;
  }
  return { sentences, index };
}

const cache = new SteppedCache(makeSentences);

/** The sentences of an article, made ready once. */
export function sentencesFor(knowledge: Knowledge): Sentences {
  return cache.get(knowledge);
}

/** Makes them ready in steps. */
export function prepareSentences(knowledge: Knowledge): Steps<void> {
  return cache.prepare(knowledge);
}
