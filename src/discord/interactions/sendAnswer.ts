import { setTimeout as wait } from 'node:timers/promises';
import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { JobQueue } from '../scheduling/jobQueue.js';
import type { Pages } from '../screen/message.js';
import { body, reply } from '../screen/message.js';
import { acknowledge, deliver, longPatience, patience, retract } from './delivery.js';

type RepliableCommand = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** How long a command waits for its answer before it is deferred, in milliseconds. */
const soon = 250;
/**
 * From this many characters a text may take long to answer. With other jobs waiting, the command is deferred at once.
 */
const long = 400;

/** An answer to compute. */
interface Job<T> {
  /** Computes the answer on the job queue. */
  readonly work: () => Promise<T>;
  /** The text that it answers. */
  readonly text: string;
}

/**
 * Computes an answer, and defers the command where that takes long.
 * @param isPrivate whether the deferred reply is for the user alone
 * @throws what the job throws
 */
export async function deferIfSlow<T>(
  interaction: RepliableCommand,
  jobs: JobQueue,
  { text, work }: Job<T>,
  isPrivate: boolean,
  receivedAt: number,
): Promise<T> {
  const patient = text.length > long && jobs.waiting > 0 ? 0 : receivedAt + soon - Date.now();
  const answer = work();
  const done = answer.then(
    () => false,
    () => false,
  );
  const isSlow = patient === 0 || (await Promise.race([done, wait(patient, true, { ref: false })]));
  const flags = isPrivate ? ([MessageFlags.Ephemeral] as const) : [];
  if (isSlow) {
    const defer = (): Promise<unknown> => interaction.deferReply({ flags });
    await jobs.first(acknowledge(interaction, 'deferred', defer, receivedAt + patience));
    interaction.ephemeral = isPrivate;
  }
  return answer;
}

/** Sends an answer as the reply: the first page, and the others as follow-ups where no buttons lead to them. */
export async function sendPages(
  interaction: RepliableCommand,
  { file, linked, screens }: Pages,
  isPrivate: boolean,
  receivedAt: number,
): Promise<void> {
  const [first, ...rest] = screens;
  if (!first) throw new Error('the answer has nothing to show');
  const follow = (screen: Pages['screens'][number], file?: Pages['file']): Promise<unknown> =>
    deliver(() => interaction.followUp(reply(screen, isPrivate, file)), Date.now() + longPatience);
  if (!interaction.deferred) {
    const answer = (): Promise<unknown> => interaction.reply(reply(first, isPrivate, file));
    await acknowledge(interaction, 'replied', answer, receivedAt + patience);
  } else if (interaction.ephemeral === isPrivate) {
    await deliver(() => interaction.editReply(body(first, file)), Date.now() + longPatience);
  } else {
    // A public deferred reply cannot become private, nor the other way round: it is deleted, and the answer follows.
    await retract(interaction);
    await follow(first, file);
  }
  if (linked) return;
  for (const screen of rest) await follow(screen);
}
