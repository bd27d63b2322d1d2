import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/** Milliseconds within which Discord wants an interaction acknowledged, with a little left for the way. */
export const patience = 2700;
/** How long to try to send what comes after that, in milliseconds. */
export const longPatience = 30_000;
/** Milliseconds before the first repetition; each pause is twice the one before. */
const firstPause = 60;

/** Whether an error passes by itself: Discord's own trouble, or a broken line. */
export function isPassing(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return false;
  if (error instanceof HTTPError) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  // Codes of the system (ECONNRESET) and of undici, which discord.js sends with; not those of faulty calls (ERR_…).
  return (
    error.name === 'AbortError' ||
    ('code' in error && /^(?:E(?!RR_)[A-Z]+$|UND_ERR_)/.test(String(error.code)))
  );
}

/** Whether Discord has refused with one of these codes of its own. */
export function isRefusal(error: unknown, ...codes: number[]): error is DiscordAPIError {
  return error instanceof DiscordAPIError && codes.some((code) => code === error.code);
}

/**
 * Makes a request, and makes it again while the trouble is one that passes.
 * @param until time in milliseconds after which no repetition starts
 * @throws the error of the last attempt
 */
export async function persist<T>(request: (isRepeated: boolean) => Promise<T>, until: number): Promise<T> {
  for (let pause = firstPause, isRepeated = false; ; pause *= 2, isRepeated = true) {
    try {
      return await request(isRepeated);
    } catch (error) {
      if (!isPassing(error) || Date.now() + pause > until) throw error;
    }
    await wait(pause);
  }
}

/**
 * Sends, as {@link persist}.
 * @returns whether it was sent; false where it turns out that an attempt before had come through after all
 */
export function deliver(send: () => Promise<unknown>, until: number): Promise<boolean> {
  return persist(async (isRepeated) => {
    try {
      await send();
      return true;
    } catch (error) {
      if (isRepeated && isRefusal(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged))
        return false;
      throw error;
    }
  }, until);
}

/**
 * Acknowledges an interaction, as {@link deliver}: where an attempt before had come through, the interaction does
 * not know it yet, and is told.
 * @param by what it is acknowledged by: an answer, or the promise of one
 */
export async function acknowledge(
  interaction: { deferred: boolean; replied: boolean },
  by: 'deferred' | 'replied',
  send: () => Promise<unknown>,
  until: number,
): Promise<void> {
  if (!(await deliver(send, until))) interaction[by] = true;
}

/** Deletes what answers an interaction. Somebody may have been faster: gone is gone. */
export async function retract(interaction: { deleteReply(): Promise<unknown> }): Promise<void> {
  await deliver(async () => {
    try {
      await interaction.deleteReply();
    } catch (error) {
      if (!isRefusal(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
    }
  }, Date.now() + longPatience);
}
