import { describe, expect, it, type Mock, vi } from 'vitest';
import { Busy } from '../../../src/ingest/drafting.js';
import type { DatabaseStore } from '../../../src/store/databaseStore.js';
import { body, openSite } from '../../web/server.js';
import type { Fault } from '../double/http.js';
import { buttonsOf, type SentMessage } from '../double/message.js';
import { desk } from '../stories.js';
import { type Bot, noStore, shown, withBot } from '../support.js';
import {
  addLink,
  addText,
  allOf,
  eventually,
  may,
  onlyOf,
  press,
  say,
  seen,
  serverOf,
  toldDrafting,
  tram,
  tramPage,
  tramText,
} from './support.js';

const file = { name: 'tram.txt', bytes: Buffer.from(tramText()), type: 'text/plain' };
const unread = 'I cannot read the stored data right now. Try again in a minute.';
const unwritten = 'I could not save this. Try again in a minute.';
const failed = /^Something went wrong.*\b[0-9a-f]{8}\b/u;

/** What the log has of failures, without what belongs to all lines. */
const failuresOf = ({ log }: Bot) => log.filter(({ level }) => Number(level) >= 40);

/** Runs a test with a bot, and its store. */
async function withStore(
  run: (bot: Bot, store: DatabaseStore) => Promise<void>,
  drafting = toldDrafting(),
): Promise<void> {
  const store = await noStore();
  await withBot((bot) => run(bot, store), { desk, drafting, store, patience: 20_000 });
}

const addFile = (bot: Bot) => seen(bot, () => bot.double.interact.command('article add', { file }, may));
function addMessage(bot: Bot): Promise<SentMessage> {
  const posted = bot.double.message('', { attachments: [file] });
  return seen(bot, () => bot.double.interact.messageCommand('Add as article', posted, may));
}

describe('a file that does not come', () => {
  const downloadUpload = 'GET /ephemeral-attachments/*/*/*';
  it.each<[string, (bot: Bot) => Promise<SentMessage>, Fault, RegExp]>([
    ['is gone', addFile, { route: downloadUpload, does: 404 }, /status 404/],
    ['fails', addFile, { route: downloadUpload, does: 500 }, /status 500/],
    ['breaks off', addFile, { route: downloadUpload, does: 'reset' }, /fetch failed/],
    ['is gone with its message', addMessage, { route: 'GET /attachments/*/*/*', does: 404 }, /status 404/],
  ])('since it %s is told under an id, which the log has with the cause', (_, add, fault, cause) =>
    withStore(async (bot, store) => {
      bot.double.fail(fault);
      const told = await add(bot);
      expect([told.ephemeral, allOf(told)]).toEqual([true, expect.stringMatching(failed)]);
      const [line, ...others] = failuresOf(bot);
      expect([line?.err, others]).toMatchObject([{ message: expect.stringMatching(cause) }, []]);
      expect(allOf(told)).toContain(String(line?.id));
      expect(JSON.stringify(bot.log)).not.toMatch(/token-of|hm=|tram line/u);
      expect(await store.articlesOf(serverOf(bot))).toEqual([]);
      expect(allOf(await add(bot))).toContain(tram.title);
    }),
  );
});

describe('drafting', () => {
  it('that fails is told under an id, and the next works', () => {
    const drafting = toldDrafting();
    drafting.draft.mockRejectedValueOnce(new Error('the weights are gone'));
    return withStore(async (bot, store) => {
      expect(allOf(await addText(bot, tramText()))).toMatch(failed);
      expect(failuresOf(bot)).toMatchObject([{ err: { message: 'the weights are gone' } }]);
      expect(await store.articlesOf(serverOf(bot))).toEqual([]);
      expect(allOf(await addText(bot, tramText()))).toContain(tram.title);
    }, drafting);
  });

  it('that has too much to do says so', () => {
    const drafting = toldDrafting();
    drafting.draft.mockRejectedValueOnce(new Busy('too many'));
    return withStore(async (bot, store) => {
      const told = await addText(bot, tramText());
      expect(allOf(told)).toBe('I am reading many articles right now. Try again in a minute.');
      await eventually(() => expect(bot.log.at(-1)).toMatchObject({ outcome: 'busy' }));
      expect([failuresOf(bot), await store.articlesOf(serverOf(bot))]).toEqual([[], []]);
    }, drafting);
  });
});

