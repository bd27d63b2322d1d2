import { nameOf } from '../file.js';
import type { Option, OptionGroup } from '../speakers.js';
import { Choose } from './fields.js';
import { useReview } from './review.js';

/** Removable tags. */
export function Chips({ all, onRemove }: { all: readonly Option[]; onRemove: (id: string) => void }) {
  return (
    <ul class="chips">
      {all.map(({ id, label }) => (
        <li key={id}>
          {label}
          <button
            type="button"
            class="chip-remove"
            aria-label={`Remove ${label}`}
            onClick={() => onRemove(id)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Edits a list of ids: each can be removed, and others added. */
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
        <Chips
          all={ids.map((id) => ({ id, label: nameOf(file, id) }))}
          onRemove={(id) => onIds(ids.filter((each) => each !== id))}
        />
      )}
      {groups.length > 0 && (
        <Choose
          label={`Add to: ${label}`}
          isLabelHidden
          groups={groups}
          value=""
          onValue={(id) => id !== '' && onIds([...ids, id])}
        >
          <option value="">Add…</option>
        </Choose>
      )}
    </fieldset>
  );
}
