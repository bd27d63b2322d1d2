import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { languages, otherLanguages } from '../../../src/lexicon/languages.js';
import { phrase, wordsOfPhrase } from '../../../src/phrases/phrases.js';
import type { DatabaseStore } from '../../../src/store/databaseStore.js';
import { buttonsOf, readableTextOf, type SentMessage, textOf } from '../double/message.js';
import { type Channel, person } from '../double/world.js';
import { manager, moderator } from '../stories.js';
import { type Bot, buttonOf, noStore, shown, withBot } from '../support.js';

const anybody = person('Anybody', { permissions: '0' });
const slug = 'russia-rejects-nato-troops';

interface Kept extends Bot {
  readonly store: DatabaseStore;
  readonly channel: Channel;
  /** Whether the server's settings are still there. */
  readonly isSet: () => boolean;
}

/** Runs a test where something is set. */
async function withSettings(run: (kept: Kept) => Promise<void>): Promise<void> {
  const store = await noStore();
  await withBot(
    async (bot) => {
      const [channel] = bot.double.world.guilds[0]?.channels ?? [];
      if (!channel) throw new Error('there is no channel');
      const place = { server: channel.guildId, channel: channel.id };
      const settings = { article: slug, unanswered: true };
      await store.apply(place, { does: 'set', scope: 'server', settings });
      const isSet = (): boolean => Object.keys(store.settingsAt(place)).length > 0;
      await run({ ...bot, store, channel, isSet });
    },
    { store },
  );
}

const ask = async ({ double }: Bot, what: string, user = manager): Promise<SentMessage> =>
  shown(await double.interact.command('article erase', { what }, { user }));

