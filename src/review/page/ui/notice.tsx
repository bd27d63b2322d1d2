import { useEffect, useState } from 'preact/hooks';
import { isChanged, type Notice } from '../state.js';
import { useReview } from './review.js';

/** Offers a text as a download. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** How long a success message is shown, in milliseconds. */
const glance = 6_000;

/** A success message, shown for a while. */
function Said({ notice }: { notice: Notice | null }) {
  const [old, setOld] = useState<Notice | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setOld(notice), glance);
    return () => clearTimeout(timer);
  }, [notice]);
  // The element is always there, so that screen readers announce its changes.
  return (
    <p class={notice && notice !== old ? 'said' : 'unseen'} role="status">
      {notice?.text}
    </p>
  );
}

/** The notice to the editor, with its actions. */
export function NoticeLine() {
  const { file, session, state } = useReview();
  const { lost, notice, view } = state;
  const own = lost ?? (notice?.kind === 'trouble' && isChanged(state) ? file : null);
  const isNote = notice?.kind === 'note';
  const isTrouble = notice !== null && notice.kind !== 'said' && !isNote;
  return (
    <>
      <Said notice={notice?.kind === 'said' ? notice : null} />
      {isNote && (
        <div class="notice is-note" role="status">
          <p>{notice.text}</p>
          <button type="button" class="quiet" onClick={() => session.editing.dismiss()}>
            Close
          </button>
        </div>
      )}
      {(isTrouble || lost) && (
        <div class="notice" role="alert">
          <p>{isTrouble ? notice.text : 'You can still download your changes.'}</p>
          <div class="actions">
            {notice?.again && (
              <button type="button" onClick={notice.again}>
                Try again
              </button>
            )}
            {notice?.kind === 'stale' && (
              <button type="button" onClick={() => void session.saving.reload()}>
                Reload
              </button>
            )}
            {own && (
              <button
                type="button"
                onClick={() => download(`${view.slug}.json`, `${JSON.stringify(own, null, 2)}\n`)}
              >
                Download your changes
              </button>
            )}
            <button type="button" class="quiet" onClick={() => session.editing.dismiss()}>
              Close
            </button>
          </div>
        </div>
      )}
    </>
  );
}
