import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';
import { shorten } from '../../present/plain.js';
import { longestChoice, mostChoices, rowOf } from './components.js';

/** Lines that are buttons at most: where there are more of them, a menu has them all. */
export const mostButtons = 3;

/** Begins the custom ids of menus of lines, which a number tells apart within a message. */
const prefix = 'l';

/** Whether a custom id is that of a menu of lines, whose choices are each the custom id of a button that asks one. */
export function isLinesId(id: string): boolean {
  return /^l\d+$/.test(id);
}

/**
 * A row of buttons that ask lines as a menu of the same; Discord takes no more than five buttons in a row.
 * @param number tells the menu apart from others in its message
 * @param placeholder what it says before something is chosen
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
 * The components of an answer with a menu in the place of each row of more than {@link mostButtons} buttons.
 * @param placeholder what a menu says before something is chosen
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
