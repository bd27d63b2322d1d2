import { describe, expect, it } from 'vitest';
import type { Reviewed } from '../../../src/discord/newsroom/reviewScreen.js';
import { reviewScreen } from '../../../src/discord/newsroom/reviewScreen.js';
import { locales } from '../../../src/phrases/locales/index.js';
import type { ServerArticle } from '../../../src/settings/storeInterface.js';
import { messageFaults } from '../double/limits.js';
import { messageBody, readableTextOf, type SentMessage, selectsOf, textOf } from '../double/message.js';
import { desk } from '../stories.js';
import { type Bot, noStore, shown, withBot } from '../support.js';
import { expectHarmless } from './harmless.js';
import { addText, allOf, draftOf, may, press, say, serverOf } from './support.js';

/** Runs a test with a bot whose server has drafts, and what /article review shows. */
async function withDrafts(
  drafts: readonly ServerArticle[],
  run: (bot: Bot, review: SentMessage) => Promise<void>,
): Promise<void> {
  const store = await noStore();
  const test = async (bot: Bot): Promise<void> => {
    for (const draft of drafts) await store.putArticle(serverOf(bot), draft);
    await run(bot, shown(await bot.double.interact.command('article review', {}, may)));
  };
  await withBot(test, { desk, store });
}

interface Wanted {
  readonly title?: string;
  readonly lines?: readonly string[];
  readonly names?: readonly string[];
  readonly candidates?: readonly number[];
  /** Who wrote and published it. */
  readonly by?: string;
}

/** A draft with doubtful quotations: the first is the most doubtful. */
function doubtful({
  title = 'Pier To Close',
  lines = ['The pier will close.'],
  names = ['Ann Lee'],
  candidates = [],
  by = '',
}: Wanted): Reviewed {
  const who = names.join(', ');
  const text = [
    title,
    ...(by === '' ? [] : [`By ${by}`]),
    ...lines.map((line) => `They said “${line}” on the pier.`),
    `They were: ${who}.`,
  ].join('\n\n');
  return draftOf('pier', text, {
    author: by === '' ? null : { text: by, within: `By ${by}` },
    source: by === '' ? null : { name: by, url: 'https://pier.example' },
    summary: [`They were: ${who}.`],
    people: names.map((name, at) => ({ id: `p${at}`, name, role: null, introduced: `They were: ${who}.` })),
    statements: lines.map((words, at) => ({
      id: `line-${at}`,
      speakers: [],
      direct: true,
      words,
      cue: { text: 'said', nth: at + 1 },
      confidence: at / (2 * lines.length),
      candidates: candidates.map((one) => ({ who: `p${one}`, share: 0.1, words: names[one] ?? '' })),
    })),
  });
}

const numbered = (count: number, name: string): string[] =>
  Array.from({ length: count }, (_, at) => `${name} number ${at + 1}.`);
const labelsOf = (message: SentMessage, at = 0): string[] =>
  selectsOf(message)[at]?.options?.map(({ label }) => label) ?? [];

describe('drafts that wait', () => {
  it('are offered from two on, the latest first, and opened', () =>
    withDrafts(
      ['One Pier', 'Two Piers'].map((title, at) => ({
        ...doubtful({ title }),
        slug: `pier-${at}`,
        changed: at,
      })),
      async (bot, list) => {
        expect([list.ephemeral, labelsOf(list)]).toEqual([true, ['Two Piers', 'One Pier']]);
        const second = selectsOf(list)[0]?.options?.[1]?.value ?? '';
        expect((await say(bot, list, 0, second)).kind).toBe('update');
        expect(textOf(list)).toContain('### One Pier');
        await press(bot, list, 'Publish');
        expect(allOf(shown(await bot.double.interact.command('article review', {}, may)))).toContain(
          '### Two Piers',
        );
      },
    ));

  it('are the latest 25 where there are more', () =>
    withDrafts(
      Array.from({ length: 30 }, (_, at) => ({
        ...doubtful({ title: `Pier ${at} To Close` }),
        slug: `pier-${at}`,
        changed: at,
      })),
      async (_, list) => {
        expect(labelsOf(list)).toEqual(Array.from({ length: 25 }, (_, at) => `Pier ${29 - at} To Close`));
      },
    ));
});

