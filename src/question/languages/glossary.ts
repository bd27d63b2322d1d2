import { withoutAccents } from './accents.js';
import type { Grammar } from './grammar.js';

interface Glossary {
  /** Words and phrases, the longest first. */
  readonly pattern: RegExp;
  readonly entries: readonly { readonly english: string; readonly pattern: RegExp }[];
  readonly countries: readonly { readonly name: string; readonly english: string }[];
  readonly articles: ReadonlySet<string>;
}

/** An elided article or preposition before a word: “l’”, “dell’”. */
const elided = /(?<![\p{L}])(\p{L}{1,5})['’](?=\p{L})/gu;

const patternOf = (form: string): string =>
  withoutAccents(form).replace(/[.]/gu, '\\.').replaceAll('_', '\\s+').replaceAll('*', '\\p{L}*');

/** Names of countries in a language, from Intl. */
function countriesIn(language: string): { name: string; english: string }[] {
  const local = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const [name, translated] = [local.of(code), english.of(code)];
      if (!name || !translated || name.length < 4 || name.includes(' ')) return [];
      return [{ name: withoutAccents(name).toLowerCase(), english: translated }];
    });
}

const glossaries = new Map<string, Glossary>();

function glossaryOf(name: string, { articles, words }: Grammar): Glossary {
  const known = glossaries.get(name);
  if (known) return known;
  const entries = Object.entries(words).map(([english, forms]) => ({
    english,
    forms: forms.split(' ').map(patternOf),
  }));
  const all = entries.flatMap(({ forms }) => forms).sort((a, b) => b.length - a.length);
  const glossary: Glossary = {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    entries: entries.map(({ english, forms }) => ({
      english,
      pattern: new RegExp(`^(?:${forms.join('|')})$`, 'iu'),
    })),
    countries: countriesIn(name),
    articles: new Set(articles.split(' ')),
  };
  glossaries.set(name, glossary);
  return glossary;
}

/** Whether a word is an inflection of a country’s name: its stem with another ending. */
function isFormOf(word: string, name: string): boolean {
  return word === name || (word.startsWith(name.slice(0, -1)) && word.length <= name.length + 2);
}

/**
 * Scores how much of a question is in a language, by its glossary. Common words and countries count once,
 * articles before names twice.
 */
export function languageScore(name: string, grammar: Grammar, question: string): number {
  const { articles, countries, pattern } = glossaryOf(name, grammar);
  const bare = withoutAccents(question.replace(elided, '$1 ')).toLowerCase();
  const words = bare.split(/[^\p{L}]+/u);
  const isCountry = (word: string): boolean => countries.some((one) => isFormOf(word, one.name));
  return (
    [...bare.matchAll(pattern)].length +
    words.filter(isCountry).length +
    2 * words.filter((word) => articles.has(word)).length
  );
}

/** Translates the common words and the countries of a text into English. All else stays as it is. */
export function translateWords(name: string, language: Grammar, text: string): string {
  const { articles, countries, entries, pattern } = glossaryOf(name, language);
  const plain = text.replace(elided, '$1 ');
  const bare = withoutAccents(plain);
  let translated = '';
  let from = 0;
  for (const match of bare.matchAll(pattern)) {
    const english = entries.find((entry) => entry.pattern.test(match[0]))?.english ?? match[0];
    translated += `${untranslated(plain.slice(from, match.index))}${english}`;
    from = match.index + match[0].length;
  }
  return (translated + untranslated(plain.slice(from))).replace(/\s+/gu, ' ').trim();

  function untranslated(part: string): string {
    return part
      .split(/(\s+)/u)
      .map((word) => {
        const bareWord = withoutAccents(word).toLowerCase();
        if (articles.has(bareWord)) return '';
        const country = countries.find((one) => isFormOf(bareWord, one.name));
        if (country) return country.english;
        const inflection = language.names?.find(([other]) => other.test(word));
        return inflection ? word.replace(...inflection) : word;
      })
      .join('');
  }
}
