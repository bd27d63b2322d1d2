/** Words of which a text must contain one. */
export type AnyOf = readonly string[];

/** An alternative between bars of a pattern. */
interface Alternative {
  /** What it requires. */
  readonly required: readonly AnyOf[];
  readonly beginsWithSpace: boolean;
  readonly endsWithSpace: boolean;
}

const letters = /^\p{L}+$/u;

/**
 * Extracts the words that a text must contain to match a form of a question, so that only the few forms that
 * can fit are compiled and tried. Only plain words between spaces count; lookarounds and everything else
 * require nothing.
 * @returns for each alternative of the form, groups of words; the text must contain one word of each group
 */
export function requiredWordsOf(form: string): (readonly AnyOf[])[] {
  return parseAlternatives(form, 0).alternatives.map(({ required }) => required);
}

/** What a bracketed group requires: one of the first words of its alternatives. */
function requiredByGroup(alternatives: readonly Alternative[]): readonly AnyOf[] {
  if (alternatives.length === 1) return alternatives[0]?.required ?? [];
  const firsts = alternatives.map(({ required }) => required[0]);
  return firsts.every((first) => first !== undefined) ? [firsts.flat()] : [];
}

/**
 * Parses the alternatives up to the closing bracket or the end, in a single pass: the first question waits
 * for it.
 * @returns them, and the position after the bracket
 */
function parseAlternatives(
  form: string,
  from: number,
): { readonly alternatives: Alternative[]; readonly end: number } {
  const alternatives: Alternative[] = [];
  for (let at = from; ; at++) {
    const { alternative, end } = parseAlternative(form, at);
    alternatives.push(alternative);
    at = end;
    if (form[at] !== '|') return { alternatives, end: at + 1 };
  }
}

/**
 * Parses one alternative.
 * @returns it, and the position of the bar or bracket after it
 */
function parseAlternative(
  form: string,
  from: number,
): { readonly alternative: Alternative; readonly end: number } {
  const words: AnyOf[] = [];
  const required: AnyOf[] = [];
  let at = from;
  let start = at;
  // A group may match any characters, so a word that touches one is incomplete, unless a space separates
  // them.
  let touches = false;
  const endWord = (): void => {
    const word = form.slice(start, at);
    if (!touches && letters.test(word)) words.push([word]);
    touches = false;
  };
  for (; at < form.length && form[at] !== '|' && form[at] !== ')'; ) {
    if (form[at] === ' ') {
      endWord();
      start = ++at;
    } else if (form[at] === '(') {
      const { alternatives, end } = parseAlternatives(form, at + 1);
      const looks = form[at + 1] === '?';
      const follows: boolean = start === at && !touches;
      const isOptional = form[end] === '?';
      if (follows && !looks && ' (|)'.includes(form[end] ?? ' '))
        required.push(...requiredByGroup(alternatives));
      if (alternatives.every((alternative) => alternative.beginsWithSpace)) endWord();
      touches =
        looks || !alternatives.every((alternative) => alternative.endsWithSpace) || (isOptional && !follows);
      start = at = isOptional ? end + 1 : end;
    } else at++;
  }
  endWord();
  const ends = { beginsWithSpace: form[from] === ' ', endsWithSpace: at > from && form[at - 1] === ' ' };
  return { alternative: { required: [...words, ...required], ...ends }, end: at };
}
