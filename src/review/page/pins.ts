import type { Fault, Reading } from '../api.js';
import { type ArticleFile, type Key, keyOf, listNames, pointKey, type Span, type Written } from './file.js';

/** Where an item's words stand. */
export interface Pin extends Span {
  readonly key: Key;
  /** The item's field, as `words` or `attended[0].words`; empty where the item is nothing but words. */
  readonly field: string;
}

/** A fault with the item it belongs to. */
export interface PlacedFault {
  /** Null for the file as a whole, or for a list. */
  readonly key: Key | null;
  readonly field: string;
  readonly severity: Fault['severity'];
  readonly message: string;
  /** The quotation that no statement covers, where that is the fault. */
  readonly quotation: Span | null;
}

const step = /^([a-z]+)(?:\[(\d+)\])?(?:\.(.+))?$/iu;
const headerParts = [
  'title',
  'date',
  'author',
  'source',
  'corrected',
  'public',
  'draft',
  'withdrawn',
  'notSpeech',
];

/**
 * Resolves a path in the file: `statements[3].words` is the field `words` of the fourth statement.
 * @param file the file that the path was made for, since indexes shift
 */
export function placeOf(file: ArticleFile, path: string): { key: Key | null; field: string } {
  const [, name = '', number, field = ''] = step.exec(path) ?? [];
  if (headerParts.includes(name)) return { key: `header:${name}`, field };
  const index = Number(number ?? Number.NaN);
  const point: Written | undefined = name === 'summary' ? file.summary[index] : undefined;
  if (point !== undefined) return { key: pointKey(point), field };
  const list = listNames.find((each) => each === name);
  const item = list === undefined ? undefined : file[list][index];
  return list !== undefined && item !== undefined
    ? { key: keyOf(list, item), field }
    : { key: null, field: path };
}

/** Assigns the server's pins and faults to items. @param file the file that was read */
export function placed(file: ArticleFile, { faults, pins }: Reading): { pins: Pin[]; faults: PlacedFault[] } {
  return {
    pins: pins.flatMap(({ end, path, start }) => {
      const { field, key } = placeOf(file, path);
      return key === null ? [] : [{ key, field, start, end }];
    }),
    faults: faults.map(({ message, path, quotation = null, severity }) => ({
      ...placeOf(file, path),
      severity,
      message,
      quotation,
    })),
  };
}

/** The faults of one field of an item. */
export function faultsAt(faults: readonly PlacedFault[], key: Key, field: string): readonly PlacedFault[] {
  return faults.filter((fault) => fault.key === key && fault.field === field);
}
