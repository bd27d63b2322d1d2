import { expect } from 'vitest';
import { Library } from '../../../src/knowledge/library.js';
import type { ContentsFile } from '../../../src/knowledge/schema.js';
import type { Desk } from '../../../src/request/respond.js';
import { deskWith } from '../../desk.js';
import type { Story } from '../../knowledge/folders.js';
import { type Kind, sqlite } from '../../store/databases.js';
import type { Outcome } from '../double/interactions.js';
import { type SentMessage, selectsOf } from '../double/message.js';
import type { Person } from '../double/world.js';
import { type Run, withRestarts } from '../restart.js';
import { articlesOf, moderator, desk as usualDesk } from '../stories.js';
import { type Bot, buttonOf, shown } from '../support.js';

/** A desk of invented articles, by their slugs. */
export const deskOf = (stories: Readonly<Record<string, Story>>, changes?: Partial<ContentsFile>): Desk =>
  deskWith(new Library(articlesOf(stories, changes)));

/** A bot that is started, with the articles that it has then. */
export interface Start {
  readonly desk?: Desk;
  readonly run: Run;
}

/** Runs a test with bots, one after the other, over one database and in the same server. */
export function withInbox(starts: readonly (Run | Start)[], kind: Kind = sqlite): Promise<void> {
  const all = starts.map((start) => (typeof start === 'function' ? { run: start } : start));
  return withRestarts(
    kind,
    1,
    all.map(({ desk = usualDesk, run }) => ({ desk, run })),
  );
}

/** Opens the inbox. */
export const openInbox = async ({ double }: Bot, user: Person = moderator, locale = 'en-US') =>
  shown(await double.interact.command('article unanswered', {}, { user, locale }));

/** Does something that changes a message in its place, and waits until it is changed. */
async function changed(message: SentMessage, act: () => Promise<Outcome>): Promise<void> {
  const { edits } = message;
  expect((await act()).kind).toBe('deferred');
  await expect.poll(() => message.edits, { timeout: 10_000 }).toBeGreaterThan(edits);
}

/** Presses a button of the inbox, by its label, and waits for what is shown then. */
export const press = ({ double }: Bot, message: SentMessage, label: string, user: Person = moderator) =>
  changed(message, () => double.interact.component(message, buttonOf(message, label), { user }));

/** The choices of the menu of a list. */
export const choicesIn = (message: SentMessage) => selectsOf(message)[0]?.options ?? [];

/** Chooses the entry of the inbox whose words begin like that, and waits for it. */
export async function look({ double }: Bot, message: SentMessage, words: string): Promise<void> {
  const [menu] = selectsOf(message);
  const choice = choicesIn(message).find(({ label }) => label.startsWith(words));
  const id = menu?.custom_id;
  if (!choice || !id) throw new Error(`there is no entry "${words}"`);
  await changed(message, () => double.interact.choose(message, id, [choice.value], { user: moderator }));
}

/** Calls an answer wrong. @returns what was said to that */
export async function callWrong(
  { double }: Bot,
  message: SentMessage,
  reason: string,
  user: Person = double.world.anybody,
): Promise<SentMessage> {
  const form = await double.interact.component(message, buttonOf(message, 'Wrong'), { user });
  return shown(await double.interact.submit(form, { reason }, { user }));
}
