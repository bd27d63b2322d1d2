import type { Passage } from '../article/article.js';
import { marksAround } from './quotationMarks.js';

/** The content of a card: a direct quotation, its speaker, and its article. */
export interface Card {
  readonly quotation: Passage;
  readonly speaker: Passage;
  /** The speaker's role as the article gives it; null where it gives none. */
  readonly role: Passage | null;
  readonly title: Passage;
  /** The date line as printed; null where there is none. */
  readonly date: Passage | null;
  /** The article's address; null where it is unknown. */
  readonly address: string | null;
}

/** The texts on a card; '' for a missing one. */
export interface CardWords {
  /** With quotation marks. */
  readonly quotation: string;
  readonly speaker: string;
  readonly role: string;
  readonly title: string;
  readonly date: string;
  /** The host of the article's address. */
  readonly host: string;
}

/** The texts of a card: the article's own characters, in its own kind of quotation marks. */
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

/** The card's alternative text, which says everything that is on it. */
export function altOf({ date, host, quotation, role, speaker, title }: CardWords): string {
  const who = [speaker, role].filter(Boolean).join(', ');
  const place = [date, host].filter(Boolean).join(' · ');
  return [quotation, `— ${who}`, title, place].filter(Boolean).join('\n');
}
