import { stripVTControlCharacters, styleText } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { render } from '../../src/console/render.js';
import { plainText } from '../../src/present/present.js';
import { respond } from '../../src/request/respond.js';
import { shippedDesk } from '../discord/support.js';

// There is no terminal here that would show them.
beforeAll(() => void vi.stubEnv('FORCE_COLOR', '1'));
afterAll(() => void vi.unstubAllEnvs());

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

it('the names of those who were there are bold', async () => {
  const coloured = render(await respond(await shippedDesk(), '/who riyadh'), true);
  const sentence = coloured.split('\n').at(-1);
  for (const name of ['Marco Rubio', 'Mike Waltz', 'Yury Ushakov'])
    expect(sentence).toContain(styleText('bold', name));
});
