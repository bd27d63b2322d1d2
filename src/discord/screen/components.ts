import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { shorten } from '../../support/shorten.js';
import { escapeMarkdown } from './markdown/markdown.js';

/** Discord's limits: choices of a menu, and characters of a choice. */
export const mostChoices = 25;
export const longestChoice = 100;
/** Discord's limit: characters of a button's label. */
export const longestLabel = 80;

/** Markdown as a text component. */
export const text = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** A button with a custom id. */
export function buttonFor(
  id: string,
  label: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label, custom_id: id };
}

/** A row of buttons or of one menu; empty for no components. */
export function rowOf<T extends APIComponentInMessageActionRow>(
  components: readonly T[],
): APIActionRowComponent<T>[] {
  return components.length > 0 ? [{ type: ComponentType.ActionRow, components: [...components] }] : [];
}

/** Escapes a text for Markdown and shortens it, so that the result has at most `most` UTF-16 code units. */
export function escapedShort(text: string, most: number): string {
  let cut = shorten(text, most);
  for (let excess = escapeMarkdown(cut).length - most; excess > 0; excess = escapeMarkdown(cut).length - most)
    cut = shorten(cut, cut.length - Math.ceil(excess / 2));
  return escapeMarkdown(cut);
}
