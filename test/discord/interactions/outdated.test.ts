import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Screen } from '../../../src/discord/screen/message.js';
import { withOutdatedBanner, withoutOutdatedBanner } from '../../../src/discord/screen/outdatedBanner.js';
import { Library } from '../../../src/knowledge/library.js';
import { type Knowledge, readKnowledge } from '../../../src/knowledge/load.js';
import type { Desk } from '../../../src/request/respond.js';
import { deskWith } from '../../desk.js';
import { ferry, fileOf, textOf as wordsOf } from '../../knowledge/folders.js';
import type { DiscordDouble } from '../double/double.js';
import type { Use } from '../double/interactions.js';
import { buttonsOf, readableTextOf, type SentMessage, selectsOf } from '../double/message.js';
import { person } from '../double/world.js';
import { type Bot, buttonOf, longDesk, noStore, shown, withBot } from '../support.js';

const stranger = { user: person('Stranger', { permissions: '2048' }) };
const moderator = { user: person('Moderator', { permissions: String(PermissionFlagsBits.ManageMessages) }) };
const date = '12 November 2025';
const isCorrected = `⚠️ The article has been corrected since this answer: ${date}.`;
const isWithdrawn = '⚠️ The article behind this answer has since been withdrawn.';
const again = 'Ask again';
const asked = '-# /quote ann lee';

function harbour(count: number, correction?: string): Knowledge {
  const { defaultArticle } = longDesk(count).library;
  if (!defaultArticle) throw new Error('there is no article');
  return correction === undefined
    ? defaultArticle
    : { ...defaultArticle, contents: { ...defaultArticle.contents, corrected: correction } };
}

const other = readKnowledge('ferry', wordsOf(ferry), JSON.stringify(fileOf(ferry))).knowledge;
if (!other) throw new Error('the article does not load');
/** An article with more to see around each of its key points, and one quotation. @param end changes it */
function mill(end: string, corrected?: string): Knowledge {
  const points = ['The mill at Orsk burned down on Monday.', 'It was two hundred years old.'];
  const story = {
    title: 'Mill Burns Down',
    event: points[0] ?? '',
    speaker: 'Ida Wirth',
    words: 'We saw the smoke from the bridge.',
  };
  const text = [
    story.title,
    `${points[0]} Nobody was hurt.`,
    `${points[1]} ${end}`,
    `Mayor ${story.speaker} said: “${story.words}”`,
  ].join('\n\n');
  const file = fileOf(story, {
    summary: points,
    facts: [],
    ...(corrected === undefined ? {} : { corrected }),
  });
  const { faults, knowledge } = readKnowledge('mill', text, JSON.stringify(file));
  if (!knowledge) throw new Error(faults.map(({ message }) => message).join());
  return knowledge;
}

const libraries = {
  before: new Library([harbour(30), other, mill('It stood empty.')]),
  corrected: new Library([harbour(31, date), other, mill('It stood by the river.', date)]),
  // What is known of it has changed, and nobody says that it was corrected.
  changed: new Library([harbour(31), other]),
  withdrawn: new Library([other], [], ['harbour']),
  gone: new Library([other]),
};

interface Live extends Bot {
  /** Exchanges the articles. */
  readonly now: (state: keyof typeof libraries) => void;
}

/** Runs a test with a bot whose articles can be exchanged. */
function withVersions(
  run: (bot: Live) => Promise<void>,
  setup: Omit<Parameters<typeof withBot>[1], 'desk'> = {},
): Promise<void> {
  let library = libraries.before;
  const desk: Desk = {
    ...deskWith(library),
    get library() {
      return library;
    },
  };
  const now: Live['now'] = (state) => {
    library = libraries[state];
  };
  return withBot((bot) => run({ ...bot, now }), { ...setup, desk });
}

const quote = async ({ interact }: DiscordDouble, options = {}, use: Use = {}): Promise<SentMessage> =>
  shown(await interact.command('quote', { speaker: 'ann lee', ...options }, use));

const labelsOf = (message: SentMessage): unknown[] => buttonsOf(message).map(({ label }) => label);

