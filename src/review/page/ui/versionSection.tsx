import { useState } from 'preact/hooks';
import type { View } from '../../api.js';
import { Question } from './dialog.js';
import { useReview } from './review.js';

/** The states of an article, as its editor reads them. */
export const stateNames: Readonly<Record<View['state'], string>> = {
  draft: 'Draft',
  embargoed: 'Public later',
  published: 'Published',
  corrected: 'Published, corrected',
  withdrawn: 'Withdrawn',
};

const meanings: Readonly<Record<View['state'], string>> = {
  draft: 'It answers nobody until it is published.',
  embargoed: 'It is published, and answers from its time on.',
  published: 'It answers.',
  corrected: 'It answers, and says when it was corrected.',
  withdrawn: 'It answers nobody, and says that it is withdrawn.',
};

/** What state the article is in, and how it is taken back. */
export function VersionSection({ onGone }: { onGone: () => void }) {
  const { session, state } = useReview();
  const [asked, setAsked] = useState<'withdraw' | 'discard' | null>(null);
  const { isNext, state: now } = state.view;
  const close = (): void => setAsked(null);
  return (
    <>
      <p>
        {stateNames[now]}: {meanings[now]}
        {isNext && ' You are looking at its next version, which answers nobody yet.'}
      </p>
      <div class="actions">
        {now !== 'draft' && now !== 'withdrawn' && (
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
          onYes={() => void session.filing.withdraw()}
        >
          <p>It answers nobody any more. It can be published again.</p>
        </Question>
      )}
      {asked === 'discard' && (
        <Question
          title={isNext ? 'Discard this version?' : 'Discard the draft?'}
          does="Discard"
          onClose={close}
          onYes={() => void session.filing.discard(onGone)}
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
