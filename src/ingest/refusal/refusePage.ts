import { type Reason, Unreadable } from '../../knowledge/unreadable.js';
import { type ReadPage, type Signals, signalsOf } from './signals.js';

/** A page with fewer words of an article has a line or two. */
const leastWords = 12;
/** What stands above a wall is a teaser up to this many paragraphs and words. */
const [mostTeaser, longestTeaser] = [2, 150];
/** Below this many words what a page shows beside a wall may be the beginning of its article only. */
const shortArticle = 250;
/** A page lists other texts from this many links to them on. */
const leastListed = 5;
/** Lengths in words: a teaser in a list is shorter than the first, the text of a bot check than the second. */
const [longestExcerpt, longestCheck] = [100, 120];

const isBare = ({ article }: Signals): boolean => article.words < leastWords;
/** Whether every run of paragraphs is as short as a teaser in a list. */
const hasExcerptsOnly = ({ longest }: Signals): boolean =>
  longest.words < longestExcerpt && longest.paragraphs <= mostTeaser;
/** Whether the article is for subscribers: the page says so in words, or in its data to a reader who is not logged in. */
const isWalled = ({ gate, notices }: Signals): boolean =>
  notices.count('wall') > 0 ||
  gate === 'absent' ||
  (gate === 'closed' && notices.count('account') + notices.count('sign-in') > 0);

interface Refusal {
  readonly reason: Reason;
  readonly message: string;
  readonly fits: (signals: Signals) => boolean;
}

const paste = 'open it in a browser, copy the text and paste it, or save it as plain text';
const noArticle = 'there is no article on this page';

/** Why a page is refused; the first that fits counts. */
const refusals: readonly Refusal[] = [
  {
    reason: 'bot-check',
    message: `this page is closed to programs, and shows the article to people only: ${paste}`,
    fits: (signals) => {
      const { notices, longest, hasCheck } = signals;
      // Articles have the same forms below their comments.
      if (isBare(signals)) return hasCheck || notices.count('bot-check') > 0;
      return notices.count('bot-check') > 1 && longest.words < longestCheck;
    },
  },
  {
    reason: 'no-article',
    message: `${noArticle}, only a note that it was not found: check the link`,
    fits: ({ notices, longest }) => notices.isHeaded('missing') && longest.words < longestExcerpt,
  },
  {
    reason: 'no-article',
    message: `${noArticle}, only what a search found: give one of the articles`,
    fits: ({ notices, longest }) => notices.isHeaded('search') && longest.words < longestExcerpt,
  },
  {
    reason: 'login',
    message: `this page asks for a login before it shows the article: ${paste}`,
    fits: (signals) =>
      isWalled(signals) && signals.shown.paragraphs <= mostTeaser && signals.shown.words < longestTeaser,
  },
  {
    reason: 'no-article',
    message: `${noArticle}, only a list of others: give one of them`,
    fits: (signals) =>
      signals.teasers >= leastListed &&
      hasExcerptsOnly(signals) &&
      (isBare(signals) || signals.longest.isExcerpt) &&
      !signals.isSaidArticle,
  },
  {
    reason: 'consent',
    message: `this page asks for consent before it shows the article: ${paste}`,
    // Pages with much else show a notice of cookies as well.
    fits: (signals) =>
      isBare(signals) &&
      !signals.hasEmptyRoot &&
      signals.notices.count('consent') > 1 &&
      signals.teasers === 0,
  },
  {
    reason: 'javascript',
    message: `this page builds its text with JavaScript: ${paste}`,
    fits: (signals) => isBare(signals) && (signals.hasEmptyRoot || signals.notices.count('javascript') > 0),
  },
  {
    reason: 'login',
    message: `this page asks for a login before it shows the article: ${paste}`,
    fits: (signals) => isBare(signals) && (signals.hasPassword || signals.notices.count('account') > 0),
  },
  {
    reason: 'no-article',
    message: `${noArticle}: give the page of one, or paste its text`,
    fits: (signals) => signals.article.paragraphs === 0 || (isBare(signals) && !signals.isSaidArticle),
  },
];

/**
 * Refuses a page that shows no article. The text counts first: a page with several paragraphs that no links to other texts
 * part is an article, whatever else it says. Where there are few, its notices, its own data and the elements of services and
 * frameworks count. Most need a page that is bare: pages with short articles have notices of cookies and links to log in too.
 * @returns warnings, in sentences for the editor
 * @throws Unreadable with what the page is and what to do
 */
export function refusePage(read: ReadPage): string[] {
  const signals = signalsOf(read);
  const refusal = refusals.find(({ fits }) => fits(signals));
  if (refusal) throw new Unreadable(refusal.message, refusal.reason);
  return isWalled(signals) && signals.article.words < shortArticle
    ? ['The page asks readers to log in or to subscribe: this may be the beginning of the article only.']
    : [];
}