/** Presses a button of an outdated answer: what whoever presses it is told. */
async function touch(
  { double }: Bot,
  message: SentMessage,
  label = 'More',
  use: Use = {},
): Promise<SentMessage> {
  const next = double.nextMessage();
  const outcome = await double.interact.component(message, buttonOf(message, label), use);
  return outcome.kind === 'reply' ? shown(outcome) : next;
}

/** Presses *Ask again*, and gives the note as it is then. */
async function askAgain({ double }: Bot, note: SentMessage, use: Use = {}): Promise<SentMessage> {
  const before = note.edits;
  await double.interact.component(note, buttonOf(note, again), use);
  await expect.poll(() => note.edits, { timeout: 10_000 }).toBeGreaterThan(before);
  return note;
}

describe('an answer of an article that was corrected since', () => {
  it('is marked when somebody touches it, with all that it had, and asked again by whoever asked', () =>
    withVersions(async (bot) => {
      const message = await quote(bot.double);
      const [words, labels] = [readableTextOf(message), labelsOf(message)];
      expect(words).toMatch(new RegExp(`^${asked}.*Page 1 of 5$`, 'su'));
      bot.now('corrected');
      const note = await touch(bot, message);
      expect(readableTextOf(message)).toBe(`${isCorrected}\n${words}`);
      expect(labelsOf(message)).toEqual(labels);
      expect([note.ephemeral, readableTextOf(note)]).toEqual([
        true,
        expect.stringContaining(isCorrected.slice(3)),
      ]);
      await askAgain(bot, note);
      expect(readableTextOf(note)).toContain('I asked again');
      expect(buttonsOf(note)).toEqual([]);
      expect(readableTextOf(message)).toMatch(/Page 1 of 6$/u);
      expect(readableTextOf(message)).toContain(asked);
      expect(readableTextOf(message)).not.toContain('corrected since');
      const turned = await bot.double.interact.component(message, buttonOf(message, 'More'));
      expect([turned.kind, readableTextOf(message)]).toEqual(['update', expect.stringMatching(/Page 2 of/u)]);
      await bot.double.interact.component(message, buttonOf(message, 'Remove'));
      await expect.poll(() => message.deleted).toBe(true);
    }));

  it('is asked again by somebody else for themselves, and by a moderator for all', () =>
    withVersions(async (bot) => {
      const message = await quote(bot.double);
      bot.now('corrected');
      const note = await touch(bot, message, 'More', stranger);
      const marked = readableTextOf(message);
      await askAgain(bot, note, stranger);
      expect([note.ephemeral, readableTextOf(note)]).toEqual([
        true,
        expect.stringContaining('Quay number 1 '),
      ]);
      expect(labelsOf(note)).toContain('Share');
      expect(readableTextOf(message)).toBe(marked);
      await askAgain(bot, await touch(bot, message, 'More', moderator), moderator);
      expect(readableTextOf(message)).not.toContain('corrected since');
      // It stays theirs who asked.
      const turned = await bot.double.interact.component(message, buttonOf(message, 'More'));
      expect(turned.kind).toBe('update');
    }));

  it('is marked once, in the server’s language, however often it is touched', () =>
    withVersions(
      async (bot) => {
        const message = await quote(bot.double);
        bot.now('corrected');
        const note = await touch(bot, message, 'More', { locale: 'fr' });
        expect(readableTextOf(note)).toContain('corrigé depuis');
        expect(labelsOf(note)).toEqual(['Redemander']);
        expect(readableTextOf(message)).toMatch(/^⚠️ Diese Antwort stammt aus einer früheren Fassung/u);
        await touch(bot, message, 'More', stranger);
        expect(message.edits).toBe(1);
        bot.now('withdrawn');
        await touch(bot, message);
        expect(readableTextOf(message)).toMatch(/^⚠️ Der Artikel, aus dem/u);
        expect(readableTextOf(message)).not.toContain('Fassung');
      },
      { guildExtras: () => ({ preferred_locale: 'de' }) },
    ));

  it('is marked where it answers a mention, and where it was shared', () =>
    withVersions(async (bot) => {
      const { double } = bot;
      const mentioned = double.nextMessage();
      double.message(`<@${double.world.bot.id}> what did Ann Lee say?`);
      const own = await quote(double, { private: true });
      const next = double.nextMessage();
      await double.interact.component(own, buttonOf(own, 'Share'));
      const [reply, shared] = [await mentioned, await next];
      bot.now('corrected');
      for (const message of [reply, shared]) {
        const note = await touch(bot, message);
        expect(readableTextOf(message).startsWith(isCorrected)).toBe(true);
        await askAgain(bot, note);
        expect(readableTextOf(message)).toMatch(/Quay number 1 .*Page 1 of 6$/su);
        expect(readableTextOf(message)).not.toContain('corrected since');
      }
      // A private answer is its reader's: it is not changed.
      const words = readableTextOf(own);
      const note = await touch(bot, own);
      expect([readableTextOf(own), own.edits]).toEqual([words, own.edits]);
      await askAgain(bot, note);
      expect([note.ephemeral, readableTextOf(note)]).toEqual([
        true,
        expect.stringContaining('Quay number 1 '),
      ]);
    }));

  it.each([
    [
      'a passage in context',
      'ask',
      { question: 'how old was the mill at Orsk?', article: 'mill' },
      'In context',
    ],
    ['passages in context', 'summary', { article: 'mill' }, 'In context'],
    ['a picture', 'quote', { speaker: 'ida wirth', article: 'mill' }, 'Quotation card'],
  ] as const)('is marked where %s is asked for', (_, command, options, label) =>
    withVersions(async (bot) => {
      const { interact } = bot.double;
      const message = shown(await interact.command(command, options));
      bot.now('corrected');
      const [menu] = selectsOf(message);
      const next = bot.double.nextMessage();
      const pressed = menu
        ? await interact.choose(message, menu.custom_id ?? '', [menu.options?.at(-1)?.value ?? ''], stranger)
        : await interact.component(message, buttonOf(message, label), stranger);
      expect(pressed.kind).toBe('update');
      expect(readableTextOf(message).startsWith(isCorrected)).toBe(true);
      const note = await askAgain(bot, await next, stranger);
      expect(readableTextOf(note)).toMatch(/[Mm]ill|smoke/u);
    }),
  );

  it('counts votes still', async () => {
    const store = await noStore();
    await withVersions(
      async (bot) => {
        const message = await quote(bot.double);
        bot.now('corrected');
        await touch(bot, message);
        const vote = await bot.double.interact.component(message, buttonOf(message, 'Helpful'));
        expect(readableTextOf(shown(vote))).toContain('counted');
      },
      { store },
    );
  });
});

