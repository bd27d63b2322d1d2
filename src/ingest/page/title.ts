import { decodeReferences } from '../references.js';
import type { Block } from './blocks.js';
import { bare, type PageDocument, textIn } from './dom.js';
import type { Metadata } from './metadata.js';
import { siteNames } from './source.js';

/** A longer heading, in UTF-16 units, is no headline. */
const longestTitle = 250;
/** Signs between the parts of a page's title. */
const parting = /(?<!\s)\s+(?:[|\u00b7\u2022\u00bb\u2013\u2014-]|::|\/\/)\s+/u;
/** How much it counts for a heading to equal a title of the page, to be a part of one, to be the first, to be in the article. */
const [equal, part, first, inArticle] = [4, 2, 2, 2];
const ofPage = -6;

/** A title without the name of the site: what a bar sets apart, or a known name at the end. */
function withoutSite(title: string, names: ReadonlySet<string>): string {
  const [headline = title] = title.split(/\s\|\s/u).filter((words) => !names.has(bare(words)));
  const last = headline.split(parting).at(-1) ?? '';
  if (last === headline || !names.has(bare(last))) return headline.trim();
  return headline
    .slice(0, headline.lastIndexOf(last))
    .replace(/[\s\u00b7\u2022\u00bb\u2013\u2014:/-]{1,8}$/u, '');
}

/** Whether a heading is the page's: the site's name with a link to its first page, or a menu's. */
function isOfPage({ element }: Block): boolean {
  if (element.closest('nav, aside, footer, [role=banner], [role=navigation]') !== null) return true;
  return /^(?:\/|https?:\/\/[^/]{1,100}\/?)$/iu.test(element.querySelector('a')?.getAttribute('href') ?? '');
}

/**
 * An article's headline: the heading that agrees best with the page's own titles, else its <h1>; else its title in JSON-LD,
 * og:title or <title>, without the site's name.
 * @param blocks the page's own, headings among them
 */
export function titleOf(document: PageDocument, metadata: Metadata, blocks: readonly Block[]): string | null {
  const names = new Set(siteNames(metadata).map(bare));
  const stated = [
    ...metadata.texts('headline'),
    ...metadata.metas(
      'og:title',
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'parsely-title',
      'sailthru.title',
    ),
    textIn(document.querySelector('title')),
  ].map((title) => decodeReferences(title).replace(/\s+/gu, ' ').trim());
  const titles = stated
    .filter((title) => !names.has(bare(title)))
    .map((title) => withoutSite(title, names))
    .filter((title) => title !== '');
  const whole = new Set([...titles, ...stated.flatMap((title) => title.split(parting))].map(bare));
  const agreementOf = (plain: string): number => {
    if (whole.has(plain)) return equal;
    return plain.length > 5 && stated.some((title) => bare(title).includes(plain)) ? part : 0;
  };
  let [best, most] = ['', 0];
  for (const block of blocks) {
    const { element, text } = block;
    const plain = bare(text);
    if (!/^H[1-3]$/u.test(element.tagName) || text.length > longestTitle || names.has(plain)) continue;
    const agreement = agreementOf(plain);
    const isFirst = element.tagName === 'H1';
    if (agreement === 0 && (!isFirst || text.split(' ').length < 2)) continue;
    const score =
      agreement +
      (isFirst ? first : 0) +
      (element.closest('article, main, [itemprop=headline]') ? inArticle : 0) +
      (isOfPage(block) ? ofPage : 0) +
      Math.min(text.length, 90) / 100;
    if (score > most) [best, most] = [text, score];
  }
  const fallback = titles[0] ?? null;
  if (best === '') return fallback;
  // Pages without a headline's element have it in a line of its own.
  const isElsewhere = fallback !== null && fallback.split(' ').length > 2 && !whole.has(bare(best));
  return isElsewhere && blocks.some((block) => bare(block.text) === bare(fallback) && !isOfPage(block))
    ? fallback
    : best;
}
