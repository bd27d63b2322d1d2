import type { Answer } from '../answer/answer.js';
import { closestPassages } from '../answer/evidence.js';
import type { Knowledge } from '../knowledge/load.js';
import { type Phrase, phrase } from '../phrases/phrases.js';
import { readChoice } from './choices.js';
import type { Call, Command } from './command.js';

/** Values of a command's options by name. */
export type Options = Readonly<Record<string, string>>;

/** An answer that says why a request is invalid. @param text what was typed; the passages closest to it are shown */
export function invalid(
  lead: Phrase,
  knowledge: Knowledge | null,
  text: string,
  suggestions: readonly string[] = [],
): Answer {
  const closest = knowledge ? closestPassages(knowledge, text) : [];
  return { status: 'invalid', kind: 'none', knowledge, score: 0, lead, closest, suggestions };
}

/** Reads the options with fixed values. @returns all options, or the name of one whose value is unknown */
export function readChoices({ data }: Command, options: Options): { options: Options } | { unknown: string } {
  const read: Record<string, string> = { ...options };
  for (const [name, typed] of Object.entries(options)) {
    const choices = data.options[name]?.choices;
    const value = choices && readChoice(choices, typed);
    if (choices && value === undefined) return { unknown: name };
    if (value !== undefined) read[name] = value;
  }
  return { options: read };
}

/** Says that an option does not take a value, and suggests the values that it takes. */
export function unknownChoice({ data }: Command, option: string, knowledge: Knowledge): Answer {
  const values = Object.keys(data.options[option]?.choices ?? {});
  const lines = values.map((value) => `/${data.name} ${option}:${value}`);
  return invalid(
    phrase('unknownChoice', {}, { option: { command: data.name, option } }),
    knowledge,
    '',
    lines,
  );
}

/** Asks for a required option that is missing. */
export function missingOption(
  option: string,
  command: Command,
  options: Options,
  asked: Pick<Call, 'knowledge' | 'library' | 'locale'>,
): Answer {
  const { knowledge, locale } = asked;
  if (command.missing) return command.missing(knowledge, locale);
  const choices = command.complete?.({ ...asked, option, typed: '' }) ?? [];
  return invalid(
    phrase('missingOption', {}, { option: { command: command.data.name, option } }),
    knowledge,
    Object.values(options).join(' '),
    choices.map(({ name }) => `/${command.data.name} ${name.split(' · ')[0] ?? name}`),
  );
}