describe('a review', () => {
  it('has pages, the most doubtful lines first, each once', () =>
    withDrafts([doubtful({ lines: numbered(12, 'Pier') })], async (bot, review) => {
      const seen: string[] = [];
      for (const page of [1, 2, 3]) {
        expect(textOf(review)).toContain(`Page ${page} of 3`);
        seen.push(...[...textOf(review).matchAll(/“(Pier number \d+\.)”/g)].map(([, words = '']) => words));
        if (page < 3) await press(bot, review, 'More');
      }
      expect(seen).toEqual(numbered(12, 'Pier'));
      await press(bot, review, 'Back');
      // The rest moves up.
      await say(bot, review, 0, 'p0');
      expect(textOf(review)).toContain('11 statements to check');
      expect(textOf(review)).toMatch(/“Pier number 7\.”.*“Pier number 11\.”.*Page 2 of 3/s);
      await press(bot, review, 'More');
      await say(bot, review, 0, '-');
      // What is decided comes last.
      expect(textOf(review)).toContain('10 statements to check');
      expect(textOf(review)).toMatch(
        /“Pier number 6\.”\s+-# ✓ Ann Lee.*“Pier number 12\.”\s+-# ✓ No speaker chosen/s,
      );
    }));

  it('offers 24 speakers and nobody, the candidates first', () =>
    withDrafts(
      [doubtful({ names: numbered(40, 'Speaker').map((name) => name.slice(0, -1)), candidates: [38, 30] })],
      async (bot, review) => {
        const labels = labelsOf(review);
        expect(labels).toHaveLength(25);
        expect(labels.slice(0, 3)).toEqual(['Speaker number 39', 'Speaker number 31', 'Speaker number 1']);
        expect(labels.at(-1)).toBe('The article does not say');
        await say(bot, review, 0, 'p38');
        expect(textOf(review)).toContain('I have no doubts about it.');
      },
    ));

  it.each([
    ['of 200 letters', 'Ann'.padEnd(200, 'x')],
    ['cut inside of a character', `A${'\u{1F30A}'.repeat(100)}`],
    ['with marks', '*Ann* _Lee_ <@123456789012345678> @everyone `x`'],
  ])('shows names %s', (_, name) =>
    withDrafts([doubtful({ names: [name], candidates: [0] })], async (bot, review) => {
      const [label = ''] = labelsOf(review);
      expect([label.length <= 100, name.startsWith(label.replace(/…$/u, ''))]).toEqual([true, true]);
      expectHarmless(review);
      await say(bot, review, 0, 'p0');
      await press(bot, review, 'Publish');
      const quote = shown(await bot.double.interact.command('quote', { speaker: name }));
      expect(readableTextOf(quote)).toContain('“The pier will close.”');
    }),
  );

  it.each([
    ['marks', '*'.repeat(300)],
    ['characters of two halves', `a${'\u{1F30A}'.repeat(150)}`],
    ['words without end', 'pier '.repeat(200)],
  ])('fits into a message whatever is in it: %s', (_, words) =>
    withDrafts(
      [
        doubtful({
          title: `Title ${words}`,
          by: `Ann ${words.trim()}`,
          lines: Array.from({ length: 5 }, (_, at) => `${at} ${words.trim()}`),
          names: Array.from({ length: 30 }, (_, at) => `N${at} ${words.slice(0, 150)}`.trim()),
        }),
      ],
      async (bot, review) => {
        expect(selectsOf(review)).toHaveLength(5);
        expectHarmless(review);
        await say(bot, review, 4, 'p7');
        expect(textOf(review)).toContain('4 statements to check');
        expect(selectsOf(review)).toHaveLength(5);
      },
    ),
  );
});

it.each(['en', ...Object.keys(locales)])('a review fits into a message in every language: %s', (locale) => {
  const marks = '*'.repeat(300);
  const lines = Array.from({ length: 20 }, (_, at) => `${at} ${marks}`);
  const names = [`Ann ${marks}`];
  const draft = doubtful({ title: `Title ${marks}`, by: `Ben ${marks}`, lines, names, candidates: [0] });
  const notes = Array.from({ length: 12 }, () => marks);
  const components = reviewScreen({ ...draft, published: draft.draft }, 1, locale, notes) ?? [];
  const body = messageBody.parse({ components: JSON.parse(JSON.stringify(components)) });
  expect([messageFaults(body, true), selectsOf({ body }).length]).toEqual([[], 5]);
});

describe('what a text says', () => {
  const hostile = [
    'Pier @everyone To Close <@123456789012345678>',
    'The council <#123456789012345678> met **on** ||Monday|| at [the pier](https://evil.example) discord.gg/AbC123.',
    'Harbour master Owen Falk met union chair Mira Soltan.',
    '“@here **You** may [press this](https://evil.example) and `that` now.”',
    '“<@&123456789012345678> join https://discord.gg/AbC123 <t:0:R> ~~today~~ at the pier.”',
    '# Nobody asked. <https://evil.example>',
  ].join('\n\n');

  it('pings nobody and masks nothing, in its review, when published, and in answers', () =>
    withBot(
      async (bot) => {
        const review = await addText(bot, hostile);
        expect(readableTextOf(review)).toContain('Pier @everyone To Close <@123456789012345678>');
        expect(selectsOf(review).length).toBeGreaterThan(0);
        expectHarmless(review);
        await say(bot, review, 0, 'owen-falk');
        expectHarmless(review);
        await press(bot, review, 'Publish');
        expectHarmless(review, bot.double.commands());
        const { interact } = bot.double;
        for (const [name, options] of [
          ['summary', {}],
          ['article list', {}],
          ['article remove', { article: 'pier' }],
        ] as const) {
          const { body } = shown(await interact.command(name, options, may));
          expect(body.allowed_mentions).toEqual({ parse: [] });
          expect(JSON.stringify(body).replaceAll('\\\\@', '')).not.toMatch(
            /@(?:everyone|here)\b|discord\.gg/i,
          );
        }
      },
      { desk },
    ));
});
