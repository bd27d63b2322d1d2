import { beforeAll, describe, expect, it } from 'vitest';
import { Library } from '../../../src/knowledge/library.js';
import { type Knowledge, readKnowledge } from '../../../src/knowledge/load.js';
import type { ContentsFile } from '../../../src/knowledge/schema.js';
import type { Desk } from '../../../src/request/respond.js';
import { deskWith } from '../../desk.js';
import { fileOf, type Story, textOf } from '../../knowledge/folders.js';
import type { DiscordDouble } from '../double/double.js';
import {
  buttonsOf,
  readableTextOf,
  type SentMessage,
  selectsOf,
  textOf as sentTextOf,
} from '../double/message.js';
import { manager, moderator } from '../stories.js';
import { buttonOf, noStore, shown, withBot } from '../support.js';

function read(slug: string, changes: Partial<Story> = {}, file: Partial<ContentsFile> = {}): Knowledge {
  const story: Story = {
    title: `Council Meets On ${slug}`,
    date: 'May 1st, 2030',
    event: `The council met on ${slug}.`,
    speaker: 'Ada Holm',
    words: `We met on ${slug} and spoke at length.`,
    ...changes,
  };
  const { knowledge, faults } = readKnowledge(slug, textOf(story), JSON.stringify(fileOf(story, file)));
  if (!knowledge) throw new Error(JSON.stringify(faults));
  return knowledge;
}

const count = 31;
let many: Desk;
let faulty: Desk;
beforeAll(() => {
  const articles = Array.from({ length: count }, (_, at) => read(`day-${at + 1}`));
  const fault = { severity: 'error', file: 'broken/article.json', path: '', message: 'is missing' } as const;
  many = deskWith(new Library(articles));
  faulty = deskWith(new Library(articles, [fault]));
});

