import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { scrolling, useReview } from './review.js';

/** Asks a question of this version. */
export function TryIt() {
  const { session } = useReview();
  const id = useId();
  const [line, setLine] = useState('');
  const [answer, setAnswer] = useState('');
  const [isAsking, setAsking] = useState(false);
  const shown = useRef<HTMLDivElement>(null);
  // The answer may be out of view.
  useEffect(() => {
    if (answer !== '') shown.current?.scrollIntoView({ block: 'nearest', behavior: scrolling() });
  }, [answer]);
  const ask = async (): Promise<void> => {
    setAsking(true);
    setAnswer(await session.ask(line));
    setAsking(false);
  };
  return (
    <form
      class="try-it"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <div class="field">
        <label for={id}>Ask this version a question</label>
        <input
          id={id}
          value={line}
          autocomplete="off"
          maxLength={4000}
          onInput={(event) => setLine(event.currentTarget.value)}
        />
      </div>
      <button type="submit" disabled={line.trim() === '' || isAsking}>
        Ask
      </button>
      <div ref={shown} class="answer" role="status">
        {isAsking ? 'Looking for the answer…' : answer}
      </div>
    </form>
  );
}
