import type { APIAttachment } from 'discord-api-types/v10';
import { z } from 'zod';

const choice = z.looseObject({
  label: z.string(),
  value: z.string(),
  description: z.string().nullish(),
  default: z.boolean().nullish(),
});

/** A component of a message or a modal as the bot sends it; the official schemas check the rest. */
export interface Component {
  type: number;
  id?: number | undefined;
  custom_id?: string | null | undefined;
  content?: string | undefined;
  label?: string | null | undefined;
  style?: number | undefined;
  url?: string | null | undefined;
  disabled?: boolean | null | undefined;
  accent_color?: number | null | undefined;
  divider?: boolean | undefined;
  components?: Component[] | undefined;
  accessory?: Component | undefined;
  /** What a label of a modal labels. */
  component?: Component | undefined;
  description?: string | null | undefined;
  placeholder?: string | null | undefined;
  options?: z.infer<typeof choice>[] | undefined;
  min_values?: number | null | undefined;
  max_values?: number | null | undefined;
  min_length?: number | null | undefined;
  max_length?: number | null | undefined;
  value?: string | null | undefined;
  required?: boolean | null | undefined;
  file_types?: string[] | null | undefined;
}

export const component: z.ZodType<Component> = z.lazy(() =>
  z.looseObject({
    type: z.number(),
    id: z.number().optional(),
    custom_id: z.string().nullish(),
    content: z.string().optional(),
    label: z.string().nullish(),
    style: z.number().optional(),
    url: z.string().nullish(),
    disabled: z.boolean().nullish(),
    accent_color: z.number().nullish(),
    divider: z.boolean().optional(),
    components: z.array(component).optional(),
    accessory: component.optional(),
    component: component.optional(),
    description: z.string().nullish(),
    placeholder: z.string().nullish(),
    options: z.array(choice).optional(),
    min_values: z.number().nullish(),
    max_values: z.number().nullish(),
    min_length: z.number().nullish(),
    max_length: z.number().nullish(),
    value: z.string().nullish(),
    required: z.boolean().nullish(),
    file_types: z.array(z.string()).nullish(),
  }),
);

const embed = z.looseObject({
  title: z.string().nullish(),
  description: z.string().nullish(),
  fields: z.array(z.looseObject({ name: z.string(), value: z.string() })).nullish(),
  footer: z.looseObject({ text: z.string() }).nullish(),
  author: z.looseObject({ name: z.string() }).nullish(),
});

/** The fields of a message that the bot sends and that the double looks at. */
export const messageBody = z.looseObject({
  content: z.string().nullish(),
  embeds: z.array(embed).nullish(),
  components: z.array(component).nullish(),
  attachments: z.array(z.looseObject({ id: z.string(), description: z.string().nullish() })).nullish(),
  flags: z.number().nullish(),
  allowed_mentions: z.looseObject({ parse: z.array(z.string()).nullish() }).nullish(),
  message_reference: z
    .looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() })
    .nullish(),
  nonce: z.union([z.string(), z.number()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
});
export type MessageBody = z.infer<typeof messageBody>;

/** A message that the bot sent, as people see it. */
export interface SentMessage {
  readonly id: string;
  readonly channelId: string;
  readonly ephemeral: boolean;
  /** The message to which this one replies. */
  readonly repliesTo: string | null;
  /** Who used the command that this answers. */
  readonly askedBy: string | null;
  /** The interaction that this answers. */
  readonly interaction: string | null;
  body: MessageBody;
  /** The files that came with it, as Discord describes them. */
  attachments: readonly APIAttachment[];
  deleted: boolean;
  edits: number;
}

/** All components of a message or a modal, outer before inner, in reading order. */
export function componentsOf(list: readonly Component[] | null | undefined): Component[] {
  return (list ?? []).flatMap((item) => [
    item,
    ...componentsOf(item.components),
    ...componentsOf(item.accessory ? [item.accessory] : []),
    ...componentsOf(item.component ? [item.component] : []),
  ]);
}

/** What a reader sees of a message: its content and text displays, in order, with Markdown as sent. */
export function textOf({ body }: Pick<SentMessage, 'body'>): string {
  const displays = componentsOf(body.components).flatMap(({ type, content }) =>
    type === 10 && content ? [content] : [],
  );
  return [body.content ?? '', ...displays].filter((text) => text !== '').join('\n');
}

/**
 * The words of a message as a client shows them in English: backslashes that escape punctuation gone, commands by their
 * names, lines on buttons and in menus there.
 */
export function readableTextOf({ body }: Pick<SentMessage, 'body'>): string {
  const shown = componentsOf(body.components).flatMap(({ content, label, options = [], type }) =>
    type === 10 && content ? [content] : [label, ...options.map((one) => one.label)].filter(isLine),
  );
  return commandsByName([body.content ?? '', ...shown].join('\n').trim()).replace(
    /\\([^0-9A-Za-z\s])/g,
    '$1',
  );
}

/** A text in which commands that can be pressed stand by their names. */
export function commandsByName(text: string): string {
  return text.replace(/<(\/[^:<>]+):\d+>/g, '$1');
}

const isLine = (label: string | null | undefined): label is string => label?.startsWith('/') ?? false;

/** The buttons of a message, in order. */
export function buttonsOf({ body }: Pick<SentMessage, 'body'>): Component[] {
  return componentsOf(body.components).filter(({ type }) => type === 2);
}

/** The menus of a message whose choices the bot gives, in order. */
export function selectsOf({ body }: Pick<SentMessage, 'body'>): Component[] {
  return componentsOf(body.components).filter(({ type }) => type === 3);
}
