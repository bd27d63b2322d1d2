import { dateIn } from '../../article/dateLine.js';
import { readHeaderLine } from '../../article/headerLines.js';
import { type Day, mayBeSame, readDay } from './day.js';
import { type PageDocument, type PageElement, textIn } from './dom.js';
import type { Metadata } from './metadata.js';

/** Names of <meta> elements for the day of publication, the most reliable first. */
const publishedNames =
  'article:published_time og:article:published_time og:published_time datepublished date pubdate publishdate publish-date publish_date published publication_date publication-date article.published article_date_original parsely-pub-date sailthru.date dc.date.issued dc.date.created dc.date dcterms.date dcterms.issued dcterms.created dc.issued dc.created cxenseparse:recs:publishtime bt:pubdate displaydate originalpublicationdate prism.publicationdate citation_publication_date citation_date rnews:datepublished timestamp time'.split(
    ' ',
  );
/** Parts of a page whose dates belong to other texts. */
const elsewhere =
  'nav, aside, [class*=related], [class*=comment], [id*=comment], [class*=sidebar], [class*=recommend], [class*=promo], [class*=teaser], [class*=popular], [class*=trending]';
/** Longest line, in UTF-16 units, with a date of publication. */
const longestHolder = 140;
/** How many elements are looked at for a date. */
const mostLooked = 300;

/** Elements that hold a line. */
const holders = 'p, li, div, header, footer, section, td, blockquote';

/** Whether a line with a date is a sentence of the article. */
function isSentence(line: string): boolean {
  return (
    line.length > longestHolder ||
    (/[.!?\u2026]["\u201d\u2019]?$/u.test(line) && !/[ap]\.m\.$/iu.test(line) && line.split(' ').length > 7)
  );
}

/** Whether an element belongs to the head or foot of the article, not to a sentence or to another text. */
function isBeside(element: PageElement, sentences: Map<PageElement, boolean>): boolean {
  const line = element.closest(holders) ?? element;
  let isIn = sentences.get(line);
  if (isIn === undefined) {
    isIn = line.matches('p, li, td, blockquote') && isSentence(textIn(line));
    sentences.set(line, isIn);
  }
  return !isIn && element.closest(elsewhere) === null && !isPageFooter(element);
}

function isPageFooter(element: PageElement): boolean {
  return element.closest('footer') !== null && element.closest('article, main') === null;
}

const dateElements =
  'time, [itemprop~=datePublished], [class*=date], [class*=Date], [class*=publish], [class*=Publish], [class*=timestamp], [class*=Timestamp], [class*=pubtime], [class*=posted], abbr.published';

/** A date as a page shows it. */
interface Shown {
  readonly text: string;
  readonly day: Day | null;
  /** Its attribute "datetime", "content" or "title". */
  readonly marked: Day | null;
  readonly isPublication: boolean;
}

/** The date line in a text; null where it has other words. */
function dateLine(text: string): string | null {
  const span = dateIn(text);
  const line = span && text.slice(span.start, span.end);
  return line && readHeaderLine(line)?.date && readDay(line) ? line : null;
}

/** The dates that a page marks, those of its publication first. */
function shownDates(document: PageDocument): Shown[] {
  const found: Shown[] = [];
  const sentences = new Map<PageElement, boolean>();
  let looked = 0;
  for (const element of document.querySelectorAll(dateElements)) {
    if (++looked > mostLooked) break;
    const names = ['itemprop', 'class', 'pubdate'].map((name) => element.getAttribute(name) ?? '').join(' ');
    const isTime = element.tagName === 'TIME';
    const text = textIn(element);
    if (text.length > longestHolder || !isBeside(element, sentences) || /modif|updat/iu.test(names)) continue;
    const written = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name));
    const inAttributes =
      written.map((value) => (value ? readDay(value) : null)).find((day) => day !== null) ?? null;
    const line = dateLine(text);
    if (!inAttributes && !line) continue;
    const isPublication =
      element.hasAttribute('pubdate') ||
      /datePublished|publish|posted/iu.test(names) ||
      (!isTime && inAttributes !== null);
    found.push({ text: line ?? '', day: line ? readDay(line) : null, marked: inAttributes, isPublication });
  }
  return [
    ...found.filter(({ isPublication }) => isPublication),
    ...found.filter(({ isPublication }) => !isPublication),
  ];
}

/**
 * The date line of a page: as the page shows it, else "2026-11-09".
 * @param lines the lines around the headline
 * @returns null where the page names no full date
 */
export function dateOf(document: PageDocument, metadata: Metadata, lines: readonly string[]): string | null {
  const shown = shownDates(document);
  const said = [
    ...metadata.texts('datePublished'),
    ...metadata.metas(...publishedNames),
    ...metadata.texts('dateCreated'),
  ].flatMap((text) => readDay(text) ?? []);
  const stated = said.find(({ iso }) => iso !== null) ?? said[0] ?? null;
  const inLines = lines.flatMap((text) => {
    const line = dateLine(text);
    return line ? [{ text: line, day: readDay(line), marked: null, isPublication: true }] : [];
  });
  const visible = [...shown, ...inLines].filter(({ text }) => text !== '');
  const date = stated ?? shown[0]?.marked ?? shown[0]?.day ?? null;
  if (date) {
    const line = visible.find(({ day }) => day !== null && mayBeSame(day, date))?.text;
    return line ?? date.iso ?? date.written;
  }
  return (
    (inLines.find(({ text }) => !/^(?:last )?(?:updated|modified)/iu.test(text)) ?? inLines[0])?.text ?? null
  );
}
