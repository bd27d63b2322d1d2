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

/** The option that this face adds to every command. */
export const privateOption = 'private';

/** The commands of the message menu. */
export const menu = {
  ask: wordsOfPhrase(phrase('menuAsk')),
  check: wordsOfPhrase(phrase('menuCheck')),
  add: wordsOfPhrase(phrase('menuAdd')),
} as const;

/** In servers, in direct messages with the bot and anywhere else, installed by a server or a user. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** The languages, with names that Discord's clients have for them: another one is an error here. */
const spoken: Readonly<Record<Language, { readonly clients: readonly `${Locale}`[] }>> = languages;

/** A text in each language that has it, by Discord's name for the language. */
function inLanguages(textIn: (language: string) => string | undefined): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    otherLanguages.flatMap((language) => {
      const text = textIn(language);
      return text === undefined ? [] : spoken[language].clients.map((name) => [name, text]);
    }),
  );
}

/** Discord's own schema wants permissions as a number, discord.js's types as text; Discord takes both. */
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

/** What a command, a subcommand or an option is called and does, in all languages. */
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

/** How the value of an option is chosen: one of few, one offered while typing, or any. */
function valuesOf(option: OptionData, isCompleted: boolean) {
  const { choices, completes } = option;
  if (choices) return { choices: choicesOf(choices) };
  // Discord would refuse what is too long in words of its own: the bot says what to do instead.
  return completes && isCompleted ? { autocomplete: true as const } : {};
}

/** The options of a command, required ones first, and the one that this face adds; a review and the inbox are private anyway. */
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
    // Discord asks this of a whole command, never of a subcommand.
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
 * The commands as Discord registers them.
 * @param inOneGuild for one server alone: Discord knows no contexts there
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
 * Commands, as wanted or as Discord gives them back, in one form that can be compared: what Discord adds is left
 * out, what it leaves out is filled in.
 * @returns null for commands that this bot never has, as another program of the same application may have left
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
