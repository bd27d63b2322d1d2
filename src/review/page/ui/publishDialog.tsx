import { useId, useState } from 'preact/hooks';
import { setHeader } from '../edits/header.js';
import { counted } from '../labels.js';
import { errorsIn } from '../state.js';
import { uncertainItems } from '../uncertain.js';
import { localOf, sentTime } from '../zone.js';
import { Dialog } from './dialog.js';
import { useReview } from './review.js';

/** What is left to review, and what prevents publication. */
function Left() {
  const { file, state } = useReview();
  const uncertain = uncertainItems(file).length;
  const errors = errorsIn(state);
  const open = state.conflicts.length;
  return (
    <ul>
      <li>{uncertain === 0 ? 'Everything is checked.' : `${counted(uncertain, 'item')} left to check.`}</li>
      {open > 0 && (
        <li>
          {counted(open, 'conflict')} left to resolve. Until then, your version is used where it still fits
          the text, and the new draft elsewhere.
        </li>
      )}
      {errors > 0 && <li class="fault">{counted(errors, 'error')} to correct before you can publish.</li>}
    </ul>
  );
}

/** Publishes at once, or from a given time on. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const { file, session, state } = useReview();
  const [fromId, correctedId] = [useId(), useId()];
  const { isNext, publicFrom, state: now } = state.view;
  const isWaiting = now === 'embargoed';
  // A version that answers cannot be replaced by one that waits.
  const canWait = !isNext || isWaiting;
  const planned = (isNext ? publicFrom : file.public) ?? undefined;
  const [from, setFrom] = useState(localOf(planned));
  const [corrected, setCorrected] = useState(file.corrected ?? '');
  const isLater = isNext || now === 'published' || now === 'corrected' || now === 'withdrawn';
  const publish = (): void => {
    onClose();
    const text = corrected.trim();
    // A field that is not sent keeps the file's value.
    if (text === '' && file.corrected !== undefined)
      session.editing.change((from) => setHeader(from, { corrected: undefined }));
    // Without a time, the embargo of the version before would stay.
    const time = sentTime(from, planned) ?? (isWaiting ? new Date().toISOString() : undefined);
    void session.saving.publish({
      ...(canWait && { from: time }),
      ...(text !== '' && { corrected: text }),
    });
  };
  return (
    <Dialog title={isNext ? 'Publish this version' : 'Publish this article'} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          publish();
        }}
      >
        <Left />
        {isLater && (
          <div class="field">
            <label for={correctedId}>Correction date, as readers see it</label>
            <p class="hint">For example: 12 November 2025. Leave it empty if nothing was corrected.</p>
            <input
              id={correctedId}
              value={corrected}
              maxLength={100}
              autocomplete="off"
              onInput={(event) => setCorrected(event.currentTarget.value)}
            />
          </div>
        )}
        {canWait && (
          <div class="field">
            <label for={fromId}>Embargoed until (your local time)</label>
            <p class="hint">Leave it empty to publish now.</p>
            <input
              id={fromId}
              type="datetime-local"
              value={from}
              onInput={(event) => setFrom(event.currentTarget.value)}
            />
          </div>
        )}
        <div class="actions">
          <button type="submit" class="main" disabled={errorsIn(state) > 0}>
            Publish
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
