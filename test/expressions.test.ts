import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check, type Parameters } from 'recheck';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Expression, fewerRepeats, isUnbounded, made, written } from './expressions.js';

/** What examines an expression is bounded by work, never by time, so that it comes out the same on every machine. */
const limits: Parameters = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  maxRepeatCount: 1000,
  maxPatternSize: 20_000,
  maxNFASize: 4000,
  maxInitialGenerationSize: 100,
  maxGenerationSize: 30,
  maxIteration: 4,
};

/** How an expression's cost grows; "linear" where it is in proportion to the text. */
async function growth({ flags, source }: Expression): Promise<string> {
  if (!isUnbounded(source)) return 'linear';
  const found = await check(fewerRepeats(source), flags, limits);
  if (found.status === 'safe') return 'linear';
  return found.status === 'vulnerable' ? found.complexity.summary : `unknown: ${found.error.kind}`;
}

/** Digests of the expressions that were examined within these limits and grow in proportion: nothing else changes that. */
const examinedFile = fileURLToPath(new URL('expressions.examined.json', import.meta.url));
const examined = z.array(z.string()).parse(JSON.parse(readFileSync(examinedFile, 'utf8')));
const digestOf = ({ flags, source }: Expression): string =>
  createHash('sha256')
    .update(JSON.stringify([source, flags, limits]))
    .digest('base64url')
    .slice(0, 12);
/** `EXAMINE=all npx vitest run test/expressions.test.ts` examines all anew, and writes the file. */
const isWhole = process.env.EXAMINE === 'all';
/** Of those that were examined, every so many is examined again. */
const again = 120;

const atLoad = 'only when its file is loaded, so that what it makes is examined';

/** Functions that make expressions, and why those grow no faster than the text, or meet short texts only. */
const makers = new Map([
  ['src/request/line.ts readOptions', 'names of options, one after the other'],
  ['src/discord/mentions/gatewayMessage.ts mentionOf', 'a mention of one id'],
  [
    'src/question/foreignQuestion.ts compile',
    'questions of 500 characters at most: 5 ms for the worst that was found',
  ],
  ['src/question/smallTalkLine.ts wholeLine', atLoad],
  ['src/nlp/words.ts wordPattern', atLoad],
  ['src/question/languages/glossary.ts glossaryOf', 'whole words, one after the other'],
  ['src/question/articleRequests.ts whole', atLoad],
]);

describe('regular expressions', () => {
  it('are made in known functions only', () => {
    expect([...written().makers].sort()).toEqual([...makers.keys()].sort());
  });

  it('take no longer than in proportion to a text', { timeout: 600_000 }, async () => {
    const all = [...written().literals, ...(await made())];
    const different = [...new Map(all.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
    expect(different.length).toBeGreaterThan(500);
    const known = new Set(isWhole ? [] : examined);
    const slow: string[] = [];
    for (const [at, one] of different.entries()) {
      if (known.has(digestOf(one)) && at % again !== 0) continue;
      const grows = await growth(one);
      if (grows !== 'linear') slow.push(`${one.path}: /${one.source}/${one.flags} (${grows})`);
    }
    expect(slow).toEqual([]);
    if (isWhole) writeFileSync(examinedFile, `${JSON.stringify(different.map(digestOf).sort(), null, 2)}\n`);
  });
});

describe('the examination', () => {
  it.each([
    ['\\s+$', '2nd degree polynomial'],
    ['^(?:a+)+$', 'exponential'],
    ['^(\\w+\\s?){1,40}x(\\w+\\s?)*$', 'exponential'],
    ['(?<!\\s)\\s+$', 'linear'],
    ['^[^:]*: \\d{1,30}$', 'linear'],
    ['a{2,5}[*+]\\p{L}', 'linear'],
  ])('tells how /%s/ grows', async (source, expected) => {
    expect(await growth({ path: '', source, flags: 'u' })).toContain(expected);
  });
});