/** The slugs in the order in which a page of the list has them. */
const slugsIn = (message: SentMessage): string[] =>
  [...sentTextOf(message).matchAll(/^-# May 1st, 2030 · `article:(\S+)`$/gm)].map(([, slug = '']) => slug);
const labelsOf = (message: SentMessage): string[] => buttonsOf(message).flatMap(({ label }) => label ?? []);

const serverOf = ({ world }: DiscordDouble): string => world.guilds[0]?.id ?? '';

describe('/article list', () => {
  it('has seven on a page, each whole, and leads through all of them', () =>
    withBot(
      async ({ double }) => {
        const message = shown(await double.interact.command('article list'));
        const seen: string[] = [];
        for (let page = 1; ; page++) {
          expect(sentTextOf(message)).toContain(`Page ${page} of 5`);
          const slugs = slugsIn(message);
          expect(slugs.length).toBe(page < 5 ? 7 : 3);
          for (const slug of slugs)
            expect(sentTextOf(message)).toContain(`**Council Meets On ${slug}**\n-# May 1st`);
          expect(selectsOf(message)[0]?.options?.map(({ value }) => value)).toEqual(slugs);
          seen.push(...slugs);
          if (page === 5) break;
          await double.interact.component(message, buttonOf(message, 'More'));
        }
        expect(seen).toEqual(Array.from({ length: count }, (_, at) => `day-${at + 1}`));
        expect(labelsOf(message)).toEqual(['Back', 'Remove']);
        await double.interact.component(message, buttonOf(message, 'Back'));
        expect(sentTextOf(message)).toContain('Page 4 of 5');
      },
      { desk: many },
    ));

  it('begins with the one that answers here, and stays so from page to page', () =>
    withBot(
      async ({ double }) => {
        await double.interact.command('article use', { article: 'day-30' }, { user: manager });
        const message = shown(await double.interact.command('article list'));
        expect(sentTextOf(message)).toMatch(
          /^I look in this article first here:\n\*\*Council Meets On day-30/,
        );
        await double.interact.component(message, buttonOf(message, 'More'));
        expect(slugsIn(message)[0]).toBe('day-7');
        await double.interact.component(message, buttonOf(message, 'Back'));
        expect(slugsIn(message).slice(0, 2)).toEqual(['day-30', 'day-1']);
      },
      { desk: many },
    ));

  it('shows the page that is typed, or the nearest', () =>
    withBot(
      async ({ double }) => {
        for (const [page, first] of [
          ['3', 'day-15'],
          ['99', 'day-29'],
          ['0', 'day-1'],
          ['-7', 'day-1'],
          ['the last', 'day-1'],
        ] as const) {
          const message = shown(await double.interact.command('article list', { page }));
          expect([page, slugsIn(message)[0]]).toEqual([page, first]);
        }
      },
      { desk: many },
    ));

  it('tells moderators on its first page what is wrong, and leads them on as well', () =>
    withBot(
      async ({ double }) => {
        const use = { user: moderator };
        const message = shown(await double.interact.command('article list', {}, use));
        expect([message.ephemeral, sentTextOf(message).includes('broken/article.json')]).toEqual([
          true,
          true,
        ]);
        expect(labelsOf(message)).toEqual(['More']);
        await double.interact.component(message, buttonOf(message, 'More'), use);
        expect(sentTextOf(message)).toContain('Page 2 of 5');
        expect(sentTextOf(message)).not.toContain('broken');
      },
      { desk: faulty },
    ));

  it('is shared from the page on which it stands', () =>
    withBot(
      async ({ double }) => {
        const message = shown(await double.interact.command('article list', { page: '2', private: true }));
        const next = double.nextMessage();
        await double.interact.component(message, buttonOf(message, 'Share'));
        expect(slugsIn(await next)).toEqual(slugsIn(message));
      },
      { desk: many },
    ));

  it('cuts a title without end, and never an entry', () => {
    const title = `Council ${'And Council '.repeat(60)}Meets`;
    const desk = deskWith(new Library(Array.from({ length: 7 }, (_, at) => read(`long-${at}`, { title }))));
    return withBot(
      async ({ double }) => {
        const message = shown(await double.interact.command('article list'));
        expect(slugsIn(message)).toHaveLength(7);
        expect(sentTextOf(message)).toContain('And Counc…**\n-# May 1st');
      },
      { desk },
    );
  });
});

describe('an article that is chosen in the list', () => {
  it('is told about to whoever chooses alone, with its summary at a press', () =>
    withBot(
      async ({ double }) => {
        const list = shown(await double.interact.command('article list'));
        const [menu] = selectsOf(list);
        const about = shown(await double.interact.choose(list, menu?.custom_id ?? '', ['day-4']));
        expect(about.ephemeral).toBe(true);
        expect(sentTextOf(about)).toMatch(/Council Meets On day-4.*1 statement /s);
        expect(labelsOf(about)).toEqual(['Share', 'Summary']);
        await double.interact.component(about, buttonOf(about, 'Summary'));
        expect(readableTextOf(about)).toContain('The council met on day-4.');
        expect(slugsIn(list)).toHaveLength(7);
      },
      { desk: many },
    ));

  it('answers here from now on where somebody may choose that, and everybody is told', async () => {
    const store = await noStore();
    await withBot(
      async ({ double }) => {
        const use = { user: manager };
        const list = shown(await double.interact.command('article list', {}, use));
        const id = selectsOf(list)[0]?.custom_id ?? '';
        const about = shown(await double.interact.choose(list, id, ['day-7'], use));
        const next = double.nextMessage();
        await double.interact.component(about, buttonOf(about, 'Use it here'), use);
        const told = await next;
        expect([told.ephemeral, sentTextOf(told)]).toEqual([
          false,
          expect.stringMatching(/From now on I look in this article first here.*day-7/s),
        ]);
        expect(sentTextOf(about)).toContain('From now on');
        expect(buttonsOf(about)).toEqual([]);
        const place = { server: serverOf(double), channel: list.channelId };
        expect(store.settingsAt(place)).toEqual({ article: 'day-7' });
      },
      { desk: many, store },
    );
  });

  it('does not where somebody may no more', async () => {
    const store = await noStore();
    await withBot(
      async ({ double }) => {
        const use = { user: manager };
        const list = shown(await double.interact.command('article list', {}, use));
        const about = shown(
          await double.interact.choose(list, selectsOf(list)[0]?.custom_id ?? '', ['day-7'], use),
        );
        const may = { user: { ...manager, permissions: '0' } };
        await double.interact.component(about, buttonOf(about, 'Use it here'), may);
        await expect.poll(() => sentTextOf(about)).toContain('Only people who can manage channels');
        expect(store.settingsAt({ server: serverOf(double), channel: list.channelId })).toEqual({});
        expect(double.messages.filter(({ ephemeral }) => !ephemeral).map(({ id }) => id)).toEqual([list.id]);
      },
      { desk: many, store },
    );
  });
});

describe('/article source', () => {
  const url = 'https://example.org/news/a_(b)?q=1';
  const source = { name: 'The *Varn* Times', url };
  const one = (changes: Partial<Story> = {}, file: Partial<ContentsFile> = {}) => ({
    desk: deskWith(new Library([read('tuesday', changes, file)])),
  });

  it('is a link, with who published it and when', () =>
    withBot(
      async ({ double }) => {
        const text = sentTextOf(shown(await double.interact.command('article source')));
        expect(text.split('\n')).toEqual([
          '### [Council Meets On tuesday](<https://example.org/news/a_%28b%29?q=1>)',
          '-# The \\*Varn\\* Times · May 1st, 2030',
        ]);
      },
      one({}, { source }),
    ));

  it('has its address below a title that would end the link', () =>
    withBot(
      async ({ double }) => {
        const text = sentTextOf(shown(await double.interact.command('article source')));
        expect(text.split('\n').slice(0, 2)).toEqual([
          '### \\[Live\\] Council \\[ Meets',
          '<https://example.org/news/a_%28b%29?q=1>',
        ]);
      },
      one({ title: '[Live] Council [ Meets' }, { source }),
    ));

  it('says that it is not known where it is not, and no more', () =>
    withBot(async ({ double }) => {
      const text = sentTextOf(shown(await double.interact.command('article source')));
      expect(text).toBe(
        '### Council Meets On tuesday\n-# May 1st, 2030\nI do not know where this was published.',
      );
    }, one()));
});
