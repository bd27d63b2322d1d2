import { createRequire } from 'node:module';
import type { CardWords } from './card.js';
import { fontOf, type Part, partsFor, weights } from './fonts.js';
import { type Form, layOut, shapes, width } from './layout.js';

type Satori = typeof import('satori');
type Font = Parameters<Satori['default']>[1]['fonts'][number];

/** By the parts: what was read of a list of fonts is kept as long as the list. */
const lists = new Map<string, Font[]>();

function fontsOf(parts: readonly Part[]): Font[] {
  const key = parts.join();
  const fonts =
    lists.get(key) ??
    parts.flatMap((part) =>
      // A name for each: of two fonts of one name the second would be passed over.
      weights.map((weight): Font => ({ name: part, weight, style: 'normal', data: fontOf(part, weight) })),
    );
  lists.set(key, fonts);
  return fonts;
}

/** Sets words on pictures; what that takes is loaded with the first. */
class Setter {
  readonly #satori: Satori['default'];
  readonly #resvg: typeof import('@resvg/resvg-js');

  constructor() {
    // Loaded here, because it takes some hundred milliseconds, and by `require`, because the package has its function in
    // another place for a bundle's `import`.
    const require = createRequire(import.meta.url);
    this.#satori = (require('satori') as Satori).default;
    this.#resvg = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  }

  /** @throws Error where the fonts lack a character, or the words have no room at the smallest size */
  async draw(words: CardWords): Promise<Buffer> {
    const parts = partsFor(Object.values(words).join(''));
    if (!parts) throw new Error('the fonts do not have all characters of the card');
    const { height, size } = await this.#form(words, parts);
    const svg = await this.#satori(layOut(words, parts, size, height), { width, height, ...options(parts) });
    return new this.#resvg.Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  }

  /** The form with the largest letters in which the words have room. */
  async #form(words: CardWords, parts: readonly Part[]): Promise<Form> {
    const fits = async (height: number, size: number): Promise<boolean> =>
      (await this.#height(words, parts, size)) <= height;
    for (const { height, sizes } of shapes) {
      const smallest = sizes.length - 1;
      if (!(await fits(height, sizes[smallest] ?? 0))) continue;
      let [from, to] = [0, smallest];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (await fits(height, sizes[middle] ?? 0)) to = middle;
        else from = middle + 1;
      }
      return { height, size: sizes[to] ?? 0 };
    }
    throw new Error('the words have no room on the card');
  }

  /** How high the words are at a size of the quotation's letters, in pixels. */
  async #height(words: CardWords, parts: readonly Part[], size: number): Promise<number> {
    let found = Number.POSITIVE_INFINITY;
    await this.#satori(layOut(words, parts, size), {
      width,
      ...options(parts),
      // The letters' shapes are not needed to know how high they stand.
      embedFont: false,
      onNodeDetected: ({ height, key }) => {
        if (key === 'card') found = height;
      },
    });
    return found;
  }
}

function options(parts: readonly Part[]) {
  return {
    fonts: fontsOf(parts),
    loadAdditionalAsset: (_language: string, characters: string): Promise<never> =>
      Promise.reject(new Error(`the fonts lack “${characters}”`)),
  };
}

let setter: Setter | null = null;

/**
 * Draws a card in this thread, which takes some hundred milliseconds.
 * @returns the picture as a PNG
 * @throws Error where the fonts lack a character, or the words have no room
 */
export async function drawHere(words: CardWords): Promise<Uint8Array> {
  setter ??= new Setter();
  return setter.draw(words);
}
