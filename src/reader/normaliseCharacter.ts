/** A character as an uncased vocabulary treats it: part of a word, a word by itself, or a separator. */
export interface Letter {
  readonly kind: 'letter' | 'alone' | 'space';
  readonly text: string;
}

const space: Letter = { kind: 'space', text: '' };
/**
 * Ignored: control and format characters, private ones, unpaired surrogates, and the replacement character.
 */
const ignored = /^(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]$/u;
const whiteSpace = /^\p{White_Space}$/u;
const accent = /\p{Mn}/gu;
const punctuation = /^[!-/:-@[-`{-~\p{P}]$/u;
/** Blocks in which each character is a word: what BERT’s authors call CJK, without Kana and Hangul. */
const ideograph =
  /^[\u{4E00}-\u{9FFF}\u{3400}-\u{4DBF}\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\u{F900}-\u{FAFF}\u{2F800}-\u{2FA1F}]$/u;

/** A text uses some hundred distinct characters. The cache is bounded, since Unicode has a million. */
const cache = new Map<string, readonly Letter[]>();
const maxCached = 5_000;

/**
 * Strips case and accents from a character. The result may be empty or several characters.
 * @param character one code point
 */
export function normaliseCharacter(character: string): readonly Letter[] {
  let letters = cache.get(character);
  if (letters === undefined) {
    letters = lettersOf(character);
    if (cache.size >= maxCached) cache.clear();
    cache.set(character, letters);
  }
  return letters;
}

function lettersOf(character: string): Letter[] {
  if (ignored.test(character)) return [];
  if (whiteSpace.test(character)) return [space];
  const bare = character.normalize('NFD').replace(accent, '');
  // One by one: lower-casing a whole word would turn its last sigma into another letter.
  const letters = [...bare].flatMap((part) => [...part.toLowerCase()]).map(letterOf);
  return ideograph.test(character) ? [space, ...letters, space] : letters;
}

function letterOf(text: string): Letter {
  return { kind: whiteSpace.test(text) ? 'space' : punctuation.test(text) ? 'alone' : 'letter', text };
}
