import {
  addAbsence,
  addAttendance,
  changeEvent,
  type Presence,
  removePresence,
  setComplete,
  setPresent,
} from '../edits/events.js';
import {
  type Absence,
  type Attendance,
  type EventItem,
  keyOf,
  nameOf,
  textOf,
  type Written,
} from '../file.js';
import { idsIn } from '../names.js';
import { everybody } from '../speakers.js';
import { Choose, More, NamesField, TextField, useFaults } from './fields.js';
import { Members } from './members.js';
import { useReview } from './review.js';
import { Words } from './words.js';

const titles = { attended: 'Who attended', absent: 'Who stayed away' } as const;

/** A list of people who attended an event, or stayed away. */
function PresenceList({
  at,
  event,
  kind,
  list,
}: {
  event: EventItem;
  kind: Presence;
  at: number;
  list: Attendance | Absence;
}) {
  const { file, names, session, state } = useReview();
  const item = keyOf('events', event);
  const { id } = event;
  const { shown } = useFaults(item, `${kind}[${at}].who`);
  const field = `${kind}[${at}].words`;
  const pin = state.pins.find((each) => each.key === item && each.field === field);
  const named = pin
    ? idsIn(names, pin).filter((each) => !file.places.some((place) => place.id === each))
    : [];
  const offered = [...new Set([...list.who, ...named])];
  const set = (who: string, isOn: boolean): void =>
    session.editing.change((from) => setPresent(from, id, { kind, at }, { who, isOn }));
  return (
    <fieldset class="presence">
      <legend>{titles[kind]}</legend>
      <Words label="Stated in" item={item} field={field} words={list.words} />
      <ul class="checks">
        {offered.map((who) => (
          <li key={who}>
            <label class="check">
              <input
                type="checkbox"
                checked={list.who.includes(who)}
                onChange={(change) => set(who, change.currentTarget.checked)}
              />
              {nameOf(file, who)}
            </label>
          </li>
        ))}
      </ul>
      <Choose
        label={`Add to: ${titles[kind]}`}
        isLabelHidden
        groups={everybody(file, new Set(offered))}
        value=""
        onValue={(who) => who !== '' && set(who, true)}
      >
        <option value="">Add…</option>
      </Choose>
      {shown}
      {'complete' in list && (
        <label class="check">
          <input
            type="checkbox"
            checked={!list.complete}
            onChange={(change) => {
              const isAll = !change.currentTarget.checked;
              session.editing.change((from) => setComplete(from, id, at, isAll));
            }}
          />
          The text names only some of them
        </label>
      )}
      <button
        type="button"
        class="quiet"
        onClick={() => session.editing.change((from) => removePresence(from, id, { kind, at }))}
      >
        Remove this list
      </button>
    </fieldset>
  );
}

/** The passages about an event. The last one cannot be removed. */
function Passages({ event }: { event: EventItem }) {
  const { session } = useReview();
  const { id, passages } = event;
  const without = (passage: Written): void =>
    session.editing.change((from) =>
      changeEvent(from, id, () => ({ passages: passages.filter((each) => each !== passage) })),
    );
  return (
    <>
      {passages.map((passage, at) => (
        <Words
          key={textOf(passage)}
          label={at === 0 ? 'Described in' : 'Also in'}
          item={keyOf('events', event)}
          field={`passages[${at}]`}
          words={passage}
          {...(passages.length > 1 && { onRemove: () => without(passage) })}
        />
      ))}
    </>
  );
}

/** The card of an event: where, when, and who attended. */
export function EventCard({ id }: { id: string }) {
  const { file, session } = useReview();
  const event = file.events.find((each) => each.id === id);
  if (!event) return null;
  const item = keyOf('events', event);
  const { absent = [], attended = [], passages, places = [] } = event;
  const change = (parts: Partial<Omit<EventItem, 'id' | 'confidence'>>, run: string | null = null): void =>
    session.editing.change((from) => changeEvent(from, id, () => parts), run);
  const options = everybody(file, new Set(places)).filter(({ label }) => label === 'Places');
  const first = passages[0];
  return (
    <>
      <TextField
        label="Name, as in the text"
        item={item}
        field="name"
        value={textOf(event.name)}
        onValue={(name) => change({ name }, `name:${id}`)}
      />
      <Members label="Where" ids={places} groups={options} onIds={(ids) => change({ places: ids })} />
      <Words
        label="When"
        item={item}
        field="when"
        words={event.when}
        onRemove={() => change({ when: null })}
      />
      {attended.map((list, at) => (
        <PresenceList key={`${textOf(list.words)}-${at}`} event={event} kind="attended" at={at} list={list} />
      ))}
      {absent.map((list, at) => (
        <PresenceList key={`${textOf(list.words)}-${at}`} event={event} kind="absent" at={at} list={list} />
      ))}
      {first !== undefined && (
        <div class="actions">
          <button
            type="button"
            onClick={() =>
              session.editing.change((from) =>
                addAttendance(from, id, { who: [], words: first, complete: false }),
              )
            }
          >
            Add attendees
          </button>
          <button
            type="button"
            onClick={() => session.editing.change((from) => addAbsence(from, id, { who: [], words: first }))}
          >
            Add absentees
          </button>
        </div>
      )}
      <More item={item} fields={/^(?:aliases|passages)/u}>
        <NamesField
          label="Other names, separated by commas"
          item={item}
          field="aliases"
          names={event.aliases ?? []}
          onNames={(aliases) => change({ aliases }, `aliases:${id}`)}
        />
        <Passages event={event} />
      </More>
    </>
  );
}
