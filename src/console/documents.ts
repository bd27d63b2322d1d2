import { LRUCache } from 'lru-cache';
import type { Annotator } from '../annotator/annotator.js';
import { openAnnotator } from '../annotator/openAnnotator.js';
import { Article } from '../article/article.js';
import { modelsFolder, OperatorFault } from '../config.js';
import type { Knowledge } from '../knowledge/load.js';
import { NetworkUnavailable } from '../reader/network.js';

/** How much text is remembered for requests that name a document by its id only, in UTF-16 code units. */
const mostText = 64 * 2 ** 20;
/** How many documents stay analysed; others are analysed again when they are asked about. */
const mostRead = 64;

let shipped: Annotator | undefined;

/**
 * Analyses a plain text on the fly.
 * @throws OperatorFault if the annotator's weights cannot be used
 */
export async function readDocument(id: string, text: string): Promise<Knowledge> {
  // Loaded only when it is needed, because it takes long to load.
  const { draft } = await import('../ingest/draft.js');
  const article = new Article(id, text);
  shipped ??= openAnnotator(modelsFolder());
  const { contents } = await draft(article, shipped).catch((error: unknown) => {
    throw error instanceof NetworkUnavailable ? new OperatorFault(error.message) : error;
  });
  return { article, contents, drafted: true };
}

/** The documents that came with requests; the least recently used ones are forgotten first. */
export class Documents {
  private readonly texts = new LRUCache<string, string>({
    maxSize: mostText,
    sizeCalculation: (text) => Math.max(1, text.length),
  });
  private readonly read = new LRUCache<string, Knowledge>({ max: mostRead });

  /**
   * Finds a document by its id.
   * @param text its text, if the request brings it; it is then remembered
   * @returns null if no text is known for the id
   */
  async get(id: string, text?: string): Promise<Knowledge | null> {
    if (text !== undefined) this.texts.set(id, text);
    const wanted = text ?? this.texts.get(id);
    if (wanted === undefined) return null;
    const known = this.read.get(id);
    if (known?.article.text === wanted) return known;
    const made = await readDocument(id, wanted);
    this.read.set(id, made);
    return made;
  }
}
