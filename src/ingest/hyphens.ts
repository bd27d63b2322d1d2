import { isDictionaryWord } from '../nlp/wordnet/wordnet.js';

/** A word parted at a line's end, with what follows its second half up to the next space. */
const atLineEnd =
  /(?<![\p{L}\p{M}])([\p{L}\p{M}]{1,40})([-\u2010\u00ad])[^\S\n]*\n[^\S\n]*(\p{L}\S{0,60})(?:[^\S\n]+(?=\S))?/gu;
/** The same after the lines were joined: "har- bour". */
const inLine = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{2,40})- (\p{Ll}[\p{L}\p{M}]{0,40})/gu;
/** "Two- and three-storey houses" has a word left out, none parted. */
const joint = /^(?:and|or|to|nor|but|as|than|through|versus)$/u;

const endings: readonly (readonly [ending: RegExp, instead: readonly string[]])[] = [
  [/['\u2019]s?$/u, ['']],
  [/ies$/u, ['y']],
  [/es$/u, ['', 'e']],
  [/s$/u, ['']],
  [/ed$/u, ['', 'e']],
  [/ing$/u, ['', 'e']],
  [/ly$/u, ['', 'le']],
  [/([bdglmnprt])\1(?:ed|ing)$/u, ['$1']],
];

/** Whether a dictionary has the word, or the one that it is a form of. */
function isWord(word: string): boolean {
  const plain = word.toLowerCase();
  return (
    isDictionaryWord(plain) ||
    endings.some(([ending, instead]) =>
      ending.test(plain) ? instead.some((end) => isDictionaryWord(plain.replace(ending, end))) : false,
    )
  );
}

/**
 * Joins the words that a page's layout parted with a hyphen, as texts copied from a PDF have them: "Mon-⏎day". The hyphen
 * stays in words that have one of their own ("self-⏎styled"), by the text's other words and a dictionary.
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
      // The line ends after the word now, where it does not end there already.
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
