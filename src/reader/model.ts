import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { type Settings, settingsName, Unready, vocabularyName } from './settings.js';
import type { Logits } from './spans.js';
import { WordPiece } from './wordpiece.js';

/** What goes into the network for one window: ids of tokens, and for each whether it belongs to the question (0) or not (1). */
export interface Input {
  readonly ids: readonly number[];
  readonly types: readonly number[];
}

/** Threads at most: what answers needs the others. */
const mostThreads = 2;

/** The trained network, ready to run. */
export class Model {
  private constructor(
    private readonly session: InferenceSession,
    private readonly tensor: typeof Tensor,
  ) {}

  /**
   * Loads the weights.
   * @param folder of the models
   * @throws Unready where they are not there, are not those that the settings name, or cannot be run here
   */
  static async open(folder: string, { weights, bytes, sha256 }: Settings): Promise<Model> {
    const path = join(folder, weights);
    const file = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw new Unready(`${path} cannot be read (${error.code}); get it again with the sources`);
    });
    if (file.length !== bytes || createHash('sha256').update(file).digest('hex') !== sha256) {
      throw new Unready(`${path} is not the file that ${settingsName} names; get it again with the sources`);
    }
    try {
      // Loaded only here: no other thread has it in memory.
      const { InferenceSession, Tensor } = await import('onnxruntime-node');
      const session = await InferenceSession.create(file, {
        executionProviders: ['cpu'],
        intraOpNumThreads: Math.min(mostThreads, availableParallelism()),
        interOpNumThreads: 1,
        // A thread that waits for the other by spinning takes the core from whoever has work.
        extra: { session: { intra_op: { allow_spinning: '0' } } },
        // Else all that the longest window once took is kept.
        enableCpuMemArena: false,
        logSeverityLevel: 3,
      });
      return new Model(session, Tensor);
    } catch (error) {
      const cause = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
      throw new Unready(`onnxruntime-node does not run on ${process.platform} ${process.arch} (${cause})`);
    }
  }

  /**
   * Runs the network on one window. Several at once are no quicker on two cores, and what is rounded to whole numbers
   * would then hang on what else is read at the time.
   * @returns logits by token
   */
  async run({ ids, types }: Input): Promise<Logits> {
    const tensorOf = (values: readonly number[]): Tensor =>
      new this.tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
    const { start, end } = await this.session.run({
      input_ids: tensorOf(ids),
      attention_mask: tensorOf(ids.map(() => 1)),
      token_type_ids: tensorOf(types),
    });
    return { start: logitsOf(start), end: logitsOf(end) };
  }
}

function logitsOf(tensor: Tensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new TypeError('the network does not give what it should: a start and an end for each token');
}

/**
 * Loads the vocabulary.
 * @param folder of the models
 * @throws Unready where it is not there or is none
 */
export async function openVocabulary(folder: string): Promise<WordPiece> {
  const path = join(folder, vocabularyName);
  try {
    return new WordPiece((await readFile(path, 'utf8')).trimEnd().split(/\r?\n/u));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new Unready(`${path} cannot be used (${cause}); get it again with the sources`);
  }
}
