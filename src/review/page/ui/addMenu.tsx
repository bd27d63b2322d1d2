import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { add, type Selected } from '../adding.js';
import { type Addition, additionsFor } from '../additions.js';
import { type ArticleFile, textOf } from '../file.js';
import { idsIn } from '../names.js';
import { type OptionGroup, optionsNear } from '../speakers.js';
import { Choose } from './fields.js';
import { type Place, reveal, seenOf } from './places.js';
import { useReview } from './review.js';

/** The choices for an addition's target. @param near ids of the entities named in the sentence */
function groupsFor({ target }: Addition, file: ArticleFile, near: readonly string[]): readonly OptionGroup[] {
  if (target === 'event')
    return [
      { label: 'Events', options: file.events.map(({ id, name }) => ({ id, label: textOf(name) || id })) },
    ];
  if (target !== 'person') return optionsNear(file, near);
  const people = new Set(file.people.map(({ id }) => id));
  return optionsNear(
    { ...file, organisations: [], places: [] },
    near.filter((id) => people.has(id)),
  );
}

/** Chooses the person, speaker or event of an addition. */
function TargetForm({
  addition,
  near,
  onBack,
  onWho,
}: {
  addition: Addition;
  near: readonly string[];
  onBack: () => void;
  onWho: (who: string) => void;
}) {
  const { file } = useReview();
  const groups = groupsFor(addition, file, near);
  const isOptional = addition.target === 'speaker';
  const first = groups[0]?.options[0]?.id ?? '';
  const [who, setWho] = useState(isOptional && near.length === 0 ? '' : first);
  return (
    <form
      class="target-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (who !== '' || isOptional) onWho(who);
      }}
    >
      <Choose label={addition.label} groups={groups} value={who} onValue={setWho}>
        {isOptional && <option value="">Speaker not clear</option>}
      </Choose>
      <div class="actions">
        <button type="submit" class="main" disabled={who === '' && !isOptional}>
          Add
        </button>
        <button type="button" onClick={onBack}>
          Back
        </button>
      </div>
    </form>
  );
}

/** Space around the menu, in pixels. */
const gap = 8;

/** The menu of what selected words can become. It opens below them; on a narrow screen it sticks to the bottom. */
export function AddMenu({
  menuRef,
  onClose,
  place,
  selected,
}: {
  menuRef: RefObject<HTMLDivElement | null>;
  selected: Selected;
  /** Where the words are; null until they are shown. */
  place: Place | null;
  onClose: () => void;
}) {
  const { file, names, session, state } = useReview();
  const [pending, setPending] = useState<Addition | null>(null);
  const [hasMore, setMore] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { span } = selected;
  // A new selection starts over.
  useEffect(() => setPending(null), [span.start, span.end]);
  useEffect(() => {
    if (pending) menuRef.current?.querySelector('select')?.focus();
  }, [pending]);
  useLayoutEffect(() => {
    const menu = menuRef.current;
    const pane = menu?.parentElement;
    if (!menu || !pane || !place) return;
    const height = menu.offsetHeight + 2 * gap;
    const { bottom, top } = seenOf(pane);
    const isSticky = getComputedStyle(menu).position === 'sticky';
    // Above the words if there is room only there.
    const isAbove = !isSticky && place.bottom + height > bottom && place.top - height > top;
    const left = Math.min(pane.clientWidth - menu.offsetWidth - gap, place.left);
    menu.style.setProperty('--top', `${isAbove ? place.top - height + gap : place.bottom + gap}px`);
    menu.style.setProperty('--left', `${Math.max(gap, left)}px`);
    reveal(pane, {
      top: place.top - (isAbove ? height : gap),
      bottom: place.bottom + (isAbove ? gap : height),
    });
  }, [place, pending, hasMore]);
  const near = idsIn(names, selected.sentence);
  const run = async (addition: Addition, who: string): Promise<void> => {
    setBusy(true);
    const key = await add(session, addition, selected, { names, who });
    setBusy(false);
    if (key !== null) onClose();
  };
  const additions = additionsFor(file, state.choice?.key ?? null);
  const words = state.view.text.slice(span.start, span.end).trim();
  return (
    <div
      ref={menuRef}
      class="add-menu"
      role="dialog"
      aria-label={`Add “${words}” as`}
      aria-busy={isBusy}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="add-head">
        <p class="add-words">{words}</p>
        <button type="button" class="quiet" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </div>
      {pending ? (
        <TargetForm
          key={pending.id}
          addition={pending}
          near={near}
          onBack={() => setPending(null)}
          onWho={(who) => void run(pending, who)}
        />
      ) : (
        <div class="add-choices">
          {additions
            .filter(({ isRare = false }) => hasMore || !isRare)
            .map((addition) => (
              <button
                key={addition.id}
                type="button"
                disabled={isBusy}
                onClick={() => (addition.target === 'none' ? void run(addition, '') : setPending(addition))}
              >
                {addition.label}
              </button>
            ))}
          <button type="button" class="quiet" onClick={() => setMore(!hasMore)}>
            {hasMore ? 'Less' : 'More…'}
          </button>
        </div>
      )}
    </div>
  );
}
