import { useState } from 'preact/hooks';
import type { Selected } from '../adding.js';
import type { Span } from '../file.js';
import { stepped, widened } from '../wordSelection.js';

/** The keyboard handling of the text. */
export interface TextKeys {
  /** The sentence in the tab order, by its start. */
  readonly current: number | null;
  /** Reports where the focus is. */
  readonly focused: (start: number) => void;
  readonly pressed: (event: KeyboardEvent) => void;
}

/**
 * Selects words with the keyboard: arrows move by sentences and words, Shift extends.
 * @param units what can be focused, in order
 * @param does.show shows what was read in a sentence
 * @param does.enter goes on with the selection
 */
export function useTextKeys(
  text: string,
  units: readonly Span[],
  selected: Selected | null,
  does: {
    readonly focus: (start: number) => void;
    readonly select: (selected: Selected | null) => void;
    readonly show: (unit: Span) => void;
    readonly enter: () => void;
  },
): TextKeys {
  const [place, setPlace] = useState<number | null>(null);
  const current = units.some(({ start }) => start === place) ? place : (units[0]?.start ?? null);
  const go = (by: 1 | -1): void => {
    const next = units[units.findIndex(({ start }) => start === current) + by];
    if (next) does.focus(next.start);
  };
  const pressed = (event: KeyboardEvent): void => {
    const unit = units.find(({ start }) => start === current);
    if (!unit || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = selected?.sentence.start === unit.start ? selected.span : null;
    const choose = (span: Span | null): void => does.select(span && { span, sentence: unit });
    const turn = event.shiftKey ? widened : stepped;
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(1),
      ArrowUp: () => go(-1),
      ArrowRight: () => choose(turn(text, unit, chosen, 1)),
      ArrowLeft: () => choose(turn(text, unit, chosen, -1)),
      Enter: () => (chosen ? does.enter() : choose({ start: unit.start, end: unit.end })),
      ' ': () => does.show(unit),
      Escape: () => does.select(null),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return { current, focused: setPlace, pressed };
}
