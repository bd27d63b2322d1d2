import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Selected } from '../adding.js';
import { type Key, overlaps, type Span, textOf } from '../file.js';
import { NameFinder } from '../names.js';
import type { Session } from '../session.js';
import { isChanged } from '../state.js';
import { stateText } from '../states.js';
import { Bar } from './bar.js';
import { ItemsPane } from './itemsPane.js';
import { KeysDialog } from './keysDialog.js';
import { NoticeLine } from './notice.js';
import { PublishDialog } from './publishDialog.js';
import { ReviewContext, scrolling, useNarrow, useSessionState } from './review.js';
import { TextPane } from './textPane.js';
import { useShortcuts } from './useShortcuts.js';

type View = 'text' | 'items';

/** The switch between text and items on a narrow screen. */
function Views({ now, onView }: { now: View; onView: (view: View) => void }) {
  const tab = (view: View, label: string) => (
    <button type="button" aria-current={now === view} onClick={() => onView(view)}>
      {label}
    </button>
  );
  return (
    <nav class="views" aria-label="Views">
      {tab('text', 'Text')}
      {tab('items', 'Items')}
    </nav>
  );
}

/** The page of an article under review. */
export function ReviewPage({
  onList,
  session,
}: {
  session: Session;
  /** Goes back to the list. */
  onList: () => void;
}) {
  const state = useSessionState(session.holder);
  const file = state.history.present;
  const isNarrow = useNarrow();
  const [view, setView] = useState<View>('items');
  const [dialog, setDialog] = useState<'publish' | 'keys' | null>(null);
  const [selected, select] = useState<Selected | null>(null);
  const { text } = state.view;
  const finder = useMemo(() => new NameFinder(text), [text]);
  const names = useMemo(() => finder.namesOf(file), [finder, file]);
  const goToText = useCallback((): void => {
    setView('text');
    requestAnimationFrame(() => {
      const place = document.querySelector('.text .is-chosen')?.closest<HTMLElement>('[data-unit]');
      (place ?? document.querySelector<HTMLElement>('.text [data-unit]'))?.focus();
    });
  }, []);
  const showKeys = useCallback((): void => setDialog('keys'), []);
  const keys = useShortcuts(session, goToText, showKeys);

  useEffect(() => {
    document.title = `${textOf(file.title) || state.view.slug} · Review · Verbatim`;
  }, [file.title]);
  useEffect(() => {
    if (!isChanged(state)) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isChanged(state)]);
  // A focused item is among the items.
  useEffect(() => {
    if (state.attention > 0) setView('items');
  }, [state.attention]);

  const showInText = useCallback(
    (key: Key): void => {
      session.editing.choose(key);
      setView('text');
      requestAnimationFrame(() =>
        document
          .querySelector('.text .is-chosen')
          ?.scrollIntoView({ block: 'center', behavior: scrolling() }),
      );
    },
    [session],
  );
  const picked = (key: Key): void => {
    if (isNarrow) session.editing.goTo(key);
    else session.editing.choose(key);
  };
  const selectAt = (span: Span): void => {
    setView('text');
    select({ span, sentence: state.view.sentences.find((each) => overlaps(each, span)) ?? span });
  };
  const goToFaults = (): void => {
    setView('items');
    requestAnimationFrame(() => {
      const section = document.getElementById('faults');
      section?.scrollIntoView({ block: 'start', behavior: scrolling() });
      section?.querySelector('h2')?.focus({ preventScroll: true });
    });
  };
  const shown = (which: View): string => (isNarrow && view !== which ? 'pane is-hidden' : 'pane');

  return (
    <ReviewContext.Provider value={{ session, state, file, names, showInText }}>
      <div class="review">
        <header class="head">
          <button type="button" class="quiet back" aria-label="All articles" onClick={onList}>
            ← <span class="wide-only">All articles</span>
          </button>
          <h1>{textOf(file.title) || state.view.slug}</h1>
          <span class="state">
            {stateText(state.view)}
            {state.view.isNext && ' · next version'}
          </span>
          <button type="button" class="quiet wide-only" onClick={showKeys}>
            Shortcuts (?)
          </button>
        </header>
        <NoticeLine />
        {isNarrow && <Views now={view} onView={setView} />}
        <main class="panes">
          <section class={`${shown('text')} text-pane`} aria-label="Text">
            <TextPane
              isShown={!isNarrow || view === 'text'}
              onPicked={picked}
              selected={selected}
              select={select}
            />
          </section>
          <section class={`${shown('items')} items-pane`} aria-label="Items">
            <ItemsPane onGone={onList} onText={selectAt} />
          </section>
        </main>
        <Bar onFaults={goToFaults} onPublish={() => setDialog('publish')} />
        {dialog === 'publish' && <PublishDialog onClose={() => setDialog(null)} />}
        {dialog === 'keys' && <KeysDialog {...keys} onClose={() => setDialog(null)} />}
      </div>
    </ReviewContext.Provider>
  );
}
