import nouns from 'wink-lexicon/src/wn-noun-exceptions.js';
import verbs from 'wink-lexicon/src/wn-verb-exceptions.js';

let forms: ReadonlyMap<string, string> | undefined;

function load(): ReadonlyMap<string, string> {
  // If a form is both (“axes”, “left”), use the verb: verbs vary more in news text.
  return new Map([...Object.entries(nouns), ...Object.entries(verbs)]);
}

/**
 * Returns the base form of an irregular noun or verb (“went” → “go”, “men” → “man”), from WordNet’s exception
 * lists.
 * @param norm a normalised word
 * @returns the word itself if it is regular
 */
export function irregularBase(norm: string): string {
  forms ??= load();
  return forms.get(norm) ?? norm;
}
