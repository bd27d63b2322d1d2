import { type Client, GatewayDispatchEvents } from 'discord.js';
import type { Incoming } from './server.js';

/** discord.js's internal handler that builds interaction objects. It is not part of its types. */
function handlerOf(client: Client): (data: Incoming) => void {
  const action: unknown = Reflect.get(Object(Reflect.get(client, 'actions')), 'InteractionCreate');
  const handle: unknown = Reflect.get(Object(action), 'handle');
  if (typeof handle !== 'function') throw new Error('discord.js has changed how it handles interactions');
  return (data) => handle.call(action, data);
}

/**
 * Passes interactions to a client as if they came over the gateway. @throws Error where discord.js's internals have
 * changed
 */
export function interactionDispatcher(client: Client): (interaction: Incoming) => void {
  const handle = handlerOf(client);
  return (interaction) => {
    // Listeners of raw gateway events go first: they fill in missing fields.
    client.ws.emit(GatewayDispatchEvents.InteractionCreate, interaction, 0);
    handle(interaction);
  };
}
