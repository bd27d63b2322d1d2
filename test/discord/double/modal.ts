import { ModalInteractionCallbackRequestSchema } from 'discord-api-spec/zod';
import { z } from 'zod';
import { refusals } from './errors.js';
import { type Component, component } from './message.js';
import { idFaults, numbered } from './numbered.js';
import { checkSchema } from './schema.js';
import { countsOf, selectFaults } from './select.js';

/** A form that the bot shows. */
const modal = z.looseObject({ custom_id: z.string(), title: z.string(), components: z.array(component) });
export type Modal = z.infer<typeof modal>;

export const [menu, textInput, textDisplay, label, fileUpload] = [3, 4, 10, 18, 19] as const;

/** Whether somebody must fill a field before the form can be sent. */
export const isRequired = ({ required }: Component): boolean => required ?? true;

/** A required field wants one thing at least. */
function emptyFaults(field: Component): string[] {
  return isRequired(field) && field.min_values === 0 ? ['min_values: at least 1 where it is required'] : [];
}

/** What is wrong with a field, by its type, beyond what the official schema says. */
const faultsOf: ReadonlyMap<number, (field: Component) => string[]> = new Map([
  [
    textInput,
    ({ label: own, max_length, min_length }: Component) => [
      ...(own == null ? [] : ['label: the label around it has the words']),
      ...((min_length ?? 0) > (max_length ?? 4000) ? ['min_length: not more than max_length'] : []),
    ],
  ],
  [
    menu,
    (field: Component) => [
      ...selectFaults(field),
      ...emptyFaults(field),
      ...(field.disabled ? ['disabled: nothing in a modal is'] : []),
    ],
  ],
  [
    fileUpload,
    (field: Component) => {
      const { least, most } = countsOf(field);
      return [...emptyFaults(field), ...(least > most ? ['min_values: not more than max_values'] : [])];
    },
  ],
]);

/** The fields of a form that somebody can fill, in order. */
export function fieldsOf({ components }: Modal): Component[] {
  return components.flatMap((item) => item.component ?? []);
}

/**
 * Takes a modal that answers an interaction, its components with ids.
 * @param body the whole answer, its type included
 * @throws Refusal 50035 where Discord would refuse it, and where it has a component that the double does not know
 */
export function readModal(body: unknown): Modal {
  checkSchema(ModalInteractionCallbackRequestSchema, body);
  const { data } = z.looseObject({ data: modal }).parse(body);
  const faults = idFaults(data.components);
  // The official schema has room for more than the documentation allows.
  if (data.components.length > 5) faults.push('components: five at most');
  for (const { type } of data.components)
    if (type !== label && type !== textDisplay) faults.push(`type ${type} is not one that the double knows`);
  for (const field of fieldsOf(data)) {
    const check = faultsOf.get(field.type);
    if (check) faults.push(...check(field).map((fault) => `${field.custom_id}: ${fault}`));
    else faults.push(`${field.custom_id}: type ${field.type} is not one that the double knows`);
  }
  if (faults.length > 0) throw refusals.invalidForm(faults);
  return { ...data, components: numbered(data.components) };
}
