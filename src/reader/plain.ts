/** A character as an uncased vocabulary has it: part of a word, a word by itself, or what stands between words. */
export interface Letter {
  readonly kind: 'letter' | 'alone' | 'space';
  readonly text: string;
}

const space: Letter = { kind: 'space', text: '' };
/** Neither written nor spoken: control and format characters, private ones, halves of a pair, and the sign for what could not be decoded. */
const nothing = /^(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]$/u;
const white = /^\p{White_Space}$/u;
const accent = /\p{Mn}/gu;
const punctuation = /^[!-/:-@[-`{-~\p{P}]$/u;
/** The blocks in which each character is a word: what BERT's authors call CJK. Kana and Hangul are not among them. */
const ideograph =
  /^[\u{4E00}-\u{9FFF}\u{3400}-\u{4DBF}\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\u{F900}-\u{FAFF}\u{2F800}-\u{2FA1F}]$/u;

/** A text uses some hundred characters, and each is looked at anew only once; there are a million, so what is kept is bounded. */
const seen = new Map<string, readonly Letter[]>();
const mostSeen = 5_000;

/**
 * A character without case and accents; it may become none or several.
 * @param character one code point
 */
export function plain(character: string): readonly Letter[] {
  let letters = seen.get(character);
  if (letters === undefined) {
    letters = lettersOf(character);
    if (seen.size >= mostSeen) seen.clear();
    seen.set(character, letters);
  }
  return letters;
}

function lettersOf(character: string): Letter[] {
  if (nothing.test(character)) return [];
  if (white.test(character)) return [space];
  const bare = character.normalize('NFD').replace(accent, '');
  // One by one: as a word's last letter a sigma would become another.
  const letters = [...bare].flatMap((part) => [...part.toLowerCase()]).map(letterOf);
  return ideograph.test(character) ? [space, ...letters, space] : letters;
}

function letterOf(text: string): Letter {
  return { kind: white.test(text) ? 'space' : punctuation.test(text) ? 'alone' : 'letter', text };
}
