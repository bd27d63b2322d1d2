import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type Key, partsOf } from '../file.js';
import { kindNames, labelOf } from '../labels.js';
import { EntityCard } from './entityCard.js';
import { EventCard } from './eventCard.js';
import { FactCard } from './factCard.js';
import { Faults } from './fields.js';
import { PointCard } from './pointCard.js';
import { useReview } from './review.js';
import { StatementCard } from './statementCard.js';

/** Fields that show their own faults. */
const shownInPlace =
  /^(?:name|aliases|role|of|introduced|words|cue|speakers|about|when|places|passages|attended|absent)\b/u;

function CardBody({ item }: { item: Key }) {
  const { list, id } = partsOf(item);
  switch (list) {
    case 'people':
    case 'organisations':
    case 'places':
      return <EntityCard id={id} list={list} />;
    case 'statements':
      return <StatementCard id={id} />;
    case 'events':
      return <EventCard id={id} />;
    case 'facts':
      return <FactCard id={id} />;
    default:
      return <PointCard item={item} />;
  }
}

function Actions({ children, item }: { item: Key; children?: ComponentChildren }) {
  const { session, showInText } = useReview();
  return (
    <div class="actions">
      {children}
      <button type="button" class="narrow-only" onClick={() => showInText(item)}>
        Show in text
      </button>
      <button type="button" class="quiet" onClick={() => session.editing.remove(item)}>
        Remove
      </button>
    </div>
  );
}

/** Everything about an item that can be edited. Only the chosen item has a card. */
export function Card({ item }: { item: Key }) {
  const { file, session, state } = useReview();
  const faultsId = useId();
  const { list } = partsOf(item);
  const { title } = labelOf(file, item);
  const uncertain = state.choice?.uncertain;
  const others = state.faults.filter(({ field, key }) => key === item && !shownInPlace.test(field));
  return (
    // Shortcuts move the focus here; Tab goes on into the card.
    <fieldset id="card" class="card" tabIndex={-1}>
      <legend class="unseen">
        {kindNames[list]}: {title}
        {uncertain ? `; ${uncertain.sure === null ? '' : `${uncertain.sure}: `}${uncertain.what}` : ''}
      </legend>
      <Faults id={faultsId} faults={others} />
      <CardBody key={item} item={item} />
      <Actions item={item}>
        {uncertain && (
          <button type="button" class="main" onClick={() => session.editing.confirm()}>
            Confirm
          </button>
        )}
      </Actions>
    </fieldset>
  );
}
