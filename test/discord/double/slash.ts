import {
  type APIAttachment,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { type GivenFile, isOfType } from './cdn.js';
import type { CommandBody } from './registration.js';

/** What somebody gives for an option of a command. */
export type Given = string | boolean | GivenFile;
export type Options = Readonly<Record<string, Given>>;

type Option = NonNullable<CommandBody['options'][number]['options']>[number];

/** How a command is used. */
export interface Typing {
  /** Its name, after which a subcommand's may follow. */
  readonly typed: string;
  readonly options: Options;
  /** The option that is being typed, for its choices; null when the command is sent. */
  readonly focused: string | null;
}

function typeOf(given: Given): ApplicationCommandOptionType {
  if (typeof given === 'string') return ApplicationCommandOptionType.String;
  if (typeof given === 'boolean') return ApplicationCommandOptionType.Boolean;
  return ApplicationCommandOptionType.Attachment;
}

/** @throws Error where nobody could give that */
function check(option: Option | undefined, given: Given, where: string, isFocused: boolean): void {
  if (!option) throw new Error(`${where}: there is no such option`);
  const { autocomplete, choices = [], file_types, type } = option;
  if (type !== typeOf(given)) throw new Error(`${where}: wrong type`);
  if (choices.length > 0 && !choices.some(({ value }) => value === given))
    throw new Error(`${where}: "${given}" is no choice`);
  if (isFocused && !autocomplete) throw new Error(`${where}: it does not complete`);
  if (typeof given === 'object' && !isOfType(given, file_types))
    throw new Error(`${where}: takes no file like ${given.name}`);
}

/**
 * The data of the interaction by which somebody uses a slash command.
 * @param keep keeps a file that an option is given
 * @throws Error where nobody could use it like that
 */
export function slashData(
  { id, name, options: known }: CommandBody & { readonly id: string },
  { focused, options, typed }: Typing,
  keep: (file: GivenFile) => APIAttachment,
): unknown {
  const [, second] = typed.split(' ');
  const sub = known.find((option) => option.name === second);
  const isGroup = known.some(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  if (isGroup !== (sub !== undefined)) throw new Error(`/${typed}: no such subcommand can be chosen`);
  const all: readonly Option[] = sub ? (sub.options ?? []) : known;
  const missing = all.find((option) => option.required && !(option.name in options));
  if (missing && focused === null) throw new Error(`/${typed} needs ${missing.name}`);
  const files: APIAttachment[] = [];
  const idOrValue = (given: Given): string | boolean => {
    if (typeof given !== 'object') return given;
    const file = keep(given);
    files.push(file);
    return file.id;
  };
  const filled = Object.entries(options).map(([option, given]) => {
    const isFocused = option === focused;
    check(
      all.find((one) => one.name === option),
      given,
      `/${typed} ${option}`,
      isFocused,
    );
    const value = idOrValue(given);
    return { name: option, type: typeOf(given), value, ...(isFocused ? { focused: true } : {}) };
  });
  const inner = sub
    ? [{ type: ApplicationCommandOptionType.Subcommand, name: sub.name, options: filled }]
    : filled;
  const attachments = Object.fromEntries(files.map((file) => [file.id, file]));
  return {
    id,
    name,
    type: ApplicationCommandType.ChatInput,
    options: inner,
    ...(files.length > 0 ? { resolved: { attachments } } : {}),
  };
}
