import { withoutArticle } from '../../lexicon/determiners.js';
import { verbParticles } from '../../lexicon/prepositions.js';
import { memoise } from '../../support/memoise.js';
import { stemOf } from '../words.js';
import { irregularBase } from './irregularForms.js';
import { type PartOfSpeech, type Pointer, type Synset, senses, synset } from './wordnet.js';

/** WordNet’s lexicographer files for groups and for people. */
const groups = 14;
const persons = 18;

/**
 * Finds the nouns for a group from one for its members, and the reverse, through the verb that both derive
 * from: soldier → to soldier → soldiery, troops.
 */
function groupOrMembers({ field, pointers }: Synset): string[] {
  const derived = (of: readonly Pointer[], part: PartOfSpeech): Synset[] =>
    of.filter(({ symbol, pos }) => symbol === '+' && pos === part).map(({ offset }) => synset(part, offset));
  const target = field === groups ? persons : field === persons ? groups : null;
  if (target === null) return [];
  return derived(pointers, 'v')
    .flatMap((verb) => derived(verb.pointers, 'n'))
    .filter((other) => other.field === target)
    .flatMap(({ words }) => words);
}

/** Match score of a related word, by relation. Rarer senses score less. */
const relationScore = {
  synonym: 0.8,
  derived: 0.85,
  similar: 0.6,
  broader: 0.4,
  narrower: 0.45,
  together: 0.7,
} as const;
/** Senses of a word that are used. Rarer ones add more noise than words. */
const senseLimit: Record<PartOfSpeech, number> = { n: 4, v: 6, a: 4, r: 2 };

/** WordNet’s detachment rules (morphy(7WN)): an ending and its replacement. */
const endings: Record<PartOfSpeech, readonly (readonly [string, string])[]> = {
  n: [
    ['s', ''],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['ies', 'y'],
  ],
  v: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  a: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
  r: [],
};

/** {@link basesOf}, memoised by part of speech. */
const bases: Readonly<Record<PartOfSpeech, (norm: string) => readonly string[]>> = {
  n: memoise(20_000, (norm) => readBases(norm, 'n')),
  v: memoise(20_000, (norm) => readBases(norm, 'v')),
  a: memoise(20_000, (norm) => readBases(norm, 'a')),
  r: memoise(20_000, (norm) => readBases(norm, 'r')),
};

/** Returns the base forms of a word that WordNet has in a part of speech, the likeliest first. */
export function basesOf(norm: string, pos: PartOfSpeech): readonly string[] {
  return bases[pos](norm);
}

function readBases(norm: string, pos: PartOfSpeech): string[] {
  const base = irregularBase(norm);
  const tries = [norm, base];
  for (const [ending, instead] of endings[pos]) {
    if (norm.length <= ending.length + 1 || !norm.endsWith(ending)) continue;
    const stem = norm.slice(0, -ending.length);
    // “Pass” is not a plural of “pas”.
    if (ending === 's' && stem.endsWith('s')) continue;
    tries.push(stem + instead);
    // "dropped" → "drop"
    if (instead === '' && /([b-df-hj-np-tv-z])\1$/.test(stem)) tries.push(stem.slice(0, -1));
  }
  return [...new Set(tries)].filter((lemma) => senses(lemma, pos).length > 0);
}

/** Whether WordNet contains the word, inflected or not. */
export function isKnownWord(norm: string): boolean {
  return (['n', 'v', 'a', 'r'] as const).some((pos) => basesOf(norm, pos).length > 0);
}

/** Whether WordNet contains several words as one noun (“United Nations”, “vice president”). */
export function isCompound(text: string): boolean {
  const norm = withoutArticle(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return norm.includes(' ') && senses(norm, 'n').length > 0;
}

/**
 * Returns the phrasal verb that a word forms with the next one, as WordNet has it.
 * @param norm a normalised word, inflected or not
 * @param next the word after it in the text
 * @returns both in base form, separated by a space; null if they form none
 */
export function phrasalVerb(norm: string, next: string): string | null {
  if (!verbParticles.has(next)) return null;
  const verbs = basesOf(norm, 'v').map((base) => `${base} ${next}`);
  return verbs.find((verb) => senses(verb, 'v').length > 0) ?? null;
}

/** Stems of related words with the score of a match; antonyms are kept apart. */
export interface Related {
  readonly near: ReadonlyMap<string, number>;
  readonly opposite: ReadonlySet<string>;
}

/**
 * Looks up words related to one of a question in WordNet (Fellbaum 1998): synonyms, derived words, similar
 * adjectives, direct hypernyms and hyponyms, antonyms.
 * @param norm a normalised word, or a phrasal verb
 * @returns stems of single words; compounds are left out
 */
export const related = memoise(5_000, (norm): Related => {
  const near = new Map<string, number>();
  const opposite = new Set<string>();
  const add = (word: string, value: number): void => {
    if (word.includes(' ') || word.length < 3) return;
    const stem = stemOf(word.replaceAll('-', ''));
    if (value > (near.get(stem) ?? 0)) near.set(stem, value);
  };
  // “Troops” is a plural rather than a form of the verb “to troop”: neighbours of a rare verb would be noise.
  const sensesAs = (pos: PartOfSpeech): number => senses(basesOf(norm, pos).at(-1) ?? '', pos).length;
  const isPlural = norm.endsWith('s') && sensesAs('n') > sensesAs('v');
  for (const pos of ['n', 'v', 'a', 'r'] as const) {
    if (pos === 'v' && isPlural) continue;
    for (const lemma of basesOf(norm, pos)) {
      for (const [rank, offset] of senses(lemma, pos).slice(0, senseLimit[pos]).entries()) {
        const weight = 1 / (1 + 0.12 * rank);
        const set = synset(pos, offset);
        for (const word of set.words) add(word, relationScore.synonym * weight);
        if (pos === 'n' && rank === 0)
          for (const word of groupOrMembers(set)) add(word, relationScore.together);
        for (const { symbol, pos: targetPos, offset: target, source, target: index } of set.pointers) {
          const own = source === 0 || set.words[source - 1] === lemma;
          if (!own || !'+&!@~\\'.includes(symbol[0] ?? ' ')) continue;
          const other = synset(targetPos, target);
          const words = index === 0 ? other.words : other.words.slice(index - 1, index);
          for (const word of words) {
            if (symbol === '!') opposite.add(stemOf(word));
            else if (symbol === '+' || symbol === '\\') add(word, relationScore.derived * weight);
            else if (symbol === '&') add(word, relationScore.similar * weight);
            else if (symbol === '@' && rank < 2) add(word, relationScore.broader * weight);
            else if (symbol === '~' && rank < 2) add(word, relationScore.narrower * weight);
          }
        }
      }
    }
  }
  near.delete(stemOf(norm));
  return { near, opposite };
});
