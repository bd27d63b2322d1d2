import type { CardWords } from './card.js';
import type { Part } from './fonts.js';

/** A box of the picture as satori takes it, which reads it as HTML with CSS. */
export interface Box {
  readonly type: 'div';
  readonly key: string;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Box[];
  };
}

/** A shape of the picture, in pixels: a long quotation takes a higher one. */
export interface Form {
  readonly height: number;
  /** Of the quotation's letters. */
  readonly size: number;
}

/** The picture's width in pixels; a phone shows it at a third of that. */
export const width = 1200;
/** Sizes of the quotation's letters in each shape, the largest first; the last of all holds the longest quotation. */
export const shapes: readonly { readonly height: number; readonly sizes: readonly number[] }[] = [
  { height: 675, sizes: [96, 88, 80, 72, 66, 60, 54, 48] },
  { height: 900, sizes: [60, 56, 52, 48, 45, 42, 39, 36, 33, 30, 27, 24, 21, 18, 15] },
];

const colours = { paper: '#fbf9f4', ink: '#1c1b19', grey: '#5c5850', rule: '#2f4a6b' } as const;

function box(key: string, style: Box['props']['style'], children?: string | readonly Box[]): Box {
  return { type: 'div', key, props: { style, ...(children === undefined ? {} : { children }) } };
}

/** A line of words; nothing where there are none. */
function line(key: string, words: string, fontSize: number, style: Box['props']['style'] = {}): Box[] {
  return words === ''
    ? []
    : [box(key, { fontSize, lineHeight: 1.3, wordBreak: 'break-word', ...style }, words)];
}

/**
 * A card as boxes: the quotation, then who says it, then where it stands.
 * @param height the picture's; left out, it is as high as its words
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
