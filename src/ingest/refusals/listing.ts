import { type Block, isHeading } from '../page/blocks.js';
import { bare } from '../page/dom.js';
import { type Amount, isOutside, isParagraph, wordsIn } from '../page/paragraphs.js';

/** Share of its letters that are links from which on a block is a link. */
const wholeLinked = 0.9;
/** Fewer words of a link are a section, a tag or an author; a heading may be shorter. */
const [leastHeadline, leastHeading] = [4, 3];

const readMore =
  /^(?:read (?:more|on|the (?:full|whole) (?:story|article|post))|continue reading|full story|view post)\W*$/iu;

/** Paragraphs that no link to another text parts. */
export interface Run extends Amount {
  /** Whether it is another text's beginning: its headline above is a link, or "Read more" stands below. */
  readonly isExcerpt: boolean;
}

/** The links to other texts in a page, and the runs of paragraphs between them. */
export interface Listing {
  readonly teasers: number;
  readonly runs: readonly Run[];
}

/**
 * Counts a page's links to other texts and the paragraphs between them, without what stands outside of its subject.
 * @param title the page's own, which on some pages is a link to itself
 */
export function listingOf(blocks: readonly Block[], title: string | null): Listing {
  const own = bare(title ?? '');
  const isTeaser = ({ text, linked, element }: Block): boolean => {
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
