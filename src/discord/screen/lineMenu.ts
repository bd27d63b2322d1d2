import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';
import { shorten } from '../../support/shorten.js';
import { longestChoice, mostChoices, rowOf } from './components.js';

/** The most suggestions that are shown as buttons. More become a menu. */
export const mostButtons = 3;

/** The prefix of a menu's custom id. A number tells the menus of a message apart. */
const prefix = 'l';

/** Whether a custom id is that of a suggestion menu. Its choices are custom ids of buttons. */
export function isLinesId(id: string): boolean {
  return /^l\d+$/.test(id);
}

/**
 * Turns a row of suggestion buttons into a menu, since Discord allows five buttons per row.
 * @param number tells the menu apart from others in its message
 * @param placeholder the menu's text before a choice
 */
function menuOf(
  buttons: readonly APIButtonComponentWithCustomId[],
  number: number,
  placeholder: string,
): APIActionRowComponent<APIStringSelectComponent>[] {
  const options = buttons.slice(0, mostChoices).map(({ custom_id: value, label }) => ({
    label: shorten(label ?? '', longestChoice),
    value,
  }));
  return rowOf([
    { type: ComponentType.StringSelect, custom_id: `${prefix}${number}`, placeholder, options } as const,
  ]);
}

/**
 * Replaces each row of more than {@link mostButtons} buttons by a menu.
 * @param placeholder the menu's text before a choice
 */
export function withMenus(
  components: readonly APIComponentInContainer[],
  placeholder: string,
): APIComponentInContainer[] {
  return components.flatMap((component, number): APIComponentInContainer[] => {
    if (component.type !== ComponentType.ActionRow) return [component];
    const buttons = component.components.filter(
      (one): one is APIButtonComponentWithCustomId =>
        one.type === ComponentType.Button && 'custom_id' in one && 'label' in one,
    );
    return buttons.length > mostButtons ? menuOf(buttons, number, placeholder) : [component];
  });
}
