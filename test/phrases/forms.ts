import type { PhraseForm, PhraseKey } from '../../src/phrases/keys.js';
import { english } from '../../src/phrases/locales/en.js';

/**
 * The names under which a language has to write a phrase down: for a plural, one for each of its plural categories.
 * @param language BCP 47 tag
 */
export function formsOf(key: PhraseKey, language: string): PhraseForm[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const isPlural = Object.hasOwn(english, `${key}_other`);
  // The cast: these names are forms by the definition of PhraseForm, which the compiler cannot see here.
  return (isPlural ? pluralCategories.map((category) => `${key}_${category}`) : [key]) as PhraseForm[];
}
