import type { Passage } from '../article/article.js';
import { businessNouns, publicBodyWords } from '../lexicon/organisationNouns.js';
import { countryNouns, regions, townNouns } from '../lexicon/places.js';
import { isOffice, officeAcronyms, titleAbbreviations } from '../lexicon/titles.js';
import type { NamedEntity } from './linkNames.js';
import { nounClass } from './nounClass.js';
import type { Token } from './tokens.js';

/** An entity that a description may stand for. */
export interface Describable extends NamedEntity {
  /** The office or occupation that the text gives. */
  readonly role: Passage | null;
}

function hasWord(parts: readonly string[], word: string): boolean {
  return parts.some((part) => part.toLowerCase() === word);
}

/** How well an entity fits a description: 2 where its name or office has the noun, 1 where only the kind fits, 0 not at all. */
function fitness(entity: Describable, words: readonly Token[], head: Token, complement: string): 0 | 1 | 2 {
  const noun = head.lemma;
  if (entity.kind === 'person') {
    if (!entity.role || !(isOffice(head.norm) || nounClass(noun) === 'person')) return 0;
    if (complement !== '' && !entity.role.text.toLowerCase().includes(`${head.norm} ${complement}`)) return 0;
    const role = entity.role.text
      .toLowerCase()
      .split(/[^\p{L}'-]+/u)
      .flatMap((word) => [word, ...(titleAbbreviations.get(word) ?? officeAcronyms.get(word) ?? [])]);
    // "the prime minister" is not the foreign minister, but "the minister" may be.
    const all = words.every(
      (word) => role.includes(word.norm) || word.pos === 'ADJ' || /^\p{Lu}/u.test(word.text),
    );
    return all && role.includes(head.norm) ? 2 : 0;
  }
  if (isOffice(head.norm) || complement !== '') return 0;
  if (entity.country) return countryNouns.has(noun) ? 2 : 0;
  if (entity.kind === 'place') {
    const isRegion = regions.has(entity.parts.join(' '));
    if (noun === 'state') return isRegion ? 2 : 0;
    if (hasWord(entity.parts, noun)) return 2;
    return townNouns.has(noun) && !isRegion ? 1 : 0;
  }
  if (hasWord(entity.parts, noun) || hasWord(entity.parts, `${noun}s`)) return 2;
  if (entity.kind === 'organisation')
    return businessNouns.has(noun) && !entity.parts.some((part) => publicBodyWords.has(part.toLowerCase()))
      ? 1
      : 0;
  return 0;
}

/** Salience that an entity must still have for a description that fits its kind only: named two or three sentences ago. */
const recent = 25;

/**
 * Which entity a definite description ("the company", "the prime minister") stands for.
 * @param words the phrase without its determiner, the head noun last
 * @param complement what follows the noun ("of state"), lower case; empty where nothing does
 * @param present possible antecedents, each with its salience
 * @returns index of the entity; null where none fits
 */
export function referentOf(
  words: readonly Token[],
  complement: string,
  present: readonly { readonly index: number; readonly entity: Describable; readonly salience: number }[],
): number | null {
  const head = words.at(-1);
  if (!head) return null;
  const kind = isOffice(head.norm) ? 'person' : nounClass(head.lemma);
  if (kind === 'other' && words.length > 2) return null;
  let best: number | null = null;
  let highest = 0;
  for (const { index, entity, salience } of present) {
    const fits = fitness(entity, words, head, complement);
    if (fits === 0 || (fits === 1 && salience < recent)) continue;
    const value = salience + (fits === 2 ? 100 : 0);
    if (value > highest) {
      best = index;
      highest = value;
    }
  }
  return best;
}
