import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { refusals } from './errors.js';
import type { Handler, Reply, Route } from './http.js';
import type { Interactions, Live } from './interactions.js';
import { flags } from './limits.js';
import type { Mailbox, Sent } from './mailbox.js';
import type { SentMessage } from './message.js';
import { sentData } from './messageData.js';
import { readModal } from './modal.js';
import { checkSchema } from './schema.js';
import type { World } from './world.js';

const callback = z.looseObject({ type: z.number(), data: z.unknown().optional() });
const choices = z.looseObject({
  choices: z.array(
    z.looseObject({
      name: z.string().min(1).max(100),
      value: z.union([z.string().min(1).max(100), z.number()]),
    }),
  ),
});

/** The token of an interaction is good for a quarter of an hour, in milliseconds. */
const tokenLife = 15 * 60_000;

/** The routes by which a bot answers interactions. */
export function replyRoutes(world: World, interactions: Interactions, mailbox: Mailbox): Route[] {
  function deliver(live: Live, sent: Sent, isDeferral: boolean): SentMessage | null {
    const { flags: wanted } = z.looseObject({ flags: z.number().nullish() }).parse(sent.body ?? {});
    const ephemeral = ((wanted ?? 0) & flags.ephemeral) !== 0;
    if (isDeferral) {
      if (((wanted ?? 0) & ~flags.ephemeral) !== 0)
        throw refusals.invalidForm(['flags: a deferral is ephemeral or not, and nothing else']);
      live.deferredPrivately = ephemeral;
      live.waits = true;
      live.settle({ kind: 'deferred' });
      return null;
    }
    const asked = {
      channelId: live.channel.id,
      ephemeral,
      repliesTo: null,
      askedBy: live.user.id,
      interaction: live.id,
    };
    const message = mailbox.create(sent, asked);
    live.original = message;
    live.settle({ kind: 'reply', message });
    return message;
  }

  function offer(live: Live, body: unknown): void {
    if (live.type !== InteractionType.ApplicationCommandAutocomplete)
      throw refusals.invalidForm(['choices answer an autocomplete interaction only']);
    const read = choices.safeParse(body);
    if (!read.success) throw refusals.invalidForm(read.error.issues.map(({ message }) => message));
    if (read.data.choices.length > 25) throw refusals.invalidForm(['choices: 25 at most']);
    live.settle({ kind: 'choices', choices: read.data.choices });
  }

  function update(live: Live, sent: Sent, isDeferral: boolean): SentMessage | null {
    if (!live.source) throw refusals.invalidForm(['only a component can update its message']);
    live.original = live.source;
    if (!isDeferral) mailbox.edit(live.source, sent);
    live.settle({ kind: isDeferral ? 'deferred' : 'update', message: live.source });
    return live.source;
  }

  function ask(live: Live, body: unknown): void {
    if (live.type === InteractionType.ModalSubmit)
      throw refusals.invalidForm(['a modal does not answer a modal']);
    const { channel, source, user } = live;
    live.settle({ kind: 'modal', modal: { data: readModal(body), channel, source, user } });
  }

  const acknowledge: Handler = ({ body, query, uploads }, [id = '', token = '']) => {
    const live = interactions.find(id, token);
    if (!live) throw refusals.unknownInteraction();
    if (live.acknowledged) throw refusals.alreadyAcknowledged();
    if (Date.now() - live.startedAt > interactions.patience) throw refusals.unknownInteraction();
    const { type, data } = callback.parse(body);
    const isAutocomplete = live.type === InteractionType.ApplicationCommandAutocomplete;
    if (isAutocomplete !== (type === InteractionResponseType.ApplicationCommandAutocompleteResult))
      throw refusals.invalidForm([`type ${type} does not answer this interaction`]);
    let message: SentMessage | null = null;
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource:
      case InteractionResponseType.DeferredChannelMessageWithSource:
        checkSchema(CreateMessageInteractionCallbackRequestSchema, body);
        message = deliver(
          live,
          { body: data, uploads },
          type === InteractionResponseType.DeferredChannelMessageWithSource,
        );
        break;
      case InteractionResponseType.UpdateMessage:
      case InteractionResponseType.DeferredMessageUpdate:
        checkSchema(UpdateMessageInteractionCallbackRequestSchema, body);
        message = update(
          live,
          { body: data, uploads },
          type === InteractionResponseType.DeferredMessageUpdate,
        );
        break;
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        checkSchema(ApplicationCommandAutocompleteCallbackRequestSchema, body);
        offer(live, data);
        break;
      case InteractionResponseType.Modal:
        ask(live, body);
        break;
      default:
        throw refusals.invalidForm([`type ${type} is not one that the double knows`]);
    }
    live.acknowledged = true;
    if (query.get('with_response') !== 'true') return { status: 204 };
    const resource = message && { type, message: sentData(world, message) };
    const interaction = { id, type: live.type, response_message_id: message?.id };
    return { status: 200, body: { interaction, ...(resource ? { resource } : {}) } };
  };

  function liveOf(token: string): Live {
    const live = interactions.findByToken(token);
    if (!live?.acknowledged) throw refusals.unknownWebhook();
    if (Date.now() - live.startedAt > tokenLife) throw refusals.invalidWebhookToken();
    return live;
  }

  function messageOf(token: string, id: string): SentMessage {
    const live = liveOf(token);
    const message = id === '@original' ? live.original : world.sent.get(id);
    if (!message || message.deleted) throw refusals.unknownMessage();
    return message;
  }

  const shown = (message: SentMessage): Reply => ({ status: 200, body: sentData(world, message) });
  return [
    { route: 'POST /interactions/*/*/callback', handler: acknowledge, open: true },
    {
      route: 'POST /webhooks/*/*',
      open: true,
      handler: ({ body, uploads }, [, token = '']) => {
        const live = liveOf(token);
        checkSchema(IncomingWebhookInteractionRequestSchema, body);
        const { flags: wanted } = z.looseObject({ flags: z.number().nullish() }).parse(body);
        const ephemeral = ((wanted ?? 0) & flags.ephemeral) !== 0;
        const message = mailbox.create(
          { body, uploads },
          {
            channelId: live.channel.id,
            // The first message after a deferral takes its place, for whomever that was.
            ephemeral: live.waits ? live.deferredPrivately : ephemeral,
            repliesTo: null,
            askedBy: live.user.id,
            interaction: live.id,
          },
        );
        if (live.waits) live.original = message;
        live.waits = false;
        return shown(message);
      },
    },
    {
      route: 'PATCH /webhooks/*/*/messages/*',
      open: true,
      handler: ({ body, uploads }, [, token = '', id = '']) => {
        const live = liveOf(token);
        checkSchema(IncomingWebhookUpdateRequestPartialSchema, body);
        if (id === '@original' && live.waits) {
          live.waits = false;
          const asked = {
            channelId: live.channel.id,
            repliesTo: null,
            askedBy: live.user.id,
            interaction: live.id,
          };
          live.original = mailbox.create({ body, uploads }, { ...asked, ephemeral: live.deferredPrivately });
          return shown(live.original);
        }
        const message = messageOf(token, id);
        mailbox.edit(message, { body, uploads });
        return shown(message);
      },
    },
    {
      route: 'GET /webhooks/*/*/messages/*',
      open: true,
      handler: (_, [, token = '', id = '']) => shown(messageOf(token, id)),
    },
    {
      route: 'DELETE /webhooks/*/*/messages/*',
      open: true,
      handler: (_, [, token = '', id = '']) => {
        const live = liveOf(token);
        if (id === '@original' && live.waits) live.waits = false;
        else messageOf(token, id).deleted = true;
        return { status: 204 };
      },
    },
  ];
}
