import { useId, useState } from 'preact/hooks';
import { doubtsOf } from '../doubts.js';
import { setHeader } from '../edits/header.js';
import { counted } from '../labels.js';
import { errorsIn } from '../state.js';
import { localOf, sentTime } from '../zone.js';
import { Dialog } from './dialog.js';
import { useReview } from './review.js';

/** What is left to look at, and what stops the publication. */
function Left() {
  const { file, state } = useReview();
  const doubts = doubtsOf(file).length;
  const errors = errorsIn(state);
  const open = state.conflicts.length;
  return (
    <ul>
      <li>{doubts === 0 ? 'Everything is looked at.' : `${counted(doubts, 'item')} left to look at.`}</li>
      {open > 0 && (
        <li>
          {counted(open, 'conflict')} not decided: yours counts where it still fits the text, else the new
          draft.
        </li>
      )}
      {errors > 0 && (
        <li class="fault">{counted(errors, 'error')} in it: an article with errors cannot be published.</li>
      )}
    </ul>
  );
}

/** Publishes, at once or from a time on. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const { file, session, state } = useReview();
  const [fromId, correctedId] = [useId(), useId()];
  const { isNext, publicFrom, state: now } = state.view;
  const isWaiting = now === 'embargoed';
  // A version that answers is not replaced by one that does so later.
  const canWait = !isNext || isWaiting;
  const planned = (isNext ? publicFrom : file.public) ?? undefined;
  const [from, setFrom] = useState(localOf(planned));
  const [corrected, setCorrected] = useState(file.corrected ?? '');
  const isLater = isNext || now === 'published' || now === 'corrected' || now === 'withdrawn';
  const publish = (): void => {
    onClose();
    const text = corrected.trim();
    // What is left out stays as the file has it.
    if (text === '' && file.corrected !== undefined)
      session.editing.change((from) => setHeader(from, { corrected: undefined }));
    // Of a version before that waits the time would stay, were none sent.
    const time = sentTime(from, planned) ?? (isWaiting ? new Date().toISOString() : undefined);
    void session.filing.publish({
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
            <label for={correctedId}>Corrected, as readers are told it</label>
            <p class="hint">For example: 12 November 2025. Leave it empty where nothing was corrected.</p>
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
            <label for={fromId}>Public from, in your time</label>
            <p class="hint">Leave it empty to publish at once.</p>
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
