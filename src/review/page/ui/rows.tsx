import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Key } from '../file.js';
import { labelOf } from '../labels.js';
import type { UncertainItem } from '../uncertain.js';
import { Card } from './card.js';
import { useReview } from './review.js';

/** A list row of an item; the chosen one contains its card. */
function Row({
  badge,
  isOpen,
  item,
  note,
}: {
  item: Key;
  /** Whether the card is shown in this row. */
  isOpen: boolean;
  badge: string | null;
  /** Replaces the usual text beside the title. */
  note?: string;
}) {
  const { file, session } = useReview();
  const { detail, title } = labelOf(file, item);
  return (
    <li class={isOpen ? 'row is-open' : 'row'} id={`row-${item}`}>
      <button
        type="button"
        class="row-head"
        aria-expanded={isOpen}
        onClick={() => session.editing.choose(isOpen ? null : item)}
      >
        <span class="row-title">{title || '(empty)'}</span>
        {badge !== null && <span class="badge">{badge}</span>}
        <span class="row-detail">{note ?? detail}</span>
      </button>
      {isOpen && <Card item={item} />}
    </li>
  );
}

/** The items of one kind. An item chosen among the uncertain ones opens there, not here. */
export function Items({ items }: { items: readonly Key[] }) {
  const { state } = useReview();
  const { choice, faults } = state;
  if (items.length === 0) return <p class="hint">None.</p>;
  return (
    <ul class="rows">
      {items.map((item) => {
        const isFaulty = faults.some(({ key, severity }) => key === item && severity === 'error');
        return (
          <Row
            key={item}
            item={item}
            isOpen={choice?.key === item && choice.uncertain === null}
            badge={isFaulty ? 'error' : null}
          />
        );
      })}
    </ul>
  );
}

/** The uncertain items, the least certain first. */
export function UncertainList({ uncertain }: { uncertain: readonly UncertainItem[] }) {
  const { file, state } = useReview();
  return (
    <ol class="rows">
      {uncertain.map(({ key, sure, what }) => (
        <Row
          key={key}
          item={key}
          isOpen={state.choice?.key === key}
          badge={sure}
          note={[labelOf(file, key).detail, what].filter(Boolean).join(' · ')}
        />
      ))}
    </ol>
  );
}

/** A section of items. */
export function Section({
  children,
  count,
  id,
  title,
}: {
  id: string;
  title: string;
  count?: number;
  children: ComponentChildren;
}) {
  const headingId = useId();
  return (
    <section id={id} class="section" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>
        {title}
        {count !== undefined && <span class="count"> {count}</span>}
      </h2>
      {children}
    </section>
  );
}
