import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../api.js';
import type { Bring } from '../apiClient.js';
import { stateText } from '../states.js';

/** Whether a submission becomes a next version or a new article. */
export type Becomes = NonNullable<Bring['becomes']>;

/** The state of an article as a clause of a sentence. */
function stateClause({ publicFrom, state }: Entry): string {
  if (state === null) return 'whose file cannot be read';
  return state === 'draft'
    ? 'which is a draft'
    : `which is ${stateText({ publicFrom, state }).toLowerCase()}`;
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
      <legend class="unseen">Which article is this?</legend>
      <p ref={ref} tabIndex={-1}>
        This looks like “{entry.title ?? entry.slug}”, {stateClause(entry)}: its next version, or a new
        article?
      </p>
      <div class="actions">
        <button
          type="button"
          class="main"
          disabled={isBusy}
          onClick={() => onBecomes({ as: 'version', of: entry.slug })}
        >
          {isBusy ? 'Reading it …' : 'Its next version'}
        </button>
        <button type="button" disabled={isBusy} onClick={() => onBecomes({ as: 'article' })}>
          A new article
        </button>
        <button type="button" class="quiet" disabled={isBusy} onClick={onClose}>
          Cancel
        </button>
      </div>
    </fieldset>
  );
}
