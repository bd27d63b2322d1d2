import * as z from 'zod';
import type { Fault as FileFault } from '../knowledge/load.js';
import type { Fault } from './api.js';

/** A request that is refused. The message is a sentence for the editor. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /**
   * @param status HTTP status, 400 or above
   * @param faults faults in the file that it is about
   */
  constructor(
    readonly status: number,
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(message);
  }
}

/** The loader's faults in the form of the API. */
export function faultsOf(faults: readonly FileFault[]): Fault[] {
  return faults.map(({ message, path, severity }) => ({ severity, path, message }));
}

/** Validates a request's body. @throws Refusal where it does not match the schema */
export function checked<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw new Refusal(400, `this request is invalid: ${z.prettifyError(read.error)}`);
}
