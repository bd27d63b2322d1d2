import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';

/** Characters of a form's title and of a field's label at most, and of what stands below a label. */
const longest = { title: 45, description: 100 } as const;
/** Characters of a reason at most. */
const longestReason = 300;
/** The custom id of the field. */
const field = 'reason';

/**
 * The form that asks why an answer is wrong; it can be sent empty.
 * @param id the custom id of the button that asks for it: the form says what is voted on as well
 */
export function reasonForm(id: string, locale: string): APIModalInteractionResponseCallbackData {
  const say = (key: Phrase['key'], most: number): string => wordsOfPhrase(phrase(key), locale).slice(0, most);
  return {
    custom_id: id,
    title: say('reasonTitle', longest.title),
    components: [
      {
        type: ComponentType.Label,
        label: say('reasonLabel', longest.title),
        description: say('reasonHint', longest.description),
        component: {
          type: ComponentType.TextInput,
          custom_id: field,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: longestReason,
        },
      },
    ],
  };
}

/** The reason that was filled in; empty where none was. */
export function reasonIn({ fields }: ModalSubmitInteraction): string {
  return fields.fields.has(field) ? fields.getTextInputValue(field) : '';
}
