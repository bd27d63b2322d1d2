import type { Interaction } from 'discord.js';
import { failurePhrase } from '../../request/failure.js';
import type { Log } from '../client/log.js';
import { reply } from '../screen/message.js';
import { noteScreen } from '../screen/screen.js';
import { deliver, patience } from './delivery.js';

/** Tells the user, in private, that something went wrong and under which id the log has it. */
export async function apologise(
  interaction: Interaction,
  cause: unknown,
  id: string,
  log: Log,
): Promise<void> {
  try {
    if (interaction.isAutocomplete()) {
      if (!interaction.responded) await interaction.respond([]);
      return;
    }
    if (!interaction.isRepliable()) return;
    const message = reply(noteScreen(failurePhrase(cause, id), interaction.locale), true);
    const send = (): Promise<unknown> =>
      interaction.replied || interaction.deferred
        ? interaction.followUp(message)
        : interaction.reply(message);
    await deliver(send, Date.now() + patience);
  } catch (error) {
    log.warn({ id, err: error }, 'the apology could not be sent either');
  }
}
