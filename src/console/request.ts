import * as z from 'zod';
import { type Phrase, phrase } from '../phrases/phrases.js';

const idSchema = z
  .union([z.string().min(1), z.number()], { error: 'an id is text or a number' })
  .transform(String);

/** A request line in JSON; what it does not name is left to the reader's own use. */
const requestSchema = z
  .object(
    {
      text: z.string({ error: 'the question, as text, is missing' }),
      conversation: idSchema.nullish(),
      article: z.string({ error: 'an article is named by its slug' }).nullish(),
      /** BCP 47 tag. */
      locale: z.string({ error: 'a locale is text such as "de"' }).nullish(),
      /** A plain text to answer from; later requests name it by its id alone. */
      document: z
        .object(
          { id: idSchema, text: z.string({ error: 'the text of a document is text' }).optional() },
          { error: 'a document is { "id", "text" }' },
        )
        .nullish(),
    },
    { error: 'it is an object with a "text"' },
  )
  .refine(({ article, document }) => !(article && document), 'name an article or a document, not both');

/** A request as a line asks it. */
export type Request = z.output<typeof requestSchema>;

/**
 * Reads a line of JSON lines: an object, or what a person would type.
 * @returns the request, or what is wrong with the line
 */
export function readRequest(line: string): { request: Request } | { fault: Phrase } {
  const text = line.trim();
  // What is in quotation marks is typed as well as JSON, and "42" or "[a]" alone is no question.
  if (!/^(?:[{[]|-?\d|(?:true|false|null)$)/u.test(text)) return { request: { text: line } };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return text.startsWith('{') ? { fault: phrase('brokenJson') } : { request: { text: line } };
  }
  const read = requestSchema.safeParse(raw);
  if (read.success) return { request: read.data };
  const faults = read.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
  return { fault: phrase('badRequest', { fault: faults.join('; ') }) };
}
