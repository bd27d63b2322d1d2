import { Client, GatewayIntentBits, Message, MessageContextMenuCommandInteraction } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../../../src/discord/client/client.js';
import { completeInteraction } from '../../../../src/discord/client/completeEvents.js';
import { textOf } from '../../../../src/discord/mentions/messageText.js';
import { anyMessage } from './anything.js';
import { poll } from './kinds.js';

const id = '1234567890123456789';
const user = { id: '11', username: 'a', discriminator: '0', avatar: null, global_name: null };

const client = createClient({});

/** The message of an interaction as discord.js has it, once the bot has seen the event. */
function targetOf(message: unknown): Message {
  const data = {
    id,
    type: 2,
    token: 't',
    application_id: '12',
    channel_id: '13',
    user,
    data: {
      id: '14',
      name: 'Check quotes',
      type: 3,
      target_id: id,
      resolved: { messages: { [id]: message } },
    },
  };
  completeInteraction(data);
  // Its constructor is discord.js's own: nobody else makes interactions.
  const interaction: MessageContextMenuCommandInteraction = Reflect.construct(
    MessageContextMenuCommandInteraction,
    [client, data],
  );
  return interaction.targetMessage;
}

describe('a message that the menu is used on', () => {
  it('would break discord.js where no channel is kept, with a poll', () => {
    const bare = new Client({ intents: [GatewayIntentBits.Guilds] });
    const message = { id, channel_id: '13', author: user, poll: poll('Which?') };
    // Once this fails, messages need no longer be made plain for it.
    expect(() => Reflect.construct(Message, [bare, message])).toThrow(TypeError);
    expect(textOf(targetOf(message))).toBe('Which?\n\nAye\n\nNay');
  });

  it('is read by discord.js, whatever it is, with the same text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anyMessage), (message) => {
        expect(textOf(targetOf(message))).toBe(textOf(message));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no channel behind', () => {
    const thread = { id: '15', type: 11, guild_id: '16', parent_id: '13', name: 'talk' };
    const target = targetOf({ id, channel_id: '13', author: user, content: 'Hello', thread });
    expect(target.content).toBe('Hello');
    expect(client.channels.cache.size).toBe(0);
  });

  it('has its files, those with an address and a name', () => {
    const file = {
      id: '7',
      filename: 'a.txt',
      size: 3,
      url: 'https://cdn.discordapp.com/a.txt',
      flags: null,
    };
    const target = targetOf({ attachments: [file, { id: '8' }, null] });
    expect(target.attachments.map(({ name, size, url }) => ({ name, size, url }))).toEqual([
      { name: 'a.txt', size: 3, url: file.url },
    ]);
  });
});
