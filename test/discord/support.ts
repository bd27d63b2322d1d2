import { expect } from 'vitest';
import { createLog } from '../../src/discord/client/log.js';
import { keepRegistering } from '../../src/discord/client/registering.js';
import type { Face } from '../../src/discord/face.js';
import { openHttpInteractions } from '../../src/discord/http/httpInteractions.js';
import type { RateLimiter } from '../../src/discord/scheduling/rateLimiter.js';
import { openFace } from '../../src/discord/start.js';
import type { Drafting } from '../../src/ingest/drafting.js';
import { Library } from '../../src/knowledge/library.js';
import { loadFolder, readKnowledge } from '../../src/knowledge/load.js';
import type { Desk } from '../../src/request/respond.js';
import type { Store } from '../../src/settings/storeInterface.js';
import { DatabaseStore } from '../../src/store/databaseStore.js';
import { deskWith } from '../desk.js';
import { DiscordDouble } from './double/double.js';
import type { Use } from './double/interactions.js';
import { buttonsOf, readableTextOf, type SentMessage, selectsOf } from './double/message.js';
import type { Setup } from './double/setup.js';
import type { Channel } from './double/world.js';
import { noPace, toolsFor } from './tools.js';

/** The articles that the bot is shipped with. */
export async function shippedDesk(): Promise<Desk> {
  const { knowledge } = await loadFolder('knowledge');
  return deskWith(new Library(knowledge));
}

