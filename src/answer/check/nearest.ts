import type { Passage } from '../../article/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import { isFunctionWord } from '../../nlp/words.js';
import { phrase } from '../../phrases/phrases.js';
import type { NotInArticle, PassagesAnswer } from '../answer.js';
import { closestPassages } from '../evidence.js';
import { notInArticle } from '../refuse.js';
import { sourcesOf, tokensIn } from './sources.js';
import { type Token, tokensOf, weightOfAll } from './tokens.js';

/** How many sentences are shown, best first. */
const mostShown = 3;
/** So many words in a row are shown as the same, a content word among them. */
const shortestRun = 3;
/** One run of this many words and this much weight makes a sentence near. */
const tellingRun = { words: 4, weight: 2.5 } as const;

/** A sentence that has something of a text. */
interface NearSentence {
  readonly sentence: Passage;
  /** Words in a row that the text has too, word for word. */
  readonly runs: readonly Passage[];
  /** How many words of the text it has. */
  readonly shared: number;
}

/**
 * What an article has of a text that nobody says is a quotation: the sentences nearest to it, with the words that are the
 * same marked. It judges nothing.
 * @param text anything, of any length
 */
export function nearestWords(knowledge: Knowledge, text: string): NotInArticle | PassagesAnswer {
  const words = tokensOf(text).filter(({ word }) => word);
  const shown = nearestSentences(knowledge, words).slice(0, mostShown);
  const [best] = shown;
  if (!best)
    return notInArticle(knowledge, phrase('nothingLike'), {
      closest: closestPassages(knowledge, text),
      score: 0,
    });
  const highlights = shown.flatMap(({ runs }) => runs);
  return {
    knowledge,
    suggestions: [],
    status: 'answered',
    kind: 'passages',
    score: 0.5 + 0.5 * Math.min(1, best.shared / words.length),
    lead: phrase(highlights.length > 0 ? 'nearestSame' : 'nearest'),
    evidence: withoutNested(shown.map(({ sentence }) => withCue(knowledge, sentence))),
    highlights,
  };
}

/** A sentence of a quotation with the one of its paragraph that says whose it is. */
function withCue({ contents }: Knowledge, sentence: Passage): Passage {
  const { article } = sentence;
  const said = contents.statements.find(({ direct, words }) => direct && words.overlaps(sentence));
  const other = said && article.sentenceOf(said.cue);
  if (!other || article.paragraphOf(other) !== article.paragraphOf(sentence)) return sentence;
  return article.passage({
    start: Math.min(sentence.start, other.start),
    end: Math.max(sentence.end, other.end),
  });
}

/** Passages without those that lie in others. */
function withoutNested(passages: readonly Passage[]): Passage[] {
  return passages.filter(
    (one, at) =>
      !passages.some((other, place) => other.contains(one) && (place < at || !one.contains(other))),
  );
}

/**
 * The sentences that share a telling run of words with a text; where there are none, those that have most of its content
 * words, in whatever order, and at least half of them.
 */
function nearestSentences(knowledge: Knowledge, words: readonly Token[]): NearSentence[] {
  const { sentences, tokens } = sourcesOf(knowledge);
  const content = new Set(words.map(({ loose }) => loose).filter((word) => !isFunctionWord(word)));
  const places = placesOf(words);
  const rated = sentences.map((sentence) => {
    const own = tokensIn(tokens, sentence).filter(({ word }) => word);
    const runs = runsIn(own, words, places);
    const isTelling = runs.some(
      (run) => run.length >= tellingRun.words && weightOfAll(run) >= tellingRun.weight,
    );
    const longest = Math.max(0, ...runs.map(({ length }) => length));
    const common = new Set(own.flatMap(({ loose }) => (content.has(loose) ? loose : []))).size;
    return { sentence, runs: runs.flatMap((run) => spanOf(sentence, run)), isTelling, longest, common };
  });
  const telling = rated.filter(({ isTelling }) => isTelling).map((one) => ({ ...one, shared: one.longest }));
  if (telling.length > 0) return telling.sort((a, b) => b.shared - a.shared);
  const most = Math.max(1, content.size / 2, ...rated.map(({ common }) => common));
  return rated.filter(({ common }) => common >= most).map((one) => ({ ...one, shared: one.common }));
}

/** The first words of a run as a key. */
function keyAt(words: readonly Token[], at: number): string {
  return words
    .slice(at, at + shortestRun)
    .map(({ key }) => key)
    .join(' ');
}

/** Where each run of the shortest length stands. */
function placesOf(words: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + shortestRun <= words.length; at++) {
    const key = keyAt(words, at);
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return places;
}

/** The longest runs of words that a text has too, from the first word on; none that overlap. */
function runsIn(
  own: readonly Token[],
  words: readonly Token[],
  places: ReadonlyMap<string, readonly number[]>,
): Token[][] {
  const runs: Token[][] = [];
  for (let at = 0; at + shortestRun <= own.length; ) {
    let longest = 0;
    for (const place of places.get(keyAt(own, at)) ?? []) {
      let length = shortestRun;
      while (own[at + length] && own[at + length]?.key === words[place + length]?.key) length++;
      longest = Math.max(longest, length);
    }
    const run = own.slice(at, at + longest);
    if (run.some(({ loose }) => !isFunctionWord(loose))) runs.push(run);
    at += Math.max(1, longest);
  }
  return runs;
}

function spanOf({ article }: Passage, run: readonly Token[]): Passage[] {
  const [first] = run;
  const last = run.at(-1);
  return first && last ? [article.passage({ start: first.start, end: last.end })] : [];
}
