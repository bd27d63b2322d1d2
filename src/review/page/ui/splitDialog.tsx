import { useId, useState } from 'preact/hooks';
import { type Reference, referencesTo, split } from '../edits/merging.js';
import { type ArticleFile, entityOf, keyOf, textOf } from '../file.js';
import { labelOf } from '../labels.js';
import { standing } from '../names.js';
import { Dialog } from './dialog.js';
import { useReview } from './review.js';

const verbs = { says: 'Statement', attended: 'Attended', absent: 'Stayed away from', about: 'Fact' } as const;

function referenceText(file: ArticleFile, { id, kind }: Reference): string {
  const list = kind === 'says' ? 'statements' : kind === 'about' ? 'facts' : 'events';
  return `${verbs[kind]}: ${labelOf(file, keyOf(list, { id })).title}`;
}

/** Splits a person in two: asks for the second one's name and references. */
export function SplitDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { file, session, state } = useReview();
  const [nameId, listId, faultId] = [useId(), useId(), useId()];
  const [name, setName] = useState('');
  const [fault, setFault] = useState('');
  const [moved, setMoved] = useState<readonly Reference[]>([]);
  const item = entityOf(file, id);
  const references = referencesTo(file, id);
  const isMoved = (one: Reference): boolean =>
    moved.some(({ at, id, kind }) => at === one.at && id === one.id && kind === one.kind);
  const toggle = (one: Reference, isOn: boolean): void =>
    setMoved(
      isOn
        ? [...moved, one]
        : moved.filter(({ at, id, kind }) => at !== one.at || id !== one.id || kind !== one.kind),
    );
  const run = async (): Promise<void> => {
    const [first] = standing(state.view.text, name.trim());
    if (!first) {
      setFault('These words are not in the text.');
      return;
    }
    const written = await session.words({ ...first, how: 'first' });
    const introduced = await session.words({ ...first, how: 'unique' });
    if (written === null || introduced === null) {
      setFault('These words cannot be used as a name.');
      return;
    }
    const added = split(session.holder.file, id, { name: written, introduced, references: moved });
    session.editing.change(() => added.file);
    onClose();
    session.editing.goTo(added.key);
  };
  return (
    <Dialog title={`Split ${textOf(item?.name)} into two people`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <div class="field">
          <label for={nameId}>Name of the second person, as in the text</label>
          <input
            id={nameId}
            list={listId}
            value={name}
            autocomplete="off"
            aria-describedby={fault ? faultId : undefined}
            aria-invalid={fault !== ''}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <datalist id={listId}>
            {item?.aliases?.map((alias) => (
              <option key={alias} value={alias} />
            ))}
          </datalist>
          {fault && (
            <p id={faultId} class="fault" role="alert">
              {fault}
            </p>
          )}
        </div>
        {references.length > 0 && (
          <fieldset class="field">
            <legend>What belongs to the second person?</legend>
            <ul class="checks">
              {references.map((one) => (
                <li key={`${one.kind}-${one.id}-${one.at}`}>
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={isMoved(one)}
                      onChange={(event) => toggle(one, event.currentTarget.checked)}
                    />
                    {referenceText(file, one)}
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        )}
        <div class="actions">
          <button type="submit" class="main" disabled={name.trim() === ''}>
            Split
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
