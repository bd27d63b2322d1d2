import { join } from 'node:path';
import * as z from 'zod';
import { readNetworkSettings, weightsSchema } from './network.js';

/** Names of the files in the models folder, beside the weights. */
export const settingsName = 'reader.json';
export const vocabularyName = 'vocab.txt';

/** Schema of `reader.json`: the weights, and the sizes used in training. */
export const settingsSchema = weightsSchema.extend({
  /** Longest window, in UTF-16 code units. */
  window: z.int().positive(),
  /** Most tokens of question, title and window together. */
  tokens: z.int().min(200).max(512),
});
export type Settings = z.output<typeof settingsSchema>;

/**
 * Reads the settings.
 * @param folder of the models
 * @throws NetworkUnavailable if the file is missing or malformed
 */
export function readSettings(folder: string): Promise<Settings> {
  return readNetworkSettings(join(folder, settingsName), settingsSchema);
}
