import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Selected } from '../adding.js';
import type { Key, Span } from '../file.js';
import { annotationsOf, blocksOf, pick, type Run, type Unit } from '../segments.js';
import { AddMenu } from './addMenu.js';
import { Legend } from './legend.js';
import { highlight, rangeOf } from './offsets.js';
import { type Place, placeIn } from './places.js';
import { scrolling, useReview } from './review.js';
import { Sentence } from './sentence.js';
import { useSelection } from './useSelection.js';
import { useTextKeys } from './useTextKeys.js';

/** The article's text, with highlights of what was read in it. */
export function TextPane({
  isShown,
  onPicked,
  selected,
  select,
}: {
  isShown: boolean;
  /** Called with the item that a click in the text chooses. */
  onPicked: (key: Key) => void;
  selected: Selected | null;
  select: (selected: Selected | null) => void;
}) {
  const { file, names, state } = useReview();
  const { paragraphs, sentences, text } = state.view;
  const root = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const blocks = useMemo(
    () => blocksOf({ paragraphs, sentences }, annotationsOf(file, state.pins, names)),
    [paragraphs, sentences, file, state.pins, names],
  );
  const units = useMemo(
    () => blocks.flatMap((block) => block.units.filter((unit) => unit.isSentence || !block.isBody)),
    [blocks],
  );
  const chosen = state.choice?.key ?? null;
  const [place, setPlace] = useState<Place | null>(null);

  useEffect(() => {
    const range = root.current && selected ? rangeOf(root.current, selected.span) : null;
    highlight(range);
    const pane = root.current?.parentElement;
    setPlace(pane && range ? placeIn(pane, range) : null);
    return () => highlight(null);
  }, [selected]);

  useEffect(() => {
    if (isShown)
      root.current?.querySelector('.is-chosen')?.scrollIntoView({ block: 'center', behavior: scrolling() });
  }, [chosen, isShown]);

  const selectedWords = useCallback(
    (span: Span): void => {
      const sentence = units.find(({ end, start }) => span.start < end && span.end > start);
      if (sentence) select({ span, sentence });
    },
    [units, select],
  );
  useSelection(root, selectedWords);

  const show = (run: Run | undefined): void => {
    const annotation = run && pick(run, chosen);
    if (annotation) onPicked(annotation.key);
  };
  const clicked = (event: MouseEvent): void => {
    if (!getSelection()?.isCollapsed || !(event.target instanceof Element)) return;
    select(null);
    const start = Number(event.target.closest('[data-start]')?.getAttribute('data-start') ?? Number.NaN);
    show(runAt(units, start));
  };
  const keys = useTextKeys(text, units, selected, {
    focus: (start) => root.current?.querySelector<HTMLElement>(`[data-unit="${start}"]`)?.focus(),
    select,
    show: ({ start }) => {
      const unit = units.find((each) => each.start === start);
      show(unit?.runs.find(({ annotations }) => annotations.length > 0));
    },
    enter: () => menu.current?.querySelector('button')?.focus(),
  });
  const close = (): void => {
    select(null);
    root.current?.querySelector<HTMLElement>(`[data-unit="${keys.current}"]`)?.focus();
  };

  const { current } = keys;
  const shown = useMemo(
    () =>
      blocks.map((block) => (
        <p key={block.start} class={block.isBody ? 'paragraph' : 'paragraph is-line'}>
          {block.units.map((unit) => (
            <Sentence
              key={unit.start}
              text={text}
              unit={unit}
              selected={chosen}
              isFocusable={unit.isSentence || !block.isBody}
              isCurrent={unit.start === current}
            />
          ))}
        </p>
      )),
    [blocks, text, chosen, current],
  );

  return (
    <>
      <Legend />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks of the sentences in it come here */}
      <div
        ref={root}
        class="text"
        onClick={clicked}
        onKeyDown={keys.pressed}
        onFocusIn={(event) => {
          const start = event.target instanceof Element ? event.target.getAttribute('data-unit') : null;
          if (start !== null) keys.focused(Number(start));
        }}
      >
        {shown}
      </div>
      {selected && <AddMenu menuRef={menu} selected={selected} place={place} onClose={close} />}
    </>
  );
}

function runAt(units: readonly Unit[], start: number): Run | undefined {
  return units.flatMap(({ runs }) => runs).find((run) => run.start === start);
}
