import type { Issue, Schema } from 'discord-api-spec/zod';
import { refusals } from './errors.js';

/** What is wrong, in words; of something that may be of several types, what is wrong with the type that it has. */
function wordsOf({ errors = [], message, path }: Issue, above: readonly PropertyKey[]): string[] {
  const where = [...above, ...path];
  const ofItsType = errors.find((issues) => !issues.some((issue) => issue.path.join() === 'type'));
  if (!ofItsType) return [`${where.map(String).join('.')}: ${message}`];
  return ofItsType.flatMap((issue) => wordsOf(issue, where));
}

/** Everything in a body that does not fit one of Discord's official schemas, in words. */
export function schemaFaults(schema: Schema, body: unknown): string[] {
  const read = schema.safeParse(body);
  return read.success ? [] : read.error.issues.flatMap((issue) => wordsOf(issue, []));
}

/**
 * Holds a body against one of Discord's official schemas.
 * @throws Refusal 50035 with everything that does not fit
 */
export function checkSchema(schema: Schema, body: unknown): void {
  const faults = schemaFaults(schema, body);
  if (faults.length > 0) throw refusals.invalidForm(faults);
}
