import type { Block } from '../page/blocks.js';
import { bare, type PageDocument, textIn } from '../page/dom.js';
import type { Metadata } from '../page/metadata.js';
import { type Amount, amountOf, isOutside, isParagraph, wordsIn } from '../page/paragraphs.js';
import { listingOf, type Run } from './listing.js';
import { isWall } from './notices.js';
import { gateOf, isSaidArticle } from './said.js';
import { Told } from './told.js';

/** A page and what was found in it. */
export interface Looked {
  readonly page: PageDocument;
  readonly metadata: Metadata;
  /** The blocks that seem to be its article. */
  readonly found: readonly Block[];
  /** Its headline. */
  readonly title: string | null;
  /** All blocks of the page. */
  readonly all: readonly Block[];
}

/** What tells a page with an article from others. */
export interface Signals {
  /** The paragraphs that seem to be the article's, without notices and what stands in menus, footers and boxes. */
  readonly article: Amount;
  /** Those of them that stand above a wall, and those below that are no praise of the subscription. */
  readonly shown: Amount;
  /** The longest run of paragraphs of the page that no link to another text parts. */
  readonly longest: Run;
  /** Links to other texts. */
  readonly teasers: number;
  /** What the page tells its readers. */
  readonly told: Told;
  /** Whether the page's own data say that the article is for subscribers. */
  readonly gate: 'absent' | 'said' | null;
  /** Whether the page's own data call it one article. */
  readonly isSaidArticle: boolean;
  /** Whether it has scripts, frames or forms of a service that tells people from programs. */
  readonly hasCheck: boolean;
  /** Whether it has an empty element that a script fills. */
  readonly hasEmptyRoot: boolean;
  readonly hasPassword: boolean;
}

/** A paragraph of fewer words below a wall may praise the subscription. */
const leastBelowWall = 20;
/** An element of fewer words is empty but for a line or two. */
const leastFilled = 12;

const checks =
  '#challenge-form, #challenge-running, #challenge-error-text, #px-captcha, #cf-error-details, script[src*="/cdn-cgi/challenge-platform/h/"], script[src*="captcha-delivery.com"], iframe[src*="captcha-delivery.com"], iframe[src*="_Incapsula_Resource"], script[src*="_Incapsula_Resource"], script[src*="awswaf.com"]';
const roots = '#root, #app, #__next, #__nuxt, #___gatsby, #svelte, #q-app, app-root, [ng-app], [data-ng-app]';

const none: Run = { paragraphs: 0, words: 0, isExcerpt: true };

/** Gathers what tells a page with an article from others. */
export function signalsOf({ page, metadata, found, title, all }: Looked): Signals {
  const outside = new Set(all.filter(isOutside).map(({ text }) => bare(text)));
  const own = found.filter((block) => isParagraph(block) && !outside.has(bare(block.text)));
  const wall = found.findIndex(({ text }) => isWall(text));
  const above = new Set(found.slice(0, wall === -1 ? undefined : wall));
  const shown = own.filter((block) => above.has(block) || wordsIn(block.text) >= leastBelowWall);
  const { runs, teasers } = listingOf(all, title);
  return {
    article: amountOf(own),
    shown: amountOf(shown),
    longest: runs.reduce((best, run) => (run.words > best.words ? run : best), none),
    teasers,
    told: new Told(page, all),
    gate: gateOf(page, metadata),
    isSaidArticle: isSaidArticle(metadata),
    hasCheck: page.querySelector(checks) !== null,
    hasEmptyRoot: [...page.querySelectorAll(roots)].some((root) => wordsIn(textIn(root)) < leastFilled),
    hasPassword: page.querySelector('input[type=password]') !== null,
  };
}
