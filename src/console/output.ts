import * as z from 'zod';
import type { Answer } from '../answer/answer.js';
import { highlightsIn } from '../answer/highlights.js';
import type { Passage } from '../article/article.js';
import type { Said } from '../index/known.js';
import type { Person } from '../knowledge/schema.js';
import { plainText } from '../present/present.js';

/** A span of the text that was asked: UTF-16 offsets, end exclusive; `text` is that slice. */
const passageSchema = z.strictObject({
  text: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** Which article, where more than one is loaded. */
  article: z.string().optional(),
});

/** A passage that supports an answer, and the stretch of it that answers, where that is known. */
const evidenceSchema = passageSchema.extend({
  answer: passageSchema.omit({ article: true }).nullable(),
});

/** What is written for a request: the only source of the type. */
export const outputSchema = z.strictObject({
  request: z.string(),
  /** Slug of the article, or id of the document; null where none answered. */
  article: z.string().nullable(),
  status: z.enum(['answered', 'unsure', 'not-in-article', 'ambiguous', 'invalid']),
  kind: z.enum(['summary', 'people', 'statements', 'passages', 'check', 'article', 'help', 'none']),
  /** What a reader would see. */
  text: z.string().min(1),
  /** Whom the answer asserts, or the candidates of an ambiguous one. */
  people: z.array(z.strictObject({ name: z.string().min(1), role: z.string().nullable() })),
  quotes: z.array(passageSchema.extend({ speaker: z.string().min(1), direct: z.boolean() })),
  /** What supports the answer, best first; at most two where it is unsure. */
  evidence: z.array(evidenceSchema).max(3),
  /** What comes nearest where the article does not say. */
  closest: z.array(passageSchema),
  /** Only of kind `check`. */
  verdict: z
    .enum(['verbatim', 'altered', 'misattributed', 'paraphrase', 'narration', 'not-found'])
    .optional(),
  /** With a verdict: the claim against the article's words; `left-out` is in the article only. */
  diff: z
    .array(z.strictObject({ op: z.enum(['same', 'left-out', 'added']), text: z.string().min(1) }))
    .optional(),
  suggestions: z.array(z.string()),
  /** Confidence that the article answers. */
  score: z.number().min(0).max(1),
});

/** One object of the JSON-lines contract. */
export type Output = z.output<typeof outputSchema>;
type Written = Output['closest'][number];
type Parts = Pick<Output, 'people' | 'quotes' | 'evidence' | 'closest'> & Pick<Output, 'verdict' | 'diff'>;

const mostEvidence = { sure: 3, unsure: 2 } as const;

/**
 * Writes an answer in the form of the contract.
 * @param request the line that was asked, as it came
 * @param locale the reader's, for the bot's own sentences
 * @param several whether more than one article is loaded, so that each passage names its own
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
  const quotes = (list: readonly Said[]): Output['quotes'] =>
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
