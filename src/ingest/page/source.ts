import type { PageDocument } from './dom.js';
import { fieldOf, type Metadata, textOf } from './metadata.js';

/** Where a text was published. */
export interface Source {
  readonly name?: string;
  readonly url: string;
}

/** An absolute web address; null for any other. */
export function webAddress(text: string | null | undefined): string | null {
  const written = text?.trim() ?? '';
  return /^https?:\/\/[^\s/]/iu.test(written) && URL.canParse(written) ? new URL(written).href : null;
}

/** The names that a page gives its site, the likeliest first. */
export function siteNames(metadata: Metadata): string[] {
  const publishers = metadata.articles.flatMap((article) => metadata.resolve(article.publisher));
  return [
    ...metadata.metas('og:site_name'),
    ...publishers.flatMap((publisher) => textOf(publisher)),
    ...metadata.metas('dc.publisher', 'dcterms.publisher'),
    // On some pages those are the headline.
    ...metadata
      .metas('application-name', 'apple-mobile-web-app-title')
      .filter((name) => !metadata.metas('og:title').includes(name)),
  ];
}

/** The address of a page and the name of its site, as the page gives them; null where it gives no address. */
export function sourceOf(document: PageDocument, metadata: Metadata): Source | null {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const linked = metadata.articles.flatMap((article) => [
    fieldOf(article, 'url'),
    ...[article.mainEntityOfPage].flatMap((page) =>
      typeof page === 'string' ? [page] : [fieldOf(page, '@id'), fieldOf(page, 'url')],
    ),
  ]);
  const url = [canonical, ...metadata.metas('og:url', 'twitter:url', 'parsely-link'), ...linked]
    .map(webAddress)
    .find((address) => address !== null);
  const name = siteNames(metadata).find((text) => text.length <= 100);
  return url ? { ...(name === undefined ? {} : { name }), url } : null;
}
