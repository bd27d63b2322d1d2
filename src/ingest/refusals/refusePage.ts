import { type Reason, Unreadable } from '../../knowledge/unreadable.js';
import { type Looked, type Signals, signalsOf } from './signals.js';

/** A page with fewer words of an article says nothing but a line or two. */
const leastSaid = 12;
/** What stands before a wall is a teaser up to this many paragraphs and words. */
const [mostTeaser, longestTeaser] = [2, 150];
/** Below this many words what a page shows beside a wall may be the beginning of its article only. */
const shortArticle = 250;
/** A page lists other texts from this many links to them on. */
const leastListed = 5;
/** What a page says of another text is shorter than this many words, and what a check says than that many. */
const [longestExcerpt, longestCheck] = [100, 120];

const isBare = ({ article }: Signals): boolean => article.words < leastSaid;
/** Whether no run of paragraphs is longer than what a list says of one of its texts. */
const hasExcerptsOnly = ({ longest }: Signals): boolean =>
  longest.words < longestExcerpt && longest.paragraphs <= mostTeaser;
/** Whether the article is not for everybody: the page says so in words, or by its data to who is not logged in. */
const isWalled = ({ told, gate }: Signals): boolean =>
  told.count('wall') > 0 ||
  gate === 'absent' ||
  (gate === 'said' && told.count('account') + told.count('sign-in') > 0);

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
      const { told, longest, hasCheck } = signals;
      // Articles have the same forms below their comments.
      if (isBare(signals)) return hasCheck || told.count('bot-check') > 0;
      return told.count('bot-check') > 1 && longest.words < longestCheck;
    },
  },
  {
    reason: 'no-article',
    message: `${noArticle}, only a note that it was not found: check the link`,
    fits: ({ told, longest }) => told.isHeaded('missing') && longest.words < longestExcerpt,
  },
  {
    reason: 'no-article',
    message: `${noArticle}, only what a search found: give one of the articles`,
    fits: ({ told, longest }) => told.isHeaded('search') && longest.words < longestExcerpt,
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
    reason: 'javascript',
    message: `this page builds its text with JavaScript: ${paste}`,
    fits: (signals) => isBare(signals) && signals.hasEmptyRoot,
  },
  {
    reason: 'consent',
    message: `this page asks for consent before it shows the article: ${paste}`,
    // Pages with much else show a notice of cookies as well.
    fits: (signals) => isBare(signals) && signals.told.count('consent') > 1 && signals.teasers === 0,
  },
  {
    reason: 'javascript',
    message: `this page builds its text with JavaScript: ${paste}`,
    fits: (signals) => isBare(signals) && signals.told.count('javascript') > 0,
  },
  {
    reason: 'login',
    message: `this page asks for a login before it shows the article: ${paste}`,
    fits: (signals) => isBare(signals) && (signals.hasPassword || signals.told.count('account') > 0),
  },
  {
    reason: 'no-article',
    message: `${noArticle}: give the page of one, or paste its text`,
    fits: (signals) => signals.article.paragraphs === 0 || (isBare(signals) && !signals.isSaidArticle),
  },
];

/**
 * Refuses a page that shows no article. What counts first is the text: a page with several paragraphs that no links to other
 * texts part is an article, whatever else it says. Only where there are few are its signals asked: the sentences that it
 * tells its readers ({@link Signals.told}), its own data (gate, dates), and elements of services and frameworks. Most
 * need a page that is bare, since pages with short articles too have notices of cookies, forms and links to log in.
 * @returns warnings, in sentences for the editor
 * @throws Unreadable with what the page is and what to do
 */
export function refusePage(looked: Looked): string[] {
  const signals = signalsOf(looked);
  const refusal = refusals.find(({ fits }) => fits(signals));
  if (refusal) throw new Unreadable(refusal.message, refusal.reason);
  return isWalled(signals) && signals.article.words < shortArticle
    ? ['The page asks readers to log in or to subscribe: this may be the beginning of the article only.']
    : [];
}
