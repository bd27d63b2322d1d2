import { useEffect } from 'preact/hooks';
import { Refused } from '../apiClient.js';
import { sentence } from '../state.js';
import { PageLink } from './pageLink.js';

/** An article that could not be opened, and why. */
export function Unopened({
  again,
  error,
  onList,
  slug,
  token,
}: {
  error: unknown;
  slug: string;
  token: string;
  /** Tries again. */
  again: () => void;
  onList: () => void;
}) {
  useEffect(() => {
    document.title = `${slug} · Review · Verbatim`;
  }, [slug]);
  const isGone = error instanceof Refused && error.status === 404;
  const faults = error instanceof Refused ? error.faults : [];
  return (
    <main class="start">
      <p>
        <PageLink token={token} article={null} onGo={onList}>
          ← All articles
        </PageLink>
      </p>
      <h1>{slug}</h1>
      <div role="alert">
        <p>{isGone ? 'There is no article with this name.' : sentence(error)}</p>
        {faults.map(({ message }) => (
          <p key={message} class="fault place">
            {message}
          </p>
        ))}
      </div>
      <p>
        <button type="button" onClick={again}>
          Try again
        </button>
      </p>
    </main>
  );
}
