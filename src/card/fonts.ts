import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { codePointsOf } from './woff.js';

/** The subsets into which the package splits its font, the most needed first. */
const parts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'] as const;
/** A subset of the font: the letters of an alphabet, in one file per weight. */
export type Part = (typeof parts)[number];
/** The weights used on a card. */
export const weights = [400, 700] as const;

/** White space that is drawn as a blank, whether the font has it or not. */
const blank = /[\t\n\r]/gu;
/**
 * Combining marks, which are misplaced when mark and letter come from two subsets; invisible and bidirectional
 * controls; and emoji that the font lacks.
 */
const unfit = /\p{M}|\p{Cf}|(?![\d#*©®™])\p{Emoji}/u;

const kept = new Map<string, Buffer>();
const points = new Map<Part, ReadonlySet<number>>();

/** The file of a subset, from the package. @throws Error where it is not installed */
export function fontOf(part: Part, weight: (typeof weights)[number]): Buffer {
  const name = `@fontsource/noto-serif/files/noto-serif-${part}-${weight}-normal.woff`;
  const file = kept.get(name) ?? readFileSync(createRequire(import.meta.url).resolve(name));
  kept.set(name, file);
  return file;
}

/** The code points of a subset, the same for both weights. */
function pointsOf(part: Part): ReadonlySet<number> {
  const known = points.get(part) ?? codePointsOf(fontOf(part, 400));
  points.set(part, known);
  return known;
}

/**
 * The font subsets that a text needs, always including Latin; null where they lack a character or would misplace one.
 */
export function partsFor(text: string): readonly Part[] | null {
  if (unfit.test(text)) return null;
  let missing = [...new Set(text.replace(blank, ''))];
  const needed = parts.filter((part) => {
    if (missing.length === 0) return part === 'latin';
    const left = missing.filter((character) => !pointsOf(part).has(character.codePointAt(0) ?? 0));
    const isNeeded = left.length < missing.length || part === 'latin';
    missing = left;
    return isNeeded;
  });
  return missing.length === 0 ? needed : null;
}
