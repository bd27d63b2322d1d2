import {
  ApplicationCommandCreateRequestSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';
import { z } from 'zod';
import { refusals } from './errors.js';
import { Pardoned, type Reply, type Route } from './http.js';
import type { Mailbox } from './mailbox.js';
import { messageBody, type SentMessage } from './message.js';
import { mentionsBot, postedData, sentData } from './messageData.js';
import { type CommandBody, commandBody, registrationFaults } from './registration.js';
import { checkSchema } from './schema.js';
import { snowflake } from './snowflake.js';
import type { Channel, World } from './world.js';

export type Registered = CommandBody & { readonly id: string };

/** Fields that Discord fills in for commands that leave them out. */
const filledIn = { default_member_permissions: null, nsfw: false, dm_permission: true };

/** Commands as they are registered, everywhere and by server. */
export class Registry {
  readonly global: Registered[] = [];
  readonly byGuild = new Map<string, Registered[]>();

  list(guildId: string | null): Registered[] {
    if (guildId === null) return this.global;
    const known = this.byGuild.get(guildId);
    if (known) return known;
    const fresh: Registered[] = [];
    this.byGuild.set(guildId, fresh);
    return fresh;
  }

  /** @throws Refusal 50035 where Discord would refuse one of them */
  replace(guildId: string | null, body: unknown): Registered[] {
    const bodies = z.array(z.unknown()).parse(body);
    for (const one of bodies) checkSchema(ApplicationCommandCreateRequestSchema, one);
    const commands = bodies.map((one) => commandBody.parse(one));
    const faults = registrationFaults(commands);
    if (faults.length > 0) throw refusals.invalidForm(faults);
    const list = this.list(guildId);
    const before = [...list];
    const same = ({ name, type }: CommandBody): string =>
      before.find((old) => old.name === name && old.type === type)?.id ?? snowflake();
    list.splice(0, list.length, ...commands.map((command) => ({ ...command, id: same(command) })));
    return list;
  }

  /** A registered command as the API gives it back: with every field that Discord adds. */
  data(command: Registered, applicationId: string, guildId: string | null, localised: boolean): unknown {
    const { name_localizations = null, description_localizations = null, ...rest } = command;
    const { default_member_permissions: bits } = command;
    // Discord gives permissions as text, however they came.
    const permissions = bits == null ? {} : { default_member_permissions: String(bits) };
    const own = guildId === null ? { integration_types: [0], contexts: null } : { guild_id: guildId };
    const texts = localised ? { name_localizations, description_localizations } : {};
    const options = command.options.map(({ required, autocomplete, ...option }) => ({
      ...option,
      // Discord leaves out what is false.
      ...(required ? { required } : {}),
      ...(autocomplete ? { autocomplete } : {}),
    }));
    return {
      ...filledIn,
      ...own,
      ...rest,
      ...permissions,
      ...texts,
      application_id: applicationId,
      version: command.id,
      ...(options.length > 0 ? { options } : { options: undefined }),
    };
  }
}

/** Routes for registering, for messages in channels, and for what a bot asks when it starts. */
export function botRoutes(
  world: World,
  registry: Registry,
  mailbox: Mailbox,
  gatewayInformation: () => object,
): Route[] {
  const guildOf = (id: string): string => {
    if (world.left.has(id) || !world.guilds.some((guild) => guild.id === id))
      throw new Pardoned(refusals.missingAccess());
    return id;
  };
  const channelOf = (id: string): Channel => {
    const channel = world.channels.get(id);
    if (!channel) throw refusals.unknownChannel();
    if (!channel.allowed.view) throw new Pardoned(refusals.missingAccess());
    return channel;
  };
  const ownMessage = (channelId: string, id: string): SentMessage => {
    channelOf(channelId);
    if (world.posted.has(id)) throw refusals.notAuthor();
    const message = world.sent.get(id);
    if (!message || message.deleted || message.ephemeral) throw new Pardoned(refusals.unknownMessage());
    return message;
  };
  const listed = (guildId: string | null, localised: boolean): Reply => ({
    status: 200,
    body: registry.list(guildId).map((one) => registry.data(one, world.applicationId, guildId, localised)),
  });
  return [
    { route: 'GET /gateway/bot', handler: () => ({ status: 200, body: gatewayInformation() }) },
    { route: 'GET /users/@me', handler: () => ({ status: 200, body: world.user(world.bot) }) },
    {
      route: 'GET /users/@me/guilds',
      handler: ({ query }) => {
        const [after, limit] = [BigInt(query.get('after') ?? 0), Number(query.get('limit') ?? 200)];
        const there = world.guilds.filter(({ id }) => !world.left.has(id) && BigInt(id) > after);
        return { status: 200, body: there.slice(0, limit).map(({ id, name }) => ({ id, name })) };
      },
    },
    {
      route: 'GET /guilds/*',
      handler: (_, [id = '']) => ({ status: 200, body: world.serverData(guildOf(id)) }),
    },
    { route: 'GET /applications/@me', handler: () => ({ status: 200, body: world.application() }) },
    {
      route: 'GET /applications/*/commands',
      handler: ({ query }) => listed(null, query.get('with_localizations') === 'true'),
    },
    {
      route: 'PUT /applications/*/commands',
      handler: ({ body }) => {
        registry.replace(null, body);
        return listed(null, true);
      },
    },
    {
      route: 'GET /applications/*/guilds/*/commands',
      handler: ({ query }, [, id = '']) => listed(guildOf(id), query.get('with_localizations') === 'true'),
    },
    {
      route: 'PUT /applications/*/guilds/*/commands',
      handler: ({ body }, [, id = '']) => {
        registry.replace(guildOf(id), body);
        return listed(id, true);
      },
    },
    {
      route: 'GET /channels/*',
      handler: (_, [id = '']) => ({ status: 200, body: world.channelData(channelOf(id)) }),
    },
    {
      route: 'POST /channels/*/messages',
      handler: ({ body, uploads }, [id = '']) => {
        const channel = channelOf(id);
        checkSchema(MessageCreateRequestSchema, body);
        const { message_reference: reference } = messageBody.parse(body);
        if (!channel.allowed.send) throw new Pardoned(refusals.missingPermissions());
        if (reference && !channel.allowed.history) throw new Pardoned(refusals.noHistory());
        const target = reference?.message_id ?? null;
        const exists = target !== null && (world.posted.has(target) || world.sent.has(target));
        if (target !== null && !exists && reference?.fail_if_not_exists !== false)
          throw refusals.invalidForm(['message_reference: unknown message']);
        const message = mailbox.create(
          { body, uploads },
          {
            channelId: id,
            ephemeral: false,
            repliesTo: exists ? target : null,
            askedBy: null,
            interaction: null,
          },
        );
        return { status: 200, body: sentData(world, message) };
      },
    },
    {
      route: 'GET /channels/*/messages/*',
      handler: (_, [channelId = '', id = '']) => {
        if (!channelOf(channelId).allowed.history) throw new Pardoned(refusals.missingAccess());
        const posted = world.posted.get(id);
        if (!posted) return { status: 200, body: sentData(world, ownMessage(channelId, id)) };
        const isReadable = posted.channel.guildId === null || mentionsBot(world, posted);
        return { status: 200, body: postedData(world, posted, isReadable) };
      },
    },
    {
      route: 'PATCH /channels/*/messages/*',
      handler: ({ body, uploads }, [channelId = '', id = '']) => {
        const message = ownMessage(channelId, id);
        checkSchema(MessageEditRequestPartialSchema, body);
        mailbox.edit(message, { body, uploads });
        return { status: 200, body: sentData(world, message) };
      },
    },
    {
      route: 'DELETE /channels/*/messages/*',
      handler: (_, [channelId = '', id = '']) => {
        ownMessage(channelId, id).deleted = true;
        return { status: 204 };
      },
    },
    {
      route: 'PUT /channels/*/messages/*/reactions/*/@me',
      handler: (_, [channelId = '', id = '', emoji = '']) => {
        const { allowed } = channelOf(channelId);
        if (!allowed.react || !allowed.history) throw new Pardoned(refusals.missingPermissions());
        world.reactions.push({ messageId: id, emoji });
        return { status: 204 };
      },
    },
  ];
}
