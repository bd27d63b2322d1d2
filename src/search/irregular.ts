import { createRequire } from 'node:module';

/** What the two files export: a base form for each irregular one. */
type List = Readonly<Record<string, string>>;
let forms: ReadonlyMap<string, string> | undefined;

function load(): ReadonlyMap<string, string> {
  const require = createRequire(import.meta.url);
  const nouns = require('wink-lexicon/src/wn-noun-exceptions.js') as List;
  const verbs = require('wink-lexicon/src/wn-verb-exceptions.js') as List;
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
