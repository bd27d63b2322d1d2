import { conflictTitle, valueText } from '../conflicts.js';
import type { Key } from '../file.js';
import { partsOf } from '../file.js';
import { kindNames, labelOf } from '../labels.js';
import { offsetIn, type PlacedFault } from '../pins.js';
import { useReview } from './review.js';

function FaultLine({ fault, onText }: { fault: PlacedFault; onText: (offset: number) => void }) {
  const { file, session } = useReview();
  const { field, key, message } = fault;
  const offset = offsetIn(fault);
  const place = (at: Key): string =>
    [kindNames[partsOf(at).list], labelOf(file, at).title, field].filter(Boolean).join(' · ');
  return (
    <li class={`is-${fault.severity}`}>
      <p class="fault-place">{key === null ? field : place(key)}</p>
      <p>{message}</p>
      {key !== null && !key.startsWith('header:') && (
        <button type="button" onClick={() => session.editing.goTo(key)}>
          Go there
        </button>
      )}
      {offset !== null && (
        <button type="button" onClick={() => onText(offset)}>
          Show in text
        </button>
      )}
    </li>
  );
}

/** All that is wrong with the file. */
export function FaultList({ onText }: { onText: (offset: number) => void }) {
  const { state } = useReview();
  return (
    <ul class="troubles">
      {state.faults.map((fault) => (
        <FaultLine key={`${fault.key}-${fault.field}-${fault.message}`} fault={fault} onText={onText} />
      ))}
    </ul>
  );
}

/** What an earlier change and a new draft could not both have. */
export function Conflicts() {
  const { file, session, state } = useReview();
  return (
    <ul class="troubles">
      {state.conflicts.map((conflict) => (
        <li key={`${conflict.at}-${valueText(conflict.yours)}`}>
          <p class="fault-place">{conflictTitle(file, conflict)}</p>
          <p>{conflict.why}</p>
          <dl>
            <dt>Yours</dt>
            <dd>{valueText(conflict.yours)}</dd>
            <dt>New draft</dt>
            <dd>{valueText(conflict.draft)}</dd>
          </dl>
          <div class="actions">
            <button type="button" onClick={() => session.editing.decide(conflict, conflict.yours)}>
              Take yours
            </button>
            <button type="button" onClick={() => session.editing.decide(conflict, conflict.draft)}>
              Take the new one
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}
