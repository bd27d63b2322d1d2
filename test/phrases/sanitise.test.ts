import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../src/phrases/sanitise.js';

describe('sanitise', () => {
  it.each([
    ['hello @everyone', 'hello […]'],
    ['@here, look', '[…], look'],
    ['@ everyone', '[…]'],
    ['@@everyone', '@[…]'],
    ['join discord.gg/AbC-1 now', 'join […] now'],
    ['https://discord.com/invite/abc', '[…]'],
    ['HTTPS://WWW.DISCORDAPP.COM/INVITE/abc!', '[…]!'],
    ['discord.gg', '[…]'],
    ['https://diſcord.gg/abc', '[…]'],
    ['somebody@hereford.example', 'somebody@hereford.example'],
    ['everyone here', 'everyone here'],
    ['@every\u200Bone', '[…]'],
    ['disc\u00ADord.gg/abc', '[…]'],
    ['\u202Etxt.exe\u202C \u2067a\u2069 \u001B[31mred', 'txt.exe a [31mred'],
    [`Z${'\u0335\u0321\u031B'.repeat(9)}a`, 'Z\u0335\u0321\u031Ba'],
    ['👩\u200D🚀 می\u200Cخواهم שָׁ Việt é', '👩\u200D🚀 می\u200Cخواهم שָׁ Việt é'],
    ['two\nlines', 'two\nlines'],
    ['discord.com/developers', 'discord.com/developers'],
  ])('%j → %j', (text, expected) => expect(sanitise(text)).toBe(expected));

  it('leaves neither a mass mention nor an invite, however they are put together', () => {
    const piece = fc.constantFrom(
      '@',
      'everyone',
      'here',
      ' ',
      'discord.gg',
      '/',
      'discord.com',
      'invite',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(sanitise(pieces.join(''))).not.toMatch(
          /@(?:everyone|here)\b|discord\.gg|discord\.com\/invite/iu,
        );
      }),
    );
  });
});
