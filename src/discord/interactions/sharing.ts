import { type ButtonInteraction, ComponentType, type MessageComponentInteraction } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { RateLimiter } from '../scheduling/rateLimiter.js';
import { readCustomId } from '../screen/customIds/buttonAction.js';
import type { Screen } from '../screen/message.js';
import { body, reply } from '../screen/message.js';
import { tooFastScreen } from '../screen/tooFast.js';
import { acknowledge, deliver, longPatience } from './delivery.js';

/** How many shared messages are remembered, so that a double click posts once. In memory only. */
const mostPresses = 5000;

const isShare = (component: object): boolean =>
  'custom_id' in component &&
  typeof component.custom_id === 'string' &&
  readCustomId(component.custom_id)?.does === 'share';

/** A message's components without its share button. */
export function withoutShare(shown: Screen): Screen {
  return shown.flatMap((component): Screen => {
    if (component.type !== ComponentType.ActionRow) return [component];
    const components = component.components.filter((one) => !isShare(one));
    return components.length > 0 ? [{ ...component, components }] : [];
  });
}

/** The components of the message that an interaction comes from. */
export function shownBy({ message }: Pick<MessageComponentInteraction, 'message'>): Screen {
  return message.components.map((component) => component.toJSON());
}

/** Whether a message was shared already: its share button is gone. */
export function wasShared(shown: Screen): boolean {
  return !shown.some(
    (component) => component.type === ComponentType.ActionRow && component.components.some(isShare),
  );
}

/** Posts private answers for everybody, each only once. */
export class Sharing {
  readonly #presses = new LRUCache<string, true>({ max: mostPresses });

  constructor(private readonly rateLimiter: RateLimiter) {}

  /**
   * Removes the share button from the private message, and posts the screen below it.
   * @param deadline when Discord stops accepting a reply, in milliseconds
   * @throws what Discord refuses
   */
  async share(interaction: ButtonInteraction, screen: Screen, deadline: number): Promise<string> {
    const { channelId, customId, locale, message, user } = interaction;
    const press = `${message.id} ${customId}`;
    if (this.#presses.has(press)) {
      await acknowledge(interaction, 'deferred', () => interaction.deferUpdate(), deadline);
      return 'shared before';
    }
    const late = this.rateLimiter.take(user.id, channelId);
    if (late) {
      await deliver(() => interaction.reply(reply(tooFastScreen(late, locale), true)), deadline);
      return 'too fast';
    }
    this.#presses.set(press, true);
    const shown = shownBy(interaction);
    try {
      const update = (): Promise<unknown> => interaction.update(body(withoutShare(shown)));
      await acknowledge(interaction, 'replied', update, deadline);
      await deliver(() => interaction.followUp(body(screen)), Date.now() + longPatience);
    } catch (error) {
      this.#presses.delete(press);
      // Restore the button for another try. If that fails too, the first error matters.
      if (interaction.replied) await interaction.editReply(body(shown)).catch(() => undefined);
      throw error;
    }
    return 'shared';
  }
}
