import { setTimeout as wait } from 'node:timers/promises';
import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { Turns } from '../mentions/turns.js';
import type { Pages } from '../screen/message.js';
import { body, reply } from '../screen/message.js';
import { acknowledge, deliver, longPatience, patience, retract } from './delivery.js';

type Asked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Milliseconds after which a command that still waits for its answer is acknowledged without it. */
const soon = 250;
/** Characters of a text whose answer can take long: where others are before it, it is acknowledged at once. */
const long = 400;

/** What is to be worked out. */
interface Job<T> {
  /** Works it out, in its turn. */
  readonly work: () => Promise<T>;
  /** What it is worked out of. */
  readonly text: string;
}

/**
 * Works an answer out, and acknowledges the command meanwhile where that takes long.
 * @param isPrivate whether the acknowledgement is for the reader alone
 * @throws what the job throws
 */
export async function inTime<T>(
  interaction: Asked,
  turns: Turns,
  { text, work }: Job<T>,
  isPrivate: boolean,
  since: number,
): Promise<T> {
  const patient = text.length > long && turns.waiting > 0 ? 0 : since + soon - Date.now();
  const answer = work();
  const done = answer.then(
    () => false,
    () => false,
  );
  const isSlow = patient === 0 || (await Promise.race([done, wait(patient, true, { ref: false })]));
  const flags = isPrivate ? ([MessageFlags.Ephemeral] as const) : [];
  if (isSlow) {
    const defer = (): Promise<unknown> => interaction.deferReply({ flags });
    await turns.first(acknowledge(interaction, 'deferred', defer, since + patience));
    interaction.ephemeral = isPrivate;
  }
  return answer;
}

/** Sends an answer as the reply: its first page, and the others after it where buttons cannot lead there. */
export async function show(
  interaction: Asked,
  { file, linked, screens }: Pages,
  isPrivate: boolean,
  since: number,
): Promise<void> {
  const [first, ...rest] = screens;
  if (!first) throw new Error('the answer has nothing to show');
  const follow = (screen: Pages['screens'][number], file?: Pages['file']): Promise<unknown> =>
    deliver(() => interaction.followUp(reply(screen, isPrivate, file)), Date.now() + longPatience);
  if (!interaction.deferred) {
    const answer = (): Promise<unknown> => interaction.reply(reply(first, isPrivate, file));
    await acknowledge(interaction, 'replied', answer, since + patience);
  } else if (interaction.ephemeral === isPrivate) {
    await deliver(() => interaction.editReply(body(first, file)), Date.now() + longPatience);
  } else {
    // What was acknowledged for all cannot become private, nor the other way: it goes, and the answer follows.
    await retract(interaction);
    await follow(first, file);
  }
  if (linked) return;
  for (const screen of rest) await follow(screen);
}
