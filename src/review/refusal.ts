import * as z from 'zod';
import type { Fault as FileFault } from '../knowledge/load.js';
import type { Fault } from './api.js';

/** Why a request is not done. Its message is a sentence for whoever made it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /**
   * @param status of HTTP, 400 or above
   * @param faults what is wrong in the file that it is about
   */
  constructor(
    readonly status: number,
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(message);
  }
}

/** What is wrong in `article.json`, as the page is told it. */
export function faultsOf(faults: readonly FileFault[]): Fault[] {
  return faults.map(({ message, path, severity }) => ({ severity, path, message }));
}

/** Checks what came with a request. @throws Refusal where it is not of that form */
export function checked<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw new Refusal(400, `this is no such request: ${z.prettifyError(read.error)}`);
}
