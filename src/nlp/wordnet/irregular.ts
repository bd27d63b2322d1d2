import nouns from 'wink-lexicon/src/wn-noun-exceptions.js';
import verbs from 'wink-lexicon/src/wn-verb-exceptions.js';

let forms: ReadonlyMap<string, string> | undefined;

function load(): ReadonlyMap<string, string> {
  // Of a form that is both ("axes", "left") the verb's base counts: verbs vary more in news text.
  return new Map([...Object.entries(nouns), ...Object.entries(verbs)]);
}

/**
 * The base form of an irregular noun or verb ("went" → "go", "men" → "man"), from WordNet's exception lists.
 * @param norm a word in the compared form
 * @returns the word itself where it is regular
 */
export function regular(norm: string): string {
  forms ??= load();
  return forms.get(norm) ?? norm;
}
