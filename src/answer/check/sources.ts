import type { Passage } from '../../article/article.js';
import type { Span } from '../../article/spans.js';
import { entitiesOf } from '../../index/entities.js';
import type { Knowledge } from '../../knowledge/load.js';
import { quotations } from '../../knowledge/pin.js';
import type { Entity, Statement } from '../../knowledge/schema.js';
import { firstWhere } from '../../support/halving.js';
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
  readonly turns: readonly (readonly Quotation[])[];
  /** The headline and the sentences, in order. */
  readonly sentences: readonly Passage[];
}

const cache = new WeakMap<Knowledge, Sources>();

/** The sources of an article, made once. */
export function sourcesOf(knowledge: Knowledge): Sources {
  const known = cache.get(knowledge);
  if (known) return known;
  const made = makeSources(knowledge);
  cache.set(knowledge, made);
  return made;
}

/** The tokens that lie wholly inside a span. */
export function tokensIn(tokens: readonly Token[], span: Span): Token[] {
  const from = firstWhere(tokens.length, (at) => (tokens[at]?.start ?? 0) >= span.start);
  const found: Token[] = [];
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.end > span.end) break;
    found.push(token);
  }
  return found;
}

function makeSources(knowledge: Knowledge): Sources {
  const { article } = knowledge;
  const tokens = tokensOf(article.text);
  const spoken = quotationsOf(knowledge, tokens);
  const turns: Quotation[][] = [];
  for (const quotation of spoken) {
    const before = turns.at(-1);
    const last = before?.at(-1);
    if (before && last && continues(last, quotation)) before.push(quotation);
    else turns.push([quotation]);
  }
  const sentences = article.title ? [article.title, ...article.sentences] : article.sentences;
  return { tokens, quotations: spoken, turns, sentences };
}

function quotationsOf(knowledge: Knowledge, tokens: readonly Token[]): Quotation[] {
  const { article, contents } = knowledge;
  const direct = contents.statements.filter((statement) => statement.direct);
  const marked = [...quotations(article), ...openQuotations(knowledge)];
  // A statement may stand in marks that are not read as quotations by themselves, such as single ones.
  const others = direct
    .map(({ words }) => words)
    .filter((words) => !marked.some((passage) => passage.contains(words)));
  return joined([...marked, ...others].sort((a, b) => a.start - b.start))
    .map((pieces) => {
      const [first] = pieces;
      const passage = article.passage({ start: first.start, end: pieces.at(-1)?.end ?? first.end });
      const statements = direct.filter(({ words }) => words.start < passage.end && words.end > passage.start);
      const ids = new Set(statements.flatMap(({ speakers }) => speakers));
      const speakers = [...ids].flatMap((id) => entitiesOf(knowledge).entity(id) ?? []);
      return { passage, pieces, tokens: tokensIn(tokens, passage), statements, speakers };
    })
    .filter((quotation) => quotation.tokens.some(({ word }) => word));
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

/** Paragraphs of a quotation that goes on in the next one: opened, not closed, and opened again there. */
function openQuotations({ article }: Knowledge): Passage[] {
  return article.paragraphs.flatMap((paragraph, index): Passage[] => {
    const { text } = paragraph;
    const opened = text.lastIndexOf('\u201c');
    const next = article.paragraphs[index + 1]?.text ?? '';
    const open = opened !== -1 && text.indexOf('\u201d', opened) === -1 && opened + 1 < text.length;
    if (!open || !next.startsWith('\u201c')) return [];
    return [article.passage({ start: paragraph.start + opened + 1, end: paragraph.end })];
  });
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
