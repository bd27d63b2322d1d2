import { decodeReferences } from '../references.js';
import type { Block } from './blocks.js';
import { bare, type PageDocument, textIn } from './dom.js';
import type { Metadata } from './metadata.js';
import { siteNames, sourceOf } from './source.js';

/** A longer heading, in UTF-16 units, is no headline. */
const longestTitle = 250;
/** Signs between the parts of a page's title. */
const parting = /(?<!\s)\s+(?:[|\u00b7\u2022\u00bb\u2013\u2014-]|::|\/\/)\s+/u;

/** Whether some words are the name of a page's site: by its own words, or by its address. */
function isSite(words: string, names: readonly string[], host: string): boolean {
  const plain = bare(words);
  const short = plain.replace(/^the/u, '');
  return (
    plain !== '' &&
    (names.some((name) => bare(name) === plain || bare(name).replace(/^the/u, '') === short) ||
      (short.length > 3 && host.includes(short)))
  );
}

/** A title without the site's name before or after it. */
function withoutSite(title: string, names: readonly string[], host: string): string {
  const parts = title.split(parting);
  const kept = parts.filter((part) => !isSite(part, names, host));
  if (kept.length === 0) return '';
  // What is left keeps the signs between its own parts.
  const [first, last] = [kept[0] ?? '', kept.at(-1) ?? ''];
  const inner = title.slice(title.indexOf(first), title.lastIndexOf(last) + last.length);
  const colon = /^([^:]{2,40}):\s+(\S.*)$/u.exec(inner);
  return colon && isSite(colon[1] ?? '', names, host) ? (colon[2] ?? inner) : inner;
}

/** Words that names of newspapers have. */
const newspaper =
  /\b(?:news|post|times|herald|tribune|gazette|journal|guardian|telegraph|observer|chronicle|mail|press|magazine|online|daily|weekly|tv|radio|blog)\b|\.(?:com|org|net)\b/iu;

/** The longest part of a title whose site is not known, without what is called like a newspaper: names of sites are short. */
function likeliest(title: string): string {
  const parts = title.split(parting);
  const words = (part: string): number => part.split(' ').length;
  const others = parts.filter((part) => words(part) > 5 || !newspaper.test(part));
  const candidates = others.length > 0 ? others : parts;
  const longest = candidates.reduce((best, part) => (part.length > best.length ? part : best), '');
  const isClear = others.length === 1 || words(longest) >= 3;
  return parts.length > 1 && isClear && parts.every((part) => part === longest || words(part) <= 5)
    ? longest
    : title;
}

/** Whether a heading is the page's, not the article's: the site's name linked to its first page, a menu's or a box's. */
function isOfPage({ element }: Block): boolean {
  if (element.closest('nav, aside, footer, [role=banner], [role=navigation]') !== null) return true;
  return /^(?:\/|https?:\/\/[^/]{1,100}\/?)$/iu.test(element.querySelector('a')?.getAttribute('href') ?? '');
}

/**
 * An article's headline: the heading that agrees best with what the page says elsewhere, else its <h1>; else what its
 * JSON-LD, og:title or <title> say, without the site's name.
 * @param blocks the page's own, headings among them
 */
export function titleOf(document: PageDocument, metadata: Metadata, blocks: readonly Block[]): string | null {
  const source = sourceOf(document, metadata);
  const host = source ? bare(new URL(source.url).hostname) : '';
  const names = siteNames(metadata);
  const told = [
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
  const written = told.map((title) => withoutSite(title, names, host)).filter((title) => title !== '');
  const whole = new Set([...told, ...written, ...told.flatMap((title) => title.split(parting))].map(bare));
  const all = told.map(bare);
  let [best, most] = ['', 0];
  for (const block of blocks) {
    const { element, text } = block;
    if (!/^H[1-3]$/u.test(element.tagName) || text.length > longestTitle || isSite(text, names, host))
      continue;
    const plain = bare(text);
    const agreement = whole.has(plain)
      ? 4
      : plain.length > 5 && all.some((title) => title.includes(plain))
        ? 2
        : 0;
    const isFirst = element.tagName === 'H1';
    if (agreement === 0 && (!isFirst || text.split(' ').length < 2)) continue;
    const inArticle = element.closest('article, main, [itemprop=headline]') !== null;
    // The head of a page has its site's name; where the page's titles agree, it has the headline.
    const inHead = !inArticle && agreement < 4 && element.closest('header') !== null;
    const score =
      agreement +
      (isFirst ? 2 : 0) +
      (inArticle ? 2 : 0) -
      (isOfPage(block) || inHead ? 6 : 0) +
      Math.min(text.length, 90) / 100;
    if (score > most) [best, most] = [text, score];
  }
  const fallback = written[0] === undefined ? null : likeliest(written[0]);
  if (best === '') return fallback;
  // Pages without a headline's element have it in a line of its own.
  const isElsewhere = fallback !== null && fallback.split(' ').length > 2 && !whole.has(bare(best));
  return isElsewhere && blocks.some((block) => bare(block.text) === bare(fallback) && !isOfPage(block))
    ? fallback
    : best;
}
