import { useState } from 'preact/hooks';
import { meaningOf, stateText } from '../states.js';
import { Question } from './dialog.js';
import { useReview } from './review.js';

/** The state of the article, and how to withdraw or discard it. */
export function VersionSection({ onGone }: { onGone: () => void }) {
  const { session, state } = useReview();
  const [asked, setAsked] = useState<'withdraw' | 'discard' | null>(null);
  const { isNext, state: now } = state.view;
  const close = (): void => setAsked(null);
  return (
    <>
      <p>
        {stateText(state.view)}: {meaningOf(now)}
        {isNext && ' You are looking at its next version, which answers nobody yet.'}
      </p>
      <div class="actions">
        {now !== null && now !== 'draft' && now !== 'withdrawn' && (
          <button type="button" onClick={() => setAsked('withdraw')}>
            Withdraw …
          </button>
        )}
        {(now === 'draft' || isNext) && (
          <button type="button" onClick={() => setAsked('discard')}>
            Discard …
          </button>
        )}
      </div>
      {asked === 'withdraw' && (
        <Question
          title="Withdraw the article?"
          does="Withdraw"
          onClose={close}
          onYes={() => void session.saving.withdraw()}
        >
          <p>It answers nobody any more. It can be published again.</p>
        </Question>
      )}
      {asked === 'discard' && (
        <Question
          title={isNext ? 'Discard this version?' : 'Discard the draft?'}
          does="Discard"
          onClose={close}
          onYes={() => void session.saving.discard(onGone)}
        >
          <p>
            {isNext
              ? 'Its files are deleted. The version that answers stays as it is.'
              : 'The article and all that was read in it are deleted.'}
          </p>
        </Question>
      )}
    </>
  );
}
