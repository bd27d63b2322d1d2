import { createRequire } from 'node:module';
import type { CardWords } from './card.js';
import { fontOf, type Part, partsFor, weights } from './fonts.js';
import { type Form, layOut, shapes, width } from './layout.js';

type Satori = typeof import('satori');
type Font = Parameters<Satori['default']>[1]['fonts'][number];

/** Font lists by subset. satori caches its parsed fonts by list, so lists are reused. */
const lists = new Map<string, Font[]>();

function fontsOf(parts: readonly Part[]): Font[] {
  const key = parts.join();
  const fonts =
    lists.get(key) ??
    parts.flatMap((part) =>
      // Each font gets its own name: satori ignores a second font of the same name.
      weights.map((weight): Font => ({ name: part, weight, style: 'normal', data: fontOf(part, weight) })),
    );
  lists.set(key, fonts);
  return fonts;
}

/** Renders text to pictures. Its libraries load with the first picture. */
class Setter {
  readonly #satori: Satori['default'];
  readonly #resvg: typeof import('@resvg/resvg-js');

  constructor() {
    // Loaded lazily, since it takes some hundred milliseconds. By `require`, because the package exports its function
    // differently to a bundle's `import`. The casts: `require` gives any.
    const require = createRequire(import.meta.url);
    this.#satori = (require('satori') as Satori).default;
    this.#resvg = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  }

  /** @throws Error where the fonts lack a character, or the words do not fit at the smallest size */
  async draw(words: CardWords): Promise<Buffer> {
    const parts = partsFor(Object.values(words).join(''));
    if (!parts) throw new Error('the fonts lack a character of the card');
    const { height, size } = await this.#form(words, parts);
    const svg = await this.#satori(layOut(words, parts, size, height), { width, height, ...options(parts) });
    return new this.#resvg.Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  }

  /** The shape with the largest font size at which the words fit. */
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
    throw new Error('the words do not fit on the card');
  }

  /** The height of the words at a font size, in pixels. */
  async #height(words: CardWords, parts: readonly Part[], size: number): Promise<number> {
    let found = Number.POSITIVE_INFINITY;
    await this.#satori(layOut(words, parts, size), {
      width,
      ...options(parts),
      // Measuring does not need the glyphs' outlines.
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
 * @throws Error where the fonts lack a character, or the words do not fit
 */
export async function drawHere(words: CardWords): Promise<Uint8Array> {
  setter ??= new Setter();
  return setter.draw(words);
}
