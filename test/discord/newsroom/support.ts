import { PermissionFlagsBits } from 'discord.js';
import { vi } from 'vitest';
import type { Reviewed } from '../../../src/discord/newsroom/reviewScreen.js';
import { readKnowledge } from '../../../src/knowledge/load.js';
import type { ContentsFile } from '../../../src/knowledge/schema.js';
import type { ServerArticle, Store } from '../../../src/settings/storeInterface.js';
import type { DatabaseStore } from '../../../src/store/databaseStore.js';
import type { Kind } from '../../store/databases.js';
import type { Outcome } from '../double/interactions.js';
import { commandsByName, componentsOf, type SentMessage, selectsOf } from '../double/message.js';
import { type Channel, person } from '../double/world.js';
import { withRestarts } from '../restart.js';
import { desk } from '../stories.js';
import { type Bot, buttonOf, shown } from '../support.js';
import { toolsFor } from '../tools.js';

/** Who may add articles. */
export const moderator = person('Moderator', { permissions: String(PermissionFlagsBits.ManageChannels) });
export const may = { user: moderator };
/** Another one who may. */
export const deputy = person('Deputy', { permissions: String(PermissionFlagsBits.ManageChannels) });

/** An invented article; of some quotations it is doubtful who says them. */
export const tram = {
  title: 'Lindhaven Delays Its Tram Line',
  slug: 'lindhaven-delays-its-tram-line',
  event: 'The council of Lindhaven voted on Monday to delay the new tram line by a year.',
  speaker: 'Tessa Brandt',
  words: 'We will not open a line that we cannot pay for,',
  /** Of the first the text does not make clear who says it. */
  doubtful: ['Every month costs us forty thousand crowns.', 'no trams today or tomorrow'],
  candidate: { id: 'owen-falk', name: 'Owen Falk' },
} as const;

const paragraphs = [
  tram.title,
  '3 March 2025',
  `${tram.event} “${tram.words}” said Mayor ${tram.speaker} after the vote.`,
  'Works manager Owen Falk met union chair Mira Soltan at the depot.',
  '“The cars are ready and the drivers are waiting.”',
  `“${tram.doubtful[0]}”`,
  `A sign at the depot said “${tram.doubtful[1]}”.`,
  'Brandt said that the council would look at the budget again in autumn. Orsk opened its own line in January.',
];

/** The article as a text, with more paragraphs. */
export const tramText = (...more: string[]): string => [...paragraphs, ...more].join('\n\n');

/** The same as a page. */
export function tramPage(...more: string[]): string {
  const [title = '', date = '', ...rest] = [...paragraphs, ...more];
  const body = rest.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p><time>${date}</time></p>${body}</article></body></html>`;
}

/** A long invented article of one speaker: `count` quotations, each in a paragraph of its own. */
export const longText = (count: number): string =>
  [
    'Harbour To Open Its Quays',
    ...Array.from(
      { length: count },
      (_, at) =>
        `Harbour master Ann Lee said, “Quay number ${at + 1} must open to the fishing boats before the winter comes back, because ${'the ice is thick and '.repeat(8)}nobody waits.” Then it rained.`,
    ),
  ].join('\n\n');

/** An article that waits to be published, of a text whose first line is its title. @param contents what was read in it */
export function draftOf(slug: string, text: string, contents: Partial<ContentsFile>): Reviewed {
  const [title = '', first = ''] = text.split('\n\n');
  const file: ContentsFile = {
    title,
    date: null,
    source: null,
    summary: [first],
    people: [],
    organisations: [],
    places: [],
    events: [],
    statements: [],
    facts: [],
    ...contents,
  };
  const json = JSON.stringify(file);
  const { faults, knowledge } = readKnowledge(slug, text, json);
  if (!knowledge) throw new Error(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return { slug, url: null, published: null, draft: { text, json }, changed: Date.now() };
}

/** Runs a test with two bots, one after the other, over one database and in the same two servers. */
export function withRestart(
  make: Kind['make'],
  ...runs: readonly ((bot: Bot, store: DatabaseStore) => Promise<void>)[]
): Promise<void> {
  return withRestarts(
    { make },
    2,
    runs.map((run) => ({ desk, run })),
  );
}

/** What somebody sees of what they do: the answer, or, where it was deferred, the message that comes in its place. */
export async function seen({ double }: Bot, act: () => Promise<Outcome>): Promise<SentMessage> {
  const next = double.nextMessage();
  const { kind, message } = await act();
  return kind === 'deferred' ? next : shown({ message });
}

/** What drafts articles, and can be told what comes of the next. */
export const toldDrafting = () => ({ draft: vi.fn(toolsFor().drafting.draft) });

/** Adds a text by the form. */
export function addText(bot: Bot, text: string, use = may): Promise<SentMessage> {
  const { interact } = bot.double;
  return seen(bot, async () =>
    interact.submit(await interact.command('article add', {}, use), { text }, use),
  );
}

/** Adds a page by its link. */
export const addLink = (
  bot: Bot,
  link: string,
  use: { readonly channel?: Channel } = {},
): Promise<SentMessage> =>
  seen(bot, () => bot.double.interact.command('article add', { link }, { ...may, ...use }));

/** Presses a button of a review, by its label. */
export const press = (
  { double }: Bot,
  review: SentMessage,
  label: string,
  user = moderator,
): Promise<Outcome> => double.interact.component(review, buttonOf(review, label), { user });

/** Chooses who says a doubtful line, by its place among those that are shown. */
export function say({ double }: Bot, review: SentMessage, at: number, who: string, user = moderator) {
  const id = selectsOf(review)[at]?.custom_id;
  if (!id) throw new Error(`there is no menu ${at}`);
  return double.interact.choose(review, id, [who], { user });
}

/** Waits until a check holds, however busy the machine is. Unlike `expect.poll` it works in tests that run together. */
export const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 });

/** All that a client shows of a message, with the words of its menus. */
export function allOf({ body }: SentMessage): string {
  const texts = componentsOf(body.components)
    .flatMap(({ content, label, options = [] }) => [content, label, ...options.map((one) => one.label)])
    .filter((text) => text != null);
  return commandsByName(texts.join('\n'));
}

/** The first server's id. */
export function serverOf({ double }: Bot): string {
  const [guild] = double.world.guilds;
  if (!guild) throw new Error('there is no server');
  return guild.id;
}

/** The only article that a server has of its own. */
export async function onlyOf(bot: Bot, store: Store): Promise<ServerArticle> {
  const [article, ...others] = (await store.articlesOf(serverOf(bot))) ?? [];
  if (!article || others.length > 0) throw new Error('there is not one article');
  return article;
}
