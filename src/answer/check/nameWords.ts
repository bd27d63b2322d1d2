import { type Country, countryByWord } from '../../lexicon/countries.js';
import { isFunctionWord, type Word, wordsOf } from '../../nlp/words.js';
import { keep } from '../../support/remember.js';

/** Forms of address, without offices, which say who somebody is. */
const address = /^(?:(?:mr|mrs|ms|miss|sir|dame|lord|lady|dr|prof|professor)\.?\s+)+/i;
/** How adjectives of countries and peoples end: Karelia, Karelian; Orsava, Orsavan; Denland, Denlandic. */
const adjectiveEndings = /^(?:n|an|ian|ese|i|ish|ic|er|nian|s|ns|ans|ians)$/u;
const nowhere: Country = { names: [], demonyms: [], capitals: [] };
/** Small words inside the names of bodies, which abbreviations leave out. */
const small = /^(?:of|the|and|for|in|on|to|&)$/i;

/** Whether a word is the adjective or the people of a country, by its form. */
export function isAdjectiveOf(word: string, country: string): boolean {
  const name = country.toLowerCase();
  const stem = name.replace(/(?<![aeiouy])[aeiouy]+$/u, '');
  if (stem.length < 4 || word === name) return false;
  return [name, stem].some((form) => word.startsWith(form) && adjectiveEndings.test(word.slice(form.length)));
}

/** How many letters an abbreviation has at most. */
const mostLetters = 6;
const abbreviation = new RegExp(`^(?:\\p{Lu}{2,${mostLetters}}|(?:\\p{Lu}\\.){2,${mostLetters}})$`, 'u');

/** The abbreviations of names in a text: "UN" of "United Nations". */
function initialsIn(words: readonly Word[]): string[] {
  const capitals = words.map(({ text }) => (/^\p{Lu}/u.test(text) ? (text[0] ?? '').toLowerCase() : null));
  const found: string[] = [];
  for (let from = 0; from < words.length; from++) {
    let letters = capitals[from] ?? '';
    for (let to = from + 1; letters !== '' && letters.length < mostLetters && to < words.length; to++) {
      const letter = capitals[to];
      if (letter) {
        letters += letter;
        found.push(letters);
      } else if (!small.test(words[to]?.text ?? '')) break;
    }
  }
  return found;
}

function isAbbreviation(text: string): boolean {
  return abbreviation.test(text);
}

/** A text prepared for being asked for names. */
interface Prepared {
  readonly words: readonly Word[];
  readonly norms: ReadonlySet<string>;
  readonly countries: ReadonlySet<Country>;
  readonly initials: ReadonlySet<string>;
}

/** It holds the descriptions of a few articles' speakers. */
const prepare = keep(500, (text): Prepared => {
  const words = wordsOf(text);
  return {
    words,
    norms: new Set(words.map(({ norm }) => norm)),
    countries: new Set(words.flatMap((word) => countryByWord.get(word.text) ?? [])),
    initials: new Set(initialsIn(words)),
  };
});

/**
 * Whether all words of a name or role, forms of address apart, stand in a text; a country's name also as its
 * adjective, a body's also as its abbreviation, and the other way round.
 */
export function hasAllWords(text: string, wanted: string): boolean {
  const { countries, initials, norms, words: have } = prepare(text);
  const words = wordsOf(wanted.replace(address, '')).filter(
    ({ norm, text: word }) => norm !== '' && (!isFunctionWord(norm) || isAbbreviation(word)),
  );
  if (words.length === 0) return false;
  const [whole] = initialsIn(words).sort((a, b) => b.length - a.length);
  if (
    whole &&
    whole.length === words.length &&
    have.some((word) => word.norm === whole && isAbbreviation(word.text))
  )
    return true;
  return words.every(
    ({ norm, text: word }) =>
      norms.has(norm) ||
      (isAbbreviation(word) && initials.has(norm)) ||
      countries.has(countryByWord.get(word) ?? nowhere) ||
      (/^\p{Lu}/u.test(word) &&
        [...norms].some((other) => isAdjectiveOf(other, norm) || isAdjectiveOf(norm, other))),
  );
}
