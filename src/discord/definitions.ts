import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { z } from 'zod';
import type { Command } from '../answer/command.js';
import { commandTexts } from '../answer/locales/index.js';
import { phrase, wordsOfPhrase } from '../answer/wording.js';

/** The option that this face adds to every command. */
export const privateOption = 'private';

/** The commands of the message menu. */
export const menu = {
  ask: wordsOfPhrase(phrase('menuAsk')),
  check: wordsOfPhrase(phrase('menuCheck')),
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

/** The languages of the translations, as Discord's clients name them. */
const clients: Readonly<Record<string, readonly Locale[]>> = {
  de: [Locale.German],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
  fr: [Locale.French],
  it: [Locale.Italian],
  pl: [Locale.Polish],
  ru: [Locale.Russian],
  uk: [Locale.Ukrainian],
};

/** A text in each language that has it, by Discord's name for the language. */
function inLanguages(textIn: (language: string) => string | undefined): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    Object.entries(clients).flatMap(([language, names]) => {
      const text = textIn(language);
      return text === undefined ? [] : names.map((name) => [name, text]);
    }),
  );
}

function slash({ data, complete }: Command): RESTPostAPIApplicationCommandsJSONBody {
  const options = Object.entries(data.options);
  return {
    type: ApplicationCommandType.ChatInput,
    name: data.name,
    description: data.description,
    name_localizations: inLanguages((language) => commandTexts(data.name, language)?.name),
    description_localizations: inLanguages((language) => commandTexts(data.name, language)?.description),
    options: [
      ...[
        ...options.filter(([, { required }]) => required),
        ...options.filter(([, { required }]) => !required),
      ].map(([name, option]) => ({
        type: ApplicationCommandOptionType.String as const,
        name,
        description: option.description,
        name_localizations: inLanguages((language) => commandTexts(data.name, language)?.options[name]?.[0]),
        description_localizations: inLanguages(
          (language) => commandTexts(data.name, language)?.options[name]?.[1],
        ),
        ...(option.required ? { required: true } : {}),
        ...(option.completes && complete ? { autocomplete: true as const } : {}),
      })),
      {
        type: ApplicationCommandOptionType.Boolean,
        name: privateOption,
        description: wordsOfPhrase(phrase('optionPrivate')),
        description_localizations: inLanguages((language) =>
          wordsOfPhrase(phrase('optionPrivate'), language),
        ),
      },
    ],
  };
}

/**
 * The commands as Discord registers them.
 * @param inOneGuild for one server alone: Discord knows no contexts there
 */
export function definitions(
  commands: readonly Command[],
  inOneGuild: boolean,
): RESTPostAPIApplicationCommandsJSONBody[] {
  const menus = [
    'menuAsk' as const,
    ...(commands.some(({ data }) => data.name === 'check') ? ['menuCheck' as const] : []),
  ];
  const all: RESTPostAPIApplicationCommandsJSONBody[] = [
    ...commands.map(slash),
    ...menus.map((key) => ({
      type: ApplicationCommandType.Message as const,
      name: wordsOfPhrase(phrase(key)),
      name_localizations: inLanguages((language) => wordsOfPhrase(phrase(key), language)),
    })),
  ];
  return inOneGuild ? all : all.map((definition) => ({ ...definition, ...everywhere }));
}

const texts = z
  .record(z.string(), z.string())
  .nullish()
  .transform((value) => value ?? {});
const registeredSchema = z.array(
  z.object({
    type: z.number().default(ApplicationCommandType.ChatInput),
    name: z.string(),
    description: z.string().default(''),
    name_localizations: texts,
    description_localizations: texts,
    integration_types: z.array(z.number()).nullish(),
    contexts: z.array(z.number()).nullish(),
    options: z
      .array(
        z.object({
          type: z.number(),
          name: z.string(),
          description: z.string(),
          name_localizations: texts,
          description_localizations: texts,
          required: z.boolean().default(false),
          autocomplete: z.boolean().default(false),
          max_length: z.number().optional(),
        }),
      )
      .default([]),
  }),
);

/**
 * Commands, as wanted or as Discord gives them back, in one form that can be compared: what Discord adds is left
 * out, what it leaves out is filled in.
 */
export function comparable(commands: unknown, inOneGuild: boolean): unknown {
  return registeredSchema
    .parse(commands)
    .map((command) =>
      inOneGuild ? { ...command, integration_types: undefined, contexts: undefined } : command,
    )
    .sort((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1));
}
