import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Key } from '../file.js';
import { faultsAt, type PlacedFault } from '../pins.js';
import type { OptionGroup } from '../speakers.js';
import { useReview } from './review.js';

/** Faults, shown where they occur. */
export function Faults({ id, faults }: { id: string; faults: readonly PlacedFault[] }) {
  if (faults.length === 0) return null;
  return (
    <p id={id} class="fault" role="alert">
      {faults.map(({ message }) => message).join(' ')}
    </p>
  );
}

/** The faults of an item's field, and the id for aria-describedby. */
export function useFaults(key: Key, field: string) {
  const { state } = useReview();
  const id = useId();
  const faults = faultsAt(state.faults, key, field);
  return { describedBy: faults.length > 0 ? id : undefined, shown: <Faults id={id} faults={faults} /> };
}

/** Rarely edited fields, collapsed unless one of them has a fault. */
export function More({ children, fields, item }: { item: Key; fields: RegExp; children: ComponentChildren }) {
  const { state } = useReview();
  const isFaulty = state.faults.some(({ field, key }) => key === item && fields.test(field));
  return (
    <details
      class="more"
      open={isFaulty}
      onToggle={({ currentTarget }) =>
        currentTarget.open && currentTarget.scrollIntoView({ block: 'nearest' })
      }
    >
      <summary>More</summary>
      <div class="more-fields">{children}</div>
    </details>
  );
}

interface Labelled {
  readonly label: string;
  readonly hint?: string;
}

/** A line of text that belongs to an item. */
export function TextField({
  field,
  hint,
  inputMode = 'text',
  item,
  label,
  onValue,
  value,
}: Labelled & {
  item: Key;
  field: string;
  value: string;
  inputMode?: 'text' | 'url';
  onValue: (value: string) => void;
}) {
  const id = useId();
  const { describedBy, shown } = useFaults(item, field);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && <p class="hint">{hint}</p>}
      <input
        id={id}
        type="text"
        inputMode={inputMode}
        value={value}
        autocomplete="off"
        aria-describedby={describedBy}
        aria-invalid={describedBy !== undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {shown}
    </div>
  );
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Names separated by commas. The text stays as typed. */
export function NamesField({
  label,
  names,
  onNames,
  ...rest
}: Labelled & { item: Key; field: string; names: readonly string[]; onNames: (names: string[]) => void }) {
  const [typed, setTyped] = useState(names.join(', '));
  const isSame = listed(typed).join('\n') === names.join('\n');
  return (
    <TextField
      {...rest}
      label={label}
      value={isSame ? typed : names.join(', ')}
      onValue={(value) => {
        setTyped(value);
        onNames(listed(value));
      }}
    />
  );
}

/** A select menu. */
export function Choose({
  children,
  describedBy,
  groups,
  label,
  isLabelHidden = false,
  onValue,
  value,
}: {
  label: string;
  isLabelHidden?: boolean;
  groups: readonly OptionGroup[];
  value: string;
  describedBy?: string | undefined;
  onValue: (value: string) => void;
  /** Options before the groups. */
  children?: ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={isLabelHidden ? 'unseen' : ''}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-describedby={describedBy}
        aria-invalid={describedBy !== undefined}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {children}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