describe('a draft that cannot be shown any more', () => {
  it('because it took longer than Discord waits is kept, and found by /article review', () =>
    withStore(async (bot) => {
      // As Discord says it of an interaction that is older than a quarter of an hour.
      for (const route of ['PATCH /webhooks/*/*/messages/*', 'POST /webhooks/*/*'])
        bot.double.fail({ route, does: 401 });
      const { interact } = bot.double;
      const form = await interact.command('article add', {}, may);
      expect((await interact.submit(form, { text: tramText() }, may)).kind).toBe('deferred');
      await eventually(() =>
        expect(failuresOf(bot).map(({ msg }) => msg)).toEqual([
          'failed',
          'the apology could not be sent either',
        ]),
      );
      expect(JSON.stringify(bot.log)).not.toMatch(/token-of|tram line/u);
      const review = shown(await interact.command('article review', {}, may));
      expect(allOf(review)).toContain(tram.title);
    }));

  it.each<[string, Fault]>([
    [
      'the line breaks after the promise of an answer',
      { route: 'POST /interactions/*/*/callback', does: 'lost' },
    ],
    ['the answer meets 500 for a while', { route: 'PATCH /webhooks/*/*/messages/*', does: 500, times: 4 }],
    ['the line breaks after the answer', { route: 'PATCH /webhooks/*/*/messages/*', does: 'lost' }],
  ])('is shown though %s', async (_, fault) => {
    const site = await openSite({ '/tram': body(tramPage()) });
    await withBot(
      async (bot) => {
        bot.double.fail(fault);
        const review = await addLink(bot, site.url('/tram'));
        expect(allOf(review)).toContain(tram.title);
        await bot.face.close();
        expect([failuresOf(bot), bot.double.messages]).toEqual([[], [review]]);
      },
      { allow: [site.host], desk },
    );
  });
});

/** The ways by which a database is away: it says so, or it never says anything. */
const ways: readonly [string, (mock: Mock<() => Promise<unknown>>, answer: unknown) => unknown][] = [
  ['says that it is away', (mock, answer) => mock.mockResolvedValueOnce(answer)],
  ['never answers', (mock) => mock.mockImplementationOnce(() => new Promise(() => undefined))],
];

describe.concurrent.each(ways)('a database that %s', (_, away) => {
  type Act = (bot: Bot, review: SentMessage) => Promise<SentMessage>;
  const presses =
    (label: string): Act =>
    async (bot, review) =>
      shown(await press(bot, review, label));
  const named: Act = async (bot, review) => shown(await say(bot, review, 0, tram.candidate.id));
  const review: Act = async ({ double }) => shown(await double.interact.command('article review', {}, may));

  it.each<[string, Act]>([
    ['while a speaker is named', named],
    ['when a draft is published', presses('Publish')],
    ['when it is discarded', presses('Discard')],
    ['when it is looked at', review],
  ])('%s is told, and nothing has changed', (_, act) =>
    withStore(async (bot, store) => {
      const shows = await addText(bot, tramText());
      const [before, seen] = [await onlyOf(bot, store), allOf(shows)];
      away(vi.spyOn(store, 'articlesOf') as Mock<() => Promise<unknown>>, null);
      const told = await act(bot, shows);
      expect([told.ephemeral, allOf(told)]).toEqual([true, unread]);
      expect([await onlyOf(bot, store), allOf(shows)]).toEqual([before, seen]);
      await eventually(() => expect(bot.log.at(-1)).toMatchObject({ outcome: 'unreadable' }));
      expect(allOf(await act(bot, shows))).not.toBe(unread);
    }),
  );

  it.each<[string, Act, 'putArticle' | 'removeArticle']>([
    ['while a speaker is named', named, 'putArticle'],
    ['when a draft is published', presses('Publish'), 'putArticle'],
    ['when it is discarded', presses('Discard'), 'removeArticle'],
  ])('and cannot be written %s is told, and the review stays', (_, act, method) =>
    withStore(async (bot, store) => {
      const shows = await addText(bot, tramText());
      const labels = buttonsOf(shows);
      away(vi.spyOn(store, method) as Mock<() => Promise<unknown>>, false);
      const told = await act(bot, shows);
      expect([told.ephemeral, allOf(told)]).toEqual([true, unwritten]);
      expect(buttonsOf(shows)).toEqual(labels);
      await eventually(() => expect(bot.log.at(-1)).toMatchObject({ outcome: 'notWritten' }));
      expect(allOf(await act(bot, shows))).not.toBe(unwritten);
    }),
  );
});

describe('a database that is away while an article is added', () => {
  it.each([
    ['before it is drafted', 'articlesOf', null, unread],
    ['after that', 'putArticle', false, unwritten],
  ] as const)('%s is told', (_, method, answer, words) =>
    withStore(async (bot, store) => {
      (vi.spyOn(store, method) as Mock<() => Promise<unknown>>).mockResolvedValueOnce(answer);
      const told = await addText(bot, tramText());
      expect([told.ephemeral, allOf(told)]).toEqual([true, words]);
      expect(await store.articlesOf(serverOf(bot))).toEqual([]);
      expect(allOf(await addText(bot, tramText()))).toContain(tram.title);
    }),
  );

  it('or removed says that it could not be written down', () =>
    withStore(async (bot, store) => {
      await press(bot, await addText(bot, tramText()), 'Publish');
      vi.spyOn(store, 'removeArticle').mockResolvedValueOnce(false);
      const remove = async () =>
        allOf(shown(await bot.double.interact.command('article remove', { article: tram.slug }, may)));
      expect(await remove()).toContain('could not save this');
      expect((await onlyOf(bot, store)).published).not.toBeNull();
      expect(await remove()).not.toContain('could not');
    }));
});
