import type { Article, Passage } from '../../article/article.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import { sanitise } from '../../phrases/sanitise.js';
import type { Difference } from '../answer.js';
import type { Block, stretchesOf } from './align.js';
import type { Claim } from './claim.js';
import type { Token } from './tokens.js';

/** Edits that are named in words, at most. */
const mostNotes = 4;
/** Of a longer stretch so many words are named. */
const longestNamed = 6;

/** Tokens as passages, one for each of the quotations in which they stand. */
function cut(article: Article, tokens: readonly Token[], quotations: readonly Passage[]): Passage[] {
  const groups = new Map<Passage | undefined, Token[]>();
  for (const token of tokens) {
    const quotation = quotations.find((passage) => passage.contains(token));
    groups.set(quotation, [...(groups.get(quotation) ?? []), token]);
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
  return first ? sanitise(text.slice(first.start, tokens.at(-1)?.end)).trim() : '';
}

/**
 * A comparison as pieces in reading order.
 * @param quotations those from which words are cut; no piece reaches across two
 */
export function editsOf(
  article: Article,
  claim: Claim,
  stretches: ReturnType<typeof stretchesOf>,
  quotations: readonly Passage[],
): Difference[] {
  return stretches.flatMap((stretch): Difference[] => {
    if ('same' in stretch)
      return cut(article, stretch.same, quotations).map((passage) => ({ op: 'same', passage }));
    const text = typed(claim, stretch.added);
    return [
      ...cut(article, stretch.omitted, quotations).map((passage) => ({ op: 'left-out', passage }) as const),
      ...(text === '' ? [] : [{ op: 'added', text } as const]),
    ];
  });
}

/** What differs between a claim and the article, in words: the first few edits. */
export function notesOn(
  article: Article,
  claim: Claim,
  stretches: ReturnType<typeof stretchesOf>,
  quotations: readonly Passage[],
): Phrase[] {
  const blocks = stretches.flatMap((stretch) => ('same' in stretch ? [] : [stretch]));
  const notes = blocks.slice(0, mostNotes).flatMap((block) => {
    const edit = wordsOfEdit(article, claim, block, quotations);
    if (!blocks.some((other) => isMove(block, other) || isMove(other, block))) return notesOnEdit(edit);
    // Words that moved are named once, as the article has them.
    return edit.omitted ? [phrase('wordsMoved', { article: edit.omitted.words })] : [];
  });
  // What is changed twice in the same way is said once.
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

/** Whether what one block leaves out is what another adds. */
function isMove({ added, omitted }: Block, other: Block): boolean {
  const isOneSided = added.length + other.omitted.length === 0 && omitted.length === other.added.length;
  return isOneSided && omitted.every(({ loose }, at) => loose === other.added[at]?.loose);
}

/** The words of an edit, as they are named. */
interface NamedWords {
  readonly words: string;
  /** Whether they are only the first few. */
  readonly isBeginning: boolean;
}

/** The first words of a stretch. @param all how many there are to be named */
function named(text: string, tokens: readonly Token[], all = tokens.length): NamedWords | null {
  const shown = tokens.slice(0, longestNamed);
  const words = text.slice(shown[0]?.start ?? 0, shown.at(-1)?.end ?? 0).trim();
  return words === '' ? null : { words, isBeginning: shown.length < all };
}

/** What is left out, named as far as it stands in one quotation, and what is added. */
function wordsOfEdit(
  { text }: Article,
  claim: Claim,
  { added, omitted }: Block,
  quotations: readonly Passage[],
): { omitted: NamedWords | null; added: NamedWords | null } {
  const quotation = quotations.find((passage) => omitted[0] && passage.contains(omitted[0]));
  const inOne = omitted.filter((token) => quotation?.contains(token) ?? true);
  return { omitted: named(text, inOne, omitted.length), added: named(claim.text, added) };
}

function notesOnEdit({ added, omitted }: ReturnType<typeof wordsOfEdit>): Phrase[] {
  const article = omitted?.words ?? '';
  const claimed = sanitise(added?.words ?? '');
  if (omitted && added && !omitted.isBeginning && !added.isBeginning)
    return [phrase('wordsChanged', { article, claimed })];
  return [
    ...(omitted ? [phrase(omitted.isBeginning ? 'wordsLeftOutFrom' : 'wordsLeftOut', { article })] : []),
    ...(added ? [phrase(added.isBeginning ? 'wordsAddedFrom' : 'wordsAdded', { claimed })] : []),
  ];
}
