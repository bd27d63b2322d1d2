import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** The names of the files in the models' folder, beside the weights. */
export const settingsName = 'reader.json';
export const vocabularyName = 'vocab.txt';

/** What stands in `reader.json`: which weights, and how they were trained to read. */
export const settingsSchema = z.object({
  /** Name of the file of weights in the same folder, its length in bytes, and its SHA-256 in hexadecimal. */
  weights: z.string(),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** UTF-16 code units of a window at most. */
  window: z.int().positive(),
  /** Tokens of question, title and window at most. */
  tokens: z.int().min(200).max(512),
});
export type Settings = z.output<typeof settingsSchema>;

/** The reader cannot read. Its message says why, and what the operator can do. */
export class Unready extends Error {
  override readonly name = 'Unready';
}

/**
 * Reads the settings.
 * @param folder of the models
 * @throws Unready where the file is not there or is not good
 */
export async function readSettings(folder: string): Promise<Settings> {
  const path = join(folder, settingsName);
  try {
    return settingsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const cause =
      error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : '';
    throw new Unready(
      `${path} cannot be used (${cause.replace(/\s+/gu, ' ')}); get it again with the sources`,
    );
  }
}
