import { isUncertain } from '../../knowledge/uncertain.js';
import { type ArticleFile, type Key, keyOf, listNames } from './file.js';
import { percent } from './speakers.js';

/** An item that an editor should review. */
export interface UncertainItem {
  readonly key: Key;
  /** How likely it is right, from 0 to 1. */
  readonly confidence: number;
  /** The same as text: "72% sure". Null for a quotation without a speaker. */
  readonly sure: string | null;
  /** What to check, as a question. */
  readonly what: string;
}

interface Row {
  readonly confidence?: number | undefined;
  readonly kind?: string;
  readonly direct?: boolean;
  readonly speakers?: readonly string[];
  readonly about?: readonly string[];
}

/** Whether a quotation has no speaker; a paraphrase always has one. */
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
      return 'are the people, time and place right?';
    case 'statements':
      if (isOpen(row)) return 'who says this?';
      return row.direct === true ? 'is this the speaker?' : 'did this speaker say this?';
    case 'facts':
      return row.about?.length === 0 ? 'is this a fact?' : 'who or what is this about?';
  }
}

/**
 * The items that an editor should review, the least certain first: items of low confidence, and quotations without a
 * speaker. Items without a confidence were confirmed by an editor.
 */
export function uncertainItems(file: ArticleFile): UncertainItem[] {
  return listNames
    .flatMap((list) =>
      file[list].flatMap((item: Row & { id: string }): UncertainItem[] => {
        const { confidence } = item;
        if (confidence === undefined || !(isUncertain(item) || isOpen(item))) return [];
        const sure = isOpen(item) ? null : `${percent(confidence)} sure`;
        return [{ key: keyOf(list, item), confidence, sure, what: whatOf(list, item) }];
      }),
    )
    .sort((a, b) => a.confidence - b.confidence);
}

/** How far the review has come. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** How many uncertain items are reviewed. @param first keys of the items that were uncertain at first */
export function progress(first: readonly Key[], now: readonly UncertainItem[]): Progress {
  const open = new Set(now.map(({ key }) => key));
  const all = new Set([...first, ...open]).size;
  return { done: all - open.size, all };
}
