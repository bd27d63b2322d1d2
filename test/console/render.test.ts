import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { plainText } from '../../src/answer/present.js';
import { respond } from '../../src/answer/respond.js';
import { render } from '../../src/console/render.js';
import { shippedDesk } from '../discord/support.js';

it.each([
  '/quote zelensky',
  '/who riyadh',
  '/summary',
  '/check quote:"you can make decisions without Ukraine" speaker:zelensky',
  'was ukraine invited?',
])('colours say no other words, and stand for the marks of plain text: %s', async (line) => {
  const answer = await respond(await shippedDesk(), line);
  const coloured = render(answer, true);
  expect(coloured).not.toBe(stripVTControlCharacters(coloured));
  expect(render(answer, false)).toBe(plainText(answer));
  expect(stripVTControlCharacters(coloured)).toBe(plainText(answer).replaceAll(/\*\*|~~/gu, ''));
});

it('bold are the names of those who were there', async () => {
  const coloured = render(await respond(await shippedDesk(), '/who riyadh'), true);
  const bold = [...coloured.matchAll(/\[1m([^]*?)\[22m/gu)].map(([, text = '']) =>
    text.replace(/[^]\[?$/u, ''),
  );
  expect(bold.slice(-3)).toEqual(['Marco Rubio', 'Mike Waltz', 'Yury Ushakov']);
});
