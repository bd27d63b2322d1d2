import { english } from './locales/en.js';

type Written = keyof typeof english;
type KeyOf<W> = W extends `${infer Key}_${Intl.LDMLPluralRule}` ? Key : W;
type PluralKey<W = Written> = W extends `${infer Key}_other` ? Key : never;

/** The name of a phrase: that of a plural is without the suffix of its forms, `countQuotes`. */
export type PhraseKey = KeyOf<Written>;

/** The name under which a phrase is written down: a plural has one for each form, `countQuotes_few`. */
export type PhraseForm = Exclude<PhraseKey, PluralKey> | `${PluralKey}_${Intl.LDMLPluralRule}`;

const suffix = /_(?:zero|one|two|few|many|other)$/u;

/** The keys of all phrases. */
export const phraseKeys: readonly PhraseKey[] = [
  // The cast: without its suffix, every name in `english` is a key, as `KeyOf` says.
  ...new Set(Object.keys(english).map((written) => written.replace(suffix, '') as PhraseKey)),
];

const keys: ReadonlySet<string> = new Set(phraseKeys);

/** Whether a text is the key of a phrase. */
export function isPhraseKey(text: string): text is PhraseKey {
  return keys.has(text);
}

function isPlural(key: string): key is PluralKey {
  return Object.hasOwn(english, `${key}_other`);
}

/** The English sentence of a phrase, with its slots; of a plural the general form. */
export function englishOf(key: PhraseKey): string {
  return isPlural(key) ? english[`${key}_other`] : english[key];
}

/** The names of the values in a phrase, in order; commands and options that it names are none. */
export function slotsOf(key: PhraseKey): string[] {
  return [...englishOf(key).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}
