import type { Passage } from '../article/article.js';
import type { Span } from '../article/spans.js';
import { entitiesOf } from '../index/entities.js';
import type { AttributedStatement } from '../index/namedEntity.js';
import { bestScoreIn, type Term, TextIndex } from '../index/textIndex.js';
import { pieceOf, topicOf } from '../index/topic.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Statement } from '../knowledge/schema.js';
import { speechVerbs } from '../lexicon/speechVerbs.js';
import { formsOf } from '../lexicon/verbForms.js';
import { isPastVerb } from '../nlp/wordnet/pastForms.js';
import { wordsOf } from '../nlp/words.js';
import { IncrementalCache, type Steps } from '../support/steps.js';

/** How far around words their sentence may tell what they are about, in UTF-16 code units: there are texts without full stops. */
const reach = 1000;
/** How many words at the beginning of a paraphrase say what its speaker did. */
const wordsOfAct = 4;
/** Verbs that only say that something was said: they are no topic. */
const saying = formsOf(speechVerbs('needs-clause'));

/** The statements of an article, made ready for questions. */
interface Statements {
  readonly all: readonly AttributedStatement[];
  readonly index: TextIndex;
  /** The stems of what each speaker did in saying it: "dismissed", "expressed optimism". */
  readonly acts: readonly ReadonlySet<string>[];
}

/** A statement with how well it covers a topic, from 0 to 1. */
export interface RatedStatement {
  readonly said: AttributedStatement;
  readonly score: number;
  /** The stems of what the speaker did in saying it. */
  readonly act: ReadonlySet<string>;
}

/** The sentence around words; of a very long one what stands near them. */
function textAround({ article, end, start }: Passage): string {
  const sentence: Span = article.sentenceOf({ start, end });
  return article.text.slice(Math.max(sentence.start, start - reach), Math.min(sentence.end, end + reach));
}

/** What a statement says and is about: its cue, its words and the words around it. */
function textOf(knowledge: Knowledge, { context, cue, words }: Statement): string {
  // A program gives no context, so the sentence stands for it.
  const around = context?.text ?? (knowledge.drafted ? textAround(words) : '');
  return wordsOf([around, cue.text, words.text].join(' '))
    .filter(({ norm }) => !saying.has(norm))
    .map(({ text }) => text)
    .join(' ');
}

/** What a speaker did: the cue, and the beginning of a paraphrase where that is a verb ("expressed optimism"). */
function actOf({ cue, direct, words }: Statement): string {
  const [first] = wordsOf(words.text);
  const isVerb = !direct && first !== undefined && /^\p{Ll}/u.test(first.text) && isPastVerb(first.norm);
  return isVerb ? `${cue.text} ${words.text.split(/\s+/u, wordsOfAct).join(' ')}` : cue.text;
}

function* makeStatements(knowledge: Knowledge): Steps<Statements> {
  const all = entitiesOf(knowledge).statementsBy();
  const index = new TextIndex();
  const acts: ReadonlySet<string>[] = [];
  for (const { statement } of all) {
    index.add(pieceOf(knowledge, textOf(knowledge, statement)));
    acts.push(new Set(wordsOf(actOf(statement)).map(({ stem }) => stem)));
    yield;
  }
  return { all, index, acts };
}

const cache = new IncrementalCache(makeStatements);

/** Makes the statements of an article ready in steps. */
export function prepareStatements(knowledge: Knowledge): Steps<void> {
  return cache.prepare(knowledge);
}

/** A topic's terms, and each statement by how well it covers them. */
export interface RatedStatements {
  readonly terms: readonly Term[];
  /** Ids of those whom the topic names. */
  readonly ids: readonly string[];
  readonly rated: readonly RatedStatement[];
}

/**
 * How well each statement covers a topic. A name counts by any of its spellings.
 * @param about the topic as typed; without content words every statement covers it
 * @param skip ids of those whose names are no part of the topic
 */
export function rateStatements(
  knowledge: Knowledge,
  about: string,
  skip: ReadonlySet<string> = new Set(),
): RatedStatements {
  const { acts, all, index } = cache.get(knowledge);
  const { ids, terms } = topicOf(knowledge, about, index, skip);
  const cover = index.cover(terms);
  const rated = all.map((said, at) => ({
    said,
    score: terms.length === 0 ? 1 : (cover[at] ?? 0),
    act: acts[at] ?? new Set<string>(),
  }));
  return { terms, ids, rated };
}

/** Whether what a speaker did is what a term says, in one of its forms or a related word. */
export function isAct(term: Term, act: ReadonlySet<string>): boolean {
  return bestScoreIn(term.stems, act) > 0;
}
