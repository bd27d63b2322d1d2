import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeDirections, escapeMarkdown, link } from '../../../src/discord/screen/markdown/markdown.js';

/** What a reader sees of an escaped text: a backslash before punctuation hides. */
const shown = (text: string): string => text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
/** What is left for Discord to format: characters behind a backslash are text like any letter. */
const bare = (text: string): string => text.replace(/\\[^0-9A-Za-z\s]/g, 'x');

describe('escaping', () => {
  it.each([
    ['*a* _b_ ~~c~~ `d` ||e||', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\|\\|e\\|\\|'],
    ['# title', '\\# title'],
    ['a # b', 'a # b'],
    ['- one\n> two\n3. three', '\\- one\n\\> two\n3\\. three'],
    ['[a](https://b.c)', '\\[a\\](https\\://b.c)'],
    ['<@1> @everyone', '\\<\\@1> \\@everyone'],
    ['discord.gg/a and discord.com', 'discord\\.gg/a and discord\\.com'],
    ['U.S.-Russia talks: “yes”', 'U.S.-Russia talks: “yes”'],
  ])('writes %o as %o', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

  it('closes what turns a text round, and only that', () => {
    expect(closeDirections('\u202Eabc\u2066d')).toBe('\u202Eabc\u2066d\u202C\u2069');
    expect(closeDirections('\u2069a\u202Ab\u202C')).toBe('\u2069a\u202Ab\u202C');
  });

  it('shows any text as it is and leaves nothing to format', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1 \n\\*_~`|[]()<>#@:/-+.!') });
    fc.assert(
      fc.property(text, (typed) => {
        const escaped = escapeMarkdown(typed);
        expect(shown(escaped)).toBe(typed);
        expect(bare(escaped)).not.toMatch(/[*_~`|[\]<@]|:\/\/|^\s*(?:[#>+-]|\d+[.)])/m);
      }),
    );
  });

  it('keeps an address inside its link', () => {
    expect(link('¶4', 'https://a.b/c>d e')).toBe('[¶4](<https://a.b/c%3Ed%20e>)');
  });
});
