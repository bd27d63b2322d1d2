import { type Client, ClientApplication, ClientUser, Events, Routes } from 'discord.js';
import * as z from 'zod';

const withId = z.looseObject({ id: z.string() });

/** Whether a client knows its user and application, which is all that it needs without the gateway. */
function isNamed(client: Client): client is Client<true> {
  return client.user !== null && client.application !== null;
}

/**
 * Gives a client its user and application, which the gateway would otherwise send, and emits the ready event.
 * @throws DiscordAPIError for a refused token, HTTPError and network errors
 */
export async function introduce(client: Client, token: string, signal: AbortSignal): Promise<void> {
  client.token = token;
  const [user, application] = await Promise.all([
    client.rest.get(Routes.user(), { signal }),
    client.rest.get(Routes.currentApplication(), { signal }),
  ]);
  // discord.js builds these from gateway data; their constructors are not part of its types.
  client.user = Reflect.construct(ClientUser, [client, withId.parse(user)]);
  client.application = Reflect.construct(ClientApplication, [client, withId.parse(application)]);
  if (isNamed(client)) client.emit(Events.ClientReady, client);
}
