/** Words of which a text must have one. */
export type AnyOf = readonly string[];

/** One of the alternatives that bars separate. */
interface Way {
  /** What it demands. */
  readonly demands: readonly AnyOf[];
  readonly beginsWithSpace: boolean;
  readonly endsWithSpace: boolean;
}

const letters = /^\p{L}+$/u;

/**
 * What a text must have to match a form of a question, so that only the few forms that can fit are compiled and tried:
 * plain words between spaces. Whatever else a form has is not demanded; looking ahead or behind, in particular.
 * @returns for each way in which the form can match, lists, of each of which one word must stand in the text
 */
export function demandsOf(form: string): (readonly AnyOf[])[] {
  return waysAt(form, 0).ways.map(({ demands }) => demands);
}

/** What brackets around alternatives demand: one of their first words. */
function demandsOfAny(ways: readonly Way[]): readonly AnyOf[] {
  if (ways.length === 1) return ways[0]?.demands ?? [];
  const firsts = ways.map(({ demands }) => demands[0]);
  return firsts.every((first) => first !== undefined) ? [firsts.flat()] : [];
}

/**
 * The alternatives from a place to the bracket that closes, or to the end, read in one go: the first question waits for it.
 * @returns them, and the place behind the bracket
 */
function waysAt(form: string, from: number): { readonly ways: Way[]; readonly end: number } {
  const ways: Way[] = [];
  for (let at = from; ; at++) {
    const { way, end } = wayAt(form, at);
    ways.push(way);
    at = end;
    if (form[at] !== '|') return { ways, end: at + 1 };
  }
}

/** One alternative, and the place of the bar or bracket behind it. */
function wayAt(form: string, from: number): { readonly way: Way; readonly end: number } {
  const words: AnyOf[] = [];
  const demands: AnyOf[] = [];
  let at = from;
  let start = at;
  // Brackets stand for some sign: what touches them is no word, save where a space parts them.
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
      const { ways, end } = waysAt(form, at + 1);
      const looks = form[at + 1] === '?';
      const follows: boolean = start === at && !touches;
      const isOptional = form[end] === '?';
      if (follows && !looks && ' (|)'.includes(form[end] ?? ' ')) demands.push(...demandsOfAny(ways));
      if (ways.every((way) => way.beginsWithSpace)) endWord();
      touches = looks || !ways.every((way) => way.endsWithSpace) || (isOptional && !follows);
      start = at = isOptional ? end + 1 : end;
    } else at++;
  }
  endWord();
  const ends = { beginsWithSpace: form[from] === ' ', endsWithSpace: at > from && form[at - 1] === ' ' };
  return { way: { demands: [...words, ...demands], ...ends }, end: at };
}
