import type { Knowledge } from '../knowledge/load.js';
import { readText } from '../knowledge/readText.js';
import { wordsOf } from '../nlp/words.js';
import { IncrementalCache, type Steps } from '../support/steps.js';
import { TextIndex } from './textIndex.js';
import { pieceOf } from './topic.js';

/** What is known of a sentence beyond its own words. */
export interface SentenceReferences {
  /** Stems of the names to which its pronouns and descriptions refer. */
  readonly referredStems: ReadonlySet<string>;
  /** Index of its paragraph. */
  readonly paragraph: number;
}

/** The sentences of an article, indexed for questions. */
export interface IndexedSentences {
  readonly sentences: readonly SentenceReferences[];
  readonly index: TextIndex;
}

/**
 * Collects stems of names that a sentence means but does not spell out: those that its pronouns refer to, and
 * the rest of each shortened name.
 */
function impliedNames(knowledge: Knowledge, sentence: number) {
  const reading = readText(knowledge);
  const referred = new Set<string>();
  const implied = new Set<string>();
  for (const { entity, how } of reading.mentionsIn(sentence)) {
    const named = reading.entities[entity];
    const isReferred = how === 'pronoun' || how === 'description';
    if (!named || !(isReferred || (how === 'short' && named.kind === 'person'))) continue;
    for (const { stem } of wordsOf(named.name.text)) (isReferred ? referred : implied).add(stem);
  }
  return { referred, implied };
}

function* makeSentences(knowledge: Knowledge): Steps<IndexedSentences> {
  const { article } = knowledge;
  const index = new TextIndex();
  const sentences: SentenceReferences[] = [];
  for (const [sentence, passage] of article.sentences.entries()) {
    const { implied, referred } = impliedNames(knowledge, sentence);
    index.add({ ...pieceOf(knowledge, passage.text), implied });
    sentences.push({ referredStems: referred, paragraph: article.paragraphOf(passage) ?? 0 });
    yield;
  }
  return { sentences, index };
}

const cache = new IncrementalCache(makeSentences);

/** Returns the indexed sentences of an article. They are indexed once. */
export function indexedSentences(knowledge: Knowledge): IndexedSentences {
  return cache.get(knowledge);
}

/** Indexes the sentences in steps, before they are asked for. */
export function prepareSentences(knowledge: Knowledge): Steps<void> {
  return cache.prepare(knowledge);
}
