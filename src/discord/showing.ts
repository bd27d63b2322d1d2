import { setTimeout as wait } from 'node:timers/promises';
import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { deliver, patience } from './delivery.js';
import { body, reply } from './message.js';
import type { Pages } from './screen.js';
import type { Turns } from './turns.js';

type Asked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Milliseconds after which a command that still waits for its answer is acknowledged without it. */
const soon = 450;

/**
 * Works an answer out when its turn comes, and acknowledges the command meanwhile where that takes long.
 * @param isPrivate whether the acknowledgement is for the reader alone
 * @throws what the job throws
 */
export async function inTime<T>(
  interaction: Asked,
  turns: Turns,
  job: () => T,
  isPrivate: boolean,
  since: number,
): Promise<T> {
  const answer = turns.run(job);
  const done = answer.then(
    () => false,
    () => false,
  );
  const isSlow = await Promise.race([done, wait(since + soon - Date.now(), true, { ref: false })]);
  const flags = isPrivate ? ([MessageFlags.Ephemeral] as const) : [];
  if (isSlow) await turns.first(deliver(() => interaction.deferReply({ flags }), since + patience));
  return answer;
}

/** Sends an answer as the reply: its first page, and the others after it where buttons cannot lead there. */
export async function show(
  interaction: Asked,
  { linked, screens }: Pages,
  isPrivate: boolean,
  since: number,
): Promise<void> {
  const [first, ...rest] = screens;
  if (!first) throw new Error('the answer has nothing to show');
  const follow = (screen: Pages['screens'][number]): Promise<unknown> =>
    deliver(() => interaction.followUp(reply(screen, isPrivate)), Date.now() + patience);
  if (!interaction.deferred) {
    await deliver(() => interaction.reply(reply(first, isPrivate)), since + patience);
  } else if (interaction.ephemeral === isPrivate) {
    await deliver(() => interaction.editReply(body(first)), Date.now() + patience);
  } else {
    // What was acknowledged for all cannot become private, nor the other way: it goes, and the answer follows.
    await deliver(() => interaction.deleteReply(), Date.now() + patience);
    await follow(first);
  }
  if (linked) return;
  for (const screen of rest) await follow(screen);
}
