import { type Conflict, conflictTitle, sideText } from '../conflicts.js';
import { setNotSpeech } from '../edits/header.js';
import { type Key, partsOf, type Span } from '../file.js';
import { kindNames, labelOf } from '../labels.js';
import type { PlacedFault } from '../pins.js';
import { sentence } from '../state.js';
import { useReview } from './review.js';

/** Actions for a quotation that no statement covers. */
function QuotationActions({ onText, quotation }: { quotation: Span; onText: (words: Span) => void }) {
  const { session, state } = useReview();
  const { end, start } = quotation;
  const dismiss = (): void => {
    const words = state.view.text.slice(start, end);
    session.editing.change((from) => setNotSpeech(from, words, true));
    // The focused button disappears.
    document.querySelector<HTMLElement>('#faults h2')?.focus({ preventScroll: true });
  };
  return (
    <div class="actions">
      <button type="button" onClick={() => onText(quotation)}>
        Show in text
      </button>
      <button type="button" onClick={dismiss}>
        Not a quotation
      </button>
    </div>
  );
}

function FaultLine({ fault, onText }: { fault: PlacedFault; onText: (words: Span) => void }) {
  const { file, session } = useReview();
  const { field, key, message, quotation } = fault;
  const place = (at: Key): string =>
    [kindNames[partsOf(at).list], labelOf(file, at).title, field].filter(Boolean).join(' · ');
  return (
    <li class={`is-${fault.severity}`}>
      {(key !== null || field !== '') && <p class="fault-place">{key === null ? field : place(key)}</p>}
      <p>{sentence(message)}</p>
      {key !== null && !key.startsWith('header:') && (
        <button type="button" onClick={() => session.editing.goTo(key)}>
          Go there
        </button>
      )}
      {quotation && <QuotationActions quotation={quotation} onText={onText} />}
    </li>
  );
}

/** All faults of the file. */
export function FaultList({ onText }: { onText: (words: Span) => void }) {
  const { state } = useReview();
  return (
    <ul class="troubles">
      {state.faults.map((fault) => (
        <FaultLine
          key={`${fault.key}-${fault.field}-${fault.message}-${fault.quotation?.start}`}
          fault={fault}
          onText={onText}
        />
      ))}
    </ul>
  );
}

/** A conflict to decide. */
function ConflictLine({ conflict }: { conflict: Conflict }) {
  const { file, session } = useReview();
  const { draft, obstacle, why, yours } = conflict;
  return (
    <li>
      <p class="fault-place">{conflictTitle(file, conflict)}</p>
      <p>{obstacle === null ? sentence(why) : sentence(`your version no longer fits: ${obstacle}`)}</p>
      <dl>
        <dt>Yours</dt>
        <dd>{sideText(file, conflict, yours)}</dd>
        <dt>New draft</dt>
        <dd>{sideText(file, conflict, draft)}</dd>
      </dl>
      <div class="actions">
        {obstacle === null && (
          <button type="button" onClick={() => session.editing.decide(conflict, yours)}>
            Keep yours
          </button>
        )}
        <button type="button" onClick={() => session.editing.decide(conflict, draft)}>
          Use the new draft
        </button>
      </div>
    </li>
  );
}

/** The conflicts between an editor's changes and a new draft. */
export function Conflicts() {
  const { state } = useReview();
  return (
    <ul class="troubles">
      {state.conflicts.map((conflict) => (
        <ConflictLine key={`${conflict.at}-${JSON.stringify(conflict.yours)}`} conflict={conflict} />
      ))}
    </ul>
  );
}
