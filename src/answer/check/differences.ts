import type { Article, Passage } from '../../article/article.js';
import { entitiesOf } from '../../index/entities.js';
import type { Knowledge } from '../../knowledge/load.js';
import { isFunctionWord, normalise, wordsOf } from '../../nlp/words.js';
import { neutral } from '../../phrases/neutral.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { Difference } from '../answer.js';
import type { Step } from './align.js';
import type { Claim } from './claim.js';
import { isAdjectiveOf } from './nameWords.js';
import { contradict, governs, isDay, isNegation, isNumber } from './negation.js';
import type { Token } from './tokens.js';

/** Neighbouring words in which a claim and the article differ. */
export interface Block {
  readonly left: readonly Token[];
  readonly added: readonly Token[];
}

/** Differences that are named in words, at most. */
const mostNotes = 4;
/** Of a block so long only the beginning is looked at: it is another text. */
const longestBlock = 60;
/** Of a longer stretch so many words are named. */
const longestNamed = 6;

/** The stretches of an alignment: equal words, and blocks that differ, in order. */
export function stretches(
  steps: readonly Step[],
  claimed: readonly Token[],
  said: readonly Token[],
): ({ readonly same: readonly Token[] } | Block)[] {
  const found: ({ same: Token[] } | { left: Token[]; added: Token[] })[] = [];
  for (const step of steps) {
    const theirs = step.said === null ? undefined : said[step.said];
    const mine = step.claimed === null ? undefined : claimed[step.claimed];
    const last = found.at(-1);
    if (step.same && theirs) {
      if (last && 'same' in last) last.same.push(theirs);
      else found.push({ same: [theirs] });
      continue;
    }
    const block = last && 'left' in last ? last : { left: [], added: [] };
    if (block !== last) found.push(block);
    if (theirs) block.left.push(theirs);
    if (mine) block.added.push(mine);
  }
  return found;
}

/** Tokens as passages, one for each of the frames in which they stand. */
function cut(article: Article, tokens: readonly Token[], frames: readonly Passage[]): Passage[] {
  const groups = new Map<Passage | undefined, Token[]>();
  for (const token of tokens) {
    const frame = frames.find((passage) => passage.contains(token));
    groups.set(frame, [...(groups.get(frame) ?? []), token]);
  }
  return [...groups.values()].flatMap((group) => {
    const start = Math.min(...group.map((token) => token.start));
    const end = Math.max(...group.map((token) => token.end));
    return article.passage({ start, end });
  });
}

/** The asker's own words, as typed, without what must not be repeated. */
function typed({ text }: Claim, tokens: readonly Token[]): string {
  const [first] = tokens;
  return first ? neutral(text.slice(first.start, tokens.at(-1)?.end)).trim() : '';
}

/**
 * A comparison as pieces in reading order.
 * @param frames the quotations from which words are cut; no piece reaches across two
 */
export function differences(
  article: Article,
  claim: Claim,
  found: ReturnType<typeof stretches>,
  frames: readonly Passage[],
): Difference[] {
  return found.flatMap((stretch): Difference[] => {
    if ('same' in stretch)
      return cut(article, stretch.same, frames).map((passage) => ({ op: 'same', passage }));
    const text = typed(claim, stretch.added);
    return [
      ...cut(article, stretch.left, frames).map((passage) => ({ op: 'left-out', passage }) as const),
      ...(text === '' ? [] : [{ op: 'added', text } as const]),
    ];
  });
}

/** The words of a block that change what is said: negations, numbers, names, opposites. */
function decisive(knowledge: Knowledge, claim: Claim, { left, added }: Block): Block {
  const { article } = knowledge;
  const entities = entitiesOf(knowledge);
  const isName = (text: string, token: Token, first: boolean): boolean => {
    const word = text.slice(token.start, token.end);
    return (!first && /^\p{Lu}/u.test(word)) || entities.mentionedIn(word).length > 0;
  };
  const opposite = (token: Token, others: readonly Token[]): boolean =>
    others.some((other) => contradict(token.loose, other.loose));
  return {
    left: left.filter(
      (token) =>
        isNegation(token) ||
        isNumber(token) ||
        isDay(token) ||
        opposite(token, added) ||
        isName(article.text, token, article.sentenceOf(token).start === token.start),
    ),
    added: added.filter(
      (token) =>
        isNegation(token) ||
        isNumber(token) ||
        isDay(token) ||
        opposite(token, left) ||
        isName(claim.text, token, token === claim.words[0]),
    ),
  };
}

const pronoun =
  /^(?:i|me|my|we|us|our|he|him|his|she|her|it|its|they|them|their|this|that|these|those|who|which|whose)$/u;
/** How many sentences back a name can stand for which the article has a pronoun. */
const furthestName = 2;

