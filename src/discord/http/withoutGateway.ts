import { type Client, ClientApplication, ClientUser, Events, Routes } from 'discord.js';
import * as z from 'zod';

const withId = z.looseObject({ id: z.string() });

/** Whether a client knows who it is: then it can do all that needs no gateway. */
function isNamed(client: Client): client is Client<true> {
  return client.user !== null && client.application !== null;
}

/**
 * Has a client know who it is without the gateway, which tells it otherwise, and says that it is ready.
 * @throws DiscordAPIError for a refused token, HTTPError and errors of the network
 */
export async function introduce(client: Client, token: string, signal: AbortSignal): Promise<void> {
  client.token = token;
  const [user, application] = await Promise.all([
    client.rest.get(Routes.user(), { signal }),
    client.rest.get(Routes.currentApplication(), { signal }),
  ]);
  // discord.js makes them itself of what the gateway says, and their constructors are no part of its types.
  client.user = Reflect.construct(ClientUser, [client, withId.parse(user)]);
  client.application = Reflect.construct(ClientApplication, [client, withId.parse(application)]);
  if (isNamed(client)) client.emit(Events.ClientReady, client);
}
