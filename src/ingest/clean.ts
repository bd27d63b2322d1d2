import { Article } from '../article/article.js';
import { dateIn } from '../article/dateLine.js';
import { readHeaderLine } from '../article/headerLines.js';
import { Unreadable } from '../knowledge/unreadable.js';
import { wordsOf } from '../nlp/words.js';
import { boilerplateIn } from './boilerplate/boilerplate.js';
import { bare } from './page/dom.js';
import { readPage } from './page/page.js';
import type { Source } from './page/source.js';
import type { Parts } from './parts.js';
import { isForeign, refuseLanguage } from './refusal/language.js';
import { readMarkdown, readPlain } from './text.js';

/** A text that is ready to be an article. */
export interface Cleaned {
  /** Title, date line, by-line and paragraphs, an empty line between. */
  readonly text: string;
  /** The authors' names, as the text's by-line has them. */
  readonly author: string | null;
  /** Where it was published; null where nothing says. */
  readonly source: Source | null;
  /** What was left out, for the editor to see. */
  readonly leftOut: readonly string[];
  /** What is unusual about the text, in sentences. */
  readonly warnings: readonly string[];
}

/** Longest text that is read, in UTF-16 units. */
const mostText = 5_000_000;
/** Longest piece of what was left out that is listed, in UTF-16 units. */
const longestListed = 160;
/** How many pieces are listed. */
const mostListed = 80;
/** A shorter block, in words, may stand twice. */
const leastRepeated = 5;

function warningsFor(text: string): string[] {
  const warnings: string[] = [];
  if (isForeign(text)) warnings.push('This does not look like English: the draft will be poor.');
  if (text.split('\n').some((line) => line.length > 20_000))
    warnings.push('A line is longer than 20,000 characters: are the paragraphs missing?');
  if (wordsOf(text.slice(0, 20_000)).length < 30) warnings.push('The text is very short.');
  if (text.includes('\ufffd'))
    warnings.push('Some characters could not be read (�): the file mixes encodings.');
  return warnings;
}

/** Whether a block is a date of publication: "Updated 3 March 2026", "Post (Brenford) First published 3 March 2026". */
function isStamp(block: string): boolean {
  const date = dateIn(block);
  return (
    date !== null &&
    date.start <= 40 &&
    date.end === block.length &&
    /^(?:last |first )?(?:updated|published|posted|modified)\b/i.test(block.slice(date.start))
  );
}

/** A longer block, in UTF-16 units, is a paragraph; the second is the longest that may stand above a by-line. */
const [shortestParagraph, longestDek] = [150, 300];

/** The blocks of a text: those of the article, and boilerplate. */
interface Separated {
  readonly kept: readonly string[];
  readonly leftOut: readonly string[];
  /** The date line: the one that was known, or one among the blocks. */
  readonly date: string | null;
}

/**
 * Separates the article's paragraphs from boilerplate.
 * @param isPage whether it is a page: pages repeat paragraphs for show, a text means its repetitions
 */
function separate({ blocks, title, date, author }: Parts, isPage: boolean): Separated {
  const kept: string[] = [];
  const leftOut: string[] = [];
  let foundDate = date;
  const seen = new Set(title === null ? [] : [bare(title)]);
  const header = [date, author].flatMap((line) => (line === null ? [] : bare(line)));
  let paragraphs = 0;
  for (const block of blocks) {
    if (block === '') continue;
    if (block.length >= shortestParagraph) paragraphs += block.length > longestDek ? 2 : 1;
    const isHead = paragraphs < 2;
    const plain = bare(block);
    const line = readHeaderLine(block);
    // Where the header says so already, a line that says it again is not listed either.
    if (line && (paragraphs === 0 || (isHead && line.author)) && (date !== null || author !== null)) {
      foundDate ??= line.date && block.slice(line.date.start, line.date.end);
      if (!header.some((known) => plain.includes(known))) leftOut.push(block);
      continue;
    }
    if (!isHead && (line?.author || isStamp(block))) {
      leftOut.push(block);
      continue;
    }
    const boilerplate = boilerplateIn(block);
    if (boilerplate && !(boilerplate.mayTitle && kept.length === 0 && title === null)) {
      leftOut.push(block);
      continue;
    }
    const headline = bare(title ?? kept[0] ?? '');
    const isTitle = isHead && plain === headline;
    const isRepeated = isPage && block.split(/\s+/u).length >= leastRepeated;
    if (seen.has(plain) && (isTitle || isRepeated)) {
      if (!isTitle) leftOut.push(`${block} (again)`);
      continue;
    }
    seen.add(plain);
    kept.push(block);
  }
  return { kept, leftOut, date: foundDate };
}

/** What was left out: each piece once, shortened, and how many more there are. */
function listed(pieces: readonly string[], text: string, header: readonly string[]): string[] {
  const kept = new Set(text.split('\n').map(bare));
  const known = header.map(bare);
  // A by-line whose names and date are in the header is not lost.
  const isKnown = (piece: string): boolean =>
    readHeaderLine(piece) !== null && known.some((line) => bare(piece).includes(line));
  const all = [...new Set(pieces)].filter(
    (piece) => piece !== '' && !kept.has(bare(piece)) && !isKnown(piece),
  );
  const shown = all
    .slice(0, mostListed)
    .map((piece) => (piece.length <= longestListed ? piece : `${piece.slice(0, longestListed - 1)}\u2026`));
  return all.length > mostListed ? [...shown, `${all.length - mostListed} more`] : shown;
}

/**
 * Makes the text of an article of a file's: title, date line, by-line and paragraphs. Boilerplate is left out, and listed.
 * @param kind how the text is written
 * @throws Unreadable where nothing is left, the text is too long or in another language, or a page shows no article
 */
export function clean(raw: string, kind: 'text' | 'markdown' | 'html'): Cleaned {
  if (raw.length > mostText)
    throw new Unreadable(
      `the text is longer than ${mostText.toLocaleString('en')} characters: give the article alone`,
      'too-large',
    );
  const parts = kind === 'html' ? readPage(raw) : kind === 'markdown' ? readMarkdown(raw) : readPlain(raw);
  const { title, author } = parts;
  const { date, kept, leftOut } = separate(parts, kind === 'html');
  const byLine = author === null ? null : `By ${author}`;
  // A name that is not read as a by-line would be taken for a paragraph.
  const isRead = byLine !== null && readHeaderLine(byLine)?.author;
  const header = [title, date, isRead ? byLine : null].filter((line) => line !== null);
  const text = `${[...header, ...kept].join('\n\n')}\n`;
  if (!/\p{L}/u.test(text)) throw new Unreadable('there are no words in it', 'empty');
  const article = new Article('', text);
  if (article.sentences.length === 0) throw new Unreadable('there is no paragraph in it', 'no-article');
  refuseLanguage(article.paragraphs.map((paragraph) => paragraph.text));
  return {
    text,
    author: article.author?.text ?? null,
    source: parts.source,
    leftOut: listed(
      [...leftOut, ...parts.leftOut],
      text,
      [date, author].filter((line) => line !== null),
    ),
    warnings: [...parts.warnings, ...warningsFor(text)],
  };
}
