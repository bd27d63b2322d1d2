/**
 * Marks around a command in a sentence: private-use characters, which are removed from all other text. A face that can
 * show a command as a link finds it by them; other faces remove them.
 */
const [opens, parts, closes] = ['\uE010', '\uE011', '\uE012'];
const marked = /\uE010([^\uE010-\uE012]*)\uE011([^\uE010-\uE012]*)\uE012/gu;
const marks = /[\uE010-\uE012]/gu;

/**
 * Marks a command in a sentence.
 * @param name its English name: `article use`
 * @param typed what a reader types for it: `/artikel wählen`
 */
export function markCommand(name: string, typed: string): string {
  return `${opens}${name}${parts}${typed}${closes}`;
}

/** Marks a channel in a sentence, as a command with a `#` in its name. @param id the channel's id in the face */
export const markChannel = (id: string): string => markCommand(`#${id}`, `#${id}`);

/**
 * Replaces the marked commands and channels in a text, and removes all marks.
 * @param as makes the replacement from the English name and from what a reader types, which is the default
 */
export function replaceCommands(text: string, as = (_name: string, typed: string): string => typed): string {
  return withoutMarks(text.replace(marked, (_, name: string, typed: string) => as(name, typed)));
}

/** Splits a text that starts with a marked command into its English name and the rest. @returns null for any other text */
export function commandFirst(text: string): { readonly name: string; readonly rest: string } | null {
  const [, name, rest = ''] =
    /^\uE010([^\uE010-\uE012]*)\uE011[^\uE010-\uE012]*\uE012(.*)$/su.exec(text) ?? [];
  return name === undefined ? null : { name, rest };
}

/** Removes all marks from words of readers and articles. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '');
}
