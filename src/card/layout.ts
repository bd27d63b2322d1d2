import type { CardWords } from './card.js';
import type { Part } from './fonts.js';

/** An element as satori takes it: HTML with CSS. */
export interface Box {
  readonly type: 'div';
  readonly key: string;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Box[];
  };
}

/** The height of a picture and its font size, in pixels. Long quotations get a taller picture. */
export interface Form {
  readonly height: number;
  /** The quotation's font size. */
  readonly size: number;
}

/** The picture's width in pixels. A phone shows it at a third. */
export const width = 1200;
/**
 * The heights, each with its font sizes from largest to smallest. The last size of all fits the longest quotation.
 */
export const shapes: readonly { readonly height: number; readonly sizes: readonly number[] }[] = [
  { height: 675, sizes: [96, 88, 80, 72, 66, 60, 54, 48] },
  { height: 900, sizes: [60, 56, 52, 48, 45, 42, 39, 36, 33, 30, 27, 24, 21, 18, 15] },
];

const colours = { paper: '#fbf9f4', ink: '#1c1b19', grey: '#5c5850', rule: '#2f4a6b' } as const;

function box(key: string, style: Box['props']['style'], children?: string | readonly Box[]): Box {
  return { type: 'div', key, props: { style, ...(children === undefined ? {} : { children }) } };
}

/** A line of text; nothing for an empty one. */
function line(key: string, words: string, fontSize: number, style: Box['props']['style'] = {}): Box[] {
  return words === ''
    ? []
    : [box(key, { fontSize, lineHeight: 1.3, wordBreak: 'break-word', ...style }, words)];
}

/**
 * Lays a card out: quotation, speaker, source.
 * @param height the picture's height; as high as its content if left out
 */
export function layOut(
  { date, host, quotation, role, speaker, title }: CardWords,
  parts: readonly Part[],
  size: number,
  height?: number,
): Box {
  const column = { display: 'flex', flexDirection: 'column', flexShrink: 0 } as const;
  const words = line('quotation', quotation, size, { textWrap: 'balance' });
  const where = [
    ...line('title', title, 30, { color: colours.grey, textWrap: 'balance' }),
    ...line('place', [date, host].filter(Boolean).join(' · '), 28, { color: colours.grey }),
  ];
  const foot = [
    box('where', { ...column, flexGrow: 1, flexShrink: 1, flexBasis: 0 }, where),
    ...line('name', 'Verbatim', 26, { color: colours.rule, fontWeight: 700 }),
  ];
  const who = [
    box('rule', { width: 96, height: 5, marginBottom: 22, backgroundColor: colours.rule }),
    ...line('speaker', speaker, 42, { fontWeight: 700 }),
    ...line('role', role, 32),
    box('foot', { display: 'flex', alignItems: 'flex-end', marginTop: 22, columnGap: 48 }, foot),
  ];
  const all = [
    box('words', { ...column, flexGrow: 1, justifyContent: 'center', marginBottom: 40 }, words),
    box('who', column, who),
  ];
  const page = {
    boxSizing: 'border-box',
    padding: '60px 68px 48px',
    backgroundColor: colours.paper,
    color: colours.ink,
  };
  const set = { fontFamily: parts.join(', '), fontWeight: 400 };
  return box('card', { ...column, ...page, ...set, width, ...(height === undefined ? {} : { height }) }, all);
}
