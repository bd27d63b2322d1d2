import * as z from 'zod';
import { type Phrase, phrase } from '../phrases/phrases.js';

const idSchema = z
  .union([z.string().min(1), z.number()], { error: 'an id must be text or a number' })
  .transform(String);

/** A request in JSON; scripts may add fields of their own. */
const requestSchema = z
  .object(
    {
      text: z.string({ error: 'the question is missing, or is not text' }),
      conversation: idSchema.nullish(),
      article: z.string({ error: 'an article must be named by its slug' }).nullish(),
      /** BCP 47 tag. */
      locale: z.string({ error: 'a locale must be text such as "de"' }).nullish(),
      /** A plain text to answer from; later requests may name it by its id only. */
      document: z
        .object(
          { id: idSchema, text: z.string({ error: 'the text of a document must be text' }).optional() },
          { error: 'a document must be { "id", "text" }' },
        )
        .nullish(),
    },
    { error: 'it must be an object with a "text"' },
  )
  .refine(({ article, document }) => !(article && document), 'name an article or a document, not both');

/** A request from a line. */
export type Request = z.output<typeof requestSchema>;

/**
 * Reads a line: a JSON object, or what a person would type.
 * @returns the request, or what is wrong with the line
 */
export function readRequest(line: string): { request: Request } | { fault: Phrase } {
  const text = line.trim();
  // A line in quotation marks may be typed text, although it is valid JSON. Arrays, numbers and the like are not questions.
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
