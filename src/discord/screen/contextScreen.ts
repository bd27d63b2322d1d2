import { ComponentType } from 'discord.js';
import type { Passage } from '../../article/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import { link } from './markdown/markdown.js';
import { partsOf, wordsWithBold } from './markdown/pieces.js';
import type { Screen } from './message.js';

/** Markdown characters around a passage at most. */
const longestAround = 3600;

/** Shows a passage in bold within its paragraph, or within as many of its sentences as a message holds. */
export function contextScreen({ article, contents }: Knowledge, asked: Passage): Screen {
  const passage = partsOf(asked)[0] ?? asked;
  const number = article.paragraphOf(passage);
  const paragraph = article.paragraphs[(number ?? 0) - 1] ?? passage;
  let [start, end] = [Math.min(paragraph.start, passage.start), Math.max(paragraph.end, passage.end)];
  const sentences = article.sentences.filter(
    (sentence) => sentence.start >= paragraph.start && sentence.end <= paragraph.end,
  );
  const room = longestAround - 2 * (passage.end - passage.start);
  while (2 * (end - start - (passage.end - passage.start)) > room) {
    const isFirstFarther = passage.start - start > end - passage.end;
    const next = isFirstFarther
      ? sentences.find((sentence) => sentence.start > start)?.start
      : sentences.findLast((sentence) => sentence.end < end)?.end;
    if (isFirstFarther) start = Math.min(next ?? passage.start, passage.start);
    else end = Math.max(next ?? passage.end, passage.end);
  }
  const text = wordsWithBold(article.passage({ start, end }), [passage]);
  const place = number === null ? '' : `¶${number}`;
  const source = contents.source?.url;
  const foot = place && source ? link(place, source) : place;
  return [
    {
      type: ComponentType.Container,
      components: [
        { type: ComponentType.TextDisplay, content: text },
        ...(foot ? [{ type: ComponentType.TextDisplay as const, content: `-# ${foot}` }] : []),
      ],
    },
  ];
}
