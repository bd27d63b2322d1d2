import type { Passage } from '../article/article.js';
import { marksAround } from './marks.js';

/** What a card shows: words that stand in quotation marks in an article, who says them, and where. */
export interface Card {
  readonly quotation: Passage;
  readonly speaker: Passage;
  /** The speaker's role as the article gives it; null where it gives none. */
  readonly role: Passage | null;
  readonly title: Passage;
  /** The date line as printed; null where there is none. */
  readonly date: Passage | null;
  /** The article's address; null where it is not known. */
  readonly address: string | null;
}

/** The words on a card as they are set, each an empty text where there are none. */
export interface CardWords {
  /** With its marks. */
  readonly quotation: string;
  readonly speaker: string;
  readonly role: string;
  readonly title: string;
  readonly date: string;
  /** Of the article's address. */
  readonly host: string;
}

/** The words on a card: the article's own characters, in the marks that it has around them. */
export function wordsOn({ address, date, quotation, role, speaker, title }: Card): CardWords {
  const { open, close } = marksAround(quotation);
  return {
    quotation: `${open}${quotation.text}${close}`,
    speaker: speaker.text,
    role: role?.text ?? '',
    title: title.text,
    date: date?.text ?? '',
    host: address === null ? '' : new URL(address).hostname.replace(/^www\./u, ''),
  };
}

/** All that a card says, as a text for those who do not see it. */
export function altOf({ date, host, quotation, role, speaker, title }: CardWords): string {
  const who = [speaker, role].filter(Boolean).join(', ');
  const place = [date, host].filter(Boolean).join(' · ');
  return [quotation, `— ${who}`, title, place].filter(Boolean).join('\n');
}
