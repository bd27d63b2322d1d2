/** Letters that are held down ("hiii") count once, in what is typed as in the patterns. */
const once = (text: string): string => text.replace(/(\p{L})\1+/gu, '$1');

/** Without case and accents. */
const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A line as the patterns have it: words alone, without case, accents, marks, emoji and letters held down. */
export function plainLine(line: string): string {
  const words = bare(line)
    .replace(/['’ʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return once(words.trim());
}

/** What may stand before: "ok thanks", "hey, who are you?" */
const before =
  'hi|hey|hello|ok|okay|oh|ah|well|lol|wow|cool|great|nice|alright|yes|no|and|but|so|please|pls|hallo|hola|bonjour|salut|ciao|cześć|oi|olá|привет|привіт';
/** And behind: "hello there", "help please" */
const behind =
  'there|verbatim|bot|all|again|everyone|everybody|guys|folks|friend|buddy|mate|man|dude|then|now|please|pls|lol|bitte|por favor|svp|sil (?:te|vous) plaît|per favore|proszę|пожалуйста|будь ласка';

/**
 * A pattern of whole lines in the form of {@link plainLine}.
 * @param wordings as people write them, but without apostrophes and hyphens
 */
export function linesOf(...wordings: readonly string[]): RegExp {
  const source = `^(?:(?:${before}) )?(?:${wordings.join('|')})(?: (?:${behind}))?$`;
  return new RegExp(once(bare(source)), 'u');
}
