import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  ComponentType,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { neutral } from '../../phrases/neutral.js';
import { shorten } from '../../present/plain.js';
import { text } from './components.js';
import { readCustomId } from './customId.js';
import { escapeMarkdown } from './markdown.js';

/** Characters of a question that is repeated, in UTF-16 code units. */
const longest = 150;
const before = '-# ';
/** What stands for words that are not repeated. */
const leftOut = '[…]';

/**
 * The small line that repeats a question above its answer, as Markdown.
 * @param line what was asked as it is typed, beginning with a command: `/ask was Ukraine invited?`
 */
export function askedLine(line: string): string {
  return before + escapeMarkdown(shorten(neutral(line), longest));
}

/** An answer's components with the line of {@link askedLine} at the top, where there is one. */
export function withAsked(
  asked: string | null,
  components: readonly APIComponentInContainer[],
): APIComponentInContainer[] {
  if (asked === null) return [...components];
  const [first, ...rest] = components;
  return first?.type === ComponentType.TextDisplay
    ? [{ ...first, content: `${asked}\n${first.content}` }, ...rest]
    : [text(asked), ...components];
}

/** The line of {@link askedLine} as a message shows it; null where there is none. */
function askedLineOf(components: readonly APIMessageTopLevelComponent[]): string | null {
  const body = components.flatMap((component) =>
    component.type === ComponentType.Container ? component.components : [],
  );
  const top = body.find((component) => component.type === ComponentType.TextDisplay)?.content ?? '';
  const [first = ''] = top.split('\n', 1);
  return first.startsWith(`${before}/`) ? first : null;
}

/**
 * Reads the question back that {@link askedLine} put at the top of a message.
 * @returns the line as it was typed; null where there is none, or not all of it is repeated
 */
export function askedIn(components: readonly APIMessageTopLevelComponent[]): string | null {
  const shown = askedLineOf(components);
  if (shown === null) return null;
  const line = shown.slice(before.length).replace(/\\([!-/:-@[-`{-~])/g, '$1');
  const isCut = line.endsWith('…') && line.length >= longest - 1;
  return isCut || line.includes(leftOut) ? null : line;
}

/**
 * The line above what a button, or a choice of a menu, shows: another page or a copy keeps that of its message, and
 * what asks something else has the question as its label.
 * @returns null where there is none
 */
export function askedAfter(interaction: ButtonInteraction | StringSelectMenuInteraction): string | null {
  const { component, message } = interaction;
  // A choice of a menu is what a button would ask for.
  const id = interaction.isStringSelectMenu() ? interaction.values[0] : interaction.customId;
  if (readCustomId(id ?? '')?.does !== 'instead')
    return askedLineOf(message.components.map((one) => one.toJSON()));
  const chosen = 'options' in component ? component.options.find(({ value }) => value === id) : component;
  return chosen && 'label' in chosen && chosen.label ? askedLine(chosen.label) : null;
}
