import { bareName } from '../../article/byLine.js';
import { readHeaderLine } from '../../article/headerLines.js';
import { bare, type PageDocument, textIn } from './dom.js';
import type { Metadata } from './metadata.js';
import { siteNames } from './source.js';

const metaNames =
  'author article:author parsely-author sailthru.author dc.creator dcterms.creator creator byl byline citation_author twitter:data1'.split(
    ' ',
  );
const marked =
  '[rel~=author], [itemprop~=author], [class*=byline], [class*=Byline], [class*=author], [class*=Author]';
const elsewhere =
  'aside, nav, [class*=related], [class*=comment], [id*=comment], [class*=bio], [class*=Bio], [class*=sidebar], [class*=recommend], [class*=teaser]';
/** Accounts that name nobody. */
const nobody =
  /^(?:admin|administrator|editor|editors|staff|newsroom|guest|unknown|anonymous|author|contributor)$/iu;
/** Longest name, in UTF-16 units, and how many elements are looked at. */
const [longest, mostLooked] = [80, 200];

/** A name as it may stand in a by-line; null for an address, an account and the like. */
function nameOf(text: string): string | null {
  const name = text
    .replace(/^(?:(?:words|written|posted|story) )?by:?\s+|^author ?:\s*/iu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?<![\s,|\u00b7-])[\s,|\u00b7-]+$/u, '')
    .trim();
  const isName =
    name.length <= longest &&
    /^[\p{Lu}\p{Lo}]|^d[\u2019']/u.test(name) &&
    !/[@/:<>{}=_#]|\d/u.test(name) &&
    !nobody.test(name);
  return isName ? name : null;
}

/** Names in the form of a by-line: "Tom Reed, Ann Lee and Joe Hill". */
export function listed(names: readonly string[]): string {
  const all = [...new Set(names)];
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** The names in a line that is a by-line. */
export function namesIn(line: string): string | null {
  const author = readHeaderLine(line)?.author;
  return author ? line.slice(author.start, author.end) : null;
}

/** The names in the elements that a page marks as its author's. */
function markedNames(document: PageDocument): string[] {
  const found: string[] = [];
  let looked = 0;
  for (const element of document.querySelectorAll(marked)) {
    if (++looked > mostLooked) break;
    if (element.closest(elsewhere) !== null || (element.closest('footer') && !element.closest('article')))
      continue;
    const inner = element.querySelector('[itemprop~=name]');
    const text = textIn(inner ?? element);
    const line = namesIn(text) ?? (/^by\b/iu.test(text) ? null : bareName(text));
    const names = typeof line === 'string' ? line : line && text.slice(line.start, line.end);
    const isNamed = element.matches('[rel~=author], [itemprop~=author]');
    const name = names ?? (isNamed && text.split(' ').length <= 4 ? nameOf(text) : null);
    if (name) found.push(name);
  }
  return found;
}

/**
 * The authors of a page's article: of its by-line, else of its marked elements, else of its metadata.
 * @param lines the lines around the headline
 */
export function authorOf(
  document: PageDocument,
  metadata: Metadata,
  lines: readonly string[],
): string | null {
  const line = lines.map(namesIn).find((names) => names !== null);
  if (line) return line;
  const names = siteNames(metadata).map(bare);
  // A site that bears its author's name is written by a person, a newspaper is not.
  const isPerson = (name: string): boolean => !names.includes(bare(name)) || bareName(name) !== null;
  const [first] = markedNames(document).filter(isPerson);
  const told = metadata
    .texts('author')
    .flatMap((text) => nameOf(text) ?? [])
    .filter(isPerson);
  // Elements name one author where the metadata has several.
  if (told.length > 1 && (!first || told.includes(first))) return listed(told);
  if (first) return first;
  const metas = metadata
    .metas(...metaNames)
    .flatMap((text) => namesIn(text) ?? nameOf(text) ?? [])
    .filter(isPerson);
  const written = told.length > 0 ? told : metas.slice(0, 1);
  return written.length > 0 ? listed(written) : null;
}
