import { useState } from 'preact/hooks';
import { type EntityKind, moveTo, rename, setAliases, setKind, setOf, setRole } from '../edits/entities.js';
import { join } from '../edits/merging.js';
import { type EntityItem, type EntityList, keyOf, listOf, type PersonItem, textOf } from '../file.js';
import { everybody } from '../speakers.js';
import { Choose, More, NamesField, TextField, useFaults } from './fields.js';
import { Members } from './members.js';
import { useReview } from './review.js';
import { SplitDialog } from './splitDialog.js';
import { Words } from './words.js';

const kindOptions = [
  { label: 'People', options: [{ id: 'people', label: 'Person' }] },
  {
    label: 'Organisations',
    options: [
      { id: 'organisation', label: 'Organisation' },
      { id: 'group', label: 'Group of people' },
    ],
  },
  {
    label: 'Places',
    options: [
      { id: 'country', label: 'Country' },
      { id: 'region', label: 'Region' },
      { id: 'city', label: 'City or town' },
      { id: 'site', label: 'Building or site' },
    ],
  },
];

const isPlace = (kind: EntityKind): boolean => kind !== 'organisation' && kind !== 'group';
const kinds: readonly EntityKind[] = ['organisation', 'group', 'country', 'region', 'city', 'site'];

/** Sets what an entity is: a person, or a kind of organisation or place. */
function Kind({ id, list, item }: { id: string; list: EntityList; item: EntityItem }) {
  const { session } = useReview();
  const now = 'kind' in item ? item.kind : list;
  const set = (value: string): void => {
    const kind = kinds.find((each) => each === value);
    const into = kind === undefined ? 'people' : isPlace(kind) ? 'places' : 'organisations';
    session.editing.change((file) => {
      const moved = moveTo(file, id, into);
      return kind === undefined ? moved : setKind(moved, id, kind);
    });
    // It has moved to another list.
    if (into !== list) session.editing.goTo(keyOf(into, { id }));
  };
  return <Choose label="Type" groups={kindOptions} value={now} onValue={set} />;
}

/** Merges this entity with another one. */
function Same({ id }: { id: string }) {
  const { file, session } = useReview();
  const [other, setOther] = useState('');
  const merge = (): void => {
    session.editing.change((from) => join(from, id, other));
    setOther('');
  };
  return (
    <div class="beside">
      <Choose label="Merge with" groups={everybody(file, new Set([id]))} value={other} onValue={setOther}>
        <option value="">Choose…</option>
      </Choose>
      <button type="button" disabled={other === ''} onClick={merge}>
        Merge
      </button>
    </div>
  );
}

/** The fields that only people have. */
function PersonFields({ person }: { person: PersonItem }) {
  const { file, session } = useReview();
  const item = keyOf('people', person);
  const { id } = person;
  const { shown } = useFaults(item, 'of');
  return (
    <>
      <Words
        label="Role, as in the text"
        item={item}
        field="role"
        words={person.role}
        onRemove={() => session.editing.change((from) => setRole(from, id, null))}
      />
      <Members
        label="Affiliation"
        ids={person.of ?? []}
        groups={everybody(file, new Set([id, ...(person.of ?? []), ...file.people.map((each) => each.id)]))}
        onIds={(of) => session.editing.change((from) => setOf(from, id, of))}
      />
      {shown}
    </>
  );
}

/** The card of a person, organisation or place. */
export function EntityCard({ id, list }: { id: string; list: EntityList }) {
  const { file, session } = useReview();
  const [isSplitting, setSplitting] = useState(false);
  const item = file[list].find((each) => each.id === id);
  if (!item || listOf(file, id) !== list) return null;
  const key = keyOf(list, item);
  const person = list === 'people' ? file.people.find((each) => each.id === id) : undefined;
  return (
    <>
      <TextField
        label="Full name, as in the text"
        item={key}
        field="name"
        value={textOf(item.name)}
        onValue={(name) => session.editing.change((from) => rename(from, id, name), `name:${id}`)}
      />
      <Kind id={id} list={list} item={item} />
      {person && <PersonFields person={person} />}
      <More item={key} fields={/^(?:aliases|introduced)/u}>
        <NamesField
          label="Other names, separated by commas"
          item={key}
          field="aliases"
          names={item.aliases ?? []}
          onNames={(names) => session.editing.change((from) => setAliases(from, id, names), `aliases:${id}`)}
        />
        <Words label="Introduced by" item={key} field="introduced" words={item.introduced} />
        <Same id={id} />
        {person && (
          <button type="button" class="quiet" onClick={() => setSplitting(true)}>
            Split into two people…
          </button>
        )}
      </More>
      {isSplitting && <SplitDialog id={id} onClose={() => setSplitting(false)} />}
    </>
  );
}
