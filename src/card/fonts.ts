import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { codePointsOf } from './woff.js';

/** The parts into which the package splits its font, those that articles need most first. */
const parts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'] as const;
/** A part of the font: some alphabet's letters, in a file of its own for each weight. */
export type Part = (typeof parts)[number];
/** The weights that a card is set in. */
export const weights = [400, 700] as const;

/** White space that is set as a blank, whether the font has it or not. */
const blank = /[\t\n\r]/gu;
/**
 * Marks on letters, which stand wrong where they and the letter are of two parts; signs that show nothing or turn the
 * direction of writing; and emoji, which no font of letters has, but for the signs that are set as text.
 */
const unfit = /\p{M}|\p{Cf}|(?![\d#*©®™])\p{Emoji}/u;

const kept = new Map<string, Buffer>();
const points = new Map<Part, ReadonlySet<number>>();

/** A part's file, as the package ships it. @throws Error where it is not installed */
export function fontOf(part: Part, weight: (typeof weights)[number]): Buffer {
  const name = `@fontsource/noto-serif/files/noto-serif-${part}-${weight}-normal.woff`;
  const file = kept.get(name) ?? readFileSync(createRequire(import.meta.url).resolve(name));
  kept.set(name, file);
  return file;
}

/** The code points of a part: both weights have the same. */
function pointsOf(part: Part): ReadonlySet<number> {
  const known = points.get(part) ?? codePointsOf(fontOf(part, 400));
  points.set(part, known);
  return known;
}

/** The parts that a text takes to be set, Latin letters always; null where they do not have all its characters, or not as they should stand. */
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
