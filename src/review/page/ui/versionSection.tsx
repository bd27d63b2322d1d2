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
        {stateText(state.view)}. {meaningOf(now)}
        {isNext && ' You are reviewing its next version, which is not published yet.'}
      </p>
      <div class="actions">
        {now !== null && now !== 'draft' && now !== 'withdrawn' && (
          <button type="button" onClick={() => setAsked('withdraw')}>
            Withdraw…
          </button>
        )}
        {(now === 'draft' || isNext) && (
          <button type="button" onClick={() => setAsked('discard')}>
            Discard…
          </button>
        )}
      </div>
      {asked === 'withdraw' && (
        <Question
          title="Withdraw this article?"
          does="Withdraw"
          onClose={close}
          onYes={() => void session.saving.withdraw()}
        >
          <p>The bot will stop answering from it. You can publish it again later.</p>
        </Question>
      )}
      {asked === 'discard' && (
        <Question
          title={isNext ? 'Discard this version?' : 'Discard this draft?'}
          does="Discard"
          onClose={close}
          onYes={() => void session.saving.discard(onGone)}
        >
          <p>
            {isNext
              ? 'Its files will be deleted. The published version stays as it is.'
              : 'The article and everything found in it will be deleted.'}
          </p>
        </Question>
      )}
    </>
  );
}
