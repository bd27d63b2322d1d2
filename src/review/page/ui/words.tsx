import { type Key, textOf, type Written } from '../file.js';
import { useFaults } from './fields.js';

/** Words of the text that belong to an item. They are selected in the text, never typed. */
export function Words({
  field,
  item,
  label,
  onRemove,
  words,
}: {
  label: string;
  item: Key;
  field: string;
  words: Written | null | undefined;
  onRemove?: () => void;
}) {
  const { describedBy, shown } = useFaults(item, field);
  const text = textOf(words);
  return (
    <div class="field">
      <p class="label">{label}</p>
      <p class={text === '' ? 'words none' : 'words'} aria-describedby={describedBy}>
        {text === '' ? 'none' : text}
        {onRemove && text !== '' && (
          <button
            type="button"
            class="chip-remove"
            aria-label={`Remove ${label}: ${text}`}
            onClick={onRemove}
          >
            ×
          </button>
        )}
      </p>
      {shown}
    </div>
  );
}