/** Whether one side names what a pronoun of the other stands for, as far as words can tell. */
function isNamedPronoun(
  { article }: Knowledge,
  { text }: Claim,
  block: Block,
  { left, added }: Block,
): boolean {
  if ([...left, ...added].some((token) => isNegation(token) || isNumber(token) || isDay(token))) return false;
  const all = (tokens: readonly Token[]): boolean =>
    tokens.length > 0 && tokens.every(({ loose }) => pronoun.test(loose) || isFunctionWord(loose));
  if (added.length === 0) return all(block.added);
  const [place] = block.left;
  if (left.length > 0 || !place || !all(block.left)) return false;
  const at = article.sentenceAt(place.start);
  const near = article.sentences.slice(Math.max(0, at - furthestName), at + 1);
  const has = new Set(near.flatMap((sentence) => wordsOf(sentence.text)).map(({ norm }) => norm));
  return added.every(({ start, end }) => {
    const name = normalise(text.slice(start, end));
    return has.has(name) || [...has].some((word) => isAdjectiveOf(word, name));
  });
}

/**
 * Whether a claim differs from the article in a negation, a number, a name or an opposite; a name in place of a
 * pronoun is none, where the article has it there or shortly before.
 */
export function differsInSense(
  knowledge: Knowledge,
  claim: Claim,
  found: ReturnType<typeof stretches>,
): boolean {
  return found.some((stretch) => {
    if ('same' in stretch) return false;
    const key = decisive(knowledge, claim, stretch);
    if (key.left.length === 0 && key.added.length === 0) return false;
    return !isNamedPronoun(knowledge, claim, stretch, key);
  });
}

/** Whether the words of a block stand elsewhere in the comparison: they moved, and nothing else became of them. */
function isMoved({ added, left }: Block, blocks: readonly Block[]): boolean {
  if (added.length > 0 && left.length > 0) return false;
  const others = new Set(
    blocks.flatMap((block) => (added.length > 0 ? block.left : block.added)).map(({ loose }) => loose),
  );
  return [...added, ...left].every((token) => others.has(token.loose) && !governs(token));
}

/** Neighbouring words as they are named. */
interface Named {
  readonly words: string;
  /** Whether they are only the beginning of what is meant. */
  readonly isBeginning: boolean;
}

/** The words of a stretch, or the first few of a longer one. @param all how many there are to be named */
function named(text: string, tokens: readonly Token[], all = tokens.length): Named | null {
  const shown = tokens.slice(0, longestNamed);
  const words = text.slice(shown[0]?.start ?? 0, shown.at(-1)?.end ?? 0).trim();
  return words === '' ? null : { words, isBeginning: shown.length < all };
}

/** What differs between a claim and the article, in words: what changes the sense goes before what does not. */
export function namedDifferences(
  knowledge: Knowledge,
  claim: Claim,
  found: ReturnType<typeof stretches>,
  frames: readonly Passage[],
): Phrase[] {
  const blocks = found.flatMap((stretch) => ('same' in stretch ? [] : [stretch]));
  const isDecisive = (block: Block): boolean => {
    const { added, left } = decisive(knowledge, claim, {
      left: block.left.slice(0, longestBlock),
      added: block.added.slice(0, longestBlock),
    });
    return added.length > 0 || left.length > 0;
  };
  const told = [...blocks].sort((a, b) => Number(isDecisive(b)) - Number(isDecisive(a))).slice(0, mostNotes);
  const notes = blocks
    .filter((block) => told.includes(block))
    .flatMap((block) => notesOn(knowledge, claim, block, isMoved(block, blocks), frames));
  // What is changed twice in the same way is said once.
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

/** What a block changes, in words. Words that moved are named where the article has them. */
function notesOn(
  { article: { text } }: Knowledge,
  claim: Claim,
  { added, left }: Block,
  hasMoved: boolean,
  frames: readonly Passage[],
): Phrase[] {
  // What is named stands in one quotation.
  const frame = frames.find((passage) => left[0] && passage.contains(left[0]));
  const theirs = named(
    text,
    left.filter((token) => frame?.contains(token) ?? true),
    left.length,
  );
  const mine = named(claim.text, added);
  if (hasMoved) return theirs ? [phrase('wordsMoved', { article: theirs.words })] : [];
  if (theirs && mine && !theirs.isBeginning && !mine.isBeginning)
    return [phrase('wordsChanged', { article: theirs.words, claimed: neutral(mine.words) })];
  return [
    ...(theirs
      ? [phrase(theirs.isBeginning ? 'wordsLeftOutFrom' : 'wordsLeftOut', { article: theirs.words })]
      : []),
    ...(mine
      ? [phrase(mine.isBeginning ? 'wordsAddedFrom' : 'wordsAdded', { claimed: neutral(mine.words) })]
      : []),
  ];
}
