import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  Events,
  GatewayDispatchEvents,
  type Interaction,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { expect, it } from 'vitest';
import { createClient } from '../../../src/discord/client/client.js';
import { completeInteraction, completeReady } from '../../../src/discord/client/completeEvents.js';
import type { GivenFile } from './cdn.js';
import { DiscordDouble } from './double.js';
import { readableTextOf, selectsOf } from './message.js';
import type { Setup } from './setup.js';

const note: GivenFile = { name: 'note.txt', bytes: Buffer.from('The quay opens.'), type: 'text/plain' };
const flags = [MessageFlags.IsComponentsV2] as const;
const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;
const speakers = {
  type: ComponentType.ActionRow,
  components: [
    { type: ComponentType.StringSelect, customId: 'speaker', options: [{ label: 'Ann', value: 'ann' }] },
  ],
} as const;
const form: APIModalInteractionResponseCallbackData = {
  custom_id: 'add',
  title: 'Add',
  components: [
    {
      type: ComponentType.Label,
      label: 'Text',
      component: { type: ComponentType.TextInput, custom_id: 'words', style: TextInputStyle.Paragraph },
    },
    {
      type: ComponentType.Label,
      label: 'File',
      component: { type: ComponentType.FileUpload, custom_id: 'file' },
    },
  ],
};

/** A bot that asks for a text and a file, offers a menu, and answers the choice with a file. */
async function answer(interaction: Interaction, heard: unknown[]): Promise<void> {
  if (interaction.isChatInputCommand()) {
    heard.push(interaction.options.getAttachment('file')?.name);
    await interaction.showModal(form);
  } else if (interaction.isMessageContextMenuCommand()) {
    heard.push(
      interaction.targetMessage.attachments.first()?.name,
      interaction.targetMessage.embeds[0]?.description,
    );
    await interaction.reply({ content: 'Seen', flags: MessageFlags.Ephemeral });
  } else if (interaction.isModalSubmit()) {
    const file = interaction.fields.getUploadedFiles('file', true).first();
    heard.push(interaction.fields.getTextInputValue('words'), await (await fetch(file?.url ?? '')).text());
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({ flags, components: [text('Who speaks?'), speakers] });
  } else if (interaction.isStringSelectMenu()) {
    heard.push(...interaction.values);
    await interaction.update({ components: [text('Done')] });
    const below = { type: ComponentType.File, file: { url: 'attachment://note.txt' } } as const;
    const files = [{ name: 'note.txt', attachment: Buffer.from(note.bytes) }];
    await interaction.followUp({ flags, components: [below], files });
  }
}

it.each<[string, Setup]>([
  ['whole', {}],
  ['bare', { isBare: true }],
])('discord.js reads files, forms and menus of %s events', async (_, setup) => {
  const double = await DiscordDouble.start(setup);
  const file = { type: 11, name: 'file', description: 'A file' };
  double.register([
    { name: 'add', type: 1, description: 'Adds', options: [file] },
    { name: 'Add', type: 3 },
  ]);
  const client = createClient({ apiUrl: double.apiUrl });
  client.ws.on(GatewayDispatchEvents.Ready, completeReady);
  client.ws.on(GatewayDispatchEvents.InteractionCreate, completeInteraction);
  const heard: unknown[] = [];
  const failed: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction, heard).catch((error: unknown) => failed.push(error));
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(double.token);
  await ready;
  try {
    const target = double.message('look', { attachments: [note], embeds: [{ title: 'Harbour' }] });
    expect((await double.interact.messageCommand('Add', target)).kind).toBe('reply');
    const asked = await double.interact.command('add', { file: note });
    const next = double.nextMessage();
    const sent = await double.interact.submit(asked, { words: 'Long ago', file: [note] });
    expect(sent.kind).toBe('deferred');
    const menu = await next;
    expect(selectsOf(menu)).toHaveLength(1);
    const later = double.nextMessage();
    expect((await double.interact.choose(menu, 'speaker', ['ann'])).message).toBe(menu);
    expect((await later).attachments).toMatchObject([{ filename: 'note.txt', size: 15 }]);
    expect([readableTextOf(menu), menu.ephemeral]).toEqual(['Done', true]);
    expect(heard).toEqual(['note.txt', 'Harbour', 'note.txt', 'Long ago', 'The quay opens.', 'ann']);
    expect([failed, double.violations]).toEqual([[], []]);
  } finally {
    await client.destroy();
    await double.stop();
  }
});
