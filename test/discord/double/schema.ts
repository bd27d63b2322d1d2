import type { ApplicationCommandCreateRequestSchema } from 'discord-api-spec/zod';
import { refusals } from './errors.js';

/**
 * Holds a body against one of Discord's official schemas.
 * @throws Refusal 50035 with everything that does not fit
 */
export function checkSchema(schema: typeof ApplicationCommandCreateRequestSchema, body: unknown): void {
  const read = schema.safeParse(body);
  if (read.success) return;
  throw refusals.invalidForm(
    read.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`),
  );
}
