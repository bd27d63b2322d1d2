import { describe, expect, it } from 'vitest';
import { fontOf, partsFor } from '../../src/card/fonts.js';
import { codePointsOf } from '../../src/card/woff.js';

const every = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'] as const;

describe('the parts of the font', () => {
  it.each([
    ['The bridge opens.', ['latin']],
    ['', ['latin']],
    ['Łódź', ['latin', 'latin-ext']],
    ['«Мост»', ['latin', 'cyrillic']],
    ['Київ: Ґанок', ['latin', 'cyrillic']],
    ['Γέφυρα', ['latin', 'greek']],
    ['Łódź, Москва', ['latin', 'latin-ext', 'cyrillic']],
    ['two\nlines', ['latin']],
  ])('are no more than %j needs', (text, parts) => {
    expect(partsFor(text)).toEqual(parts);
  });

  it.each(['桥', 'שלום', '🎉', '\u0000', '⇒', 'e\u0301', 'soft\u00adhyphen', '\ud800'])(
    'are not there for %j',
    (text) => {
      expect(partsFor(`The bridge ${text}`)).toBeNull();
    },
  );

  it.each(every)('%s has the same characters in both weights', (part) => {
    const points = codePointsOf(fontOf(part, 400));
    expect(points.size).toBeGreaterThan(100);
    expect([...codePointsOf(fontOf(part, 700))]).toEqual([...points]);
  });

  it('hold what their tables list, not what lies between', () => {
    const latin = codePointsOf(fontOf('latin', 400));
    const has = (text: string): boolean[] => [...text].map((one) => latin.has(one.codePointAt(0) ?? 0));
    expect(has('aZ9ßÿœ“”„–—…€')).not.toContain(false);
    expect(has('†‰ďЖ\u0080\u2028')).not.toContain(true);
  });
});

describe('a file that is no font', () => {
  it('is refused', () => {
    expect(() => codePointsOf(Buffer.alloc(64))).toThrow('no table');
  });
});
