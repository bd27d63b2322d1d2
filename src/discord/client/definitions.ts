import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type Locale,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import * as z from 'zod';
import { type Language, languages, otherLanguages } from '../../lexicon/languages.js';
import { commandTexts, lastWord } from '../../phrases/commandTexts.js';
import { phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { wordsOfChoice } from '../../request/choices.js';
import type { Command } from '../../request/command.js';
import type { CommandData, OptionData } from '../../request/options.js';

/** The option that Discord adds to every command: answer privately. */
export const privateOption = 'private';

/** The names of the message menu's commands. */
export const menu = {
  ask: wordsOfPhrase(phrase('menuAsk')),
  check: wordsOfPhrase(phrase('menuCheck')),
  add: wordsOfPhrase(phrase('menuAdd')),
} as const;

/** Usable in servers, in direct messages with the bot and anywhere else, installed by a server or by a user. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** Our languages with their Discord locale names. The type makes an unknown locale a compile error. */
const spoken: Readonly<Record<Language, { readonly clients: readonly `${Locale}`[] }>> = languages;

/** A text in each language that has it, by Discord's locale name. */
function inLanguages(textIn: (language: string) => string | undefined): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    otherLanguages.flatMap((language) => {
      const text = textIn(language);
      return text === undefined ? [] : spoken[language].clients.map((name) => [name, text]);
    }),
  );
}

/** Discord's schema wants permissions as a number, discord.js's types as a string. Discord accepts both. */
type SlashDefinition = Omit<RESTPostAPIChatInputApplicationCommandsJSONBody, 'default_member_permissions'> & {
  readonly default_member_permissions?: number;
};
type MenuDefinition = Omit<
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
  'default_member_permissions'
> & {
  readonly default_member_permissions?: number;
};
type Definition = SlashDefinition | MenuDefinition;

/** The name and description of a command, subcommand or option in all languages. */
function texts(
  name: string,
  description: string,
  localNames: (language: string) => string | undefined,
  localDescriptions: (language: string) => string | undefined,
) {
  return {
    name,
    description,
    name_localizations: inLanguages(localNames),
    description_localizations: inLanguages(localDescriptions),
  };
}

function textsOf({ name, description }: CommandData) {
  const local = (language: string) => commandTexts(name, language);
  return texts(
    lastWord(name),
    description,
    (language) => local(language)?.name,
    (language) => local(language)?.description,
  );
}

function choicesOf(choices: NonNullable<OptionData['choices']>): APIApplicationCommandOptionChoice<string>[] {
  return Object.keys(choices).map((value) => ({
    name: wordsOfChoice(choices, value, 'en'),
    name_localizations: inLanguages((language) => wordsOfChoice(choices, value, language)),
    value,
  }));
}

/** How an option gets its value: from fixed choices, by autocomplete, or freely. */
function valuesOf(option: OptionData, isCompleted: boolean) {
  const { choices, completes } = option;
  if (choices) return { choices: choicesOf(choices) };
  // No maximum length: Discord would refuse a longer text in its own words, while the bot says what to do instead.
  return completes && isCompleted ? { autocomplete: true as const } : {};
}

/**
 * A command's options, required ones first, then the private option. The newsroom and the inbox always answer
 * privately.
 */
function optionsOf({ complete, data, inInbox, inNewsroom }: Command): APIApplicationCommandBasicOption[] {
  const options = Object.entries(data.options).filter(([, { onlyTyped }]) => !onlyTyped);
  return [
    ...[
      ...options.filter(([, { required }]) => required),
      ...options.filter(([, { required }]) => !required),
    ].map(([name, option]): APIApplicationCommandBasicOption => {
      const described = {
        ...texts(
          name,
          option.description,
          (language) => commandTexts(data.name, language)?.options[name]?.[0],
          (language) => commandTexts(data.name, language)?.options[name]?.[1],
        ),
        ...(option.required ? { required: true } : {}),
      };
      return option.takesFile
        ? { type: ApplicationCommandOptionType.Attachment, ...described }
        : {
            type: ApplicationCommandOptionType.String,
            ...described,
            ...valuesOf(option, complete !== undefined),
          };
    }),
    ...(inNewsroom || inInbox ? [] : [privateOptionOf()]),
  ];
}

function privateOptionOf() {
  const name = (language: string): string => wordsOfPhrase(phrase('optionPrivateName'), language);
  const words = (language: string): string => wordsOfPhrase(phrase('optionPrivate'), language);
  return {
    type: ApplicationCommandOptionType.Boolean as const,
    ...texts(privateOption, words('en'), name, words),
  };
}

function slash(command: Command): SlashDefinition {
  const { data, subcommands } = command;
  return {
    type: ApplicationCommandType.ChatInput,
    ...textsOf(data),
    // Discord applies permissions to whole commands only, never to subcommands.
    ...(data.forModerators ? { default_member_permissions: Number(PermissionFlagsBits.ManageChannels) } : {}),
    options: subcommands
      ? subcommands.map((one) => ({
          type: ApplicationCommandOptionType.Subcommand as const,
          ...textsOf(one.data),
          options: optionsOf(one),
        }))
      : optionsOf(command),
  };
}

/**
 * The commands in the form in which Discord registers them.
 * @param inOneGuild whether for a single server, where Discord allows no contexts
 */
export function definitions(commands: readonly Command[], inOneGuild: boolean): Definition[] {
  const menus = [
    { key: 'menuAsk' as const },
    ...(commands.some(({ data }) => data.name === 'check') ? [{ key: 'menuCheck' as const }] : []),
    { key: 'menuAdd' as const, default_member_permissions: Number(PermissionFlagsBits.ManageChannels) },
  ];
  const all: Definition[] = [
    ...commands.map(slash),
    ...menus.map(({ key, ...rights }) => ({
      type: ApplicationCommandType.Message as const,
      ...rights,
      name: wordsOfPhrase(phrase(key)),
      name_localizations: inLanguages((language) => wordsOfPhrase(phrase(key), language)),
    })),
  ];
  return inOneGuild ? all : all.map((definition) => ({ ...definition, ...everywhere }));
}

const localTexts = z
  .record(z.string(), z.string())
  .nullish()
  .transform((value) => value ?? {});
const optionSchema = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  name_localizations: localTexts,
  description_localizations: localTexts,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  max_length: z.number().optional(),
  choices: z
    .array(z.object({ name: z.string(), name_localizations: localTexts, value: z.string() }))
    .default([]),
});
const registeredSchema = z.array(
  z.object({
    type: z.number().default(ApplicationCommandType.ChatInput),
    name: z.string(),
    description: z.string().default(''),
    name_localizations: localTexts,
    description_localizations: localTexts,
    default_member_permissions: z.coerce.string().nullable().default(null),
    integration_types: z.array(z.number()).nullish(),
    contexts: z.array(z.number()).nullish(),
    options: z.array(optionSchema.extend({ options: z.array(optionSchema).default([]) })).default([]),
  }),
);

/**
 * Brings command definitions, ours or Discord's, into one comparable form: fields that Discord adds are dropped,
 * fields that it omits are filled in.
 * @returns null where they are not in a form that this bot registers
 */
export function comparable(commands: unknown, inOneGuild: boolean): unknown {
  const read = registeredSchema.safeParse(commands);
  if (!read.success) return null;
  return read.data
    .map((command) =>
      inOneGuild ? { ...command, integration_types: undefined, contexts: undefined } : command,
    )
    .sort((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1));
}
