import { type Examined, examine, type Features, measures } from '../../src/answer/ask/features.js';
import type { Knowledge } from '../../src/knowledge/load.js';
import { overlaps, type Trial } from './run.js';
import { withOtherName } from './swap.js';
import { withTypos } from './typos.js';

/** A question put to a document, examined. */
export interface Sample {
  readonly group: string;
  readonly knowledge: Knowledge;
  readonly examined: Examined;
  /** What the measures give for each of its sentences, in their order. */
  readonly sentences: readonly Float64Array[];
  /** Rows that answer it. */
  readonly right: ReadonlySet<number>;
  readonly answerable: boolean;
  readonly sort: 'plain' | 'typos' | 'swapped' | 'elsewhere';
}

const all = Object.values(measures);

/** Doubts are looked at in every fold: each sentence's once. */
function remembered(examined: Examined): Examined {
  const known = new Map<number, readonly Features[]>();
  return {
    ...examined,
    doubts: (row) => {
      const made = known.get(row) ?? examined.doubts(row);
      known.set(row, made);
      return made;
    },
  };
}

/**
 * The questions as they are, with typos, with a name swapped, and put to a document of another group.
 * @param seed for typos and swaps
 */
export function samplesOf(trials: readonly Trial[], seed: string): Sample[] {
  return trials.flatMap(({ knowledge, group, question }, at): Sample[] => {
    const rows = knowledge.article.sentences.flatMap((sentence, row) =>
      question.support.some((span) => overlaps(sentence, span)) ? [row] : [],
    );
    const sample = (asked: string, of: Knowledge, sort: Sample['sort']): Sample => {
      const stays = sort === 'plain' || sort === 'typos';
      const examined = examine(of, asked);
      return {
        group,
        knowledge: of,
        examined: remembered(examined),
        sentences: examined.pairs.map((pair) => Float64Array.from(all, (measure) => measure(pair))),
        right: new Set(stays ? rows : []),
        answerable: stays && question.answerable,
        sort,
      };
    };
    const stranger = trials[(at * 7919 + 13) % trials.length];
    const other = question.answerable ? withOtherName(knowledge.article, question.text, seed) : null;
    return [
      sample(question.text, knowledge, 'plain'),
      sample(withTypos(question.text, seed), knowledge, 'typos'),
      ...(other === null ? [] : [sample(other, knowledge, 'swapped')]),
      ...(stranger && stranger.group !== group
        ? [sample(question.text, stranger.knowledge, 'elsewhere')]
        : []),
    ];
  });
}
