import { z } from 'zod';

const plainOption = z.looseObject({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  choices: z.array(z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) })).optional(),
  name_localizations: z.record(z.string(), z.string()).nullish(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
  max_length: z.number().nullish(),
  file_types: z.array(z.string()).nullish(),
});

const option = plainOption.extend({ options: z.array(plainOption).optional() });
type Option = z.infer<typeof option>;

/** A command as the bot registers it. */
export const commandBody = z.looseObject({
  name: z.string(),
  type: z.number().default(1),
  description: z.string().default(''),
  options: z.array(option).default([]),
  name_localizations: z.record(z.string(), z.string()).nullish(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
  integration_types: z.array(z.number()).optional(),
  contexts: z.array(z.number()).nullish(),
  default_member_permissions: z.union([z.string().regex(/^\d+$/), z.int()]).nullish(),
});
export type CommandBody = z.infer<typeof commandBody>;

/** Locales that Discord's clients have. */
const locales = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);
const nameForm = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type Localised = Pick<
  CommandBody,
  'name' | 'description' | 'name_localizations' | 'description_localizations'
>;

function checkTexts(item: Localised, where: string, isSlash: boolean): string[] {
  const faults: string[] = [];
  const names = [item.name, ...Object.values(item.name_localizations ?? {})];
  const descriptions = [item.description, ...Object.values(item.description_localizations ?? {})];
  for (const name of names) {
    const good = isSlash
      ? nameForm.test(name) && name === name.toLowerCase()
      : name.length >= 1 && name.length <= 32;
    if (!good) faults.push(`${where}: "${name}" is no name`);
  }
  for (const text of descriptions) {
    if (isSlash ? text.length < 1 || text.length > 100 : text !== '')
      faults.push(`${where}: a description is 1 to 100 characters, and none for a menu command`);
  }
  for (const locale of Object.keys({ ...item.name_localizations, ...item.description_localizations })) {
    if (!locales.has(locale)) faults.push(`${where}: "${locale}" is no locale`);
  }
  return faults;
}

const subcommand = 1;
/** Types of options that are typed, so that choices can be offered for them: texts, integers and numbers. */
const typed = [3, 4, 10];

function checkOptions(options: readonly Option[], where: string): string[] {
  const faults: string[] = [];
  const groups = options.filter(({ type }) => type === subcommand).length;
  if (groups > 0 && groups < options.length) faults.push(`${where}: subcommands or options, not both`);
  if (options.length > 25) faults.push(`${where}: 25 options at most`);
  if (new Set(options.map(({ name }) => name)).size !== options.length)
    faults.push(`${where}: option names are unique`);
  if (
    options.some((item, index) => item.required && options.slice(0, index).some((before) => !before.required))
  )
    faults.push(`${where}: required options stand before the others`);
  for (const item of options) {
    faults.push(...checkTexts(item, `${where}.${item.name}`, true));
    if (item.type === subcommand) faults.push(...checkOptions(item.options ?? [], `${where}.${item.name}`));
    else if (item.options?.length) faults.push(`${where}.${item.name}: only a subcommand has options`);
    if (item.autocomplete && item.choices?.length)
      faults.push(`${where}.${item.name}: autocomplete or choices`);
    if ((item.autocomplete || item.choices?.length) && !typed.includes(item.type))
      faults.push(`${where}.${item.name}: nothing can be offered for type ${item.type}`);
    if ((item.choices?.length ?? 0) > 25) faults.push(`${where}.${item.name}: 25 choices at most`);
    for (const { name, value } of item.choices ?? []) {
      if (name.length < 1 || name.length > 100 || String(value).length > 100)
        faults.push(`${where}.${item.name}: a choice has 100 characters at most`);
    }
  }
  return faults;
}

/** Characters that count against the 8,000 that a command may have. */
function sizeOf(command: CommandBody): number {
  const texts = (item: Localised): number =>
    Math.max(item.name.length, ...Object.values(item.name_localizations ?? {}).map(({ length }) => length)) +
    Math.max(
      item.description.length,
      ...Object.values(item.description_localizations ?? {}).map(({ length }) => length),
    );
  const choices = ({ choices: list = [] }: Option): number =>
    list.reduce((sum, { name, value }) => sum + name.length + String(value).length, 0);
  const all = command.options.flatMap((item) => [item, ...(item.options ?? [])]);
  return texts(command) + all.reduce((sum, item) => sum + texts(item) + choices(item), 0);
}

/**
 * Checks a list of commands that replaces all there are.
 * @returns every fault found, in words
 */
export function registrationFaults(commands: readonly CommandBody[]): string[] {
  const faults: string[] = [];
  const most = new Map([
    [1, 100],
    [2, 15],
    [3, 15],
  ]);
  for (const [type, limit] of most) {
    const ofType = commands.filter((command) => command.type === type);
    if (ofType.length > limit) faults.push(`${limit} commands of type ${type} at most`);
    if (new Set(ofType.map(({ name }) => name)).size !== ofType.length)
      faults.push(`APPLICATION_COMMANDS_DUPLICATE_NAME (type ${type})`);
  }
  for (const command of commands) {
    const isSlash = command.type === 1;
    faults.push(
      ...checkTexts(command, command.name, isSlash),
      ...checkOptions(command.options, command.name),
    );
    if (!isSlash && command.options.length > 0) faults.push(`${command.name}: a menu command has no options`);
    if (sizeOf(command) > 8000) faults.push(`${command.name}: 8000 characters in all at most`);
    if (command.contexts?.some((context) => ![0, 1, 2].includes(context)))
      faults.push(`${command.name}: contexts are 0, 1 and 2`);
    if (command.integration_types?.some((type) => ![0, 1].includes(type)))
      faults.push(`${command.name}: integration types are 0 and 1`);
  }
  return faults;
}
