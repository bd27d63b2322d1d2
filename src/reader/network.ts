import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import * as z from 'zod';

/**
 * Input of a network for one window: for each token its id in the vocabulary, and its type as in training.
 */
export interface Input {
  readonly ids: readonly number[];
  readonly types: readonly number[];
}

/** A network cannot be used. The message tells the operator why, and what to do. */
export class NetworkUnavailable extends Error {
  override readonly name = 'NetworkUnavailable';
}

/** A file of weights: its name in the models folder, its length in bytes, and its SHA-256 in hexadecimal. */
export const weightsSchema = z.object({
  weights: z.string(),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});
export type Weights = z.output<typeof weightsSchema>;

/**
 * Reads the settings of a network.
 * @param path of the file
 * @throws NetworkUnavailable if the file is missing or malformed
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
    throw new NetworkUnavailable(
      `${path} cannot be used (${cause.replace(/\s+/gu, ' ')}); get it again with the sources`,
    );
  }
}

/**
 * Turns the telemetry of the runtime off, which is on by default. Call it in the main thread: another thread
 * has its own environment.
 */
export function withoutTelemetry(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1';
}

/** Most threads; the rest of the program needs the other cores. */
const maxThreads = 2;

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
   * @throws NetworkUnavailable if they are missing, are not the expected ones, or cannot run here
   */
  static async open(folder: string, { weights, bytes, sha256 }: Weights, settings: string): Promise<Network> {
    const path = join(folder, weights);
    const file = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw new NetworkUnavailable(`${path} cannot be read (${error.code}); get it again with the sources`);
    });
    if (file.length !== bytes || createHash('sha256').update(file).digest('hex') !== sha256) {
      throw new NetworkUnavailable(
        `${path} is not the file that ${settings} names; get it again with the sources`,
      );
    }
    withoutTelemetry();
    try {
      // Loaded here only: without a network the program does not need it.
      const { InferenceSession, Tensor } = await import('onnxruntime-node');
      const session = await InferenceSession.create(file, {
        executionProviders: ['cpu'],
        intraOpNumThreads: Math.min(maxThreads, availableParallelism()),
        interOpNumThreads: 1,
        // A thread that spins while it waits takes the core from others.
        extra: { session: { intra_op: { allow_spinning: '0' } } },
        // Otherwise the memory of the longest window is never freed.
        enableCpuMemArena: false,
        logSeverityLevel: 3,
      });
      return new Network(session, Tensor);
    } catch (error) {
      const cause = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
      throw new NetworkUnavailable(
        `onnxruntime-node does not run on ${process.platform} ${process.arch} (${cause})`,
      );
    }
  }

  /**
   * Runs the network on one window. Call it for one window at a time: several at once are no faster on two
   * cores, and quantised results would then depend on what else is running.
   * @param outputs names of the outputs
   * @returns their values in that order, flattened row by row
   * @throws TypeError if the network has no such output
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
    // One array for each name, which the type of `map` cannot express.
    return values as { [K in keyof Names]: Float32Array };
  }
}
