import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  ComponentType,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { sanitise } from '../../phrases/sanitise.js';
import { shorten } from '../../support/shorten.js';
import { text } from './components.js';
import { readCustomId } from './customIds/buttonAction.js';
import { escapeMarkdown } from './markdown/markdown.js';

/** The longest repeated question, in UTF-16 code units. */
const longest = 150;
const before = '-# ';
/** Replaces words that must not be repeated. */
const leftOut = '[…]';

/**
 * The small line above an answer that repeats its question, as Markdown.
 * @param line the question as a command line: `/ask was Ukraine invited?`
 */
export function questionLine(line: string): string {
  return before + escapeMarkdown(shorten(sanitise(line), longest));
}

/** Adds a {@link questionLine} at the top of an answer's components. */
export function withQuestionLine(
  line: string | null,
  components: readonly APIComponentInContainer[],
): APIComponentInContainer[] {
  if (line === null) return [...components];
  const [first, ...rest] = components;
  return first?.type === ComponentType.TextDisplay
    ? [{ ...first, content: `${line}\n${first.content}` }, ...rest]
    : [text(line), ...components];
}

/** The {@link questionLine} in a message; null where there is none. */
function questionLineOf(components: readonly APIMessageTopLevelComponent[]): string | null {
  const body = components.flatMap((component) =>
    component.type === ComponentType.Container ? component.components : [],
  );
  const top = body.find((component) => component.type === ComponentType.TextDisplay)?.content ?? '';
  const [first = ''] = top.split('\n', 1);
  return first.startsWith(`${before}/`) ? first : null;
}

/**
 * Reads the question back from a message's {@link questionLine}.
 * @returns the command line; null where there is none, or it is not complete
 */
export function readQuestionLine(components: readonly APIMessageTopLevelComponent[]): string | null {
  const shown = questionLineOf(components);
  if (shown === null) return null;
  const line = shown.slice(before.length).replace(/\\([!-/:-@[-`{-~])/g, '$1');
  const isCut = line.endsWith('…') && line.length >= longest - 1;
  return isCut || line.includes(leftOut) ? null : line;
}

/**
 * The line above what a button or a menu choice shows. Another page and a copy keep the line of their message; a
 * suggestion has the question as its label.
 * @returns null where there is none
 */
export function questionLineAfter(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
): string | null {
  const { component, message } = interaction;
  // A menu choice's value is the custom id of a button.
  const id = interaction.isStringSelectMenu() ? interaction.values[0] : interaction.customId;
  if (readCustomId(id ?? '')?.does !== 'instead')
    return questionLineOf(message.components.map((one) => one.toJSON()));
  const chosen = 'options' in component ? component.options.find(({ value }) => value === id) : component;
  return chosen && 'label' in chosen && chosen.label ? questionLine(chosen.label) : null;
}
