import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../api.js';
import type { Submission } from '../apiClient.js';
import { stateText } from '../states.js';

/** Whether a submission becomes a next version or a new article. */
export type Becomes = NonNullable<Submission['becomes']>;

/** The state of an article as a clause of a sentence. */
function stateClause({ publicFrom, state }: Entry): string {
  if (state === null) return 'whose file cannot be read';
  const text = stateText({ publicFrom, state });
  return state === 'draft' ? 'which is a draft' : `which is ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Asks whether a submission is the next version of an existing article. */
export function VersionChoice({
  entry,
  isBusy,
  onBecomes,
  onClose,
}: {
  entry: Entry;
  isBusy: boolean;
  onBecomes: (becomes: Becomes) => void;
  onClose: () => void;
}) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <fieldset class="which">
      <legend class="unseen">Next version or new article?</legend>
      <p ref={ref} tabIndex={-1}>
        This looks like “{entry.title ?? entry.slug}”, {stateClause(entry)}. Is it the next version, or a new
        article?
      </p>
      <div class="actions">
        <button
          type="button"
          class="main"
          disabled={isBusy}
          onClick={() => onBecomes({ as: 'version', of: entry.slug })}
        >
          {isBusy ? 'Reading…' : 'Next version'}
        </button>
        <button type="button" disabled={isBusy} onClick={() => onBecomes({ as: 'article' })}>
          New article
        </button>
        <button type="button" class="quiet" disabled={isBusy} onClick={onClose}>
          Cancel
        </button>
      </div>
    </fieldset>
  );
}
