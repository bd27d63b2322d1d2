import { isKnownWord } from '../nlp/wordnet/related.js';
import { isDictionaryWord } from '../nlp/wordnet/wordnet.js';

/** A word that is split at a line's end, with its second half up to the next space. */
const atLineEnd =
  /(?<![\p{L}\p{M}])([\p{L}\p{M}]{1,40})([-\u2010\u00ad])[^\S\n]*\n[^\S\n]*(\p{L}\S{0,60})(?:[^\S\n]+(?=\S))?/gu;
/** The same after the lines were joined: "har- bour". */
const inLine = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{2,40})- (\p{Ll}[\p{L}\p{M}]{0,40})/gu;
/** In "two- and three-storey houses" no word is split. */
const joint = /^(?:and|or|to|nor|but|as|than|through|versus)$/u;

/** Whether WordNet has the word, inflected or not. */
const isWord = (word: string): boolean => isKnownWord(word.toLowerCase().replace(/['\u2019]s?$/u, ''));

/**
 * Joins the words that a layout split with a hyphen, as in a text copied from a PDF: "Mon-⏎day". Words with a hyphen of their own
 * keep it ("self-⏎styled"): the text's other words and a dictionary tell.
 */
export function joinHyphens(text: string): string {
  if (!/[-\u2010\u00ad][^\S\n]*\n|\p{L}- \p{Ll}/u.test(text)) return text;
  const words = new Set(
    (text.match(/\p{L}[\p{L}\p{M}\u2019']*(?:[-\u2010]\p{L}[\p{L}\p{M}\u2019']*)*/gu) ?? []).map((word) =>
      word.toLowerCase(),
    ),
  );
  const has = (word: string): boolean => words.has(word.toLowerCase());
  const isOne = (first: string, second: string): boolean => {
    if (has(`${first}${second}`)) return true;
    const hyphened = `${first}-${second}`.toLowerCase();
    if (words.has(hyphened) || isDictionaryWord(hyphened)) return false;
    if (/^\p{Lu}/u.test(second)) return false;
    if (isWord(`${first}${second}`)) return true;
    // A half that is no word of its own is half a word: "Brenk-⏎ford".
    return !(isWord(first) && isWord(second));
  };
  return text
    .replace(atLineEnd, (whole, first: string, hyphen: string, rest: string, at: number) => {
      const second = /^[\p{L}\p{M}\u2019']+/u.exec(rest)?.[0].replace(/(?<![\u2019'])[\u2019']+$/u, '') ?? '';
      const isParted = hyphen === '\u00ad' || isOne(first, second);
      // The line now ends after the word.
      const next = text[at + whole.length];
      return `${first}${isParted ? '' : '-'}${rest}${next === '\n' || next === undefined ? '' : '\n'}`;
    })
    .replace(inLine, (whole, first: string, second: string) =>
      !joint.test(second) &&
      (has(`${first}${second}`) || (!has(`${first}-${second}`) && isWord(`${first}${second}`)))
        ? `${first}${second}`
        : whole,
    );
}
