import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { addForm } from './reviewIds.js';
import { fields } from './submission.js';

/** The longest title or label of a form, in characters. */
const longest = 45;

/** The form that adds an article: a text or a file, and where it was published. */
export function articleForm(locale: string): APIModalInteractionResponseCallbackData {
  const say = (key: Parameters<typeof phrase>[0]): string =>
    wordsOfPhrase(phrase(key), locale).slice(0, longest);
  return {
    custom_id: addForm,
    title: say('formTitle'),
    components: [
      {
        type: ComponentType.Label,
        label: say('formText'),
        component: {
          type: ComponentType.TextInput,
          custom_id: fields.text,
          style: TextInputStyle.Paragraph,
          required: false,
        },
      },
      {
        type: ComponentType.Label,
        label: say('formFile'),
        component: { type: ComponentType.FileUpload, custom_id: fields.file, required: false, max_values: 1 },
      },
      {
        type: ComponentType.Label,
        label: say('formLink'),
        component: {
          type: ComponentType.TextInput,
          custom_id: fields.link,
          style: TextInputStyle.Short,
          required: false,
          placeholder: 'https://',
        },
      },
    ],
  };
}
