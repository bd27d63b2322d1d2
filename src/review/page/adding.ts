import type { Addition, Given } from './additions.js';
import { type ArticleFile, type Key, keyOf, type Span, type Written } from './file.js';
import { idsIn, type Named } from './names.js';
import type { Pin } from './pins.js';
import type { Session } from './session.js';

/** Words selected in the text, and the sentence in which they begin. */
export interface Selected {
  readonly span: Span;
  readonly sentence: Span;
}

/** The index at which a new item goes into a list, by its place in the text. */
export function placeIn(
  file: ArticleFile,
  pins: readonly Pin[],
  list: 'statements' | 'facts',
  start: number,
): number {
  const before = new Set(
    pins.filter((pin) => pin.field === 'words' && pin.start < start).map((pin): Key => pin.key),
  );
  return file[list].filter((item: { id: string }) => before.has(keyOf(list, item))).length;
}

/**
 * Turns selected words into an item: asks the server how they are written, and changes the file.
 * @param who the item's person, speaker or event; '' for none
 * @returns the key of what was added; null where the words cannot be written, which the notice explains
 */
export async function add(
  session: Session,
  addition: Addition,
  { sentence, span }: Selected,
  { names, who }: { readonly names: readonly Named[]; readonly who: string },
): Promise<Key | null> {
  const { holder } = session;
  const words: Written[] = [];
  for (const how of addition.how) {
    const written = await session.words({ ...span, how });
    if (written === null) return null;
    words.push(written);
  }
  const [first, ...more] = words;
  if (first === undefined) return null;
  const whole = addition.needsSentence ? await session.words({ ...sentence, how: 'unique' }) : null;
  const given: Given = {
    words: [first, ...more],
    sentence: whole,
    who,
    named: { words: idsIn(names, span), sentence: idsIn(names, sentence) },
    at: (list) => placeIn(holder.file, holder.state.pins, list, span.start),
  };
  const { file, key } = addition.make(holder.file, given);
  session.editing.change(() => file);
  session.editing.choose(key);
  holder.say('said', `${addition.label.replace(/ \w+…$/u, '')} added. You can undo this.`);
  return key;
}