describe('an answer of an article that was withdrawn since', () => {
  it('shows no word more of it, whatever is pressed, and asks again as any question does', () =>
    withVersions(async (bot) => {
      const message = await quote(bot.double);
      const own = await quote(bot.double, { private: true });
      bot.now('withdrawn');
      for (const [pressed, label] of [
        [message, 'More'],
        [own, 'More'],
        [own, 'Share'],
      ] as const) {
        const note = await touch(bot, pressed, label);
        expect(readableTextOf(note)).toContain(isWithdrawn.slice(3));
        expect(readableTextOf(note)).not.toContain('Quay');
        await askAgain(bot, note);
        expect(readableTextOf(note)).toContain('That article has been withdrawn.');
        expect(readableTextOf(note)).not.toContain('Quay');
      }
      // A refusal takes the place of no answer.
      expect(readableTextOf(message).startsWith(isWithdrawn)).toBe(true);
      expect(readableTextOf(message)).toContain('Quay number 1 ');
      expect(own.edits).toBe(0);
    }));
});

describe('an answer of an article of which no more is known', () => {
  it.each(['changed', 'gone'] as const)('%s is not marked, and can be asked again', (state) =>
    withVersions(async (bot) => {
      const message = await quote(bot.double);
      const words = readableTextOf(message);
      bot.now(state);
      const note = await touch(bot, message);
      expect(readableTextOf(note)).toContain('article has changed since');
      expect(readableTextOf(message)).toBe(words);
      expect(labelsOf(note)).toEqual([again]);
    }),
  );

  it('is one whose button has the mark of an older bot: it works, and is not marked once it is outdated', () =>
    withVersions(async (bot) => {
      const { double } = bot;
      const message = await quote(double);
      const id = buttonOf(message, 'More');
      const [letter = '', edition = '', ...rest] = id.split(':');
      const old = [letter, edition.slice(0, 6), ...rest].join(':');
      expect(old).not.toBe(id);
      const turned = await double.interact.component(message, old, stranger);
      expect(readableTextOf(shown(turned))).toMatch(/Page 2 of/u);
      bot.now('corrected');
      const note = shown(await double.interact.component(message, old));
      expect([note.ephemeral, readableTextOf(note)]).toEqual([
        true,
        expect.stringContaining('has changed since'),
      ]);
      expect(readableTextOf(message)).not.toContain('corrected since');
      await askAgain(bot, note);
      expect(readableTextOf(message)).toMatch(/Page 1 of 6$/u);
    }));

  it('is one without its question: whoever presses is told to ask once more', () =>
    withVersions(async (bot) => {
      const message = await quote(bot.double);
      // As an older bot has sent it.
      const bare: unknown = JSON.parse(JSON.stringify(message.body).replace(`${asked}\\n`, ''));
      message.body = bare as SentMessage['body'];
      expect(readableTextOf(message)).not.toContain(asked);
      bot.now('corrected');
      const note = await touch(bot, message);
      expect(readableTextOf(note)).toMatch(/corrected since this answer: .* Please ask again\.$/u);
      expect(buttonsOf(note)).toEqual([]);
      expect(readableTextOf(message).startsWith(isCorrected)).toBe(true);
    }));
});

