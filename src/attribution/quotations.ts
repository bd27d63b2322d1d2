import type { Article } from '../article/article.js';
import { findQuoted, type Quoted } from '../article/marks.js';

/** A quotation as it stands in the text, in order. */
export interface Quotation extends Quoted {
  readonly index: number;
  readonly paragraph: number;
  /** Whether it goes on from the paragraph before. */
  readonly continues: boolean;
}

/** All quotations of an article's body, paragraph by paragraph. */
export function quotationsOf(article: Article): Quotation[] {
  const quotations: Quotation[] = [];
  let open = false;
  for (const [paragraph, block] of article.paragraphs.entries()) {
    for (const [position, quoted] of findQuoted(article.text, block).entries()) {
      const opensParagraph = position === 0 && quoted.start - block.start <= 2;
      quotations.push({
        ...quoted,
        index: quotations.length,
        paragraph,
        continues: open && opensParagraph,
      });
    }
    open = quotations.at(-1)?.paragraph === paragraph && (quotations.at(-1)?.open ?? false);
  }
  return quotations;
}