describe('/article erase', () => {
  it('says in private what would be erased, and changes nothing', () =>
    withSettings(async (kept) => {
      const message = await ask(kept, 'everything');
      expect(message.ephemeral).toBe(true);
      expect(textOf(message)).toContain('everything stored for this server');
      expect(textOf(message)).not.toContain('sure:');
      expect(buttonsOf(message).map(({ label, style }) => [label, style])).toEqual([
        ['Erase', 4],
        ['Keep', 2],
      ]);
      expect(kept.isSet()).toBe(true);
    }));

  it('counts what there is where that can be read', () =>
    withSettings(async (kept) => {
      const { store } = kept;
      store.keptOf = () => Promise.resolve(null);
      expect(textOf(await ask(kept, 'everything'))).not.toContain('Settings:');
      const votes = [
        { article: slug, answer: 'p', helpful: 3, wrong: 2, reasons: [] },
        { article: slug, answer: 'w', helpful: 0, wrong: 1, reasons: [] },
      ];
      const questions = [{ article: '', text: 'who?', count: 4, day: '2030-01-01', done: false }];
      const settings = [{ channel: null, settings: { article: slug, unanswered: true } }];
      store.keptOf = () => Promise.resolve({ settings, questions, votes, articles: [], announced: [] });
      expect(textOf(await ask(kept, 'everything'))).toContain(
        '2 settings · 1 question · 6 votes · 0 articles',
      );
      const tallies = textOf(await ask(kept, 'questions', moderator));
      expect(tallies).toContain('1 question · 6 votes');
      expect(tallies).not.toContain('Settings');
    }));

  it('erases at the press of the red button, which is gone then', () =>
    withSettings(async (kept) => {
      const message = await ask(kept, 'everything');
      const id = buttonOf(message, 'Erase');
      await kept.double.interact.component(message, id, { user: manager });
      await expect.poll(() => textOf(message)).toContain('Everything stored for this server is erased.');
      expect([kept.isSet(), buttonsOf(message)]).toEqual([false, []]);
    }));

  it('erases questions and votes alone where that was asked', () =>
    withSettings(async (kept) => {
      const message = await ask(kept, 'questions', moderator);
      await kept.double.interact.component(message, buttonOf(message, 'Erase'), { user: moderator });
      await expect.poll(() => textOf(message)).toContain('questions and votes');
      expect(kept.isSet()).toBe(true);
    }));

  it('keeps all at the press of the other', () =>
    withSettings(async (kept) => {
      const message = await ask(kept, 'everything');
      await kept.double.interact.component(message, buttonOf(message, 'Keep'), { user: manager });
      expect([textOf(message), buttonsOf(message), kept.isSet()]).toEqual(['Nothing was erased.', [], true]);
    }));

  it('looks at the rights again when it is pressed', () =>
    withSettings(async (kept) => {
      const message = await ask(kept, 'everything');
      const before = { ...manager, permissions: '0' };
      await kept.double.interact.component(message, buttonOf(message, 'Erase'), { user: before });
      await expect.poll(() => textOf(message)).toContain('Only moderators of this server');
      expect(kept.isSet()).toBe(true);
    }));

  it('is done by nobody but who was asked', () =>
    withSettings(async (kept) => {
      const message = await ask(kept, 'everything');
      for (const label of ['Erase', 'Keep'] as const) {
        const id = buttonOf(message, label);
        const use = { user: person('Chief', { permissions: String(PermissionFlagsBits.Administrator) }) };
        // Nobody else sees the message: an id of it is pressed on another one.
        const own = shown(await kept.double.interact.command('help', {}, use));
        const outcome = await kept.double.interact.component(own, id, use);
        expect(textOf(shown(outcome))).toContain('article has changed since');
      }
      expect([kept.isSet(), textOf(message)]).toEqual([true, expect.stringContaining('This will erase')]);
    }));

  it.each(['d:e:A:x', 'd:e:A', 'd:e::a', 'd:k:', 'd:k:*', 'd:u:', 'd:u:nowhere', 'd:', 'd:q:A:a'])(
    'does nothing for a forged button: %s',
    (id) =>
      withSettings(async (kept) => {
        const message = await ask(kept, 'everything');
        const outcome = await kept.double.interact.component(message, id, { user: manager });
        expect(textOf(shown(outcome))).toContain('article has changed since');
        expect(kept.isSet()).toBe(true);
      }),
  );

  it('refuses kindly whoever may not, with what they may', () =>
    withSettings(async (kept) => {
      const tells = async (what: string, user = anybody): Promise<string> =>
        readableTextOf(await ask(kept, what, user));
      expect(await tells('everything')).toContain('Only moderators of this server');
      expect(await tells('questions')).toContain('Only moderators of this server');
      const refused = await tells('everything', moderator);
      expect(refused).toMatch(
        /people who can manage channels in the whole server.*\/article erase questions/s,
      );
    }));

  it.each(otherLanguages.map((language) => languages[language].clients[0]))(
    'asks in the reader’s language: %s',
    (locale) =>
      withSettings(async ({ double, isSet }) => {
        const use = { user: manager, locale };
        const message = shown(await double.interact.command('article erase', { what: 'everything' }, use));
        expect(textOf(message)).toContain(wordsOfPhrase(phrase('eraseAll'), locale));
        const erase = wordsOfPhrase(phrase('buttonErase'), locale);
        await double.interact.component(message, buttonOf(message, erase), use);
        const done = wordsOfPhrase(phrase('erasedAll'), locale);
        await expect.poll(() => textOf(message)).toContain(done);
        expect(isSet()).toBe(false);
      }),
  );
});

describe('in a message', () => {
  it('the line to type next is told, and nothing is changed before it is typed', async () => {
    const store = await noStore();
    await withBot(
      async ({ double }) => {
        const channel = double.world.addChannel(null, 'direct');
        const place = { server: null, channel: channel.id };
        await store.apply(place, { does: 'set', scope: 'channel', settings: { article: slug } });
        const say = async (text: string): Promise<SentMessage> => {
          const next = double.nextMessage();
          double.message(text, { channel });
          return next;
        };
        const asked = await say('/article erase everything');
        expect(readableTextOf(asked)).toMatch(/set here.*`\/article erase everything sure:yes`/s);
        expect(buttonsOf(asked).map(({ label }) => label)).not.toContain('Erase');
        expect(store.settingsAt(place)).toEqual({ article: slug });
        expect(readableTextOf(await say('/article erase questions'))).toContain('only for servers');
        expect(readableTextOf(await say('/article erase everything sure:yes'))).toContain('is erased');
        expect(store.settingsAt(place)).toEqual({});
      },
      { store },
    );
  });
});
