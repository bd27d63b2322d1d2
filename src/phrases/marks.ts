/**
 * Marks around a command that a sentence names: characters for private use, which no text of a reader's keeps. A face
 * that can make something of a command's name finds it by them; the others leave them out.
 */
const [opens, parts, closes] = ['\uE010', '\uE011', '\uE012'];
const marked = /\uE010([^\uE010-\uE012]*)\uE011([^\uE010-\uE012]*)\uE012/gu;
const marks = /[\uE010-\uE012]/gu;

/**
 * Marks a command in a sentence.
 * @param name its own name: `article use`
 * @param typed what a reader types for it: `/artikel wählen`
 */
export function markCommand(name: string, typed: string): string {
  return `${opens}${name}${parts}${typed}${closes}`;
}

/** Marks a channel in a sentence, as a command whose name begins with a sign that no command has. @param id of the face's */
export const markChannel = (id: string): string => markCommand(`#${id}`, `#${id}`);

/**
 * Replaces the commands and channels that are marked in a text; no mark is left in it.
 * @param as what stands for a command, by its own name and by what a reader types for it, which stands there unless given
 */
export function replaceCommands(text: string, as = (_name: string, typed: string): string => typed): string {
  return withoutMarks(text.replace(marked, (_, name: string, typed: string) => as(name, typed)));
}

/** A text that begins with a marked command: the command's own name, and what follows. @returns null for any other */
export function commandFirst(text: string): { readonly name: string; readonly rest: string } | null {
  const [, name, rest = ''] =
    /^\uE010([^\uE010-\uE012]*)\uE011[^\uE010-\uE012]*\uE012(.*)$/su.exec(text) ?? [];
  return name === undefined ? null : { name, rest };
}

/** A text without marks: words of readers and articles, which name no command. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '');
}
