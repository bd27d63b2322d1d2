import type { Passage } from '../../article/article.js';
import type { Span } from '../../article/spans.js';
import { entitiesOf } from '../../index/entities.js';
import type { Knowledge } from '../../knowledge/load.js';
import { quotations } from '../../knowledge/pin.js';
import type { Entity, Statement } from '../../knowledge/schema.js';
import { binarySearch } from '../../support/binarySearch.js';
import { IncrementalCache, type Steps } from '../../support/steps.js';
import type { Difference } from '../answer.js';
import { type Token, tokensOf } from './tokens.js';

/** Words between quotation marks, and who said them. */
export interface Quotation {
  /** From its first word to its last. */
  readonly passage: Passage;
  /** Its paragraphs: one that goes on over several has its mark at the beginning of each. */
  readonly pieces: readonly Passage[];
  readonly tokens: readonly Token[];
  /** The direct statements that stand in it. */
  readonly statements: readonly Statement[];
  /** Nobody where the knowledge does not say. */
  readonly speakers: readonly Entity[];
}

/** What a claim is compared with: an article cut into quotations and sentences, as words. */
export interface Sources {
  /** All words and marks of the article, headline included. */
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  /**
   * What one speaker says in one go: quotations of a paragraph that only the reporter's words interrupt
   * (“We will win,” she said, “and soon.”).
   */
  readonly utterances: readonly (readonly Quotation[])[];
  /** The headline and the sentences, in order. */
  readonly sentences: readonly Passage[];
}

const cache = new IncrementalCache(makeSources);

/** The sources of an article, made once. */
export function sourcesOf(knowledge: Knowledge): Sources {
  return cache.get(knowledge);
}

/** Makes them in steps. */
export function prepareSources(knowledge: Knowledge): Steps<void> {
  return cache.prepare(knowledge);
}

/** The tokens that lie wholly inside a span. */
export function tokensIn(tokens: readonly Token[], span: Span): Token[] {
  const from = binarySearch(tokens.length, (at) => (tokens[at]?.start ?? 0) >= span.start);
  const found: Token[] = [];
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.end > span.end) break;
    found.push(token);
  }
  return found;
}

function* makeSources(knowledge: Knowledge): Steps<Sources> {
  const { article } = knowledge;
  const tokens: Token[] = [];
  // No word goes on in the next line.
  for (const { 0: line, index } of article.text.matchAll(/.+/gu)) {
    tokens.push(...tokensOf(line, index));
    yield;
  }
  const spoken = quotationsOf(knowledge, tokens);
  const utterances: Quotation[][] = [];
  for (const quotation of spoken) {
    const before = utterances.at(-1);
    const last = before?.at(-1);
    if (before && last && continues(last, quotation)) before.push(quotation);
    else utterances.push([quotation]);
  }
  const sentences = article.title ? [article.title, ...article.sentences] : article.sentences;
  return { tokens, quotations: spoken, utterances, sentences };
}

const byStart = (a: Span, b: Span): number => a.start - b.start;

function quotationsOf(knowledge: Knowledge, tokens: readonly Token[]): Quotation[] {
  const { article, contents } = knowledge;
  const direct = contents.statements
    .filter((statement) => statement.direct)
    .sort((a, b) => byStart(a.words, b.words));
  const marked = [...quotations(article)].sort(byStart);
  // A statement may stand in marks that are not read as quotations by themselves, such as single ones.
  const others = direct
    .map(({ words }) => words)
    .filter((words) => {
      const next = binarySearch(marked.length, (at) => (marked[at]?.start ?? 0) > words.start);
      return !marked[next - 1]?.contains(words);
    });
  const overlapping = overlapsIn(direct);
  return joined([...marked, ...others].sort(byStart))
    .map((pieces) => {
      const [first] = pieces;
      const passage = article.passage({ start: first.start, end: pieces.at(-1)?.end ?? first.end });
      const statements = overlapping(passage);
      const ids = new Set(statements.flatMap(({ speakers }) => speakers));
      const speakers = [...ids].flatMap((id) => entitiesOf(knowledge).entity(id) ?? []);
      return { passage, pieces, tokens: tokensIn(tokens, passage), statements, speakers };
    })
    .filter((quotation) => quotation.tokens.some(({ word }) => word));
}

/** Finds statements that overlap a span by halving. @param sorted statements in order of their words' beginning */
function overlapsIn(sorted: readonly Statement[]): (span: Span) => Statement[] {
  let furthest = 0;
  const ends = sorted.map(({ words }) => {
    furthest = Math.max(furthest, words.end);
    return furthest;
  });
  return (span) => {
    const from = binarySearch(sorted.length, (at) => (ends[at] ?? 0) > span.start);
    const to = binarySearch(sorted.length, (at) => (sorted[at]?.words.start ?? 0) >= span.end);
    return sorted.slice(from, to).filter(({ words }) => words.overlaps(span));
  };
}

/** Passages in groups that are one quotation: no mark closes it at the paragraph's end, and the next opens it again. */
function joined(passages: readonly Passage[]): [Passage, ...Passage[]][] {
  const groups: [Passage, ...Passage[]][] = [];
  for (const passage of passages) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last && passage.article.text.slice(last.end, passage.start);
    if (group && between !== undefined && /^[^\S\n]*\n\s*["“„«‘']$/u.test(between)) group.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

function continues(before: Quotation, after: Quotation): boolean {
  const { article } = before.passage;
  if (article.paragraphOf(before.passage) !== article.paragraphOf(after.passage)) return false;
  if (before.speakers.length === 0 || after.speakers.length === 0) return true;
  return before.speakers.every(({ id }) => after.speakers.some((speaker) => speaker.id === id));
}

/** What a comparison has of each quotation, from the first to the last of its words. */
export function matchedIn(quotations: readonly Quotation[], diff: readonly Difference[]): Passage[] {
  const compared = diff.flatMap((piece) => (piece.op === 'added' ? [] : [piece.passage]));
  return quotations.flatMap(({ passage }) => {
    const within = compared.filter((piece) => passage.contains(piece));
    if (within.length === 0) return [];
    const start = Math.min(...within.map((piece) => piece.start));
    const end = Math.max(...within.map((piece) => piece.end));
    return passage.article.passage({ start, end });
  });
}
