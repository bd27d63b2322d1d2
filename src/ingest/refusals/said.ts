import type { PageDocument } from '../page/dom.js';
import type { Linked, Metadata } from '../page/metadata.js';
import { wordsIn } from '../page/paragraphs.js';

/** Fewer words are no part of an article. */
const leastPart = 20;

const isFalse = (value: unknown): boolean =>
  value === false ||
  (typeof value === 'string' && /^(?:https?:\/\/schema\.org\/)?false$/iu.test(value.trim()));

const isNode = (value: unknown): value is Linked => typeof value === 'object' && value !== null;

/** Whether the page has text in the elements that a selector names; a selector that cannot be read names all. */
function hasText(page: PageDocument, selector: string): boolean {
  try {
    return [...page.querySelectorAll(selector)].some(
      ({ textContent }) => wordsIn(textContent ?? '') >= leastPart,
    );
  } catch {
    return true;
  }
}

/**
 * Whether a page's own data (JSON-LD's `isAccessibleForFree`, the tier in a <meta>) say that its article is for subscribers:
 * `absent` where they name the elements that only subscribers see, and the page has none or they are empty; `said` for all
 * others.
 */
export function gateOf(page: PageDocument, metadata: Metadata): 'absent' | 'said' | null {
  const parts = metadata.articles.flatMap((article) => metadata.resolve(article.hasPart)).filter(isNode);
  const closed = [...metadata.articles, ...parts].filter(({ isAccessibleForFree }) =>
    isFalse(isAccessibleForFree),
  );
  const isLocked = metadata.metas('article:content_tier').some((tier) => /^locked$/iu.test(tier));
  if (closed.length === 0 && !isLocked) return null;
  const selectors = closed
    .flatMap(({ cssSelector }) => [cssSelector].flat())
    .filter((selector) => typeof selector === 'string');
  return selectors.length > 0 && !selectors.some((selector) => hasText(page, selector)) ? 'absent' : 'said';
}

/** Whether a page's own data call it one article: a list names several, or no time of publishing. */
export function isSaidArticle(metadata: Metadata): boolean {
  return (
    metadata.metas('article:published_time').length > 0 || new Set(metadata.texts('headline')).size === 1
  );
}
