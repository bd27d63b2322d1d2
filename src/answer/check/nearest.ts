import type { Passage } from '../../article/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import { isFunctionWord } from '../../nlp/words.js';
import { phrase } from '../../phrases/phrases.js';
import type { NotInArticle, PassagesAnswer } from '../answer.js';
import { closestPassages } from '../closest.js';
import { notInArticle } from '../refuse.js';
import { find } from './check.js';
import { sourcesOf, tokensIn } from './sources.js';
import { type Token, tokensOf } from './tokens.js';
import { weightOfAll } from './weights.js';

/** How many sentences are shown, best first. */
const mostShown = 3;
/** How many sentences of a text are looked for one by one. */
const mostPieces = 10;
/** A longer piece is looked for in its sentences only, in UTF-16 units. */
const longestPiece = 10_000;
/** A piece that tells less, by the weight of its words, is in every article. */
const leastPiece = 2;
/** So many words in a row are marked as the same, a content word among them. */
const leastMarked = 3;
/** So many words in a row make a sentence near by themselves, where they tell something. */
const leastRun = { words: 6, weight: 3 } as const;

/** A sentence that has something of a text. */
interface Near {
  readonly sentence: Passage;
  /** Words in a row that the text has too, word for word. */
  readonly runs: readonly Passage[];
  /** How many words of the text it has, about. */
  readonly worth: number;
}

/**
 * What an article has of a text that nobody says is a quotation: the sentences nearest to it, with the words that are the
 * same marked. It judges nothing.
 * @param text anything, of any length
 */
export function nearestWords(knowledge: Knowledge, text: string): NotInArticle | PassagesAnswer {
  const words = wordsOf(text);
  const near = nearestSentences(knowledge, text, words);
  const found = near.length > 0 ? near : sentencesWithMost(knowledge, words);
  if (found.length === 0)
    return notInArticle(knowledge, phrase('nothingLike'), {
      closest: closestPassages(knowledge, text),
      score: 0,
    });
  const shown = found.slice(0, mostShown);
  const highlights = shown.flatMap(({ runs }) => runs);
  return {
    knowledge,
    suggestions: [],
    status: 'answered',
    kind: 'passages',
    score: 0.5 + 0.5 * Math.min(1, (shown[0]?.worth ?? 0) / words.length),
    lead: phrase(highlights.length > 0 ? 'nearestSame' : 'nearest'),
    evidence: eachOnce(shown.map(({ sentence }) => withSpeaker(knowledge, sentence))),
    highlights,
  };
}

/** A sentence of a quotation with the one of its paragraph that says whose it is. */
function withSpeaker({ contents }: Knowledge, sentence: Passage): Passage {
  const { article } = sentence;
  const said = contents.statements.find(
    ({ direct, words }) => direct && words.start < sentence.end && sentence.start < words.end,
  );
  const other = said && article.sentenceOf(said.cue);
  if (!other || article.paragraphOf(other) !== article.paragraphOf(sentence)) return sentence;
  return article.passage({
    start: Math.min(sentence.start, other.start),
    end: Math.max(sentence.end, other.end),
  });
}

/** Passages without those that lie in others. */
function eachOnce(passages: readonly Passage[]): Passage[] {
  return passages.filter(
    (one, at) =>
      !passages.some(
        (other, place) =>
          (place < at || other.end - other.start > one.end - one.start) && other.contains(one),
      ),
  );
}

const wordsOf = (text: string): Token[] => tokensOf(text).filter(({ word }) => word);

/** The text and, where it has several, its sentences: what is worth looking for. */
function piecesOf(text: string): string[] {
  const sentences = text.split(/(?<=[.!?…])\s+|\n+/u).filter((piece) => piece.trim() !== '');
  const all = sentences.length > 1 ? [text, ...sentences.slice(0, mostPieces)] : [text];
  return all.filter((piece) => piece.length <= longestPiece && weightOfAll(wordsOf(piece)) >= leastPiece);
}

function nearestSentences(knowledge: Knowledge, text: string, words: readonly Token[]): Near[] {
  const { sentences, tokens } = sourcesOf(knowledge);
  const worths = new Map<Passage, number>();
  for (const piece of piecesOf(text)) {
    const finding = find(knowledge, piece, '');
    if (!finding || finding.verdict === 'not-found') continue;
    const { diff, likeness, passage } = finding;
    const same = diff.flatMap((one) => (one.op === 'added' ? [] : one.passage));
    const places = passage ? [...same, passage] : same;
    const size = likeness * wordsOf(piece).length;
    for (const sentence of sentences)
      if (places.some(({ end, start }) => start < sentence.end && sentence.start < end))
        worths.set(sentence, Math.max(size, worths.get(sentence) ?? 0));
  }
  const places = placesOf(words);
  return sentences
    .flatMap((sentence): Near[] => {
      const own = tokensIn(tokens, sentence).filter(({ word }) => word);
      const runs = runsIn(own, words, places);
      const long = runs.filter((run) => run.length >= leastRun.words && weightOfAll(run) >= leastRun.weight);
      const held = worths.get(sentence);
      if (held === undefined && long.length === 0) return [];
      const longest = runs.reduce((most, run) => Math.max(most, run.length), 0);
      const worth = Math.max(longest, Math.min(held ?? 0, own.length));
      return [{ sentence, runs: runs.flatMap((run) => spanOf(sentence, run)), worth }];
    })
    .sort((a, b) => b.worth - a.worth);
}

/** The sentences that have most of what a text tells, in whatever order, where that is at least half: those are like it. */
function sentencesWithMost(knowledge: Knowledge, words: readonly Token[]): Near[] {
  const { sentences, tokens } = sourcesOf(knowledge);
  const content = new Set(words.map(({ loose }) => loose).filter((word) => !isFunctionWord(word)));
  const places = placesOf(words);
  const near = sentences.flatMap((sentence): Near[] => {
    const own = tokensIn(tokens, sentence).filter(({ word }) => word);
    const { size } = new Set(own.map(({ loose }) => loose).filter((word) => content.has(word)));
    if (size === 0 || size * 2 < content.size) return [];
    const runs = runsIn(own, words, places).flatMap((run) => spanOf(sentence, run));
    return [{ sentence, runs, worth: size }];
  });
  const most = Math.max(0, ...near.map(({ worth }) => worth));
  return near.filter(({ worth }) => worth === most);
}

/** Three words in a row as a key. */
function keyAt(words: readonly Token[], at: number): string {
  return [0, 1, 2].map((on) => words[at + on]?.key ?? '').join(' ');
}

/** Where each three words in a row stand. */
function placesOf(words: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + leastMarked <= words.length; at++) {
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
  for (let at = 0; at + leastMarked <= own.length; ) {
    let longest = 0;
    for (const place of places.get(keyAt(own, at)) ?? []) {
      let length = leastMarked;
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