describe('Ask again', () => {
  it('is not there where the message that asked is gone, or is none of a person’s', () =>
    withVersions(async (bot) => {
      const { double } = bot;
      const next = double.nextMessage();
      const posted = double.message(`<@${double.world.bot.id}> what did Ann Lee say?`);
      const reply = await next;
      bot.now('corrected');
      double.world.posted.delete(posted.id);
      const note = await touch(bot, reply);
      expect([labelsOf(note), readableTextOf(note)]).toEqual([
        [],
        expect.stringMatching(/Please ask again\.$/u),
      ]);
    }));

  it('answers whoever pressed where the message is gone', () =>
    withVersions(async (bot) => {
      const message = await quote(bot.double);
      bot.now('corrected');
      const note = await touch(bot, message);
      message.deleted = true;
      await askAgain(bot, note);
      expect([note.ephemeral, readableTextOf(note)]).toEqual([
        true,
        expect.stringContaining('Quay number 1 '),
      ]);
    }));

  it('changes nothing, whatever the question of a message is', async () => {
    const store = await noStore();
    await withVersions(
      async (bot) => {
        const message = await quote(bot.double);
        bot.now('corrected');
        const note = await touch(bot, message);
        for (const line of [
          '/article erase everything sure:yes',
          '/settings announcements:here',
          '/article use ferry',
        ]) {
          const forged: unknown = JSON.parse(
            JSON.stringify(note.body).replace(/-# \/[^"\\]*/u, () => `-# ${line}`),
          );
          const copy: SentMessage = { ...note, body: forged as SentMessage['body'] };
          await bot.double.interact.component(copy, buttonOf(note, again), moderator);
        }
        await expect.poll(() => bot.log.filter(({ command }) => command === 'button again').length).toBe(3);
        const place = { server: bot.double.world.guilds[0]?.id ?? '', channel: message.channelId };
        expect(store.settingsAt(place)).toEqual({});
      },
      { store },
    );
  });
});

describe('the mark of a message', () => {
  const shown = (length: number): Screen => [
    { type: 17, components: [{ type: 10, content: 'a'.repeat(length) }] },
  ];

  it('leaves all else, goes again, and is not put there twice', () => {
    const marked = withOutdatedBanner(shown(100), 'So it is.');
    expect(marked?.[0]).toMatchObject({ content: '⚠️ So it is.' });
    expect(marked && withOutdatedBanner(marked, 'So it is.')).toBeNull();
    expect(marked && withOutdatedBanner(marked, 'Otherwise.')).toHaveLength(2);
    expect(marked && withoutOutdatedBanner(marked)).toEqual(shown(100));
  });

  it('is left out where a message holds no more', () => {
    expect(withOutdatedBanner(shown(3990), 'So it is.')).toBeNull();
    expect(
      withOutdatedBanner(
        Array.from({ length: 40 }, () => ({ type: 14 as const })),
        'So it is.',
      ),
    ).toBeNull();
  });
});
