import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Input, Network, NetworkUnavailable } from './network.js';
import { type Settings, settingsName, vocabularyName } from './settings.js';
import type { Logits } from './spans.js';
import { WordPiece } from './wordpiece.js';

/** The trained reader’s network, ready to run. A token’s type is 0 in the question, else 1. */
export class Model {
  private constructor(private readonly network: Network) {}

  /**
   * Loads the weights.
   * @param folder of the models
   * @throws NetworkUnavailable if they are missing, differ from those that the settings name, or cannot run
   *   here
   */
  static async open(folder: string, settings: Settings): Promise<Model> {
    return new Model(await Network.open(folder, settings, settingsName));
  }

  /**
   * Runs the network on one window.
   * @returns a logit for each token
   */
  async run(input: Input): Promise<Logits> {
    const [start, end] = await this.network.run(input, ['start', 'end']);
    return { start, end };
  }
}

/**
 * Loads the vocabulary.
 * @param folder of the models
 * @throws NetworkUnavailable if it is missing or malformed
 */
export async function openVocabulary(folder: string): Promise<WordPiece> {
  const path = join(folder, vocabularyName);
  try {
    return new WordPiece((await readFile(path, 'utf8')).trimEnd().split(/\r?\n/u));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new NetworkUnavailable(`${path} cannot be used (${cause}); get it again with the sources`);
  }
}