/** A long invented article by one speaker: `count` quotations, each in a paragraph of its own. */
export function longDesk(count: number, source: string | null = null): Desk {
  const words = (at: number): string =>
    `Quay number ${at} must open to the fishing boats before winter comes back.`;
  const all = Array.from({ length: count }, (_, at) => words(at + 1));
  const paragraphs = all.map((text) => `Harbour master Ann Lee said, “${text}” The boats wait.`);
  const text = ['Harbour To Open Its Quays', ...paragraphs].join('\n\n');
  const file = {
    title: 'Harbour To Open Its Quays',
    date: null,
    source: source === null ? null : { url: source },
    summary: all.slice(0, 3),
    people: [
      { id: 'ann-lee', name: 'Ann Lee', role: null, introduced: { text: 'Ann Lee', within: paragraphs[0] } },
    ],
    organisations: [],
    places: [],
    events: [],
    statements: all.map((words, at) => ({
      id: `quay-${at + 1}`,
      speakers: ['ann-lee'],
      direct: true,
      words,
      cue: { text: 'said', within: paragraphs[at] },
    })),
    facts: [],
  };
  const { knowledge, faults } = readKnowledge('harbour', text, JSON.stringify(file));
  if (!knowledge) throw new Error(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return deskWith(new Library([knowledge]));
}

/** A store in memory alone. */
export function noStore(): Promise<DatabaseStore> {
  return DatabaseStore.open(null, () => undefined);
}

/** How interactions come to the bots of a file: over HTTP they have no gateway. */
export const delivery: { over: 'gateway' | 'http' } = { over: 'gateway' };

/** A bot that is logged in to a double. */
export interface Bot {
  readonly double: DiscordDouble;
  readonly face: Face;
  readonly desk: Desk;
  /** Lines of the log so far, parsed. */
  readonly log: readonly Record<string, unknown>[];
}

interface Wanted extends Setup {
  readonly desk?: Desk;
  readonly guildId?: boolean;
  readonly logQuestions?: boolean;
  /** Hosts of this machine that links may lead to, as `127.0.0.1:8080`. */
  readonly allow?: readonly string[];
  /** What drafts articles: the shipped weights unless given. */
  readonly drafting?: Drafting;
  /** How fast it may be asked: as fast as a test asks unless given. */
  readonly rateLimiter?: RateLimiter;
  /** What is set and kept; nothing, in memory alone, unless given. */
  readonly store?: Store;
  /** What there is before the bot comes. */
  readonly prepare?: (double: DiscordDouble) => void;
}

/** Logs a bot in to a new double, runs a test with it, and checks that Discord would have taken every request. */
export async function withBot(run: (bot: Bot) => Promise<void>, wanted: Wanted = {}): Promise<void> {
  const {
    allow = [],
    desk = await shippedDesk(),
    drafting,
    guildId = false,
    logQuestions = false,
    rateLimiter = noPace(),
    prepare,
    store = await noStore(),
    ...setup
  } = wanted;
  const tools = { ...toolsFor(allow), ...(drafting && { drafting }) };
  const double = await DiscordDouble.start(setup);
  prepare?.(double);
  const log: Record<string, unknown>[] = [];
  const guild = guildId ? double.world.guilds[0]?.id : undefined;
  const config = {
    token: double.token,
    apiUrl: double.apiUrl,
    logQuestions,
    ...(guild ? { guildId: guild } : {}),
    ...(delivery.over === 'http' ? { withoutGateway: true } : {}),
  };
  try {
    const lines = createLog({ write: (line: string) => log.push(JSON.parse(line)) });
    const face = await openFace(desk, config, lines, store, tools, rateLimiter);
    const http = { port: 0, publicKey: double.endpoint.publicKey };
    const intake = config.withoutGateway ? await openHttpInteractions(face.client, http, lines) : null;
    if (intake) double.endpoint.set(`http://127.0.0.1:${intake.port}/`);
    try {
      await keepRegistering(face, desk, config, lines, store);
      await run({ double, face, desk, log });
      expect(double.violations).toEqual([]);
    } finally {
      await intake?.close();
      await face.close();
    }
  } finally {
    await double.stop();
  }
}

/**
 * Has one bot show an answer, and runs a test with its message and another bot, as after a restart.
 * @param after what the second bot is started with, the same unless given
 */
export async function afterRestart(
  show: (bot: Bot) => Promise<{ readonly message: SentMessage | null }>,
  run: (bot: Bot, message: SentMessage, there: { readonly channel: Channel }) => Promise<void>,
  before: Wanted,
  after: Wanted = before,
): Promise<void> {
  const messages: SentMessage[] = [];
  await withBot(async (bot) => {
    messages.push(shown(await show(bot)));
  }, before);
  await withBot(async (bot) => {
    const { world } = bot.double;
    const [channel] = world.guilds[0]?.channels ?? [];
    const [message] = messages;
    if (!message || !channel) throw new Error('there is no message, or no channel');
    world.sent.set(message.id, message);
    await run(bot, message, { channel });
  }, after);
}

/** The custom id of the button with that label, or of the first choice of the menu that says so: that of a passage's button. */
export function buttonOf(message: SentMessage | null, label: string): string {
  const found = message && buttonsOf(message).find((button) => button.label === label)?.custom_id;
  const menu = message && selectsOf(message).find(({ placeholder }) => placeholder === label);
  const id = found ?? menu?.options?.[0]?.value;
  if (!id) throw new Error(`there is no button "${label}"`);
  return id;
}

/** The message that came of an interaction, or that it changed. */
export function shown({ message }: { readonly message: SentMessage | null }): SentMessage {
  if (!message) throw new Error('nothing was shown');
  return message;
}

/** Shares a private answer. @returns the message that everybody sees */
export async function share(
  double: DiscordDouble,
  message: SentMessage,
  use: Use = {},
): Promise<SentMessage> {
  const posted = double.nextMessage();
  await double.interact.component(message, buttonOf(message, 'Share'), use);
  return posted;
}

/** Erases what is kept, by the button that `/article erase` asks with. */
export async function erase({ double: { interact } }: Bot, what: string, use: Use): Promise<void> {
  const asking = shown(await interact.command('article erase', { what }, use));
  await interact.component(asking, buttonOf(asking, 'Erase'), use);
  await expect.poll(() => readableTextOf(asking)).toContain('erased.');
}

/** What a reader sees of an answer below the line that repeats the question. */
export function answerTextOf(message: SentMessage): string {
  return readableTextOf(message).replace(/^-# \/.*\n/u, '');
}

/** The words of a text, without marks and signs: what two faces must have in common. */
export function bareWords(text: string): string[] {
  // Numbers in circles only lead from a passage to its line in a menu.
  return text.replace(/[\u2460-\u2473]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}
