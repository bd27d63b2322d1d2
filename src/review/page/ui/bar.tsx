import { counted } from '../labels.js';
import { errorsIn, isChanged, isPublishable } from '../state.js';
import { progress, uncertainItems } from '../uncertain.js';
import { useReview } from './review.js';

/** The progress of the review, and the main actions. */
export function Bar({ onFaults, onPublish }: { onFaults: () => void; onPublish: () => void }) {
  const { file, session, state } = useReview();
  const { all, done } = progress(state.first, uncertainItems(file));
  const errors = errorsIn(state);
  const { history, isBusy } = state;
  return (
    <footer class="bar">
      <p class="progress">
        {all === 0 ? (
          'Nothing to check'
        ) : (
          <>
            <progress max={all} value={done} aria-hidden="true" />
            <span>
              {done} of {all} checked
            </span>
          </>
        )}
        {isChanged(state) && <span class="unsaved">Unsaved</span>}
      </p>
      {state.faults.length > 0 && (
        <button type="button" class={errors > 0 ? 'faults is-wrong' : 'faults'} onClick={onFaults}>
          {errors > 0 ? counted(errors, 'error') : counted(state.faults.length, 'warning')}
        </button>
      )}
      <div class="bar-actions">
        <button
          type="button"
          disabled={history.past.length === 0}
          aria-keyshortcuts="u Control+Z"
          onClick={() => session.editing.undo()}
        >
          Undo
        </button>
        <button
          type="button"
          class="wide-only"
          disabled={history.future.length === 0}
          onClick={() => session.editing.redo()}
        >
          Redo
        </button>
        <button
          type="button"
          disabled={!isChanged(state) || isBusy}
          aria-keyshortcuts="Control+S"
          onClick={() => void session.saving.save()}
        >
          Save
        </button>
        <button type="button" class="main" disabled={!isPublishable(state) || isBusy} onClick={onPublish}>
          Publish
        </button>
      </div>
    </footer>
  );
}
