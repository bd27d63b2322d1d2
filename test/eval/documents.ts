import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Verdict } from '../../src/answer/answer.js';
import type { Span } from '../../src/article/spans.js';
import type { Style } from './annotated.js';
import { type Kind, kindOf } from './kind.js';

/** A question about a document, with what is known of its answer. */
export interface Question {
  readonly text: string;
  readonly kind: Kind;
  readonly style: Style;
  readonly answerable: boolean;
  /** For an unanswerable one: it was made to look answerable. */
  readonly near: boolean;
  /** Where the document answers (UTF-16 offsets); any of these will do. */
  readonly support: readonly Span[];
  /** Whom the answer must assert, no more and no fewer; empty where that is not labelled. */
  readonly people: readonly string[];
  /** The direct quotations that the answer must show; empty where that is not labelled. */
  readonly quotes: readonly string[];
}

/** What can be found of a quotation, best first. */
export const verdicts = [
  'verbatim',
  'altered',
  'misattributed',
  'paraphrase',
  'narration',
  'not-found',
] as const satisfies readonly Verdict[];

/** A quotation to check, who is said to have said it, and the verdict that is right. */
export interface Check {
  readonly quote: string;
  readonly speaker?: string | undefined;
  readonly verdict: Verdict;
}

/** A text with questions, and quotations to check where there are any. */
export interface Document {
  readonly id: string;
  /** What documents from one source share: a question is no stranger to its own group. */
  readonly group: string;
  readonly text: string;
  readonly questions: readonly Question[];
  readonly checks: readonly Check[];
}

/** One line of a JSON-lines question file. */
const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  questions: z.array(
    z.object({
      text: z.string(),
      answerable: z.boolean(),
      answers: z.array(z.object({ text: z.string(), start: z.int().nonnegative() })),
    }),
  ),
});

/** The form in which SQuAD 1.1 and 2.0 are published (Rajpurkar, Jia and Liang 2018). */
const squadSchema = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              question: z.string(),
              is_impossible: z.boolean().default(false),
              answers: z.array(z.object({ text: z.string(), answer_start: z.int().nonnegative() })),
            }),
          ),
        }),
      ),
    }),
  ),
});
type Squad = z.output<typeof squadSchema>;

/** How many neighbouring paragraphs of SQuAD make one document: about 27 sentences. */
const paragraphsPerDocument = 5;
const gap = '\n\n';

function question(text: string, answerable: boolean, support: Span[]): Question {
  return {
    text: text.trim(),
    kind: kindOf(text),
    style: null,
    answerable,
    near: !answerable,
    support: answerable ? support : [],
    people: [],
    quotes: [],
  };
}

function fromSquad(squad: Squad): Document[] {
  return squad.data.flatMap(({ title, paragraphs }) => {
    const documents: Document[] = [];
    for (let first = 0; first < paragraphs.length; first += paragraphsPerDocument) {
      let text = '';
      const questions: Question[] = [];
      for (const { context, qas } of paragraphs.slice(first, first + paragraphsPerDocument)) {
        if (text) text += gap;
        const shift = text.length;
        text += context;
        for (const { question: asked, is_impossible, answers } of qas) {
          const support = answers.map((answer) => ({
            start: shift + answer.answer_start,
            end: shift + answer.answer_start + answer.text.length,
          }));
          questions.push(question(asked, !is_impossible, support));
        }
      }
      documents.push({ id: `${title}/${documents.length}`, group: title, text, questions, checks: [] });
    }
    return documents;
  });
}

function fromLine(line: string): Document {
  const { id, text, questions } = lineSchema.parse(JSON.parse(line));
  return {
    id,
    group: id.replace(/\/[^/]*$/u, ''),
    text,
    questions: questions.map(({ text: asked, answerable, answers }) =>
      question(
        asked,
        answerable,
        answers.map((answer) => ({ start: answer.start, end: answer.start + answer.text.length })),
      ),
    ),
    checks: [],
  };
}

/**
 * Reads documents out of the text of a question file: SQuAD's own JSON, or JSON lines.
 * @throws SyntaxError or z.ZodError where the text is neither
 */
export function parseDocuments(text: string): Document[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 1 || lines[0]?.trim() === '{') {
    const squad = squadSchema.safeParse(JSON.parse(text));
    if (squad.success) return fromSquad(squad.data);
  }
  return lines.map(fromLine);
}

/**
 * Reads a question file.
 * @throws Error if the file cannot be read or is of neither form
 */
export async function readDocuments(path: string): Promise<Document[]> {
  return parseDocuments(await readFile(path, 'utf8'));
}
