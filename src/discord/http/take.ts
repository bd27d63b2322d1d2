import { type Client, GatewayDispatchEvents } from 'discord.js';
import type { Incoming } from './server.js';

/** What discord.js makes objects of interactions by; it is no part of its types. */
function handlerOf(client: Client): (data: Incoming) => void {
  const action: unknown = Reflect.get(Object(Reflect.get(client, 'actions')), 'InteractionCreate');
  const handle: unknown = Reflect.get(Object(action), 'handle');
  if (typeof handle !== 'function') throw new Error('discord.js takes interactions in another way now');
  return (data) => handle.call(action, data);
}

/** Gives a client interactions as if they had come over the gateway. @throws Error where discord.js has none of its ways left */
export function taker(client: Client): (interaction: Incoming) => void {
  const handle = handlerOf(client);
  return (interaction) => {
    // Whoever listens to the gateway's own events sees them first, and completes them.
    client.ws.emit(GatewayDispatchEvents.InteractionCreate, interaction, 0);
    handle(interaction);
  };
}
