import { join } from 'node:path';
import * as z from 'zod';
import { readNetworkSettings, weightsSchema } from './network.js';

/** The names of the files in the models' folder, beside the weights. */
export const settingsName = 'reader.json';
export const vocabularyName = 'vocab.txt';

/** What stands in `reader.json`: which weights, and how they were trained to read. */
export const settingsSchema = weightsSchema.extend({
  /** UTF-16 code units of a window at most. */
  window: z.int().positive(),
  /** Tokens of question, title and window at most. */
  tokens: z.int().min(200).max(512),
});
export type Settings = z.output<typeof settingsSchema>;

/**
 * Reads the settings.
 * @param folder of the models
 * @throws Unready where the file is not there or is not good
 */
export function readSettings(folder: string): Promise<Settings> {
  return readNetworkSettings(join(folder, settingsName), settingsSchema);
}
