import { Unreadable } from '../../knowledge/unreadable.js';
import type { Block } from './blocks.js';
import type { PageDocument } from './dom.js';

const needsScripts =
  /\b(?:enable|enabled|turn on|activate|requires?|needs?|without)\b[^.]{0,40}\bjavascript\b|\bjavascript\b[^.]{0,40}\b(?:required|disabled|enabled|turned off|switched off|not supported)\b/iu;
const asksForLogin =
  /\b(?:log ?in|sign ?in|sign ?up|subscribe|register|create (?:an? )?(?:free )?account)\b[^.]{0,60}\bto (?:continue|keep|read|view|see|access|unlock|finish)\b|\b(?:to|and) (?:continue|keep) reading\b[^.]{0,60}\b(?:log ?in|sign ?in|sign ?up|subscri|register|account)|\balready (?:a (?:subscriber|member)|have an account|subscribed)\b|\b(?:for|to) (?:subscribers|members) only\b|\bsubscribers?[ -]only\b|\bexclusive to subscribers\b/iu;
/** Below this many words what is left of a page may be a notice. */
const fewWords = 60;
/** Longest text of a page that is searched for a notice, in UTF-16 units. */
const longestSearched = 200_000;

const wordsIn = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0;
/** Whether a block ends as sentences do, in scripts without spaces too. */
const isSentence = (text: string): boolean =>
  /[.!?\u2026\u3002\uff01\uff1f]["'\u201d\u2019\u00bb)\]\u300d]*$/u.test(text) &&
  (wordsIn(text) >= 6 || text.length >= 40);

/** What the page says to readers, outside of its article too. */
function allText(page: PageDocument): string {
  const notices = [...page.querySelectorAll('noscript')].map(({ textContent }) => textContent ?? '');
  return `${page.body.textContent ?? ''}\n${notices.join('\n')}`.slice(0, longestSearched);
}

/** Below this many words an article may be its beginning only. */
const shortArticle = 250;

/** Whether a page shows the beginning of its article only: it is short, and the page asks for a login. */
export function isBeginning(page: PageDocument, blocks: readonly Block[]): boolean {
  const words = blocks.reduce((sum, { text }) => sum + wordsIn(text), 0);
  return words < shortArticle && asksForLogin.test(allText(page));
}

/**
 * Refuses a page that has no article to read.
 * @param page the whole page
 * @param blocks what seems to be its article
 * @throws Unreadable with what the editor can do
 */
export function refuseEmpty(page: PageDocument, blocks: readonly Block[]): void {
  const sentences = blocks.filter(
    ({ text }) => isSentence(text) && !asksForLogin.test(text) && !needsScripts.test(text),
  );
  const words = sentences.reduce((sum, { text }) => sum + wordsIn(text), 0);
  if (words < fewWords) {
    const text = allText(page);
    const isForm = page.querySelector('input[type=password]') !== null;
    if (words < fewWords / 3 && needsScripts.test(text))
      throw new Unreadable(
        'this page shows its text only with JavaScript: open it in a browser, and save what it shows as a text',
      );
    if (words < fewWords / 3 && (isForm || asksForLogin.test(text)))
      throw new Unreadable(
        'this page asks for a login before it shows its article: log in, and save the page again',
      );
  }
  const letters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const linked = blocks.reduce((sum, { text, linked }) => sum + text.length * linked, 0);
  if (sentences.length === 0 || (linked > letters * 0.6 && words < fewWords))
    throw new Unreadable('no article was found in this page');
}
