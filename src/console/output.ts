import * as z from 'zod';
import type { Answer } from '../answer/answer.js';
import { highlightsIn } from '../answer/highlights.js';
import type { Passage } from '../article/article.js';
import type { AttributedStatement } from '../index/namedEntity.js';
import type { Person } from '../knowledge/schema.js';
import { plainText } from '../present/present.js';

/** A span of the article's text: offsets in UTF-16 code units, end exclusive; `text` is that slice. */
const passageSchema = z.strictObject({
  text: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** The article's slug, if more than one article is loaded. */
  article: z.string().optional(),
});

/** A passage that supports an answer, and the span in it that answers, if that is known. */
const evidenceSchema = passageSchema.extend({
  answer: passageSchema.omit({ article: true }).nullable(),
});

/** The output for a request. */
export const outputSchema = z.strictObject({
  request: z.string(),
  /** Slug of the article, or id of the document; null if none answered. */
  article: z.string().nullable(),
  status: z.enum(['answered', 'unsure', 'not-in-article', 'ambiguous', 'invalid']),
  kind: z.enum(['summary', 'people', 'statements', 'passages', 'check', 'article', 'help', 'none']),
  /** The answer as a reader sees it, in plain text. */
  text: z.string().min(1),
  /** The people that the answer asserts, or the candidates of an ambiguous answer. */
  people: z.array(z.strictObject({ name: z.string().min(1), role: z.string().nullable() })),
  quotes: z.array(passageSchema.extend({ speaker: z.string().min(1), direct: z.boolean() })),
  /** The passages that support the answer, best first; at most two if it is unsure. */
  evidence: z.array(evidenceSchema).max(3),
  /** The closest passages, if no answer was found. */
  closest: z.array(passageSchema),
  /** Only with kind `check`. */
  verdict: z
    .enum(['verbatim', 'altered', 'misattributed', 'paraphrase', 'narration', 'not-found'])
    .optional(),
  /** With a verdict: the claim compared with the article's words; `left-out` words are in the article only. */
  diff: z
    .array(z.strictObject({ op: z.enum(['same', 'left-out', 'added']), text: z.string().min(1) }))
    .optional(),
  suggestions: z.array(z.string()),
  /** The confidence that the article answers the request. */
  score: z.number().min(0).max(1),
});

/** One object of the JSON lines. */
export type Output = z.output<typeof outputSchema>;
type Written = Output['closest'][number];
type Parts = Pick<Output, 'people' | 'quotes' | 'evidence' | 'closest'> & Pick<Output, 'verdict' | 'diff'>;

const mostEvidence = { sure: 3, unsure: 2 } as const;

/**
 * Converts an answer to the output for scripts.
 * @param request the line as it was typed
 * @param several whether more than one article is loaded, so that each passage names its own
 * @param locale the reader's, as a BCP 47 tag
 */
export function toOutput(answer: Answer, request: string, several: boolean, locale = 'en'): Output {
  const passage = ({ article, start, end, text }: Passage): Written => ({
    text,
    start,
    end,
    ...(several ? { article: article.slug } : {}),
  });
  return {
    request,
    article: answer.knowledge?.article.slug ?? null,
    status: answer.status,
    kind: answer.kind,
    text: plainText(answer, locale),
    ...partsOf(answer, passage),
    suggestions: [...answer.suggestions],
    score: Math.min(1, Math.max(0, answer.score)),
  };
}

function partsOf(answer: Answer, passage: (passage: Passage) => Written): Parts {
  const none: Parts = { people: [], quotes: [], evidence: [], closest: [] };
  const evidence = (list: readonly Passage[], highlights: readonly Passage[] = []): Output['evidence'] =>
    list.slice(0, mostEvidence[answer.status === 'unsure' ? 'unsure' : 'sure']).map((one) => {
      const [found] = highlightsIn(one, highlights);
      const answering = found ? { text: found.text, start: found.start, end: found.end } : null;
      return { ...passage(one), answer: answering };
    });
  const quotes = (list: readonly AttributedStatement[]): Output['quotes'] =>
    [...list]
      .sort((a, b) => Number(b.statement.direct) - Number(a.statement.direct))
      .map(({ statement, speaker }) => ({
        speaker: speaker.name.text,
        direct: statement.direct,
        ...passage(statement.words),
      }));
  switch (answer.kind) {
    case 'summary':
      return { ...none, evidence: evidence(answer.points) };
    case 'people':
      if (answer.status === 'ambiguous') return { ...none, people: people(answer.candidates) };
      return {
        ...none,
        people: people(answer.people),
        quotes: quotes(answer.quotes),
        evidence: evidence(answer.evidence, answer.highlights),
      };
    case 'statements':
      return { ...none, quotes: quotes(answer.quotes), evidence: evidence(answer.evidence) };
    case 'passages':
      return { ...none, evidence: evidence(answer.evidence, answer.highlights) };
    case 'article': {
      if (!('articles' in answer)) return none;
      const header = answer.articles.flatMap(({ article }) => [article.title, article.date]);
      return { ...none, evidence: evidence(header.filter((line) => line !== null)) };
    }
    case 'help':
      return none;
    case 'check':
      if (answer.status === 'invalid') return { ...none, closest: answer.closest.map(passage) };
      return {
        quotes: quotes(answer.quotes),
        people: [],
        evidence: evidence(answer.evidence),
        closest: answer.closest.map(passage),
        verdict: answer.verdict,
        diff: answer.diff.map((piece) => ({
          op: piece.op,
          text: piece.op === 'added' ? piece.text : piece.passage.text,
        })),
      };
    case 'none':
      return { ...none, closest: answer.closest.map(passage) };
  }
}

function people(list: readonly Person[]): Output['people'] {
  return list.map(({ name, role }) => ({ name: name.text, role: role?.text ?? null }));
}
