import { movePoint } from '../edits/header.js';
import { type Key, pointKey } from '../file.js';
import { useFaults } from './fields.js';
import { useReview } from './review.js';

/** The card of a key point, which can be moved. */
export function PointCard({ item }: { item: Key }) {
  const { file, session } = useReview();
  const { shown } = useFaults(item, '');
  const at = file.summary.findIndex((point) => pointKey(point) === item);
  const point = file.summary[at];
  if (point === undefined) return null;
  const move = (by: number): void => session.editing.change((from) => movePoint(from, at, by));
  return (
    <>
      <p class="hint">
        Key point {at + 1} of {file.summary.length}
      </p>
      {shown}
      <div class="actions">
        <button type="button" disabled={at === 0} onClick={() => move(-1)}>
          Move up
        </button>
        <button type="button" disabled={at === file.summary.length - 1} onClick={() => move(1)}>
          Move down
        </button>
      </div>
    </>
  );
}
