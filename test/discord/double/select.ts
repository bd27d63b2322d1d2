import { StringSelectComponentForMessageRequestSchema } from 'discord-api-spec/zod';
import type { Component } from './message.js';
import { schemaFaults } from './schema.js';

/** How many choices or files a component takes at least and at most: one where it does not say. */
export function countsOf({ max_values, min_values }: Component): { least: number; most: number } {
  return { least: min_values ?? 1, most: max_values ?? 1 };
}

/** The values of a menu that are chosen before anybody chooses. */
export function defaultsOf({ options = [] }: Component): string[] {
  return options.filter((option) => option.default).map(({ value }) => value);
}

/**
 * Checks a menu whose choices the bot gives, of a message or a modal.
 * @returns every fault found, in words
 */
export function selectFaults(select: Component): string[] {
  const faults = schemaFaults(StringSelectComponentForMessageRequestSchema, select);
  const values = select.options?.map(({ value }) => value) ?? [];
  const { least, most } = countsOf(select);
  if (new Set(values).size !== values.length) faults.push('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED');
  if (least > most) faults.push('min_values: not more than max_values');
  if (most > values.length) faults.push('max_values: not more than there are options');
  if (defaultsOf(select).length > most) faults.push('options: not more defaults than max_values');
  return faults.map((fault) => `select ${select.custom_id}: ${fault}`);
}

/**
 * The values that somebody chooses in a menu.
 * @throws Error where the menu would not let them
 */
export function chosen(select: Component, values: readonly string[]): readonly string[] {
  const { custom_id: id, disabled, options = [] } = select;
  const { least, most } = countsOf(select);
  if (disabled) throw new Error(`menu ${id} is disabled`);
  for (const value of values)
    if (!options.some((option) => option.value === value)) throw new Error(`menu ${id} has no "${value}"`);
  if (new Set(values).size !== values.length) throw new Error(`menu ${id}: a value is chosen once`);
  if (values.length < least || values.length > most)
    throw new Error(`menu ${id} takes ${least} to ${most} values, not ${values.length}`);
  return values;
}
