import type { Reading } from '../nlp/reading.js';
import type { Token } from '../nlp/tokens.js';
import type { Quotation } from './quotations.js';

/** A word of the narration, or a whole quotation in its place. */
export type Item =
  | { readonly token: Token; readonly at: number; readonly quotation: null }
  | { readonly token: null; readonly at: -1; readonly quotation: Quotation };

/** A sentence of the narration with the quotations in it, each as one item. */
export interface Frame {
  readonly paragraph: number;
  readonly items: readonly Item[];
}

/** No sentence has more words: what goes on beyond is read as another one, so that time stays linear. */
const longestSentence = 300;

const verbAhead =
  /^(?:said|says|asked|asks|replied|added|adds|told|wrote|writes|tweeted|explained|answered|cried|shouted|insisted|argued|declared|joked|warned|recalled|continued|noted|claimed|responded|exclaimed|quipped|demanded|wondered)$/;

const byAgency = /^\p{Lu}[^\u201c"()\n]{0,60}\([\p{Lu}][\p{L} .]{1,20}\)\s*(?:\u2014|\u2013|--?)\s*/u;
const bySlug =
  /^\p{Lu}[\p{Lu}.'\u2019]+(?:[ ,/-]+(?:[\p{Lu}\d][\p{L}\d.'\u2019]*|of|the|de))*,?\s*(?:\u2014|\u2013|--|\s-\s)\s*(?=[\p{Lu}\u201c"])/u;

/** How long the dateline is that an article's first paragraphs may begin with: "TULSA, Okla. — ", "PARIS (AP) - ". */
function datelineLength(text: string): number {
  const start = text.slice(0, 100);
  return (byAgency.exec(start) ?? bySlug.exec(start))?.[0].length ?? 0;
}

/** Whether what follows a quotation that ends a sentence still says who spoke: “Why?” Smith asked. */
function attributes(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 7; i++) {
    const token = tokens[i];
    if (!token || /^[.,;:!?"\u201c]$/u.test(token.text)) return false;
    if (verbAhead.test(token.norm)) {
      const next = tokens[i + 1];
      const ends = !next || /^[.,;:!?]$/.test(next.text) || next.sentence !== token.sentence;
      return i === from || ends || /^(?:ADP|DET|PROPN|ADV|PRON|NOUN)$/.test(next.pos);
    }
  }
  return false;
}

/** Parts each paragraph into its sentences, a quotation counting as one word of the sentence that holds it. */
export function framesOf(reading: Reading, quotations: readonly Quotation[]): Frame[] {
  const { article, tokens } = reading;
  const frames: Frame[] = [];
  let at = 0;
  let next = 0;
  for (const [paragraph, block] of article.paragraphs.entries()) {
    let items: Item[] = [];
    const flush = (): void => {
      if (items.length > 0) frames.push({ paragraph, items });
      items = [];
    };
    let sentence = -1;
    let ended = false;
    const said =
      block.start + (paragraph < 3 ? datelineLength(article.text.slice(block.start, block.end)) : 0);
    while ((tokens[at]?.start ?? said) < said) at++;
    while (at < tokens.length) {
      const token = tokens[at];
      if (!token || token.start >= block.end) break;
      // One that no token begins, as in a date line, is passed over.
      while ((quotations[next]?.end ?? token.end) < token.start) next++;
      const quotation = quotations[next];
      if (
        quotation &&
        quotation.start <= token.end &&
        token.start >= quotation.start - 2 &&
        token.end > quotation.start - 2
      ) {
        // The opening mark or the first word: all up to the closing mark is one item.
        if (items.length > 0 && (ended || /^[.?!]$/.test(items.at(-1)?.token?.text ?? ''))) flush();
        const last = items.at(-1);
        if (
          last?.quotation &&
          /[.?!\u2026]$/u.test(article.text.slice(last.quotation.start, last.quotation.end).trim())
        )
          flush();
        items.push({ token: null, at: -1, quotation });
        while (at < tokens.length && (tokens[at]?.start ?? 0) < quotation.end) at++;
        while (
          /^["'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u275d\u275e\u300c-\u300f\uff02]+$/u.test(
            tokens[at]?.text ?? '',
          ) &&
          (tokens[at]?.start ?? 0) <= quotation.end + 1
        )
          at++;
        next++;
        sentence = -1;
        const following = tokens[at];
        const content = article.text.slice(quotation.start, quotation.end).trim();
        const closes =
          /[.?!\u2026]["'\u2019\u201d)]*$/u.test(content) || /^[.?!]$/.test(following?.text ?? '');
        if (closes) {
          if (/^[.?!]$/.test(following?.text ?? '')) at++;
          const after = tokens[at];
          const goesOn =
            !!after &&
            after.start < block.end &&
            (/^[\p{Ll},;:\u2014-]/u.test(after.text) || (!/\.$/.test(content) && attributes(tokens, at)));
          ended = !goesOn;
        } else ended = false;
        continue;
      }
      if (
        ended ||
        items.length >= longestSentence ||
        (sentence !== -1 &&
          token.sentence !== sentence &&
          /[.?!:\u2026]$/u.test(items.at(-1)?.token?.text ?? ''))
      )
        flush();
      ended = false;
      sentence = token.sentence;
      items.push({ token, at, quotation: null });
      at++;
    }
    flush();
  }
  return frames;
}
