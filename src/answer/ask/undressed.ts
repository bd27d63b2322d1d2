/** Colours as terminals print them: an escape character, a bracket, numbers, "m". */
const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'gu');

/** Text without what dresses it up: markup, mentions, full-width letters, characters that nobody sees. */
export function undressed(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/<[@#:][^>\s]*>|@(?:everyone|here)\b/gi, ' ')
    .replace(colours, '')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/\p{Cc}|[*_~`#>|]+/gu, ' ')
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim();
}
