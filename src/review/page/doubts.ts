import { isDoubtful } from '../../knowledge/doubtful.js';
import { type ArticleFile, type Key, keyOf, listNames } from './file.js';
import { percent } from './speakers.js';

/** Something that an editor should look at. */
export interface Doubt {
  readonly key: Key;
  /** How likely it is right, from 0 to 1. */
  readonly confidence: number;
  /** The same as an editor reads it: "72 % sure". Null for a quotation without a speaker, since there is nothing to be sure of. */
  readonly sure: string | null;
  /** What may be wrong, in words. */
  readonly what: string;
}

interface Row {
  readonly confidence?: number | undefined;
  readonly kind?: string;
  readonly direct?: boolean;
  readonly speakers?: readonly string[];
  readonly about?: readonly string[];
}

/** Whether nobody is given as a quotation's speaker; a paraphrase always has one. */
const isOpen = ({ direct, speakers }: Row): boolean => direct === true && speakers?.length === 0;

function whatOf(list: (typeof listNames)[number], row: Row): string {
  switch (list) {
    case 'people':
      return 'is this a person?';
    case 'organisations':
      return row.kind === 'group' ? 'is this a group of people?' : 'is this an organisation?';
    case 'places':
      return 'is this a place?';
    case 'events':
      return 'who was there, and when and where?';
    case 'statements':
      if (isOpen(row)) return 'who says this?';
      return row.direct === true ? 'is this the speaker?' : 'is this said, and by whom?';
    case 'facts':
      return row.about?.length === 0 ? 'is this a fact?' : 'whom or what is this about?';
  }
}

/**
 * What an editor should look at, the most doubtful first: what the program is not sure of, and quotations that it found
 * no speaker for. What has no confidence was said by a person.
 */
export function doubtsOf(file: ArticleFile): Doubt[] {
  return listNames
    .flatMap((list) =>
      file[list].flatMap((item: Row & { id: string }): Doubt[] => {
        const { confidence } = item;
        if (confidence === undefined || !(isDoubtful(item) || isOpen(item))) return [];
        const sure = isOpen(item) ? null : `${percent(confidence)} sure`;
        return [{ key: keyOf(list, item), confidence, sure, what: whatOf(list, item) }];
      }),
    )
    .sort((a, b) => a.confidence - b.confidence);
}

/** How far an editor has come. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** How many of the doubts are looked at. @param first the keys of those that there were at first */
export function progress(first: readonly Key[], now: readonly Doubt[]): Progress {
  const open = new Set(now.map(({ key }) => key));
  const all = new Set([...first, ...open]).size;
  return { done: all - open.size, all };
}
