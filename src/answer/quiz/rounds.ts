import { crc32 } from 'node:zlib';
import type { Knowledge } from '../../knowledge/load.js';
import { bendOf } from './bend.js';
import { hasOwnName, isNamedIn, othersFor } from './choices.js';
import type { BentRound, Round, WhoRound } from './game.js';
import { type QuotableSentence, quotablesOf } from './quotable.js';

/** Rounds that an article has at most, how many quotations are looked at for them, and how many people are to choose from. */
const most = { rounds: 16, quotations: 32, choices: 4 } as const;

/** A hash of a text. Sorting by it gives an order that looks random and is always the same. */
function drawn(knowledge: Knowledge, of: string): number {
  return crc32(`${knowledge.article.slug} ${of}`);
}

function inDrawnOrder<T>(knowledge: Knowledge, list: readonly T[], nameOf: (item: T) => string): T[] {
  return list
    .map((item) => ({ item, number: drawn(knowledge, nameOf(item)) }))
    .sort((a, b) => a.number - b.number)
    .map(({ item }) => item);
}

function whoRound(knowledge: Knowledge, sentence: QuotableSentence): WhoRound | null {
  const { said, words } = sentence;
  const { speaker } = said;
  if (!hasOwnName(speaker) || isNamedIn(knowledge, speaker, words.text)) return null;
  const others = othersFor(knowledge, sentence).slice(0, most.choices - 1);
  if (others.length === 0) return null;
  const choices = inDrawnOrder(knowledge, [speaker, ...others], ({ id }) => `${words.start} ${id}`);
  return { kind: 'who', sentence, choices, right: choices.indexOf(speaker) };
}

function bentRound(knowledge: Knowledge, sentence: QuotableSentence): BentRound | null {
  const bend = bendOf(knowledge, sentence);
  if (!bend) return null;
  const { text } = sentence.words;
  const isFirst = drawn(knowledge, `${sentence.words.start} versions`) % 2 === 0;
  const versions = isFirst ? ([text, bend.text] as const) : ([bend.text, text] as const);
  return { kind: 'bent', sentence, versions, right: isFirst ? 0 : 1, change: bend.change };
}

/** Sentences of long statements come after one of each statement. */
function roundRobin(all: readonly QuotableSentence[]): QuotableSentence[] {
  const counts = new Map<unknown, number>();
  const turns = all.map((sentence) => {
    const turn = counts.get(sentence.said.statement) ?? 0;
    counts.set(sentence.said.statement, turn + 1);
    return { sentence, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ sentence }) => sentence);
}

const known = new WeakMap<Knowledge, Promise<readonly Round[]>>();

/**
 * The rounds of an article in their order, the same each time; none where it has no quotation that can be asked. Both
 * kinds take turns, and each quotation is asked once.
 */
export function roundsOf(knowledge: Knowledge): Promise<readonly Round[]> {
  const made = known.get(knowledge) ?? makeRounds(knowledge);
  known.set(knowledge, made);
  return made;
}

async function makeRounds(knowledge: Knowledge): Promise<Round[]> {
  const sentences = inDrawnOrder(knowledge, quotablesOf(knowledge), ({ words }) => String(words.start));
  const possible: { readonly who: Round | null; readonly bent: Round | null }[] = [];
  for (const sentence of roundRobin(sentences).slice(0, most.quotations)) {
    // Each version is checked against the whole article: nobody else waits meanwhile.
    await new Promise(setImmediate);
    possible.push({ who: whoRound(knowledge, sentence), bent: bentRound(knowledge, sentence) });
  }
  const rounds: Round[] = [];
  while (rounds.length < most.rounds) {
    const kind = rounds.length % 2 === 0 ? 'who' : 'bent';
    const at = possible.findIndex((round) => round[kind] !== null);
    const [next] = possible.splice(Math.max(0, at), 1);
    if (!next) break;
    const round = next[kind] ?? next.who ?? next.bent;
    if (round) rounds.push(round);
  }
  return rounds;
}
