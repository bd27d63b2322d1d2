import { type Block, isHeading } from '../page/blocks.js';
import { bare, type PageDocument, textIn } from '../page/dom.js';
import { isNode, type Metadata } from '../page/metadata.js';
import { type Amount, amountOf, isOutside, isParagraph, wordsIn } from '../page/paragraphs.js';
import { isWall, PageNotices } from './notices.js';

/** A page and what was found in it. */
export interface ReadPage {
  readonly page: PageDocument;
  readonly metadata: Metadata;
  /** The blocks that seem to be its article. */
  readonly found: readonly Block[];
  /** Its headline. */
  readonly title: string | null;
  /** All blocks of the page. */
  readonly all: readonly Block[];
}

/** Paragraphs that no link to another text parts. */
interface Run extends Amount {
  /** Whether it is another text's beginning: its headline above is a link, or "Read more" stands below. */
  readonly isExcerpt: boolean;
}

/** What tells a page with an article from others. */
export interface Signals {
  /** The paragraphs that seem to be the article's, without notices and what stands in menus, footers and boxes. */
  readonly article: Amount;
  /** Those of them above a wall, and those below that are too long to praise the subscription. */
  readonly shown: Amount;
  /** The longest run of paragraphs of the page that no link to another text parts. */
  readonly longest: Run;
  /** How many links to other texts it has. */
  readonly teasers: number;
  readonly notices: PageNotices;
  /** Whether the page's own data say that the article is for subscribers, and whether the page lacks the subscribers' part. */
  readonly gate: 'absent' | 'closed' | null;
  /** Whether the page's own data call it one article. */
  readonly isSaidArticle: boolean;
  /** Whether it has scripts, frames or forms of a service that tells people from programs. */
  readonly hasCheck: boolean;
  /** Whether it has an empty element that a script fills. */
  readonly hasEmptyRoot: boolean;
  readonly hasPassword: boolean;
}

/** A shorter paragraph below a wall may praise the subscription, in words. */
const leastBelowWall = 20;
/** An element of fewer words is empty but for a line or two. */
const leastFilled = 12;
/** Share of its letters that are links from which on a block is a link. */
const wholeLinked = 0.9;
/** A part of an article has at least this many words. */
const leastPart = 20;
/** Fewer words of a link are a section, a tag or an author; a heading may be shorter. */
const [leastHeadline, leastHeading] = [4, 3];

const checks =
  '#challenge-form, #challenge-running, #challenge-error-text, #px-captcha, #cf-error-details, script[src*="/cdn-cgi/challenge-platform/h/"], script[src*="captcha-delivery.com"], iframe[src*="captcha-delivery.com"], iframe[src*="_Incapsula_Resource"], script[src*="_Incapsula_Resource"], script[src*="awswaf.com"]';
const roots = '#root, #app, #__next, #__nuxt, #___gatsby, #svelte, #q-app, app-root, [ng-app], [data-ng-app]';
const readMore =
  /^(?:read (?:more|on|the (?:full|whole) (?:story|article|post))|continue reading|full story|view post)\W*$/iu;

/** The links to other texts in a page, and the runs of paragraphs between them. */
function listingOf(blocks: readonly Block[], title: string | null): { teasers: number; runs: Run[] } {
  const own = bare(title ?? '');
  const isTeaser = ({ text, linked, element }: Block): boolean => {
    // On some pages the headline is a link to the page itself.
    if (linked < wholeLinked || bare(text) === own) return false;
    if (readMore.test(text)) return true;
    // Articles have links to others as paragraphs.
    return element.tagName !== 'P' && wordsIn(text) >= (isHeading(element) ? leastHeading : leastHeadline);
  };
  const runs: Run[] = [];
  let [teasers, words, paragraphs, isLed] = [0, 0, 0, false];
  const end = (isCut: boolean): void => {
    if (paragraphs > 0) runs.push({ words, paragraphs, isExcerpt: isLed || isCut });
    [words, paragraphs] = [0, 0];
  };
  for (const block of blocks) {
    if (isOutside(block)) continue;
    if (isTeaser(block)) {
      end(readMore.test(block.text));
      [teasers, isLed] = [teasers + 1, true];
    } else if (isHeading(block.element)) isLed &&= paragraphs > 0;
    else if (isParagraph(block)) [words, paragraphs] = [words + wordsIn(block.text), paragraphs + 1];
  }
  end(false);
  return { teasers, runs };
}

/** Whether the page has text in the elements of a selector; true for a selector that cannot be read. */
function hasText(page: PageDocument, selector: string): boolean {
  try {
    return [...page.querySelectorAll(selector)].some((part) => wordsIn(textIn(part)) >= leastPart);
  } catch {
    return true;
  }
}

/**
 * Whether a page's own data (schema.org's `isAccessibleForFree`, a <meta>) say that its article is for subscribers: `absent` where
 * they name the elements of the subscribers' part, and the page has no text there.
 */
function gateOf(page: PageDocument, metadata: Metadata): Signals['gate'] {
  const parts = metadata.articles.flatMap((article) => metadata.resolve(article.hasPart)).filter(isNode);
  const closed = [...metadata.articles, ...parts].filter(({ isAccessibleForFree }) =>
    /^(?:https?:\/\/schema\.org\/)?false$/iu.test(String(isAccessibleForFree)),
  );
  const isLocked = metadata.metas('article:content_tier').some((tier) => /^locked$/iu.test(tier));
  if (closed.length === 0 && !isLocked) return null;
  const selectors = closed
    .flatMap(({ cssSelector }) => [cssSelector].flat())
    .filter((selector) => typeof selector === 'string');
  return selectors.length > 0 && !selectors.some((selector) => hasText(page, selector)) ? 'absent' : 'closed';
}

/** Whether a page's own data call it one article: a list names several, or no time of publishing. */
export function isSaidArticle(metadata: Metadata): boolean {
  return (
    metadata.metas('article:published_time').length > 0 || new Set(metadata.texts('headline')).size === 1
  );
}

/** Gathers what tells a page with an article from others. */
export function signalsOf({ page, metadata, found, title, all }: ReadPage): Signals {
  const outside = new Set(all.filter(isOutside).map(({ text }) => bare(text)));
  const own = found.filter((block) => isParagraph(block) && !outside.has(bare(block.text)));
  const wall = found.findIndex(({ text }) => isWall(text));
  const above = new Set(found.slice(0, wall === -1 ? undefined : wall));
  const shown = own.filter((block) => above.has(block) || wordsIn(block.text) >= leastBelowWall);
  const { runs, teasers } = listingOf(all, title);
  const none: Run = { paragraphs: 0, words: 0, isExcerpt: true };
  return {
    article: amountOf(own),
    shown: amountOf(shown),
    longest: runs.reduce((best, run) => (run.words > best.words ? run : best), none),
    teasers,
    notices: new PageNotices(page, all),
    gate: gateOf(page, metadata),
    isSaidArticle: isSaidArticle(metadata),
    hasCheck: page.querySelector(checks) !== null,
    hasEmptyRoot: [...page.querySelectorAll(roots)].some((root) => wordsIn(textIn(root)) < leastFilled),
    hasPassword: page.querySelector('input[type=password]') !== null,
  };
}
