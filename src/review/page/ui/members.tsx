import { nameOf } from '../file.js';
import type { OptionGroup } from '../speakers.js';
import { Choose } from './fields.js';
import { useReview } from './review.js';

/** Some of a file's people, organisations and places: each can be taken out, and others put in. */
export function Members({
  groups,
  ids,
  label,
  onIds,
}: {
  label: string;
  ids: readonly string[];
  groups: readonly OptionGroup[];
  onIds: (ids: string[]) => void;
}) {
  const { file } = useReview();
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {ids.length > 0 && (
        <ul class="chips">
          {ids.map((id) => (
            <li key={id}>
              {nameOf(file, id)}
              <button
                type="button"
                class="chip-remove"
                aria-label={`Take out ${nameOf(file, id)}`}
                onClick={() => onIds(ids.filter((each) => each !== id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {groups.length > 0 && (
        <Choose
          label={`Add to: ${label}`}
          isLabelHidden
          groups={groups}
          value=""
          onValue={(id) => id !== '' && onIds([...ids, id])}
        >
          <option value="">Add …</option>
        </Choose>
      )}
    </fieldset>
  );
}
