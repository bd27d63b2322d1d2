import { type ButtonInteraction, ComponentType, type MessageComponentInteraction } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { readCustomId } from '../screen/customId.js';
import type { Screen } from '../screen/message.js';
import { body, reply } from '../screen/message.js';
import { tooFastScreen } from '../screen/tooFast.js';
import type { Pace } from '../server/memory.js';
import { acknowledge, deliver, longPatience } from './delivery.js';

/** Presses that are remembered, so that two quick ones post once; in memory alone. */
const mostPresses = 5000;

const isShare = (component: object): boolean =>
  'custom_id' in component &&
  typeof component.custom_id === 'string' &&
  readCustomId(component.custom_id)?.does === 'share';

/** The components of a message without the button that shares it. */
export function withoutShare(shown: Screen): Screen {
  return shown.flatMap((component): Screen => {
    if (component.type !== ComponentType.ActionRow) return [component];
    const components = component.components.filter((one) => !isShare(one));
    return components.length > 0 ? [{ ...component, components }] : [];
  });
}

/** The components of the message that holds a button. */
export function shownBy({ message }: Pick<MessageComponentInteraction, 'message'>): Screen {
  return message.components.map((component) => component.toJSON());
}

/** Whether a message was shared: what shares it is gone. */
export function wasShared(shown: Screen): boolean {
  return !shown.some(
    (component) => component.type === ComponentType.ActionRow && component.components.some(isShare),
  );
}

/** Posts private answers for everybody, each once. */
export class Sharing {
  readonly #presses = new LRUCache<string, true>({ max: mostPresses });

  constructor(private readonly pace: Pace) {}

  /**
   * Takes the button off the private message, and posts a screen below it.
   * @param until time in milliseconds after which Discord takes no answer any more
   * @throws what Discord does not take
   */
  async share(interaction: ButtonInteraction, screen: Screen, until: number): Promise<string> {
    const { channelId, customId, locale, message, user } = interaction;
    const press = `${message.id} ${customId}`;
    if (this.#presses.has(press)) {
      await acknowledge(interaction, 'deferred', () => interaction.deferUpdate(), until);
      return 'shared before';
    }
    const late = this.pace.take(user.id, channelId);
    if (late) {
      await deliver(() => interaction.reply(reply(tooFastScreen(late, locale), true)), until);
      return 'too fast';
    }
    this.#presses.set(press, true);
    const shown = shownBy(interaction);
    try {
      const update = (): Promise<unknown> => interaction.update(body(withoutShare(shown)));
      await acknowledge(interaction, 'replied', update, until);
      await deliver(() => interaction.followUp(body(screen)), Date.now() + longPatience);
    } catch (error) {
      this.#presses.delete(press);
      // It can be tried again; where even that fails, the error before it is what matters.
      if (interaction.replied) await interaction.editReply(body(shown)).catch(() => undefined);
      throw error;
    }
    return 'shared';
  }
}
