import { states } from '../lexicon/names.js';
import type { Named } from './link.js';
import { isOffice, nounClass } from './nounClass.js';
import type { Token } from './tokens.js';

/** Nouns that can stand for any organisation of business, sport or music. */
const anyOrganisation =
  /^(?:company|firm|group|organi[sz]ation|agency|corporation|business|manufacturer|retailer|airline|carmaker|team|club|side|band|charity|network|broadcaster|publisher|institution|association|federation|league|giant|operator|startup)$/;
/** Words in a name that tell which of those it is not. */
const notBusiness =
  /^(?:university|college|school|court|party|police|army|senate|house|congress|parliament|council|committee|commission|ministry|department|church)$/i;
/** Names of things that are no organisation yet are called by these nouns. */
const placeNoun = /^(?:country|nation|republic|kingdom)$/;
const cityNoun = /^(?:city|town|village|capital|municipality|borough)$/;

/** Offices that stand abbreviated before a name, as they are written out later. */
const abbreviated: ReadonlyMap<string, readonly string[]> = new Map([
  ['gov', ['governor']],
  ['sen', ['senator']],
  ['rep', ['representative', 'congressman', 'congresswoman', 'lawmaker']],
  ['gen', ['general']],
  ['col', ['colonel']],
  ['capt', ['captain']],
  ['lt', ['lieutenant']],
  ['sgt', ['sergeant']],
  ['prof', ['professor']],
  ['dr', ['doctor']],
  ['ceo', ['chief', 'executive']],
  ['mp', ['lawmaker', 'politician']],
  ['senator', ['lawmaker']],
]);

/** An entity that a description may stand for. */
export interface Describable extends Named {
  readonly roleText: string | null;
}

function hasWord(parts: readonly string[], word: string): boolean {
  return parts.some((part) => part.toLowerCase() === word);
}

/** How well an entity fits a description: 2 where its name or office has the noun, 1 where only the kind fits, 0 not at all. */
function fitness(entity: Describable, words: readonly Token[], head: Token, complement: string): 0 | 1 | 2 {
  const noun = head.lemma;
  if (entity.kind === 'person') {
    if (!entity.roleText || !(isOffice(head.norm) || nounClass(noun) === 'person')) return 0;
    if (complement !== '' && !entity.roleText.toLowerCase().includes(`${head.norm} ${complement}`)) return 0;
    const role = entity.roleText
      .toLowerCase()
      .split(/[^\p{L}'-]+/u)
      .flatMap((word) => [word, ...(abbreviated.get(word) ?? [])]);
    // "the prime minister" is not the foreign minister, but "the minister" may be.
    const all = words.every(
      (word) => role.includes(word.norm) || word.pos === 'ADJ' || /^\p{Lu}/u.test(word.text),
    );
    return all && role.includes(head.norm) ? 2 : 0;
  }
  if (isOffice(head.norm) || complement !== '') return 0;
  if (entity.country) return placeNoun.test(noun) ? 2 : 0;
  if (entity.kind === 'place') {
    const name = entity.parts.join('_');
    if (noun === 'state') return states.has(name) ? 2 : 0;
    if (hasWord(entity.parts, noun)) return 2;
    return cityNoun.test(noun) && !states.has(name) ? 1 : 0;
  }
  if (hasWord(entity.parts, noun) || hasWord(entity.parts, `${noun}s`)) return 2;
  if (entity.kind === 'organisation') {
    return anyOrganisation.test(noun) && !entity.parts.some((part) => notBusiness.test(part)) ? 1 : 0;
  }
  return 0;
}

/** Salience that an entity must still have for a description that fits its kind only: named two or three sentences ago. */
const recent = 25;

/**
 * Which entity a definite description ("the company", "the prime minister") stands for.
 * @param words the phrase without its determiner, the head noun last
 * @param complement what follows the noun ("of state"), lower case; empty where nothing does
 * @param present the entities that are on the reader's mind, with how much
 * @returns index of the entity; null where none fits
 */
export function describes(
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
