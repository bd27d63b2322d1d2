import { blocksOf } from './blocks.js';
import { type PageDocument, type PageElement, type PageNode, textIn, textNode } from './dom.js';

const raised: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-n'].map((sign, at) => [
    sign,
    '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207f'.charAt(at),
  ]),
);

/** What stands before an exponent: a power of ten, a variable or a unit of length. */
const base =
  /(?:^|[^\p{L}\p{N}.,])(?:10|2|e|[xyn])$|(?:^|[^\p{L}])(?:[kcm]m|(?:\d ?|\/ ?|per |square )(?:m|ft|in|yd|mi))$/u;

/** Takes out the numbers of notes, and writes exponents as raised digits: "planned<sup>2</sup>" and "km<sup>2</sup>". */
function notes(document: PageDocument): void {
  for (const sup of document.querySelectorAll('sup')) {
    const text = textIn(sup);
    const isSign = /^[[(].{0,30}[\])]$|^[*\u2020\u2021\u00a7\u00b6]{1,3}$/u.test(text);
    const isNumber = /^\d{1,3}(?:\s?[,\u2013-]\s?\d{1,3}){0,5}$/u.test(text);
    const leads = sup.querySelector('a[href*="#"]') !== null || sup.closest('a[href*="#"]') !== null;
    const isPower = /^[+-]?\d{1,3}$|^n$/u.test(text) && base.test(sup.previousSibling?.textContent ?? '');
    if (isSign || (leads && text.length <= 12)) sup.remove();
    else if (isPower) sup.replaceWith([...text].map((sign) => raised[sign] ?? sign).join(''));
    else if (isNumber) sup.remove();
  }
}

/** Writes the marks that a browser shows around <q>. */
function marks(document: PageDocument): void {
  for (const quotation of document.querySelectorAll('q')) {
    const isInner = quotation.parentNode?.closest('q') !== null;
    const text = textIn(quotation);
    // Some pages have the marks in the text as well.
    if (text === '' || /^["'\u201c\u2018\u00ab]/u.test(text)) continue;
    const inside: PageNode[] = [];
    for (let node = quotation.firstChild; node; node = node.nextSibling) inside.push(node);
    for (const node of inside) node.remove();
    quotation.append(isInner ? '\u2018' : '\u201c', ...inside, isInner ? '\u2019' : '\u201d');
  }
}

function paragraph(document: PageDocument, text: string): PageElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

const flat = (element: PageElement): string =>
  blocksOf(element)
    .map(({ text }) => text)
    .join(' ');

/** How many names below quotations are looked at. */
const mostSources = 500;

/** Puts who is quoted on a line below the quotation, with the dash that pages show by their styles. */
function sources(document: PageDocument): void {
  const inFigures = 'figure > blockquote ~ figcaption';
  const named = 'blockquote footer, blockquote cite, blockquote small, blockquote figcaption';
  for (const source of [...document.querySelectorAll(`${named}, ${inFigures}`)].slice(0, mostSources)) {
    // The <cite> inside of a <footer> went with it, and is in no quotation any more.
    const quotation = source.closest('blockquote') ?? source.parentNode?.querySelector('blockquote');
    const text = flat(source);
    if (!quotation || text === '' || source.closest('figure')?.querySelector('img, picture, video')) continue;
    const line = source.closest('p');
    // The title of a work stands inside of the sentence.
    if (source.tagName === 'CITE' && line && !textIn(line).endsWith(text)) continue;
    source.remove();
    const end = line?.lastChild;
    if (end?.nodeType === textNode)
      end.textContent = (end.textContent ?? '').replace(/\s[-\u2012-\u2015]+\s*$/u, '');
    quotation.append(paragraph(document, /^[-\u2012-\u2015(]|^by\b/iu.test(text) ? text : `\u2014 ${text}`));
  }
}

/** Longest text of a cell or a definition that is written in one line with others, in UTF-16 units. */
const longestCell = 300;

/** Writes definition lists as lines: "Length: 412 metres". */
function definitions(document: PageDocument): void {
  for (const list of document.querySelectorAll('dl')) {
    if (list.querySelector('dl') !== null) continue;
    const lines: string[] = [];
    let [term, isOpen] = ['', false];
    const parts = [...list.querySelectorAll('dt, dd')].map((part) => ({ part, text: flat(part) }));
    if (parts.length === 0) continue;
    for (const { part, text } of parts) {
      if (part.tagName === 'DT') {
        if (isOpen && term !== '') lines.push(term);
        [term, isOpen] = [text, true];
      } else if (text.length > longestCell || term === '') {
        lines.push(...[term, text].filter((line) => line !== ''));
        [term, isOpen] = ['', false];
      } else {
        const last = lines.at(-1);
        if (isOpen || last === undefined) lines.push(`${term.replace(/:$/u, '').trimEnd()}: ${text}`);
        else lines[lines.length - 1] = `${last}; ${text}`;
        isOpen = false;
      }
    }
    if (isOpen && term !== '') lines.push(term);
    list.replaceWith(...lines.map((line) => paragraph(document, line)));
  }
}

/** Writes tables of short cells as a line for each row: "Cost | 40.2 million". Others only place a page's parts. */
function tables(document: PageDocument): void {
  for (const table of document.querySelectorAll('table')) {
    if (table.querySelector('table') !== null) continue;
    const rows = [...table.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => ({ text: flat(cell), cell })),
    );
    const cells = rows.flat();
    const isData =
      cells.length > 1 &&
      cells.every(({ text }) => text.length <= longestCell) &&
      !cells.some(({ cell }) => [...cell.querySelectorAll('p')].length > 2);
    if (!isData) continue;
    const caption = flat(table.querySelector('caption') ?? document.createElement('caption'));
    const lines = rows.map((row) =>
      row
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' | '),
    );
    table.replaceWith(
      ...[caption, ...lines].filter((line) => line !== '').map((line) => paragraph(document, line)),
    );
  }
}

/**
 * Keeps names and places that a line has among other words ("BRENFORD (Post) —"), which Readability takes out as a
 * by-line: only whole lines are by-lines.
 */
export function keepInline(document: PageDocument): void {
  const lengths = new Map<PageElement, number>();
  for (const inline of document.querySelectorAll('span, strong, b, em, i, a')) {
    const holder = inline.closest('p, li, div, header, footer, section');
    if (!holder) continue;
    const length = lengths.get(holder) ?? textIn(holder).length;
    lengths.set(holder, length);
    if (length > textIn(inline).length)
      for (const name of ['class', 'id', 'itemprop', 'rel']) inline.removeAttribute(name);
  }
}

/** Writes in plain paragraphs what a page says by its elements: tables, lists of terms, who is quoted, notes, marks. */
export function prepare(document: PageDocument): void {
  notes(document);
  marks(document);
  sources(document);
  definitions(document);
  tables(document);
}
