import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';

/** The longest title or label of a form, and the longest description, in characters. */
const longest = { title: 45, description: 100 } as const;
/** The longest reason, in characters. */
const longestReason = 300;
/** The custom id of the text field. */
const field = 'reason';

/**
 * The form that asks why an answer is wrong. The reason is optional.
 * @param id the custom id of the button that opens it, which identifies the answer as well
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

/** The reason that the user entered; empty where there is none. */
export function reasonIn({ fields }: ModalSubmitInteraction): string {
  return fields.fields.has(field) ? fields.getTextInputValue(field) : '';
}
