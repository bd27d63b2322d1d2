import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import * as z from 'zod';

/** What goes into a network for one window: by token its id in the vocabulary, and its type as the network was trained to take it. */
export interface Input {
  readonly ids: readonly number[];
  readonly types: readonly number[];
}

/** A network cannot be used. Its message says why, and what the operator can do. */
export class Unready extends Error {
  override readonly name = 'Unready';
}

/** Which file of weights is meant: its name in the models' folder, its length in bytes, and its SHA-256 in hexadecimal. */
export const weightsSchema = z.object({
  weights: z.string(),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});
export type Weights = z.output<typeof weightsSchema>;

/**
 * Reads the settings of a network.
 * @param path of the file
 * @throws Unready where the file is not there or is not good
 */
export async function readNetworkSettings<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const cause =
      error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : '';
    throw new Unready(
      `${path} cannot be used (${cause.replace(/\s+/gu, ' ')}); get it again with the sources`,
    );
  }
}

/**
 * Keeps the runtime from writing down how it is used, which it does for its makers unless told otherwise. To be called in
 * the main thread: what another thread sets in its environment is its own.
 */
export function withoutTelemetry(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1';
}

/** Threads at most: what answers needs the others. */
const mostThreads = 2;

/** A trained network, ready to run in this thread. */
export class Network {
  private constructor(
    private readonly session: InferenceSession,
    private readonly tensor: typeof Tensor,
  ) {}

  /**
   * Loads the weights.
   * @param folder of the models
   * @param settings name of the file that names the weights, for messages
   * @throws Unready where they are not there, are not those that are meant, or cannot be run here
   */
  static async open(folder: string, { weights, bytes, sha256 }: Weights, settings: string): Promise<Network> {
    const path = join(folder, weights);
    const file = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw new Unready(`${path} cannot be read (${error.code}); get it again with the sources`);
    });
    if (file.length !== bytes || createHash('sha256').update(file).digest('hex') !== sha256) {
      throw new Unready(`${path} is not the file that ${settings} names; get it again with the sources`);
    }
    withoutTelemetry();
    try {
      // Loaded only here: who asks nothing of a network does without.
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
      return new Network(session, Tensor);
    } catch (error) {
      const cause = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
      throw new Unready(`onnxruntime-node does not run on ${process.platform} ${process.arch} (${cause})`);
    }
  }

  /**
   * Runs the network on one window. Several at once are no quicker on two cores, and what is rounded to whole numbers
   * would then hang on what else is read at the time.
   * @param outputs the names of the outputs wanted
   * @returns their values in that order, each as one row after the other
   * @throws TypeError where the network has no such output
   */
  async run<const Names extends readonly string[]>(
    { ids, types }: Input,
    outputs: Names,
  ): Promise<{ [K in keyof Names]: Float32Array }> {
    const tensorOf = (values: readonly number[]): Tensor =>
      new this.tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
    const given = await this.session.run(
      {
        input_ids: tensorOf(ids),
        attention_mask: tensorOf(ids.map(() => 1)),
        token_type_ids: tensorOf(types),
      },
      [...outputs],
    );
    const values = outputs.map((name) => {
      const data = given[name]?.data;
      if (data instanceof Float32Array) return data;
      throw new TypeError(`the network does not give what it should: ${name}`);
    });
    // One for each name: the mapped type cannot follow `map`.
    return values as { [K in keyof Names]: Float32Array };
  }
}
