import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { shorten } from '../../present/plain.js';
import { escapeMarkdown } from './markdown.js';

/** Choices of a menu at most, and characters of one, as Discord has it. */
export const mostChoices = 25;
export const longestChoice = 100;
/** Characters on a button at most, as Discord has it. */
export const longestLabel = 80;

/** Markdown as a component. */
export const text = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** A button that asks for something by its custom id. */
export function buttonFor(
  id: string,
  label: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label, custom_id: id };
}

/** Buttons, or one menu, as a row; none where there are none. */
export function rowOf<T extends APIComponentInMessageActionRow>(
  components: readonly T[],
): APIActionRowComponent<T>[] {
  return components.length > 0 ? [{ type: ComponentType.ActionRow, components: [...components] }] : [];
}

/** A text as Markdown that shows it as it is, cut so that it has no more UTF-16 code units than that with its backslashes. */
export function escapedShort(text: string, most: number): string {
  let cut = shorten(text, most);
  for (let excess = escapeMarkdown(cut).length - most; excess > 0; excess = escapeMarkdown(cut).length - most)
    cut = shorten(cut, cut.length - Math.ceil(excess / 2));
  return escapeMarkdown(cut);
}
